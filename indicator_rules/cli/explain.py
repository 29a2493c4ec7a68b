"""indicator-rules explain TARGET [ACTUAL]."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain, repeat

import click

from indicator_rules.api.expressions import Explanation, compile_curve, explanation, points_of
from indicator_rules.api.expressions import explain as explain_as_data
from indicator_rules.cli.files import named_profile, write_output
from indicator_rules.cli.signed import SignedCommand
from indicator_rules.cli.spoken import said
from indicator_rules.cli.terminal import Form
from indicator_rules.diagnostics import Diagnostic, ExpressionError
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.diagnostics.text import aside_text, render_text
from indicator_rules.engine.aims import aim_of
from indicator_rules.engine.assessment import Assessment
from indicator_rules.engine.completion import percent_text
from indicator_rules.engine.kinds import kind_of
from indicator_rules.engine.lines import Stretch
from indicator_rules.engine.points import Score, place_by_name, place_of_actual
from indicator_rules.engine.printing import shown_figure
from indicator_rules.engine.prove import Proof, Witness
from indicator_rules.model.curve import Curve
from indicator_rules.model.methods import Levels, Proportional
from indicator_rules.model.quantity import fraction_text
from indicator_rules.model.rules import AllOf, AnyOf, Deadline, Rule
from indicator_rules.reports.meaning import meaning
from indicator_rules.reports.steps import step_text
from indicator_rules.reports.svg import Marked, Subject, draw
from indicator_rules.reports.words import BASIS, VERDICT, label
from indicator_rules.source import display_width, printable

_LABELS = (
    "target",
    "actual",
    "verdict",
    "basis",
    "completion",
    "printed",
    "score",
    "step",
    "curve",
)


@click.command(cls=SignedCommand)
@click.argument("target")
@click.argument("actual", required=False)
@click.option("--method", help="Scoring sentence or the name of a method.")
@click.option("--weight", help="Points the indicator can earn; 100 where none is given.")
@click.option("--period", type=click.IntRange(1900, 2999), help="Year of dates that name none.")
@click.option("--profile", help="Regulation to go by: a name, a number or a file; else plain.")
@click.option("--name", help="Name of the indicator, which may say which way is better.")
@click.option("--heading", help="Heading above it, such as 成本指标.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "svg"]),
    default="text",
    show_default=True,
    help="The form of the answer.",
)
def explain(
    target: str,
    actual: str | None,
    method: str | None,
    weight: str | None,
    period: int | None,
    profile: str | None,
    name: str | None,
    heading: str | None,
    style: str,
) -> None:
    """Say what TARGET means, and how ACTUAL stands to it."""
    known = None if profile is None else named_profile(profile)
    try:
        points_of(weight)
    except ValueError as error:
        chinese = f"分值“{weight}”应为不小于 0 的数，如 5"
        raise click.UsageError(said(str(error), chinese)) from error
    if style == "json":
        answer = explain_as_data(
            target, actual, method=method, weight=weight, period=period, profile=known,
            name=name, heading=heading,
        )  # fmt: skip
        write_output(json_text(answer) + "\n", None, Form.JSON)
        sys.exit(1 if "error" in answer else 0)
    try:
        found = explanation(
            target, actual, method=method, weight=weight, period=period, profile=known,
            name=name, heading=heading,
        )  # fmt: skip
        if style == "svg":
            write_output(_picture(found, target, method) + "\n", None, Form.XML)
            return
    except ExpressionError as error:
        click.echo(render_text(error.diagnostic))
        sys.exit(1)
    _print(found, target, actual or "")


def _picture(found: Explanation, target: str, method: str | None) -> str:
    """The curve as SVG.

    Raises:
        ExpressionError: the method makes no curve of the target, and says why.
    """
    curve = found.curve
    if curve is None and method is not None:
        curve = compile_curve(found.rule, method, found.weight, profile=found.profile)
    if curve is None:
        msg = said(
            "--format svg draws a curve: give --method or --weight",
            "--format svg 用于绘制得分曲线，请给出 --method 或 --weight",
        )
        raise click.UsageError(msg)
    aim, scoring = aim_of(found.rule, found.profile), found.method
    named = method or found.profile.text_for(kind_of(found.rule)) or ""
    return draw(
        Subject(
            curve, aim, found.weight, target, named, _origin(found.rule),
            passing=isinstance(scoring, Proportional) and scoring.pass_mark is not None,
            actual=_marked(found),
        )
    )  # fmt: skip


def _marked(found: Explanation) -> Marked | None:
    """The actual value with its points, and where it lies on the curve."""
    if found.leaf is None or found.score is None:
        return None
    assessment = found.leaf.assessment
    place = place_of_actual(assessment, found.profile)
    if isinstance(found.method, Levels):
        place = place_by_name(found.method, assessment, place)
    value = None if place is None or place.low != place.high else place.low
    return Marked(assessment.actual.text, _points_text(found.score), value)


def _origin(rule: Rule) -> str | None:
    """The date that days late are counted from."""
    return str(rule.to_dict()["by"]).removeprefix("--") if isinstance(rule, Deadline) else None


def _print(found: Explanation, target: str, actual: str) -> None:
    _print_rule(target, found.rule)
    if found.leaf is not None:
        _print_assessment(actual, found.leaf.assessment)
        if found.score is not None:
            _print_score(found.score)
            for key, step in zip(_first("step"), found.leaf.reasons, strict=False):
                _print_line(key, step_text(step))
    if found.curve is not None:
        _print_curve(found.curve, found.laws)
    known = found.profile
    if not known.verified:
        words = {"profile": known.name, "document": known.number or known.title}
        click.echo(aside_text(Diagnostic("IR501", words)))


def _first(key: str) -> Iterator[str | None]:
    """A label for the first line, none for those below it."""
    return chain([key], repeat(None))


def _print_rule(text: str, rule: Rule) -> None:
    _print_line("target", text)
    _print_line(None, meaning(rule))
    for part in rule.parts if isinstance(rule, AllOf | AnyOf) else ():
        _print_line(None, f"- {part}  {meaning(part)}")


def _print_assessment(text: str, assessment: Assessment) -> None:
    _print_line("actual", text)
    _print_line("verdict", label(VERDICT[assessment.verdict]))
    _print_line("basis", label("nothing" if assessment.basis is None else BASIS[assessment.basis]))
    _print_line("completion", _rates(assessment))
    _print_line("printed", assessment.printed or "—")
    for finding in assessment.findings:
        click.echo(render_text(finding))


def _print_score(score: Score) -> None:
    _print_line("score", f"{_points_text(score)} / {fraction_text(score.weight)}")


def _points_text(score: Score) -> str:
    data = score.to_dict()
    return str(data["value"] or f"{data['low']} – {data['high']}")


def _print_curve(curve: Curve, proofs: Iterable[Proof]) -> None:
    pieces = [(Stretch(piece.stretch, curve.aim), piece.formula) for piece in curve.pieces]
    there = [(stretch, formula) for stretch, formula in pieces if stretch.is_there]
    for key, (stretch, formula) in zip(_first("curve"), there, strict=False):
        _print_line(key, f"{stretch.text()}: {formula.text(shown_figure)}")
    for proof in proofs:
        if not proof.holds:
            _print_line(f"law-{proof.law.value}", _shown(proof.witnesses[0]))


def _shown(witness: Witness) -> str:
    """The two values of a witness with their scores; one where the other says the same."""
    ends = [
        (witness.first, witness.first_score),
        (witness.second, witness.second_score),
    ]
    texts = (f"{witness.text_of(value)} → {shown_figure(score)}" for value, score in ends)
    return ", ".join(dict.fromkeys(texts))


def _rates(assessment: Assessment) -> str:
    """The exact rate with its percentage, or both ends of a range."""
    low, high = assessment.completion_low, assessment.completion_high
    if low is None:
        return "—"
    if assessment.completion is not None:
        return _rate(assessment.completion)
    return f"≥ {_rate(low)}" if high is None else f"{_rate(low)} – {_rate(high)}"


def _rate(value: Fraction) -> str:
    return f"{percent_text(value)} ({fraction_text(value)})"


def _print_line(key: str | None, text: str) -> None:
    words = "" if key is None else label(key)
    width = max(display_width(label(each)) for each in _LABELS)
    click.echo(f"{words}{' ' * (width - display_width(words))}  {printable(text)}")
