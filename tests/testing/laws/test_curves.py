"""Each law of a curve, kept by one and broken by another, with what is printed."""

from __future__ import annotations

import pytest

from indicator_rules.diagnostics import Language
from indicator_rules.model.curve import formula
from indicator_rules.testing import laws
from tests.testing.laws.subjects import BANDS, PROPORTION, compiled, curve, flat

BROKEN = [
    (
        lambda: curve((0, True, flat(0)), (90, True, flat(12))),
        {"target": "≥90%", "weight": 10}, laws.BOUNDED,
        """\
curve: broken law “bounded”: no score is below 0 or above the weight
  actual value 90% scores 12, above the weight of 10
  by the curve: [90, +∞) scores 12
""",
        """\
curve：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 90% 得 12 分，高于分值 10 分
  依据得分曲线：[90, +∞) 得 12 分
""",
    ),
    (
        lambda: curve((0, True, formula(1, -80)), (90, True, flat(10))),
        {"target": "≥90%", "weight": 10}, laws.BOUNDED,
        """\
curve: broken law “bounded”: no score is below 0 or above the weight
  actual value 79% scores -1, below 0
  by the curve: (-∞, 90] scores x - 80
""",
        """\
curve：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 79% 得 -1 分，低于 0 分
  依据得分曲线：(-∞, 90] 的得分为 x - 80
""",
    ),
    (
        lambda: curve((0, True, flat(0)), (200, False, flat(-1)), ("200.5", True, flat(10))),
        {"target": "≥90%", "weight": 10}, laws.BOUNDED,
        """\
curve: broken law “bounded”: no score is below 0 or above the weight
  actual value 200.1% scores -1, below 0
  by the curve: (200, 200.5) scores -1
""",
        """\
curve：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 200.1% 得 -1 分，低于 0 分
  依据得分曲线：(200, 200.5) 得 -1 分
""",
    ),
    (
        lambda: compiled("≥90%得8分；80%-90%得10分；80%以下不得分"),
        {}, laws.MONOTONE,
        """\
curve: broken law “monotone”: a better actual value never scores less
  actual value 89% scores 10, the better 90% scores 8
  by the curve: [80, 90) scores 10
  by the curve: [90, +∞) scores 8
""",
        """\
curve：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 89% 得 10 分，更好的 90% 反而得 8 分
  依据得分曲线：[80, 90) 得 10 分
  依据得分曲线：[90, +∞) 得 8 分
""",
    ),
    (
        lambda: curve((0, True, flat(0)), (90, True, flat(10)), (95, False, formula(-1, 105)), (99, True, flat(6))),
        {"target": "≥90%", "weight": 10}, laws.MONOTONE,
        """\
curve: broken law “monotone”: a better actual value never scores less
  actual value 95% scores 10, the better 96% scores 9
  by the curve: [90, 95] scores 10
  by the curve: (95, 99] scores -x + 105
""",
        """\
curve：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 95% 得 10 分，更好的 96% 反而得 9 分
  依据得分曲线：[90, 95] 得 10 分
  依据得分曲线：(95, 99] 的得分为 -x + 105
""",
    ),
    (
        lambda: curve((0, True, flat(0)), (90, True, flat(10)), (95, True, flat(8)), (95, False, flat(10))),
        {"target": "≥90%", "weight": 10}, laws.MONOTONE,
        """\
curve: broken law “monotone”: a better actual value never scores less
  actual value 94% scores 10, the better 95% scores 8
  by the curve: [90, 95) scores 10
  by the curve: {95} scores 8
""",
        """\
curve：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 94% 得 10 分，更好的 95% 反而得 8 分
  依据得分曲线：[90, 95) 得 10 分
  依据得分曲线：{95} 得 8 分
""",
    ),
    (
        lambda: compiled("得分=完成率×分值", "≤50万元"),
        {}, laws.MONOTONE,
        """\
curve: broken law “monotone”: a better actual value never scores less
  actual value 1万元 scores 0.2, the better 0万元 scores 0
  by the curve: (0, 50] scores 0.2·x
  by the curve: (-∞, 0] scores 0
""",
        """\
curve：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 1万元 得 0.2 分，更好的 0万元 反而得 0 分
  依据得分曲线：(0, 50] 的得分为 0.2·x
  依据得分曲线：(-∞, 0] 得 0 分
""",
    ),
    (
        lambda: compiled("逾期1天以内（含）得8分；逾期1-3天得10分；逾期超过3天不得分", "2023年12月31日前"),
        {}, laws.MONOTONE,
        """\
curve: broken law “monotone”: a better actual value never scores less
  actual value 1 day late scores 8, the better on the day scores 0
  by the curve: 1 day late scores 8
  by the curve: on the day or before scores 0
""",
        """\
curve：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 逾期1天 得 8 分，更好的 按期 反而得 0 分
  依据得分曲线：逾期1天 得 8 分
  依据得分曲线：按期或提前 得 0 分
""",
    ),
    (
        lambda: compiled("优得8分，良得10分", "良好及以上"),
        {}, laws.MONOTONE,
        """\
curve: broken law “monotone”: a better actual value never scores less
  actual value 良 scores 10, the better 优 scores 8
  by the curve: 良 scores 10
  by the curve: 优 scores 8
""",
        """\
curve：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 良 得 10 分，更好的 优 反而得 8 分
  依据得分曲线：良 得 10 分
  依据得分曲线：优 得 8 分
""",
    ),
    (
        lambda: compiled("＞90%得10分；90%及以下得8分"),
        {}, laws.FULL_AT_TARGET,
        """\
curve: broken law “full at target”: full marks exactly where the target is met
  actual value 90% meets the target and scores 8, not the full 10
  by the curve: (-∞, 90] scores 8
""",
        """\
curve：不符合“达标即满分”：达标得满分，未达标不得满分
  实际值 90% 已达标，得 8 分，不是满分 10 分
  依据得分曲线：(-∞, 90] 得 8 分
""",
    ),
    (
        lambda: compiled("≥85%得10分；85%以下得8分"),
        {}, laws.FULL_AT_TARGET,
        """\
curve: broken law “full at target”: full marks exactly where the target is met
  actual value 85% misses the target and scores 10, the weight is 10
  by the curve: [85, +∞) scores 10
""",
        """\
curve：不符合“达标即满分”：达标得满分，未达标不得满分
  实际值 85% 未达标，却得 10 分，分值为 10 分
  依据得分曲线：[85, +∞) 得 10 分
""",
    ),
    (
        lambda: compiled("按完成比例得分"),
        {"target": "≥90%", "like": PROPORTION}, laws.ZERO_BELOW_PASS_MARK,
        """\
curve: broken law “zero below the pass mark”: no points short of the pass mark that the method states
  actual value 53% is short of the pass mark of 54% and scores ≈5.8889, not 0
  by the curve: (0, 90] scores ≈0.1111·x
""",
        """\
curve：不符合“及格线下零分”：低于评分标准写明的及格线不得分
  实际值 53% 不到及格线 54%，得 ≈5.8889 分，应得 0 分
  依据得分曲线：(0, 90] 的得分为 ≈0.1111·x
""",
    ),
    (
        lambda: compiled("按完成比例得分"),
        {"target": "≥90%", "pass_mark": "60%"}, laws.ZERO_BELOW_PASS_MARK,
        """\
curve: broken law “zero below the pass mark”: no points short of the pass mark that the method states
  actual value 59% is short of the pass mark of 60% and scores ≈6.5556, not 0
  by the curve: (0, 90] scores ≈0.1111·x
""",
        """\
curve：不符合“及格线下零分”：低于评分标准写明的及格线不得分
  实际值 59% 不到及格线 60%，得 ≈6.5556 分，应得 0 分
  依据得分曲线：(0, 90] 的得分为 ≈0.1111·x
""",
    ),
    (
        lambda: compiled("60%及以上得6分；80%及以上得8分；90%及以上得10分"),
        {"target": "≥90%", "like": "≥90%得10分；80%-90%得8分；60%（不含）-80%得6分；60%及以下不得分"}, laws.ZERO_BELOW_PASS_MARK,
        """\
curve: broken law “zero below the pass mark”: no points short of the pass mark that the method states
  actual value 60%, at the pass mark and not above it, scores 6, not 0
  by the curve: [60, 80) scores 6
""",
        """\
curve：不符合“及格线下零分”：低于评分标准写明的及格线不得分
  实际值 60% 恰为及格线，不算及格，得 6 分，应得 0 分
  依据得分曲线：[60, 80) 得 6 分
""",
    ),
    (
        lambda: compiled(BANDS),
        {"target": "≥90%", "like": PROPORTION}, laws.CONTINUOUS,
        """\
curve: broken law “continuous except at stated jumps”: the score jumps only where the target or the method states a figure
  between 59% and 60%, where no figure is stated, the score jumps from 0 to 6
  by the curve: (-∞, 60) scores 0
  by the curve: [60, 80) scores 6
""",
        """\
curve：不符合“除写明处外无跳变”：得分只在目标值或评分标准写明的数值处跳变
  在 59% 与 60% 之间没有写明任何数值，得分却由 0 分跳到 6 分
  依据得分曲线：(-∞, 60) 得 0 分
  依据得分曲线：[60, 80) 得 6 分
""",
    ),
    (
        lambda: compiled(BANDS),
        {"target": "≥90%", "jumps": ["60%"]}, laws.CONTINUOUS,
        """\
curve: broken law “continuous except at stated jumps”: the score jumps only where the target or the method states a figure
  between 79% and 80%, where no figure is stated, the score jumps from 6 to 8
  by the curve: [60, 80) scores 6
  by the curve: [80, 90) scores 8
""",
        """\
curve：不符合“除写明处外无跳变”：得分只在目标值或评分标准写明的数值处跳变
  在 79% 与 80% 之间没有写明任何数值，得分却由 6 分跳到 8 分
  依据得分曲线：[60, 80) 得 6 分
  依据得分曲线：[80, 90) 得 8 分
""",
    ),
    (
        lambda: curve((0, True, flat(0)), (50, False, formula(100, 0, 1, -50)), (90, True, flat(10))),
        {"target": "≥90%", "weight": 10, "jumps": []}, laws.CONTINUOUS,
        """\
curve: broken law “continuous except at stated jumps”: the score jumps only where the target or the method states a figure
  between 50% and 70%, where no figure is stated, the score jumps from 0 to 350
  by the curve: (-∞, 50] scores 0
  by the curve: (50, 90) scores (100·x)/(x - 50)
""",
        """\
curve：不符合“除写明处外无跳变”：得分只在目标值或评分标准写明的数值处跳变
  在 50% 与 70% 之间没有写明任何数值，得分却由 0 分跳到 350 分
  依据得分曲线：(-∞, 50] 得 0 分
  依据得分曲线：(50, 90) 的得分为 (100·x)/(x - 50)
""",
    ),
    (
        lambda: compiled("≥90%得10分；80%（不含）-90%得8分；60%（含）-80%得6分；60%以下不得分"),
        {"target": "≥90%", "like": BANDS}, laws.AS_STATED,
        """\
curve: broken law “as the method states”: the score is what the scoring method gives
  actual value 80%: 8 points by the method, but 6 given
  by “80%（含）-90%得8分”: [80, 90) scores 8
""",
        """\
curve：不符合“与评分标准一致”：得分就是评分标准给出的得分
  实际值 80% 按评分标准应得 8 分，却给出 6 分
  依据“80%（含）-90%得8分”：[80, 90) 得 8 分
""",
    ),
    (
        lambda: compiled("优得10分，良得8分", "良好及以上"),
        {"target": "良好及以上", "like": "优得10分，良得8分，中得6分"}, laws.AS_STATED,
        """\
curve: broken law “as the method states”: the score is what the scoring method gives
  actual value 中: 6 points by the method, but 0 given
  by “优得10分，良得8分，中得6分”: 中 scores 6
""",
        """\
curve：不符合“与评分标准一致”：得分就是评分标准给出的得分
  实际值 中 按评分标准应得 6 分，却给出 0 分
  依据“优得10分，良得8分，中得6分”：中 得 6 分
""",
    ),
]  # fmt: skip


IDS = [f"{place}-{law}" for place, (_, _, law, *_) in enumerate(BROKEN)]


@pytest.mark.parametrize(("subject", "told", "law", "english", "chinese"), BROKEN, ids=IDS)
def test_a_planted_error_is_proved_and_printed_in_the_words_of_the_field(
    subject, told, law, english, chinese
):
    report = laws.check(subject(), **told, laws=law)
    (outcome,) = report.broken
    assert outcome.text(Language.ENGLISH) + "\n" == english
    assert outcome.text(Language.CHINESE) + "\n" == chinese
    assert (outcome.how, outcome.examples) == (laws.How.PROVED, 0)
