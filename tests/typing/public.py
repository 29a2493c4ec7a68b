"""What type checkers know of the public functions; mypy reads this file, nothing runs it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import assert_never, assert_type

from hypothesis.strategies import SearchStrategy

from indicator_rules import (
    Assessment,
    Diagnostic,
    Profile,
    Report,
    RowScore,
    Scorecard,
    Verdict,
    __version__,
    assess,
    check_spec,
    compile_curve,
    evaluate,
    explain,
    implies,
    load_spec,
    parse_actual,
    parse_method,
    parse_target,
    score,
)
from indicator_rules.model.actuals import Actual
from indicator_rules.model.curve import Curve
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.rules import (
    AllOf,
    AnyOf,
    Change,
    Deadline,
    Interval,
    Level,
    Qualitative,
    Rule,
    Threshold,
)
from indicator_rules.testing import laws, strategies

rule = assert_type(parse_target("≥90%", period=2023, direction="higher"), Rule)
actual = assert_type(parse_actual("98.5%", rule=rule), Actual)
assert_type(assess(rule, actual), Assessment)
assert_type(assess("≥90%", Decimal("98.5")), Assessment)
assert_type(assess("≥90%", "98.5%").verdict, Verdict)
assert_type(assess("≥90%", "98.5%").completion, Fraction | None)
assert_type(explain("≥90%", "98.5%"), dict[str, object])
assert_type(parse_actual(dt.date(2023, 12, 20)), Actual)
assert_type(score("≥90%", 0.985, 5), RowScore)
assert_type(score(rule, actual, "2.5", method=parse_method("direct"), profile="plain"), RowScore)
assert_type(score("≥90%", None, Decimal(5), period=2023).value, Decimal | None)
assert_type(score("≥90%", dt.date(2023, 12, 20), 5).findings, tuple[Diagnostic, ...])
assert_type(implies("≥95%", rule, profile="plain"), bool)
assert_type(compile_curve(rule, None, 5)(Decimal(90)), Fraction)
assert_type(__version__, str)
assert_type(check_spec("spec.yaml"), list[Diagnostic])
assert_type(check_spec("spec.yaml", select=["IR3"], ignore=("IR306",)), list[Diagnostic])
assert_type(check_spec("spec.yaml", previous="last.yaml"), list[Diagnostic])
assert_type(load_spec("spec.yaml"), Scorecard)
assert_type(evaluate(load_spec("spec.yaml"), {"培训场次": "7场"}), Report)

assert_type(strategies.rules(), SearchStrategy[Rule])
assert_type(strategies.thresholds(stated=True), SearchStrategy[Threshold])
assert_type(strategies.deadlines(dated=True), SearchStrategy[Deadline])
assert_type(strategies.spellings(rule), SearchStrategy[str])
assert_type(strategies.spellings(actual, rule=rule), SearchStrategy[str])
assert_type(strategies.figures(rule, breakpoints=[90]), SearchStrategy[Decimal])
assert_type(strategies.actuals(rule), SearchStrategy[Actual])
assert_type(strategies.methods(rule), SearchStrategy[Formulaic])
assert_type(strategies.curves(rule), SearchStrategy[Curve])
assert_type(strategies.weights(3, total=100), SearchStrategy[tuple[Decimal, ...]])
assert_type(strategies.profiles(), SearchStrategy[Profile])
assert_type(strategies.scorecards(max_leaves=3), SearchStrategy[Scorecard])
assert_type(strategies.broken_specs(), SearchStrategy[str])


def scored(actual: Decimal) -> int:
    """A scoring function of the user's own."""
    return 10 if actual >= 90 else 0


report = assert_type(laws.check("spec.yaml"), laws.LawReport)
assert_type(laws.check(scored, target="≥90%", weight=10, takes="decimal"), laws.LawReport)
assert_type(laws.check("plain", laws=laws.MONOTONE, except_=[("graded", "plain")]), laws.LawReport)
assert_type(laws.check_total(sum, weights=[60, "40"]), laws.LawReport)
assert_type(laws.check_grade(str, profile="plain"), laws.LawReport)
assert_type(laws.laws_of(load_spec("spec.yaml")), tuple[laws.Law, ...])
assert_type(report.raise_for_broken(), laws.LawReport)
assert_type(report.broken, tuple[laws.Outcome, ...])
assert_type(report.outcomes[0].counterexample, laws.Counterexample | None)
assert_type(report.to_dict(), dict[str, object])


def kind(rule: Rule) -> str:
    """The union is closed: a match over it needs no other case."""
    match rule:
        case Threshold() | Interval() | Deadline() | Level() | Change():
            return "figure"
        case Qualitative():
            return "words"
        case AllOf() | AnyOf():
            return "parts"
        case _:
            assert_never(rule)
