"""Check a thousand specs of thirty indicators, beside check-jsonschema, in one run.

`python tests/benchmarks/check_specs.py --peer PATH/TO/check-jsonschema`

The peer lives in an environment of its own (`pip install check-jsonschema` there).
It validates the same files against the shape of a spec alone, `--files` of them at once.
Every command is a new process on one core; prints a Markdown table, asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

INDICATORS = 30
ROWS = (
    ("培训场次", "不少于{}场", "{}场"),
    ("群众满意度", "≥{}%", "{}%"),
    ("项目验收合格率", "合格率≥{}%", "合格率{}%"),
    ("补助标准", "≤{}元/人", "{}元/人"),
    ("工作完成时间", "2023年{}月底前", "2023年{}月"),
    ("制度建设情况", "制度健全{}", "制度健全{}"),
)
TEXT = {"type": ["string", "number"]}
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": ["schema", "title", "indicators"],
    "additionalProperties": False,
    "properties": {
        "schema": {"const": "indicator-rules/1"},
        "title": TEXT,
        "organization": TEXT,
        "period": {"type": "integer"},
        "profile": TEXT,
        "weights": {"enum": ["equal"]},
        "indicators": {"type": "array", "items": {"$ref": "#/definitions/indicator"}},
    },
    "definitions": {
        "indicator": {
            "type": "object",
            "required": ["name"],
            "additionalProperties": False,
            "properties": {
                "name": TEXT,
                "weight": {"type": "number", "minimum": 0},
                "target": TEXT,
                "method": TEXT,
                "actual": TEXT,
                "indicators": {"type": "array", "items": {"$ref": "#/definitions/indicator"}},
            },
        }
    },
}


def spec(number: int) -> str:
    """A spec of three headings with ten indicators each, unlike any other in its figures."""
    lines = [
        "schema: indicator-rules/1",
        f"title: 2023年度第{number}号项目支出绩效自评",
        f"organization: 第{number}街道办事处",
        "period: 2023",
        "indicators:",
    ]
    for heading in range(3):
        weight = 40 if heading == 0 else 30
        lines += [f"  - name: 第{heading + 1}类指标", f"    weight: {weight}", "    indicators:"]
        for row in range(10):
            name, target, actual = ROWS[row % len(ROWS)]
            figure = (number * 7 + heading * 10 + row) % 12 + 1 + (80 if "%" in target else 0)
            lines += [
                f"      - name: {name}{heading * 10 + row + 1}",
                f"        target: {target.format(figure)}",
                f"        weight: {weight // 10}",
                "        method: 未完成的按比例得分" if row % 6 < 4 else "        method: direct",
                f"        actual: {actual.format(figure)}",
            ]
    return "\n".join(lines) + "\n"


def seconds(words: list[str], folder: Path) -> float:
    """How long a command takes, in a process of its own on one core."""
    begin = time.perf_counter()
    ended = subprocess.run(words, cwd=folder, capture_output=True, check=False, preexec_fn=one_core)
    taken = time.perf_counter() - begin
    if ended.returncode:
        sys.exit(f"{words[0]} ended with {ended.returncode}: {ended.stdout[-2000:].decode()}")
    return taken


def one_core() -> None:
    """Keep the process on the first core it may use."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def table(rows: list[tuple[str, float]]) -> None:
    """Print what was measured."""
    print(f"Python {platform.python_version()}, {platform.machine()}, one core:\n")
    print("| what | s |\n|---|---|")
    for what, taken in rows:
        print(f"| {what} | {taken:.2f} |")


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
        (folder / "schema.json").write_text(json.dumps(SCHEMA), "utf-8")
        ours = [sys.executable, "-c", "from indicator_rules.cli import main; main()"]
        ours += ["check", "specs"]
        files = sorted(f"specs/{path.name}" for path in (folder / "specs").iterdir())
        rows = [("indicator-rules check, cold, no cache", seconds([*ours, "--no-cache"], folder))]
        cached = [*ours, "--cache-dir", "cache"]
        rows.append(("indicator-rules check, cold, filling the cache", seconds(cached, folder)))
        rows.append(("indicator-rules check, second run", seconds(cached, folder)))
        if asked.peer:
            peer = [asked.peer, "--schemafile", "schema.json", *files]
            rows.append(("check-jsonschema, the schema alone", seconds(peer, folder)))
        table(rows)


if __name__ == "__main__":
    main()
