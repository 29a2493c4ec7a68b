"""Propose cases for tables of a hundred, two hundred and four hundred indicators.

`python tests/benchmarks/propose.py [--package DIRECTORY] [--sizes 100 200 400]`

`--package` names a checkout to measure in place of the installed library.
Every command is a new process on one core; prints a Markdown table, asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROWS = (
    ("培训场次", "≥{count}场", "{count}场", None),
    ("合格率", "≥9{digit}%", "9{digit}.5%", "每低1个百分点扣0.5分，扣完为止"),
    ("完成时限", "2023年{month}月底前", "2023年{month}月1日", None),
    ("服务态度", "持续改善", "达成年度指标", None),
    ("成本", "≤{count}.5万元", "{count}万元", "按完成比例得分，低于60%不得分"),
    ("等级", "良好及以上", "优", None),
)
"""Name, target, actual value and method."""
COMMANDS = ("cases", "mutate")


def spec(size: int) -> str:
    """A spec of as many indicators, a sixth of each kind."""
    lines = [
        "schema: indicator-rules/1",
        "title: 2023年度部门整体支出绩效自评",
        "period: 2023",
        "weights: equal",
        "indicators:",
    ]
    for number in range(size):
        name, target, actual, method = ROWS[number % len(ROWS)]
        figures = {"count": 5 + number % 37, "digit": number % 10, "month": 1 + number % 12}
        lines += [
            f"  - name: {name}{number}",
            f"    target: {target.format(**figures)}",
            f"    actual: {actual.format(**figures)}",
            *([f"    method: {method}"] if method else []),
        ]
    return "\n".join(lines) + "\n"


def seconds(command: str, file: Path, package: str | None) -> float:
    """The work of one run, in seconds of one core."""
    environment = os.environ | ({"PYTHONPATH": package} if package else {})
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "indicator_rules", command, "--generate", str(file)],
        check=True, env=environment, cwd=file.parent, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--package")
    parser.add_argument("--sizes", nargs="*", type=int, default=[100, 200, 400])
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    print(f"| s of work | {' | '.join(map(str, options.sizes))} |")
    print("|---|" + "---|" * len(options.sizes))
    with tempfile.TemporaryDirectory() as folder:
        for command in COMMANDS:
            spent = []
            for size in options.sizes:
                file = Path(folder) / f"{size}.yaml"
                file.write_text(spec(size), "utf-8")
                spent.append(f"{seconds(command, file, options.package):.1f}")
            print(f"| {command} --generate | {' | '.join(spent)} |")


if __name__ == "__main__":
    main()
