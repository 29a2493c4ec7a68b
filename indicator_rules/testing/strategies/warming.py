"""What the first call of the library loads, loaded before Hypothesis looks at its watch.

The first target, actual value, sentence and spec of a process have their grammars read and some
modules imported. In the body of a test that would count as its time, and as too much of it.
"""

from __future__ import annotations

from functools import cache

from indicator_rules import compile_curve, evaluate, load_spec, prove, score

_TABLE = """\
schema: indicator-rules/1
title: 自评表
period: 2023
profile: mof-2020-10
figures: {收入: 2万元, 支出: 1万元, 结余: 1万元}
identities: [收入 - 支出 = 结余]
indicators:
  - {name: 培训场次, target: 不少于8场, weight: 60, method: 每少1场扣1分，扣完为止, actual: 7场}
  - {name: 完成时间, target: 2023年6月底前, weight: 40, actual: 2023年7月1日}
"""


@cache
def warm() -> None:
    """Read one of each kind of text, and score what was read."""
    evaluate(load_spec(text=_TABLE)).to_dict()
    score("≥90%", "89%", 10)
    prove(compile_curve("≥90%", "每低1个百分点扣0.5分，扣完为止", 10))
