"""The laws of a spec and of its indicators: what a table breaks, and what a broken engine would."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicator_rules import SpecError, check_spec
from indicator_rules.diagnostics import Language
from indicator_rules.specfile.load import readable_spec
from indicator_rules.testing import laws
from tests.testing.laws.planted_engine import ERRORS

ROOT = Path(__file__).parents[3]
SPECS = sorted(one for one in (ROOT / "specs").rglob("*.yaml") if ".cases." not in one.name)
SPEC = """\
schema: indicator-rules/1
title: 某项目绩效自评
period: 2023
profile: {profile}
indicators:
  - name: 产出
    weight: 60
    indicators:
      - name: 办结率
        target: ≥90%
        weight: 30
        method: {method}
        actual: 95%
      - name: 培训场次
        target: ≥20场
        weight: 30
        method: {other}
        actual: 20场
  - name: 制度
    target: 制度健全
    weight: 40
    actual: 制度健全
"""
EXCLUDING = """\
schema: indicator-rules-profile/1
name: mine
title: 剔除缺报指标的办法
extends: plain
missing: exclude
"""
FAIR = "按完成比例得分，低于60%不得分"


@pytest.fixture
def spec(tmp_path, monkeypatch):
    """A spec with two methods, and a profile; its path is that in the report."""
    monkeypatch.chdir(tmp_path)
    Path("mine.yaml").write_text(EXCLUDING, "utf-8")

    def written(method=FAIR, *, other="未完成的按比例得分", profile="plain"):
        text = SPEC.format(method=method, other=other, profile=profile)
        Path("spec.yaml").write_text(text, "utf-8")
        return "spec.yaml"

    return written


BROKEN = [
    (
        {"method": "≥90%得24分；80%（含）-90%得30分；80%以下不得分"}, laws.MONOTONE,
        """\
spec.yaml:12:17: 办结率: broken law “monotone”: a better actual value never scores less
  actual value 89% scores 30, the better 90% scores 24
  by “80%（含）-90%得30分”: [80, 90) scores 30
  by “≥90%得24分”: [90, +∞) scores 24
""",
        """\
spec.yaml:12:17: 办结率：不符合“越好得分越不低”：实际值更好，得分不会更低
  实际值 89% 得 30 分，更好的 90% 反而得 24 分
  依据“80%（含）-90%得30分”：[80, 90) 得 30 分
  依据“≥90%得24分”：[90, +∞) 得 24 分
""",
    ),
    (
        {"method": "≥90%得24分；80%（含）-90%得20分；80%以下不得分"}, laws.FULL_AT_TARGET,
        """\
spec.yaml:12:17: 办结率: broken law “full at target”: full marks exactly where the target is met
  actual value 90% meets the target and scores 24, not the full 30
  by “≥90%得24分”: [90, +∞) scores 24
""",
        """\
spec.yaml:12:17: 办结率：不符合“达标即满分”：达标得满分，未达标不得满分
  实际值 90% 已达标，得 24 分，不是满分 30 分
  依据“≥90%得24分”：[90, +∞) 得 24 分
""",
    ),
    (
        {"other": "得分=60-分值"}, laws.MORE_WEIGHT,
        """\
spec.yaml:15:17: 培训场次: broken law “more weight, no smaller share”: an indicator of more weight has no smaller share of the total and no fewer points
  actual value 20场 scores 30 of 30, but 29.5 of 30.5
  by “得分=60-分值”: [0, +∞) scores 30
""",
        """\
spec.yaml:15:17: 培训场次：不符合“分值增加份额不减”：分值增加，在总分中的份额不减，得分不减
  实际值 20场 在分值 30 时得 30 分，30.5 时得 29.5 分
  依据“得分=60-分值”：[0, +∞) 得 30 分
""",
    ),
    (
        {"profile": "mine.yaml"}, laws.NEVER_BETTER_MISSING,
        """\
spec.yaml:10:17: 办结率: broken law “never better to leave a value out”: no actual value earns less than leaving it out does
  left out, the actual value brings a total of 100; 54% brings 88
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.3333·x
""",
        """\
spec.yaml:10:17: 办结率：不符合“缺报不占便宜”：缺报实际值的得分不高于填报任何实际值的得分
  缺报时总分为 100 分，填报实际值 54% 时总分只有 88 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.3333·x
