"""Check a thousand specs of thirty indicators, beside check-jsonschema, in one run.

`python tests/benchmarks/check_specs.py --peer PATH/TO/check-jsonschema`

The peer lives in an environment of its own (`pip install check-jsonschema` there).
It validates the same files against the schema alone, the one that `indicator-rules schema` prints.
Every command is a new process on one core but for one line; prints a Markdown table, asserts
nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROWS = (
    ("培训场次", "不少于{}场", "{}场", range(3, 200)),
    ("服务对象满意度", "≥{}%", "{}%", range(80, 100)),
    ("项目验收合格率", "合格率≥{}%", "合格率{}%", range(90, 101)),
    ("人均补助标准", "≤{}元/人", "{}元/人", range(100, 6000, 50)),
    ("工作完成时间", "2023年{}月底前", "2023年{}月", range(1, 13)),
    ("项目总成本", "控制在{}万元以内", "{}万元", range(5, 3000)),
    ("受益群众人数", "{}人次以上", "{}人次", range(500, 90000)),
    ("信访案件办结率", "办结率≥{}%", "{}%", range(80, 101)),
    ("新建公厕数量", "≥{}座", "{}座", range(1, 60)),
    ("社会投诉次数", "不超过{}次", "{}次", range(1, 30)),
)
"""Name, target, actual value, and what the figures are taken from."""
METHODS = (
    "未完成的按完成比例得分",
    "达标得满分，不达标不得分",
    "按完成比例得分，低于60%不得分",
    "direct",
    "proportional",
)


def spec(number: int) -> str:
    """A spec of three headings with ten indicators each; no two files have the same figures."""
    chance = random.Random(number)  # noqa: S311 - nothing to guess
    lines = [
        "schema: indicator-rules/1",
        f"title: 2023年度第{number}号项目支出绩效自评",
        f"organization: 第{number}街道办事处",
        "period: 2023",
        "indicators:",
    ]
    for heading, weight in (("产出指标", 50), ("效益指标", 30), ("满意度指标", 20)):
        lines += [f"  - name: {heading}", f"    weight: {weight}", "    indicators:"]
        for name, target, actual, figures in ROWS:
            figure = chance.choice(figures)
            lines += [
                f"      - name: {heading[:2]}{name}",
                f"        target: {target.format(figure)}",
                f"        weight: {weight // 10}",
                f"        method: {chance.choice(METHODS)}",
                f"        actual: {actual.format(figure)}",
            ]
    return "\n".join(lines) + "\n"


def seconds(words: list[str], folder: Path, *, cores: int = 1) -> tuple[float, float]:
    """How long a command takes, in a process of its own on one core: by the clock, and of work.

    Others may use the core meanwhile; the work is what the command itself made it do.
    """
    begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    held = one_core if cores == 1 else None
    ended = subprocess.run(words, cwd=folder, capture_output=True, check=False, preexec_fn=held)
    taken = time.perf_counter() - begin
    if ended.returncode:
        sys.exit(f"{words[0]} ended with {ended.returncode}: {ended.stdout[-2000:].decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken, work


def one_core() -> None:
    """Keep the process on the first core it may use."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def table(rows: list[tuple[str, tuple[float, float]]]) -> None:
    """Print what was measured."""
    print(f"Python {platform.python_version()}, {platform.machine()}:\n")
    print("| what | s by the clock | s of work |\n|---|---|---|")
    for what, (taken, work) in rows:
        print(f"| {what} | {taken:.2f} | {work:.2f} |")


def main() -> None:
    """Write the files, measure, print."""
    options = argparse.ArgumentParser()
    options.add_argument("--files", type=int, default=1000)
    options.add_argument("--peer", help="the command check-jsonschema")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "specs").mkdir()
        for number in range(asked.files):
            (folder / "specs" / f"s{number:04}.yaml").write_text(spec(number), "utf-8")
        command = [sys.executable, "-c", "from indicator_rules.cli import main; main()"]
        subprocess.run([*command, "schema", "-o", "schema.json"], cwd=folder, check=True)
        ours = [*command, "check", "specs"]
        files = sorted(f"specs/{path.name}" for path in (folder / "specs").iterdir())
        cold, cores = [*ours, "--no-cache"], os.cpu_count() or 1
        rows = [("indicator-rules check, cold, no cache", seconds(cold, folder))]
        if cores > 1:
            all_cores = seconds(cold, folder, cores=cores)
            rows.append((f"indicator-rules check, cold, no cache, {cores} cores", all_cores))
        cached = [*ours, "--cache-dir", "cache"]
        rows.append(("indicator-rules check, cold, filling the cache", seconds(cached, folder)))
        rows.append(("indicator-rules check, second run", seconds(cached, folder)))
        if asked.peer:
            peer = [asked.peer, "--schemafile", "schema.json", *files]
            rows.append(("check-jsonschema, the schema alone", seconds(peer, folder)))
        table(rows)


if __name__ == "__main__":
    main()
