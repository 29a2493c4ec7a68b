"""Score a data frame of ten thousand rows in three ways, with texts that repeat and that do not.

`python tests/benchmarks/frames.py [--rows 10000] [--rounds 5]`

The ways are the recipe of docs/recipes/dataframe.md, a loop over `explain`, and `evaluate` of
one scorecard. Each run is a new process, so that nothing is remembered from the run before, and
the ways take turns, so that a busy machine slows all of them. Prints a Markdown table of medians,
asserts nothing.
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
from statistics import median
from time import perf_counter

import pandas as pd

from indicator_rules import evaluate, explain, load_spec, score

KINDS = (
    ("≥{count}场", "{count}场", None),
    ("≥{share}%", "{share}%", "每低1个百分点扣{points}分，扣完为止"),
    ("{name}2023年{month}月底前完成", "2023-{month:02}-20 {clock}", None),
    ("≤{count}.5万元", "{count}万元", "按完成比例得分，低于{share}%不得分"),
    ("持续改善{name}环境", "持续改善{name}环境", None),
    ("{name}质量良好及以上", "{name}质量优", None),
)
"""Target, actual value and method; a sixth of the rows each."""
_SIGNS = "东西南北中"


def texts(number: int, *, distinct: bool) -> tuple[str, str, str | None]:
    """The texts of a row: one of 222 rows again and again, or such as no other row has."""
    target, actual, method = KINDS[number % len(KINDS)]
    turn = number // len(KINDS)
    seen = turn if distinct else turn % 37
    figures = {
        "count": 5 + seen,
        "share": f"60.{seen:04}1",
        "points": f"0.{seen:04}1",
        "month": 1 + seen % 12,
        "clock": f"{seen // 3600:02}:{seen // 60 % 60:02}:{seen % 60:02}",
        "name": "".join(_SIGNS[seen // len(_SIGNS) ** place % len(_SIGNS)] for place in range(5))
        + "路",
    }
    return (
        target.format(**figures),
        actual.format(**figures),
        method.format(**figures) if method else None,
    )


Rows = list[tuple[str, str, str | None]]


def recipe(rows: Rows, others: Rows) -> list[float]:
    """What docs/recipes/dataframe.md does, its new columns included."""
    for target, actual, method in others:
        score(target, actual, 10, method=method, period=2023)
    table = pd.DataFrame(rows, columns=["指标值", "实际值", "评分标准"]).assign(分值=10)
    start = perf_counter()
    columns = (table[name] for name in ("指标值", "实际值", "分值", "评分标准"))
    scored = [
        score(target, actual, weight, method=None if pd.isna(method) else method, period=2023)
        for target, actual, weight, method in zip(*columns, strict=True)
    ]
    table["得分"] = [row.value for row in scored]
    table["最低"] = [row.low for row in scored]
    table["最高"] = [row.high for row in scored]
    table["结论"] = [row.verdict.value for row in scored]
    table["意见"] = [row.findings[0].message() if row.findings else "" for row in scored]
    return [perf_counter() - start]


def explained(rows: Rows, others: Rows) -> list[float]:
    """The same by `explain`, of which the score is kept."""
    for target, actual, method in others:
        explain(target, actual, weight=10, method=method, period=2023)
    start = perf_counter()
    for target, actual, method in rows:
        explain(target, actual, weight=10, method=method, period=2023)["score"]
    return [perf_counter() - start]


def spec_of(rows: Rows) -> dict[str, object]:
    """A table of all rows as plain data."""
    listed = [
        {"name": f"第{number}项", "target": target, "actual": actual, "weight": "10"}
        | ({"method": method} if method else {})
        for number, (target, actual, method) in enumerate(rows)
    ]
    return {
        "schema": "indicator-rules/1", "title": "自评表", "period": "2023",
        "points": str(10 * len(rows)), "indicators": listed,
    }  # fmt: skip


def evaluated(rows: Rows, others: Rows) -> list[float]:
    """One table of all rows: read and held against every check, and then evaluated."""
    evaluate(load_spec(spec_of(others), strict=False))
    data = spec_of(rows)
    start = perf_counter()
    card = load_spec(data, strict=False)
    read = perf_counter()
    evaluate(card)
    return [perf_counter() - start, perf_counter() - read]


WAYS = {"recipe": recipe, "explained": explained, "evaluated": evaluated}
NAMES = {
    "recipe": ["the recipe, a loop over `score`"],
    "explained": ["a loop over `explain`"],
    "evaluated": [
        "`load_spec` and `evaluate` of one table",
        "`evaluate` alone, of the table as read",
    ],
}


def once(way: str, size: int, *, distinct: bool) -> list[float]:
    """The seconds of one run, in a process of its own."""
    words = ["--way", way, "--rows", str(size), *(["--distinct"] if distinct else [])]
    command = [sys.executable, __file__, *words]
    printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return [float(figure) for figure in printed.split()]


def table_of(size: int, rounds: int) -> None:
    """Every way in turn, with either kind of texts, and the medians as a table."""
    spent: dict[tuple[str, bool], list[list[float]]] = {}
    for _ in range(rounds):
        for distinct in (False, True):
            for way in WAYS:
                run = once(way, size, distinct=distinct)
                spent.setdefault((way, distinct), []).append(run)
    print(f"Python {platform.python_version()}, {platform.machine()}, {size} rows\n")
    print("| rows a second | texts repeat | every text is another |\n|---|---|---|")
    for way, names in NAMES.items():
        for number, name in enumerate(names):
            cells = (
                f"{size / median(run[number] for run in spent[way, distinct]):,.0f}"
                for distinct in (False, True)
            )
            print(f"| {name} | {' | '.join(cells)} |")


def main() -> None:
    """Measure and print; with ``--way`` the seconds of one run alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--way", choices=[*WAYS])
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--distinct", action="store_true")
    options = parser.parse_args()
    if options.way is None:
        table_of(options.rows, options.rounds)
        return
    rows = [texts(number, distinct=options.distinct) for number in range(options.rows)]
    # A checkout makes its grammars when they are first wanted: rows of other texts are first.
    others = [texts(number, distinct=True) for number in range(options.rows, options.rows + 6)]
    print(*WAYS[options.way](rows, others))


if __name__ == "__main__":
    main()
