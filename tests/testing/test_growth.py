"""What proposals and mutants cost grows as the table does: counted, not timed."""

from __future__ import annotations

from collections import Counter

import pytest

from indicator_rules import load_spec
from indicator_rules.engine import scorecard as engine
from indicator_rules.testing import tables
from indicator_rules.testing.mutants import rows
from indicator_rules.testing.mutation import mutate_spec
from indicator_rules.testing.proposals import proposals

TOP = "schema: indicator-rules/1\ntitle: 自评表\nperiod: 2023\nweights: equal\nindicators:\n"
KINDS = (
    "target: ≥{k}场, actual: {k}场",
    "target: ≥9{d}.5%, actual: 88%, method: proportional",
    "target: 2023年{m}月底前, actual: 2023年{m}月1日",
    "target: 持续改善, actual: 达成年度指标",
    "target: ≤{k}.5万元, actual: {k}万元, method: 按完成比例得分，低于60%不得分",
)
ROOM = 30
"""What a table costs however small it is, in rows scored and texts read."""


@pytest.fixture
def table(tmp_path):
    """A spec of as many indicators as are asked for."""

    def read(size, top=TOP):
        lines = (
            f"  - {{name: 指标{n}, {KINDS[n % len(KINDS)].format(k=5 + n, d=n % 10, m=1 + n % 12)}}}"
            for n in range(size)
        )
        file = tmp_path / f"{size}.yaml"
        file.write_text(top + "\n".join(lines) + "\n", "utf-8")
        return load_spec(file)

    return read


@pytest.fixture
def counted(monkeypatch):
    """How often rows are scored and how many characters of specs are read."""
    counts = Counter()

    def counting(name, function, size):
        def call(*arguments):
            counts[name] += size(*arguments)
            return function(*arguments)

        return call

    for module in (engine, tables):
        scored = counting("rows", module.leaf_result, lambda *_: 1)
        monkeypatch.setattr(module, "leaf_result", scored)
    read = counting("characters", rows.read_spec, lambda source: len(source.text))
    monkeypatch.setattr(rows, "read_spec", read)
    return counts


def proposed(scorecard):
    """Cases for a table without any, and for one that has them all."""
    return list(proposals(scorecard, proposals(scorecard)))


def mutated(scorecard):
    """The same of mutants."""
    return mutate_spec(scorecard, mutate_spec(scorecard, []).cases()).cases()


@pytest.mark.parametrize("work", [proposed, mutated])
def test_twice_the_table_costs_twice_as_much(table, counted, work):
    spent = []
    for size in (50, 100):
        scorecard = table(size)
        counted.clear()
        work(scorecard)
        spent.append(dict(counted))
    few, many = spent
    assert few["rows"] > 50
    assert many["rows"] <= 2.1 * few["rows"] + ROOM
    # Changes of the table itself, such as its period, are few, and read the whole of it.
    assert many.get("characters", 0) <= 2.2 * few.get("characters", 0)