""",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "law", "english", "chinese"), BROKEN, ids=[str(law) for _, law, *_ in BROKEN]
)
def test_an_indicator_that_breaks_a_law_is_named_with_its_place(spec, told, law, english, chinese):
    report = laws.check(spec(**told), laws=law)
    assert report.broken[0].text(Language.ENGLISH) + "\n" == english
    assert report.broken[0].text(Language.CHINESE) + "\n" == chinese


BROKEN_ENGINES = [
    (
        "a-point-more", laws.AS_STATED,
        """\
spec.yaml:12:17: 办结率: broken law “as the method states”: the score is what the scoring method gives
  actual value 54%: 18 points by the method, but 19 given
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.3333·x
""",
        """\
spec.yaml:12:17: 办结率：不符合“与评分标准一致”：得分就是评分标准给出的得分
  实际值 54% 按评分标准应得 18 分，却给出 19 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.3333·x
""",
    ),
    (
        "a-cent-cut", laws.ROUNDED_ONCE,
        """\
spec.yaml:10:17: 办结率: broken law “rounded once”: a printed figure is the exact one rounded once, in the stated way
  actual value 55%: exactly ≈18.3333 points, rounded once 18.33, but 18.32 given
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.3333·x
""",
        """\
spec.yaml:10:17: 办结率：不符合“只舍入一次”：填列的数是准确数按规定只舍入一次的结果
  实际值 55% 准确得分 ≈18.3333，舍入一次为 18.33 分，却给出 18.32 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.3333·x
""",
    ),
    (
        "per-mille-as-per-cent", laws.UNIT_INVARIANT,
        """\
spec.yaml:10:17: 办结率: broken law “unit-invariant”: the same amount in another unit (万元 for 元, ‰ for %) scores the same
  actual value 54% scores 18, written “540‰” it scores 30
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.3333·x
""",
        """\
spec.yaml:10:17: 办结率：不符合“换算单位得分不变”：同一数量换一个计量单位（元与万元、% 与 ‰）得分相同
  实际值 54% 得 18 分，写作“540‰”得 30 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.3333·x
""",
    ),
    (
        "nine-as-eight", laws.EQUAL_TEXTS,
        """\
spec.yaml:10:17: 办结率: broken law “equal texts, equal scores”: the same actual value written in another way scores the same
  actual value 90% scores 30, written “９０％” it scores 26.67
  by “按完成比例得分，低于60%不得分”: [54, 90] scores ≈0.3333·x
""",
        """\
spec.yaml:10:17: 办结率：不符合“同值同分”：同一实际值换一种写法得分相同
  实际值 90% 得 30 分，写作“９０％”得 26.67 分
  依据“按完成比例得分，低于60%不得分”：[54, 90] 的得分为 ≈0.3333·x
""",
    ),
    (
        "points-for-nothing", laws.NEVER_BETTER_MISSING,
        """\
spec.yaml:10:17: 办结率: broken law “never better to leave a value out”: no actual value earns less than leaving it out does
  left out, the actual value earns 7 points; 53% earns 0
  by “低于60%不得分”: (-∞, 54) scores 0
""",
        """\
spec.yaml:10:17: 办结率：不符合“缺报不占便宜”：缺报实际值的得分不高于填报任何实际值的得分
  缺报得 7 分，填报实际值 53% 只得 0 分
  依据“低于60%不得分”：(-∞, 54) 得 0 分
""",
    ),
    (
        "first-twice", laws.ORDER_FREE,
        """\
spec.yaml:2:8: 某项目绩效自评: broken law “order-free total”: the total and the grade do not depend on the order of the indicators
  a total of 130 (优) is 140 (优) as 制度、办结率、培训场次
""",
        """\
spec.yaml:2:8: 某项目绩效自评：不符合“总分与顺序无关”：总分和等级与指标的排列顺序无关
  总分 130 分（优），按制度、办结率、培训场次则 140 分（优）
""",
    ),
    (
        "never-rounded", laws.ROUNDED_ONCE,
        """\
spec.yaml:2:8: 某项目绩效自评: broken law “rounded once”: a printed figure is the exact one rounded once, in the stated way
  a total of exactly 60-100 points is 60-100 rounded once, but 60 printed
""",
        """\
spec.yaml:2:8: 某项目绩效自评：不符合“只舍入一次”：填列的数是准确数按规定只舍入一次的结果
  总分准确数 60-100，舍入一次为 60-100 分，却填列 60 分
""",
    ),
    (
        "turned-shares", laws.MORE_WEIGHT,
        """\
spec.yaml:10:17: 办结率: broken law “more weight, no smaller share”: an indicator of more weight has no smaller share of the total and no fewer points
  a weight of 30 is 34.76% of the total, a weight of 30.5 34.62%
