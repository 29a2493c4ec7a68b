"""indicator-rules mutate SPEC."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from indicator_rules.cli.endings import form_named, refuse_other_ending
from indicator_rules.cli.files import has_colors, print_findings, write_output
from indicator_rules.cli.proposing import propose, refuse_write_alone, sound_files, suite_of
from indicator_rules.cli.terminal import FORMS
from indicator_rules.diagnostics import Language, current_language
from indicator_rules.diagnostics.json_text import json_text
from indicator_rules.diagnostics.text import render_findings
from indicator_rules.engine.completion import percent_text
from indicator_rules.source import printable
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.mutation import Mutation, Survivor, mutate_spec
from indicator_rules.testing.tables import table_of

if TYPE_CHECKING:
    from indicator_rules.testing.suites import Suite


@click.command()
@click.argument("specs", metavar="SPEC...", nargs=-1, required=True)
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="The form of the answer.",
)  # fmt: skip
@click.option("-o", "--output", help="Write to this file instead of the terminal.")
@click.option(
    "--min-score", type=click.IntRange(0, 100), default=0, show_default=True,
    help="Exit 1 where the cases of a spec notice a lesser percentage of its mutants.",
)  # fmt: skip
@click.option("--generate", is_flag=True, help="Print cases that would notice the others.")
@click.option("--write", is_flag=True, help="Put these behind the cases of the file.")
def mutate(
    specs: tuple[str, ...],
    style: str,
    output: str | None,
    min_score: int,
    *,
    generate: bool,
    write: bool,
) -> None:
    """Make mistakes in SPEC, one at a time, and show those that none of its cases notices."""
    refuse_write_alone(generate=generate, write=write)
    if generate:
        refuse_other_ending(output, "yaml")
    else:
        style = form_named(output, style)
    files = sound_files(specs)
    if generate:
        propose(files, output, lambda suite: _mutated(suite).cases(), write=write)
        return
    found = {file: _mutated(suite_of(file)) for file in files}
    if style == "json":
        data = [_to_dict(file, mutation) for file, mutation in found.items()]
        text = json_text(data)
    else:
        color = has_colors(output)
        text = "\n".join(_text(file, mutation, color=color) for file, mutation in found.items())
    write_output(text + "\n", output, FORMS.get(style))
    sys.exit(1 if any(one.score * 100 < min_score for one in found.values()) else 0)


def _mutated(suite: Suite) -> Mutation:
    """The mutants of a spec held against its cases; where it fails one itself, the run ends."""
    table = table_of(suite.scorecard)
    failing = [one for case in suite.cases for one in judge_case(table, case)]
    if failing:
        print_findings(failing)
        sys.exit(1)
    return mutate_spec(table, suite.cases)


def _text(file: str, mutation: Mutation, *, color: bool) -> str:
    findings = [survivor.finding() for survivor in mutation.survivors]
    shown = [render_findings(findings, color=color)] if findings else []
    return "\n".join([*shown, _summary(file, mutation)])


def _summary(file: str, mutation: Mutation) -> str:
    killed, left, equal = map(len, (mutation.killed, mutation.survivors, mutation.equal))
    score, file = percent_text(mutation.score), printable(file)
    if current_language() is Language.CHINESE:
        counted = f"{mutation.counted} 处可能的笔误，案例发现 {killed} 处，未发现 {left} 处"
        return f"{file}：{counted}（{score}）；另有 {equal} 处不影响结果"
    counted = f"{mutation.counted} mutants, {killed} noticed, {left} not: {score}"
    return f"{file}: {counted}; {equal} more change no result"


def _to_dict(file: str, mutation: Mutation) -> dict[str, object]:
    return {
        "spec": file,
        "mutants": mutation.counted,
        "noticed": len(mutation.killed),
        "equal": len(mutation.equal),
        "score": percent_text(mutation.score),
        "unnoticed": [_survivor(one) for one in mutation.survivors],
    }


def _survivor(survivor: Survivor) -> dict[str, object]:
    mutant, case = survivor.mutant, survivor.case
    proposed = None
    if case is not None:
        expected = [
            {"indicator": one.name, "what": one.what, "value": one.value} for one in case.expected
        ]
        proposed = {"id": case.id, "actuals": dict(case.actuals), "expect": expected}
    changed = {"kind": mutant.kind, "before": mutant.before, "after": mutant.after}
    return {**changed, "case": proposed, **survivor.finding().to_dict()}
