"""A scorecard that is edited step by step, against sums and grades written apart."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache

from attrs import evolve, frozen
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from indicator_rules import evaluate, parse_actual, parse_method, parse_target
from indicator_rules.model.indicators import Indicator, Scorecard
from indicator_rules.model.profile import PLAIN, Policy, Rounding, Step
from indicator_rules.testing import strategies

HEADINGS = ("产出指标", "效益指标", "满意度指标")
DEDUCTION = "每低1个百分点扣0.5分，扣完为止"
TARGETS = tuple(f"{sign}{figure}%" for sign in "≥≤" for figure in (90, 100, 60, 5))
WEIGHTS = strategies.magnitudes(1, 60, places=1)
POLICIES = st.sampled_from([Policy.EXCLUDE, Policy.OPEN, Policy.ZERO])
NONE = Fraction(0)
EXACT = evolve(PLAIN, rounding=Rounding(at=Step.TOTAL))
RULES = {text: parse_target(text) for text in TARGETS}
FIGURES = {text: strategies.figures(rule, breakpoints=[0, 70, 200]) for text, rule in RULES.items()}


@cache
def scoring_of(method):
    return None if method is None else parse_method(method)


@frozen
class Row:
    """One row of a table as a clerk keeps it: texts and a weight."""

    name: str
    heading: str
    target: str
    weight: Decimal
    actual: str
    deducted: bool = False

    def indicator(self):
        wanted = RULES[self.target]
        method = DEDUCTION if self.deducted else None
        return Indicator(
            self.name,
            weight=self.weight,
            target=wanted,
            target_text=self.target,
            actual=parse_actual(self.actual, rule=wanted),
            actual_text=self.actual,
            method=method,
            scoring=scoring_of(method),
        )

    def scores(self, missing, not_applicable):
        """The least and the most that the row earns; None where it is taken out."""
        weight = Fraction(self.weight)
        if self.actual in {"/", "不适用"}:
            policy = missing if self.actual == "/" else not_applicable
            return {
                Policy.ZERO: (NONE, NONE),
                Policy.OPEN: (NONE, weight),
                Policy.EXCLUDE: None,
            }[policy]
        found = self.at(Fraction(self.actual.strip("≥%")), weight)
        if not self.actual.startswith("≥"):
            return found, found
        # At least so much: all of a higher target may be reached, and nothing of a lower one.
        return (found, weight) if self.target.startswith("≥") else (NONE, found)

    def at(self, x, weight):
        """The score of one value: in proportion, or by what each point short of it costs."""
        wanted = Fraction(self.target[1:-1])
        if self.target.startswith("≤"):
            return weight if x <= wanted else weight * max(NONE, 2 - x / wanted)
        if self.deducted:
            return weight if x >= wanted else max(NONE, weight - (wanted - x) / 2)
        return weight * min(max(x / wanted, NONE), 1)


def grade(total, whole):
    """The grade of a total that is rounded half up to two places, by its share of the whole."""
    exact = Decimal(total.numerator) / Decimal(total.denominator)
    printed = Fraction(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)) * 100 / whole
    return next(
        name for name, least in (("优", 90), ("良", 80), ("中", 60), ("差", -1)) if printed >= least
    )


class Edited(RuleBasedStateMachine):
    """Rows come, go and change; after each step the table says what they add up to."""

    def __init__(self):
        super().__init__()
        self.rows = {}
        self.count = 0
        self.profile = EXACT

    @initialize(missing=POLICIES, not_applicable=POLICIES)
    def begins(self, missing, not_applicable):
        self.profile = evolve(EXACT, missing=missing, not_applicable=not_applicable)
        for heading, target, weight in zip(HEADINGS, TARGETS, (50, 30, 20), strict=False):
            self.adds(heading, target, Decimal(weight), deducted=heading == HEADINGS[1])
        self.rows["指标2"] = evolve(self.rows["指标2"], actual="85%")
        self.rows["指标3"] = evolve(self.rows["指标3"], actual="不适用")

    @rule(
        heading=st.sampled_from(HEADINGS), wanted=st.sampled_from(TARGETS), weight=WEIGHTS,
        deducted=st.booleans(),
    )  # fmt: skip
    def adds(self, heading, wanted, weight, deducted):
        self.count += 1
        by_points = deducted and wanted.startswith("≥")
        name = f"指标{self.count}"
        self.rows[name] = Row(name, heading, wanted, weight, wanted[1:], by_points)

    @precondition(lambda self: len(self.rows) > 1)
    @rule(data=st.data())
    def removes(self, data):
        del self.rows[self.chosen(data).name]

    @rule(data=st.data(), weight=WEIGHTS)
    def weighs(self, data, weight):
        row = self.chosen(data)
        self.rows[row.name] = evolve(row, weight=weight)

    @rule(data=st.data(), mark=st.sampled_from(["", "≥"]))
    def reports(self, data, mark):
        row = self.chosen(data)
        x = data.draw(FIGURES[row.target])
        self.rows[row.name] = evolve(row, actual=f"{mark}{x:f}%")

    @rule(data=st.data(), cell=st.sampled_from(["/", "不适用"]))
    def reports_nothing(self, data, cell):
        row = self.chosen(data)
        self.rows[row.name] = evolve(row, actual=cell)

    @rule(missing=POLICIES, not_applicable=POLICIES)
    def follows_another_regulation(self, missing, not_applicable):
        self.profile = evolve(self.profile, missing=missing, not_applicable=not_applicable)

    def chosen(self, data):
        return data.draw(st.sampled_from(list(self.rows.values())))

    def table(self):
        below = {name: [] for name in HEADINGS}
        for row in self.rows.values():
            below[row.heading].append(row)
        return Scorecard(
            "表",
            tuple(
                Indicator(
                    name,
                    indicators=tuple(row.indicator() for row in rows),
                    weight=sum(row.weight for row in rows),
                )
                for name, rows in below.items()
                if rows
            ),
            points=sum(row.weight for row in self.rows.values()),
        )

    @invariant()
    def the_total_its_ends_and_the_grade_are_what_the_rows_add_up_to(self):
        if not self.rows:
            return
        report = evaluate(self.table(), profile=self.profile)
        low, high = self.total()
        assert (report.total.low, report.total.high) == (low, high)
        assert NONE <= low <= high <= self.whole
        grades = [grade(end, self.whole) for end in (low, high)]
        assert report.grade == (grades[0] if grades[0] == grades[1] else "至".join(grades))
        assert len(report.leaves) == len(self.rows)

    @property
    def whole(self):
        return sum(Fraction(row.weight) for row in self.rows.values())

    def total(self):
        """Both ends of the sum, what is taken out made up for by the rest."""
        policies = self.profile.missing, self.profile.not_applicable
        scored = [(row, row.scores(*policies)) for row in self.rows.values()]
        kept = [(row, ends) for row, ends in scored if ends is not None]
        if not kept:
            return NONE, self.whole
        share = self.whole / sum(Fraction(row.weight) for row, _ in kept)
        return tuple(share * sum(ends[side] for _, ends in kept) for side in (0, 1))


Edited.TestCase.settings = settings(
    max_examples=25, stateful_step_count=10, derandomize=True, deadline=None
)
TestEdited = Edited.TestCase
