"""Side by side with named peers in one run; needs the bench extra.

`python tests/benchmarks/compare.py [CELLS.jsonl]`

Reads the target cells of a file, one `{"text": …}` a line, or those of the conformance cases.
Prints Markdown tables; nothing is asserted, because machines are noisy.
"""

from __future__ import annotations

import itertools
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

import yaml

from indicator_rules import (
    ExpressionError,
    assess,
    check_spec,
    compile_curve,
    parse_actual,
    parse_method,
    parse_target,
)
from indicator_rules.language import targets

SHAPES = (
    "完成率≥{}%",
    "不少于{}场",
    "{}人次以上",
    "控制在{}万元以内",
    "{}%-{}%",
    "202{}年{}月底前",
    "同比增长≥{}%",
    "至少{}次",
    "培训期数＞{}期",
    "合格率＝{}%",
)
ROUNDS = 9


def texts():
    """Expressions of ten shapes in turn, with other figures each time; no result is kept."""
    for number in itertools.count(1):
        for shape in SHAPES:
            if shape.startswith("202"):
                yield shape.format(number % 10, number % 12 + 1)
            elif shape.count("{}") > 1:
                yield shape.format(number, number + 5)
            else:
                yield shape.format(f"{number}.{number % 7}")


def microseconds(call, repeats):
    """The median time of one call over several rounds."""
    figures = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(repeats):
            call()
        figures.append((time.perf_counter() - start) / repeats * 1e6)
    return statistics.median(figures)


def ours():
    rule = parse_target("≥90%")
    actual = parse_actual("98.5%", rule=rule)
    yield "assess a parsed value, full result", microseconds(lambda: assess(rule, actual), 5000)
    yield "read an actual value and assess it", microseconds(lambda: assess(rule, "98.5%"), 2000)
    yield from by_methods()
    yield "the deduction in a plain Python closure", microseconds(lambda: closure(VALUE), 20000)
    yield "the four bands in a plain Python closure", microseconds(lambda: banded(VALUE), 20000)
    yield "check a spec of 1,000 indicators (s)", check_large() / 1e6


def by_methods():
    """Compiling each kind of method, and scoring one Decimal by its curve, exactly and rounded."""
    # Curves are kept; a weight that is new each time makes one anew.
    weights = (10 + Fraction(number, 10**9) for number in itertools.count(1))
    for what, (target, sentence) in METHODS.items():
        rule, method = parse_target(target), parse_method(sentence)
        curve = compile_curve(rule, method, 10)
        named = f"{what}, {len(curve.pieces)} pieces"
        repeats = 20 if len(curve.pieces) > 50 else 500
        yield (
            f"compile: {named}",
            microseconds(
                lambda rule=rule, method=method: compile_curve(rule, method, next(weights)),
                repeats,
            ),
        )
        yield (
            f"score a Decimal: {named}",
            microseconds(lambda curve=curve: curve.rounded(VALUE), 20000),
        )


def banded(value):
    """What a programmer writes by hand for four bands."""
    score = 10 if value >= 90 else 8 if value >= 80 else 5 if value >= 60 else 0
    return Decimal(score).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def closure(value):
    """What a programmer writes by hand for the same sentence."""
    score = 10 if value >= 90 else max(Decimal(0), 10 - (90 - value) / 2)
    return Decimal(score).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def check_large():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        lines = [
            "schema: indicator-rules/1",
            "title: 大表",
            "period: 2023",
            "weights: equal",
            "indicators:",
        ]
        mix = texts()
        for number in range(1000):
            lines += [
                f"  - name: 指标{number}",
                f'    target: "{next(mix)}"',
                "    actual: 完成目标值",
            ]
        path.write_text("\n".join(lines), encoding="utf-8")
        return microseconds(lambda: check_spec(path), 1)


def cells():
    """The texts of a file of cells, or those of the conformance cases."""
    if len(sys.argv) > 1:
        lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
        return [json.loads(line)["text"] for line in lines]
    folder = Path(__file__).parent.parent / "conformance"
    cases = [yaml.safe_load(path.read_text("utf-8"))["cases"] for path in folder.glob("*.yaml")]
    found = [case.get("text") for case in itertools.chain(*cases)]
    return [text for text in found if isinstance(text, str)]


def readers():
    """Who reads a text to something that can be asked, ourselves first."""
    import celpy  # noqa: PLC0415
    import rule_engine  # noqa: PLC0415
    import zen  # noqa: PLC0415
    from recognizers_number import Culture, recognize_number  # noqa: PLC0415

    environment = celpy.Environment()
    condition = "rate >= 90"
    yield "indicator-rules", "each cell to its rule", read_cell
    yield (
        f"cel-python {version('cel-python')}",
        f"compile `{condition}`",
        lambda _: environment.compile(condition),
    )
    yield (
        f"rule-engine {version('rule-engine')}",
        f"Rule(`{condition}`)",
        lambda _: rule_engine.Rule(condition),
    )
    yield (
        f"recognizers-text {version('recognizers-text')}",
        "the numbers of each cell",
        lambda text: recognize_number(text, Culture.Chinese),
    )
    yield (
        f"zen-engine {version('zen-engine')}",
        f"compile `{condition}`, in Rust",
        lambda _: zen.compile_expression(condition),
    )


def read_cell(text):
    try:
        return parse_target(text)
    except ExpressionError as refusal:
        return refusal