""",
        """\
spec.yaml:10:17: 办结率：不符合“分值增加份额不减”：分值增加，在总分中的份额不减，得分不减
  分值 30 分占总分 34.76%，增至 30.5 分后占 34.62%
""",
    ),
    (
        "partly-better-than-met", laws.MONOTONE,
        """\
spec.yaml:20:13: 制度: broken law “monotone”: a better actual value never scores less
  “部分完成” may earn 40, the better “完成目标值” only 30
""",
        """\
spec.yaml:20:13: 制度：不符合“越好得分越不低”：实际值更好，得分不会更低
  “部分完成”可得 40 分，更好的“完成目标值”只可得 30 分
""",
    ),
    (
        "more-than-the-weight", laws.BOUNDED,
        """\
spec.yaml:20:13: 制度: broken law “bounded”: no score is below 0 or above the weight
  actual value 完成目标值 scores 41, above the weight of 40
""",
        """\
spec.yaml:20:13: 制度：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 完成目标值 得 41 分，高于分值 40 分
""",
    ),
    (
        "less-than-nothing", laws.BOUNDED,
        """\
spec.yaml:20:13: 制度: broken law “bounded”: no score is below 0 or above the weight
  actual value 未完成 scores -1, below 0
""",
        """\
spec.yaml:20:13: 制度：不符合“得分不越界”：得分不低于 0，不高于分值
  实际值 未完成 得 -1 分，低于 0 分
""",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("error", "law", "english", "chinese"),
    BROKEN_ENGINES,
    ids=[error for error, *_ in BROKEN_ENGINES],
)
def test_an_error_planted_in_the_engine_is_found(spec, monkeypatch, error, law, english, chinese):
    path = spec()
    assert laws.check(path, laws=law).holds
    monkeypatch.setattr(*ERRORS[error])
    report = laws.check(path, laws=law)
    assert report.broken[0].text(Language.ENGLISH) + "\n" == english
    assert report.broken[0].text(Language.CHINESE) + "\n" == chinese


def test_every_law_of_a_spec_has_an_error_that_breaks_it(spec):
    broken = {law for _, law, *_ in (*BROKEN, *BROKEN_ENGINES)}
    by_curve = {laws.SCORED, laws.ZERO_BELOW_PASS_MARK, laws.CONTINUOUS}
    assert broken == set(laws.laws_of(spec())) - by_curve


EXCEPTIONS = [
    # The profile gives nothing to a budget that is overspent, and says so in its notes.
    (laws.MONOTONE, "预算执行率"),
]


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_specs_here_keep_every_law(path):
    report = laws.check(path, except_=EXCEPTIONS, max_examples=3).raise_for_broken()
    assert {one.law for one in report.outcomes} == set(laws.laws_of(path))
    found = {one.subject for one in report.outcomes if one.status is laws.Status.BROKEN}
    assert found <= {"预算执行率"}


@pytest.mark.parametrize(
    ("method", "law", "code"),
    [
        ("≥90%得24分；80%（含）-90%得30分；80%以下不得分", laws.MONOTONE, "IR319"),
        ("≥90%得24分；80%（含）-90%得20分；80%以下不得分", laws.FULL_AT_TARGET, "IR320"),
    ],
)
def test_what_check_says_of_a_curve_the_law_says_at_the_same_place(spec, method, law, code):
    path = spec(method)
    (finding,) = check_spec(path, select=[code])
    (outcome,) = laws.check(path, laws=law).broken
    assert finding.extent is not None
    assert outcome.place == finding.extent.start


def test_a_scorecard_is_checked_as_its_file_is(spec):
    path = spec()
    reports = [laws.check(one, max_examples=5) for one in (readable_spec(path), Path(path))]
    assert reports[0] == reports[1]


def test_a_spec_with_errors_is_not_checked(spec):
    with pytest.raises(SpecError):
        laws.check(spec("按完成比列得分"))


def test_equal_weights_have_no_share_of_their_own():
    path = ROOT / "specs" / "guangzhou" / "zhongcun-2023.yaml"
    outcomes = laws.check(path, laws="more-weight").outcomes
    assert {one.reason for one in outcomes} == {("all weights are equal", "各指标分值相等")}


@pytest.mark.slow
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_the_specs_here_keep_every_law_in_many_examples(path):
    laws.check(path, except_=EXCEPTIONS, max_examples=500).raise_for_broken()
