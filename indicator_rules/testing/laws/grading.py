"""The laws of a function that grades totals, held against the table of a profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from types import MappingProxyType

from attrs import field, frozen

from indicator_rules.engine.grades import grade_of, same_grade
from indicator_rules.model.profile import Profile
from indicator_rules.model.quantity import decimal_of
from indicator_rules.testing.laws import law as the
from indicator_rules.testing.laws.answers import Answer, outcome_of
from indicator_rules.testing.laws.calls import Fault, called
from indicator_rules.testing.laws.grades import WHOLE, plainness, totals
from indicator_rules.testing.laws.law import Law
from indicator_rules.testing.laws.report import Outcome
from indicator_rules.testing.laws.words import Counterexample, Phrase


@frozen(eq=False)
class Grading:
    """A function from a total to a grade; each total is tried once."""

    function: Callable[[Decimal], object]
    profile: Profile
    grades: dict[Fraction, object] = field(factory=dict, init=False)

    def __call__(self, total: Fraction) -> object:
        """What the function gives, by the name that the profile has for it."""
        if total not in self.grades:
            found = called(self.function, Decimal(decimal_of(total)))
            known = same_grade(found, self.profile) if isinstance(found, str) else found
            self.grades[total] = known
        return self.grades[total]

    @property
    def names(self) -> list[str]:
        """The grades of the profile, the best first."""
        return [name for name, _ in self.profile.grades]

    def totals(self) -> list[Fraction]:
        """Every total next to an end of a grade, and some between, from below."""
        return [one for one in totals(self.profile) if one <= WHOLE]

    def first(self, breaks: Callable[[Fraction], bool]) -> Fraction | None:
        """The plainest total that breaks a law."""
        return next((one for one in sorted(self.totals(), key=plainness) if breaks(one)), None)


def graded(law: Law, grading: Grading) -> Outcome:
    """One law of a function that grades."""
    name = getattr(grading.function, "__name__", type(grading.function).__name__)
    answer = GRADING[law](grading)
    about = (f", profile {grading.profile.name}", f"，办法 {grading.profile.name}")
    return outcome_of(law, name, answer, examples=len(grading.grades), about=about)


def _graded(grading: Grading) -> Answer:
    total = grading.first(lambda one: grading(one) not in grading.names)
    if total is None:
        return None
    found = grading(total)
    listed = "、".join(grading.names)
    grade = found.texts if isinstance(found, Fault) else repr(found)
    words = {"first": total, "grade": grade, "grades": listed}
    return Counterexample(Phrase("unknown-grade", words))


def _monotone(grading: Grading) -> Answer:
    ranked = [
        (total, grading.names.index(str(grading(total))))
        for total in grading.totals()
        if grading(total) in grading.names
    ]
    turns = [(low, high) for low, high in pairwise(ranked) if high[1] > low[1]]
    if not turns:
        return None
    first, second = min(turns, key=lambda pair: plainness(pair[1][0]))
    words = {
        "first": first[0], "first_grade": grading.names[first[1]],
        "second": second[0], "second_grade": grading.names[second[1]],
    }  # fmt: skip
    return Counterexample(Phrase("worse-grade", words))


def _as_stated(grading: Grading) -> Answer:
    def wanted(total: Fraction) -> str | None:
        return grade_of(total, grading.profile)

    total = grading.first(
        lambda one: grading(one) in grading.names and wanted(one) not in {None, grading(one)}
    )
    if total is None:
        return None
    words = {"first": total, "wanted": wanted(total), "grade": grading(total)}
    return Counterexample(Phrase("another-grade", {**words, "profile": grading.profile.name}))


GRADING: Mapping[Law, Callable[[Grading], Answer]] = MappingProxyType({
    the.GRADED: _graded,
    the.GRADES_MONOTONE: _monotone,
    the.AS_STATED: _as_stated,
})  # fmt: skip
"""How each law of a function that grades is tried."""