def reading(texts):
    """Mean, median and 99th percentile over cells of the median time of each, in microseconds.

    All take turns in each round, so that a busy moment of the machine strikes all of them.
    """
    every = list(readers())
    spent = {who: [[] for _ in texts] for who, _, _ in every}
    for number in range(1 + ROUNDS):
        for who, _, read in every:
            for figures, text in zip(spent[who], texts, strict=True):
                targets._remembered.cache_clear()
                start = time.perf_counter()
                read(text)
                passed = time.perf_counter() - start
                if number:
                    figures.append(passed * 1e6)
    for who, what, _ in every:
        medians = sorted(map(statistics.median, spent[who]))
        ninety_ninth = medians[int(len(medians) * 0.99)]
        yield who, what, statistics.mean(medians), statistics.median(medians), ninety_ninth


STARTS = {
    "indicator-rules": "import indicator_rules; indicator_rules.parse_target('≥90%')",
    "cel-python": "import celpy; celpy.Environment().compile('rate >= 90')",
    "rule-engine": "import rule_engine; rule_engine.Rule('rate >= 90')",
    "recognizers-text": (
        "from recognizers_number import Culture, recognize_number;"
        "recognize_number('≥90%', Culture.Chinese)"
    ),
    "zen-engine": "import zen; zen.compile_expression('rate >= 90')",
}


def first_rules():
    """Milliseconds of work from nothing to the first answer, the least of several processes."""
    spent = {who: [] for who in ("bare Python", *STARTS)}
    for _ in range(ROUNDS):
        for who, figures in spent.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-c", STARTS.get(who, "pass")], check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            figures.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {who: min(figures) * 1000 for who, figures in spent.items()}


def peers():
    import zen  # noqa: PLC0415

    compiled = zen.compile_expression("rate >= 90")
    yield (
        "zen-engine: evaluate compiled, bare boolean",
        microseconds(lambda: compiled.evaluate({"rate": 98.5}), 5000),
    )
    yield (
        "zen-engine: evaluate from text, bare boolean",
        microseconds(lambda: zen.evaluate_expression("rate >= 90", {"rate": 98.5}), 5000),
    )
    for what, rows in {"four bands": FOUR, "a hundred steps": HUNDRED}.items():
        content = json.dumps(decision_table(rows))
        table = zen.ZenEngine().create_decision(content)
        assert table.evaluate({"rate": 85.5})["result"]["score"] in {8, 9.5}
        yield (
            f"zen-engine: make a decision table of {what}",
            microseconds(lambda content=content: zen.ZenEngine().create_decision(content), 50),
        )
        yield (
            f"zen-engine: {what} as a decision table",
            microseconds(lambda table=table: table.evaluate({"rate": 85.5}), 1000),
        )


BANDS = "90%以上得满分，80%（含）-90%得8分，60%（含）-80%得5分，60%以下不得分"


FOUR = [(">= 90", "10"), (">= 80", "8"), (">= 60", "5"), ("", "0")]
HUNDRED = [(f">= {90 - step}", str((100 - step) / 10)) for step in range(100)] + [("", "0")]
METHODS = {
    "in proportion with a pass mark": ("≥90%", "按完成比例得分，低于60%不得分"),
    "a deduction": ("≥90%", "≥90%得满分，每降低1个百分点扣0.5分，扣完为止"),
    "four bands": ("≥90%", BANDS),
    "a deduction of a hundred steps": (
        "≥90%", "每低1个百分点扣0.1分，不足1个百分点按1个百分点计算",
    ),
    "a deduction on both sides": ("80%-90%", "每低1%扣1分，每高1%扣0.5分"),
    "lower is better, t/a": ("≤90%", "reverse-ratio"),
}  # fmt: skip
VALUE = Decimal("85.5")


def decision_table(rows):
    """Bands as a table of rows, the first that fits counts."""
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": "rate", "name": "rate", "field": "rate"}],
        "outputs": [{"id": "score", "name": "score", "field": "score"}],
        "rules": [
            {"_id": str(number), "rate": bound, "score": points}
            for number, (bound, points) in enumerate(rows)
        ],
    }
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {"id": "table", "name": "table", "type": "decisionTableNode", "content": content},
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "table"},
        {"id": "2", "type": "edge", "sourceId": "table", "targetId": "out"},
    ]
    return {"nodes": nodes, "edges": edges}


def import_time():
    """Milliseconds that importing the package takes beyond bare Python, the least of several."""

    def started(code):
        figures = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            figures.append(time.perf_counter() - start)
        return min(figures) * 1000

    return started("import indicator_rules") - started("pass")


def main():
    texts = cells()
    print(f"Python {platform.python_version()}, {platform.machine()}, {len(texts)} cells\n")
    print("| who | what | mean µs | median µs | 99th percentile µs |\n|---|---|---|---|---|")
    for who, what, *figures in reading(texts):
        print(f"| {who} | {what} | {' | '.join(f'{one:.1f}' for one in figures)} |")
    print("\n| from nothing to the first answer | ms of work |\n|---|---|")
    for who, figure in first_rules().items():
        print(f"| {who} | {figure:.0f} |")
    print("\n| what | median µs |\n|---|---|")
    for what, figure in itertools.chain(ours(), peers()):
        print(f"| {what} | {figure:.2f} |")
    print(f"| import indicator_rules beyond bare Python (ms) | {import_time():.0f} |")


if __name__ == "__main__":
    main()
