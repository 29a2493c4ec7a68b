"""Mutation testing of ``engine/`` and ``model/curve.py``: ``python tests/mutation/run.py``.

One run of the suite tells which tests execute which line; every mutant is then held against those
tests alone, in a forked child, up to the first that fails. README.md beside this file says more.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.mutation import report  # noqa: E402 - after the root is on the path
from tests.mutation.project import Project  # noqa: E402
from tests.mutation.session import Session, Wanted, light, say  # noqa: E402

EQUIVALENT = Path(__file__).with_name("equivalent.toml")
OTHERS = (
    "mutation", "house", "typing", "properties/test_long_texts.py",
    "properties/test_grammar_texts.py", "specfile/test_schema.py", "diagnostics/test_sarif.py",
)  # fmt: skip
"""Tests of other things, which are left out: they are slow, and call the engine by the way."""


def prepare() -> None:
    """Build in the parent what every child would build: the grammars, which know no engine."""
    import jsonschema  # noqa: F401, PLC0415
    import pygls  # noqa: F401, PLC0415
    import yaml  # noqa: F401, PLC0415

    from indicator_rules import parse_actual, parse_method, parse_target  # noqa: PLC0415
    from indicator_rules.language.formula.identities import parse_identity  # noqa: PLC0415

    parse_target("每季度不少于3次，且满意度≥90%以上")
    parse_actual("同比增长6.2%，满意度约95%")
    parse_method("90%以上得满分，每低1个百分点扣0.5分，扣完为止")
    parse_identity("年初结转 + 本年收入 = 年末结转")


def project() -> Project:
    """The engine, and the curves it makes, with the tests of this repository."""
    package = ROOT / "indicator_rules"
    engine = sorted((package / "engine").glob("*.py"))
    return Project(
        ROOT,
        "indicator_rules",
        (*engine, package / "model" / "curve.py"),
        ignored=OTHERS,
        below=frozenset({"source", "diagnostics", "model", "language"}),
        data=("docs", "specs"),
        prepare=prepare,
    )


def equivalents() -> Mapping[str, str]:
    """The mutants that no test can tell from the original, each with the reason."""
    data = tomllib.loads(EQUIVALENT.read_text("utf-8"))
    return {key: one["reason"] for one in data["mutant"] for key in one["keys"]}


def wanted_of(arguments: Sequence[str] | None) -> Wanted:
    """What the person asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, help="so many mutants, drawn by --seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--module", action="append", help="the mutants of one module: curves")
    parser.add_argument("--only", default="", help="mutants whose line of the list holds this text")
    parser.add_argument("--jobs", type=int, default=1, help="children at a time")
    parser.add_argument(
        "--budget", type=float, help="at most so many seconds of tests for one mutant"
    )
    parser.add_argument("--again", action="store_true", help="forget the verdicts of earlier runs")
    parser.add_argument("--strings", action="store_true", help="mutate texts too")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "indicator-rules-mutation",
        help="where verdicts are kept between runs",
    )  # fmt: skip
    options = vars(parser.parse_args(arguments))
    return Wanted(modules=tuple(options.pop("module") or ()), **options)


def main(arguments: Sequence[str] | None = None) -> None:
    """Try the mutants that are asked for, and print what became of them."""
    light()
    session = Session(project(), wanted_of(arguments))
    session.run()
    found = [(one, session.found[one.key]) for one in session.mutants if one.key in session.found]
    known = equivalents()
    for status in ("survived", "not covered", "timeout"):
        say(f"\n{status}:")
        for line in report.listed(found, status, known):
            say(f"  {line}")
    say("\n" + report.table(found, known))


if __name__ == "__main__":
    main()
