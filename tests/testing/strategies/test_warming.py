"""What a first call loads is loaded with the strategies, not in the timed body of a test."""

from __future__ import annotations

import subprocess
import sys

STRATEGIES = "import indicator_rules.testing.strategies as strategies\n"
FIRST_CALLS = """\
import sys
before = set(sys.modules)
from indicator_rules import (
    assess, compile_curve, evaluate, explain, load_spec, parse_actual, parse_method, parse_target,
    prove, score,
)
for target in ("≥90%", "不少于8场且不多于9场", "3至5天", "2023年6月底前", "良及以上", "较上年增长5%", "制度健全"):
    str(parse_target(target))
str(parse_actual("约98.5%，较上年下降", rule=parse_target("≥90%")))
parse_method("90%以上得满分，60%（含）-90%得5分，60%以下不得分")
prove(compile_curve("≥90%", "每低1个百分点扣0.5分，扣完为止", 10))
assess("不少于8场", "7场")
score("≥90%", "89%", 10, method="direct", profile="mof-2021-101").to_dict()
explain("≥90%", "89%", weight=10)
evaluate(load_spec(text='''schema: indicator-rules/1
title: 自评表
figures: {收入: 3, 支出: 2, 结余: 1}
identities: [收入-支出=结余]
weights: equal
indicators:
  - {name: 培训场次, target: ≥8场, actual: 9场, method: 按比例得分}
''')).to_dict()
print(*sorted(name for name in set(sys.modules) - before))
"""
BUILT = """
from indicator_rules.language.formula import identities
from indicator_rules.language.old_scoring import builder
from indicator_rules.language.target import parsing
print(builder.method_parser.cache_info().currsize, identities._parser.cache_info().currsize,
      parsing._states.cache_info().currsize)
"""


def printed(code):
    words = [sys.executable, "-c", code]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()


def test_first_calls_load_no_module_after_the_strategies():
    assert printed(STRATEGIES + FIRST_CALLS) == []


def test_the_grammars_are_built_with_the_strategies():
    assert printed(STRATEGIES + BUILT) == ["1", "1", "1"]
    assert printed("import indicator_rules\n" + BUILT) == ["0", "0", "0"]
