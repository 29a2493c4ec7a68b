"""What is found of an actual value, in the words that a person reads."""

from __future__ import annotations

import pytest

from indicator_rules import assess
from indicator_rules.diagnostics import Language

FOUND = [
    ("≥90%", "108%", "met 100%", ["completion 120% is 120% or more of the target"]),
    ("≥90%", "107.99%", "met 100%", []),
    (
        "≥90%",
        "117%",
        "met 100%",
        ["completion 130% is 130% or more of the target and needs a reason"],
    ),
    ("≥90%", "116.99%", "met 100%", ["completion 129.99% is 120% or more of the target"]),
    ("≤90天", "60天", "met 100%", []),
    (
        "≥100%",
        "130%",
        "met 100%",
        ["completion 130% is 130% or more of the target and needs a reason"],
    ),
    ("＞5个", "5个", "unmet 100%", ["actual equals 5个, and ＞5个 leaves 5个 out"]),
    ("＜5个", "5个", "unmet 100%", ["actual equals 5个, and ＜5个 leaves 5个 out"]),
    ("＞5个", "4个", "unmet 80%", []),
    ("=100%", "101%", "met 100%", ["actual 101% is not equal to 100%"]),
    ("=100%", "99%", "unmet 99%", []),
    (
        "=5场",
        "6场",
        "met 100%",
        ["actual 6场 is not equal to 5场", "completion 120% is 120% or more of the target"],
    ),
    ("0起", "3起", "unmet 0%", []),
    (
        "0起",
        "30起",
        "unmet 0%",
        ["30起 against a target of 0起 is 30起 or more and needs a reason"],
    ),
    ("0起", "29起", "unmet 0%", []),
    (
        "≤0起",
        "30起",
        "unmet 0%",
        ["30起 against a target of 0起 is 30起 or more and needs a reason"],
    ),
    (
        "≥0起",
        "30起",
        "met 100%",
        ["30起 against a target of 0起 is 30起 or more and needs a reason"],
    ),
    (
        "≥90%",
        "0.985",
        "undetermined 待评定",
        ["actual 0.985 against 90% has no sign: it may be 0.985%, or a share, 98.5%"],
    ),
    (
        "≥90%",
        "1",
        "undetermined 待评定",
        ["actual 1 against 90% has no sign: it may be 1%, or a share, 100%"],
    ),
    ("≥90%", "1.1", "unmet 1.22%", []),
    (
        "≥1%",
        "0.5",
        "undetermined 待评定",
        ["actual 0.5 against 1% has no sign: it may be 0.5%, or a share, 50%"],
    ),
    (
        "≥0.2%",
        "0.5",
        "met 100%",
        ["completion 250% is 130% or more of the target and needs a reason"],
    ),
    ("≥90%", "办结率≥90%", "met 100%", ["actual “办结率≥90%” is a bound, not a value"]),
    (
        "≥90%",
        "≥85%",
        "undetermined 94.44%-100%",
        ["actual ≥85% lies partly inside ≥90%", "actual “≥85%” is a bound, not a value"],
    ),
    ("≥90%", "约95%", "met 100%", ["actual “约95%” is a bound, not a value"]),
    (
        "≥90%",
        "约90%",
        "undetermined 95%-100%",
        ["actual 约90% lies partly inside ≥90%", "actual “约90%” is a bound, not a value"],
    ),
    (
        "≤90%",
        "≥85%",
        "undetermined 0%-100%",
        ["actual ≥85% lies partly inside ≤90%", "actual “≥85%” is a bound, not a value"],
    ),
    (
        "80%-90%",
        "≥85%",
        "undetermined 0%-100%",
        ["actual ≥85% lies partly inside 80%-90%", "actual “≥85%” is a bound, not a value"],
    ),
    (
        "80%-90%",
        "90%-95%",
        "undetermined 94.44%-100%",
        ["actual 90%-95% lies partly inside 80%-90%", "actual “90%-95%” is a bound, not a value"],
    ),
    ("＞80%且＜90%", "90%", "unmet 100%", ["actual equals 90%, and ＞80%且＜90% leaves 90% out"]),
    ("＞80%且＜90%", "80%", "unmet 100%", ["actual equals 80%, and ＞80%且＜90% leaves 80% out"]),
    ("＞80%且≤90%", "80%", "unmet 100%", ["actual equals 80%, and ＞80%且≤90% leaves 80% out"]),
    ("80头", "80头", "met 100%", []),
    ("80头", "90头", "met 100%", ["“80头” has no sign; higher is taken to be better"]),
    ("≥8场", "9次", "met 100%", ["actual is counted in 次, target in 场"]),
    ("≥8场", "9", "met 100%", []),
    ("≥8", "9场", "met 100%", ["actual is counted in 场, target in no unit"]),
    ("≥90%", "5个百分点", "unmet 5.56%", ["actual is counted in 个百分点, target in %"]),
    (
        "≥5个百分点",
        "6%",
        "met 100%",
        [
            "actual is counted in %, target in 个百分点",
            "completion 120% is 120% or more of the target",
        ],
    ),
    ("≥8场", "9%", "undetermined 无法比较", ["9% cannot be compared with 8场"]),
    (
        "50万元",
        "48.5元",
        "unmet 0.01%",
        ["“50万元” has no sign; higher is taken to be better", "actual 48.5元 is 0.01% of 50万元"],
    ),
    ("≥50万元", "48.5元", "unmet 0.01%", ["actual 48.5元 is 0.01% of 50万元"]),
    ("≥50万元", "4.9元", "unmet 0%", []),
    ("≥50万元", "500元", "unmet 0.1%", ["actual 500元 is 0.1% of 50万元"]),
    ("≤0万元", "5元", "unmet 0%", []),
    (
        "≥50元",
        "48.5万元",
        "met 100%",
        [
            "actual 48.5万元 is 970000% of 50元",
            "completion 970000% is 130% or more of the target and needs a reason",
        ],
    ),
    ("≥50千元", "60元", "unmet 0.12%", ["actual 60元 is 0.12% of 50千元"]),
    ("每月1次", "每月1次", "met 100%", []),
    (
        "每年1次",
        "2次",
        "met 100%",
        [
            "“每年1次” has no sign; higher is taken to be better",
            "completion 200% is 130% or more of the target and needs a reason",
        ],
    ),
    (
        "≥3次",
        "每年4次",
        "met 100%",
        ["completion 133.33% is 130% or more of the target and needs a reason"],
    ),
    (
        "合格率≥95%",
        "不合格率3%",
        "undetermined 无法比较",
        ["actual is of “不合格率”, target of “合格率”"],
    ),
    (
        "合格率≥95%",
        "未合格率3%",
        "undetermined 无法比较",
        ["actual is of “未合格率”, target of “合格率”"],
    ),
    (
        "办结率≥95%",
        "受理率96%",
        "undetermined 无法比较",
        ["actual is of “受理率”, target of “办结率”"],
    ),
    (
        "合格率≥95%",
        "满意率96%",
        "undetermined 无法比较",
        ["actual is of “满意率”, target of “合格率”"],
    ),
    ("完成率≥90%", "实际完成率95%", "met 100%", []),
    ("≥7场", "实际8场", "met 100%", []),
    (
        "良及以上",
        "中及以上",
        "undetermined 待评定",
        [
            "actual 中及以上 lies partly inside 良及以上",
            "actual “中及以上” is a bound, not a value",
        ],
    ),
    ("良", "85分", "undetermined 无法比较", ["“85分” is no value for “良”"]),
    ("≥8场", "2023年5月1日", "undetermined 无法比较", ["“2023年5月1日” is no value for “≥8场”"]),
    (
        "2023年12月底前",
        "12场",
        "undetermined 无法比较",
        ["“12场” is no value for “2023年12月31日前”"],
    ),
    (
        "12月底前",
        "2023年12月1日",
        "undetermined 待评定",
        ["“12月31日前” names no year, and no period is given"],
    ),
    ("2023年12月底前", "2024年1月1日", "unmet 0%", []),
    ("每年6月底前", "2023年7月2日", "unmet 0%", []),
    (
        "增长≥5%",
        "增长≥3%",
        "undetermined 60%-100%",
        ["actual 增长≥3% lies partly inside 增长≥5%", "actual “增长≥3%” is a bound, not a value"],
    ),
    ("增长≥5%", "下降2%", "unmet 0%", []),
    ("≥8场", "已完成", "met 100%", ["actual “已完成” claims the result without a figure"]),
    (
        "≥8场",
        "基本完成",
        "partial 部分完成",
        ["actual “基本完成” claims the result without a figure"],
    ),
    ("≥8场", "未完成", "unmet 未完成", ["actual “未完成” claims the result without a figure"]),
    (
        "≥8场",
        "正在推进",
        "partial 部分完成",
        ["actual “正在推进” claims the result without a figure"],
    ),
    ("≥8场", "/", "undetermined ", ["there is no actual value"]),
    ("≥8场", "不适用", "undetermined 不适用", ["the actual value is not applicable"]),
    ("制度健全", "制度健全", "met 达标完成", []),
    ("制度健全", "制度不健全", "unmet 0%", ["actual “制度不健全” says the requirement is not met"]),
    (
        "形成常态化",
        "常态化",
        "met 达标完成",
        ["actual “常态化” says the requirement in other words"],
    ),
    (
        "制度健全",
        "已印发",
        "undetermined 待评定",
        ["“已印发” against “制度健全” is judged by a person"],
    ),
    ("制度健全", "基本完成", "partial 部分达标", []),
    (
        "培训3期，每期不少于50人",
        "培训3期，每期60人",
        "met 100%",
        ["completion 120% is 120% or more of the target"],
    ),
    (
        "≥80%且合格率≥95%",
        "96%",
        "undetermined 无法比较",
        ["completion 120% is 120% or more of the target", "“96%” is no value for “合格率≥95%”"],
    ),
    ("≥80%或合格率≥95%", "70%", "unmet 87.5%", []),
    (
        "营收≥5亿元，增长≥3%",
        "营收6亿元，增长2%",
        "unmet 66.67%",
        ["completion 120% is 120% or more of the target"],
    ),
    (
        "营收≥5亿元",
        "营收6亿元，营收7亿元",
        "undetermined 待评定",
        ["“营收6亿元，营收7亿元” holds 2 figures, and none is said to be the actual value"],
    ),
    ("约100场", "104场", "met 100%", ["“约100场” is taken as 95场 to 105场"]),
    ("约100场", "106场", "unmet 99.05%", ["“约100场” is taken as 95场 to 105场"]),
    ("约100场", "94场", "unmet 98.95%", ["“约100场” is taken as 95场 to 105场"]),
    ("约100场", "200场", "unmet 9.52%", ["“约100场” is taken as 95场 to 105场"]),
    (
        "约100场",
        "95场以上",
        "undetermined 0%-100%",
        [
            "“约100场” is taken as 95场 to 105场",
            "actual 95场以上 lies partly inside 约100场",
            "actual “95场以上” is a bound, not a value",
        ],
    ),
]


@pytest.mark.parametrize(("target", "actual", "answer", "sentences"), FOUND)
def test_an_answer_comes_with_what_there_is_to_say_of_it(target, actual, answer, sentences):
    found = assess(target, actual)
    assert f"{found.verdict.value} {found.printed}" == answer
    assert [one.message(Language.ENGLISH) for one in found.findings] == sentences


NOTHING_MORE = [
    ("80%-90%", "95%", []),
    ("80%-90%", "70%", []),
    ("≥0.5%", "0.65%", ["IR405"]),
    ("≥0.5%", "0.6%", ["IR404"]),
    ("≥50万元", "5元", ["IR441"]),
    ("≥50万元", "0元", []),
    ("≥8场", "0.5", []),
    ("≥90%", "0", []),
    ("合格率80%-90%", "满意率85%", ["IR420"]),
    ("合格率≥95%", "合格率96%", []),
    ("2023年12月底前", "12场，2023年5月1日", []),
    ("制度健全", "未开展培训", ["IR412"]),
]


@pytest.mark.parametrize(("target", "actual", "codes"), NOTHING_MORE)
def test_nothing_is_found_that_is_not_there(target, actual, codes):
    assert [one.code for one in assess(target, actual).findings] == codes


CHINESE = [
    ("≥90%", "108%", "完成率 120%，达到目标值的 120% 以上"),
    ("＞5个", "5个", "实际值等于 5个，而“＞5个”不含本数"),
    ("＜5个", "5个", "实际值等于 5个，而“＜5个”不含本数"),
    ("=100%", "101%", "实际值 101% 不等于目标值 100%"),
    ("=5场", "6场", "实际值 6场 不等于目标值 5场"),
    ("0起", "30起", "目标值为 0起，实际值 30起 达到 30起 以上，应说明偏差原因"),
    ("≥90%", "办结率≥90%", "实际值“办结率≥90%”是一个范围，没有具体数值"),
    ("≥90%", "≥85%", "实际值 ≥85% 只有一部分落在 ≥90% 之内"),
    ("≥90%", "≥85%", "实际值“≥85%”是一个范围，没有具体数值"),
    ("≥90%", "约95%", "实际值“约95%”是一个范围，没有具体数值"),
    ("≥90%", "约90%", "实际值 约90% 只有一部分落在 ≥90% 之内"),
    ("≤90%", "≥85%", "实际值 ≥85% 只有一部分落在 ≤90% 之内"),
    ("80%-90%", "≥85%", "实际值 ≥85% 只有一部分落在 80%-90% 之内"),
    ("80%-90%", "90%-95%", "实际值 90%-95% 只有一部分落在 80%-90% 之内"),
    ("80%-90%", "90%-95%", "实际值“90%-95%”是一个范围，没有具体数值"),
    ("＞80%且＜90%", "90%", "实际值等于 90%，而“＞80%且＜90%”不含本数"),
    ("＞80%且≤90%", "80%", "实际值等于 80%，而“＞80%且≤90%”不含本数"),
    ("80头", "70头", "“80头”没有比较符号，按越高越好处理"),
    ("=80头", "90头", "实际值 90头 不等于目标值 80头"),
    ("≥8场", "9次", "实际值以“次”计，目标值以“场”计"),
    ("≥8", "9场", "实际值以“场”计，目标值以无单位计"),
    ("≥90%", "5个百分点", "实际值以“个百分点”计，目标值以“%”计"),
    ("≥5个百分点", "6%", "实际值以“%”计，目标值以“个百分点”计"),
    ("≥8场", "9%", "9% 与 8场 无法比较"),
    ("50万元", "48.5元", "“50万元”没有比较符号，按越高越好处理"),
    ("50万元", "48.5元", "实际值 48.5元 是目标值 50万元 的 0.01%，两者单位相差悬殊"),
    ("≥50元", "48.5万元", "实际值 48.5万元 是目标值 50元 的 970000%，两者单位相差悬殊"),
    ("≥50千元", "60元", "实际值 60元 是目标值 50千元 的 0.12%，两者单位相差悬殊"),
    ("≥3次", "每月1次", "实际值按“每月”计，目标值按“全部”计"),
    ("每月1次", "12次", "实际值按“全部”计，目标值按“每月”计"),
    ("每月1次", "12次", "“每月1次”没有比较符号，按越高越好处理"),
    ("=1次", "12次", "实际值 12次 不等于目标值 1次"),
    ("每年1次", "2次", "“每年1次”没有比较符号，按越高越好处理"),
    ("合格率≥95%", "不合格率3%", "实际值说的是“不合格率”，目标值说的是“合格率”"),
    ("合格率≥95%", "未合格率3%", "实际值说的是“未合格率”，目标值说的是“合格率”"),
    ("合格率≥95%", "满意率96%", "实际值说的是“满意率”，目标值说的是“合格率”"),
    ("良及以上", "中及以上", "实际值 中及以上 只有一部分落在 良及以上 之内"),
    ("良及以上", "中及以上", "实际值“中及以上”是一个范围，没有具体数值"),
    ("良", "85分", "“85分”不是“良”所要的数值"),
    ("≥8场", "2023年5月1日", "“2023年5月1日”不是“≥8场”所要的数值"),
    ("2023年12月底前", "12场", "“12场”不是“2023年12月31日前”所要的数值"),
    ("12月底前", "2023年12月1日", "“12月31日前”没有写明年份，也没有给出年度"),
    ("增长≥5%", "增长≥3%", "实际值 增长≥3% 只有一部分落在 增长≥5% 之内"),
    ("增长≥5%", "增长≥3%", "实际值“增长≥3%”是一个范围，没有具体数值"),
    ("≥8场", "已完成", "实际值“已完成”只说明了结果，没有数值"),
    ("≥8场", "基本完成", "实际值“基本完成”只说明了结果，没有数值"),
    ("≥8场", "未完成", "实际值“未完成”只说明了结果，没有数值"),
    ("≥8场", "正在推进", "实际值“正在推进”只说明了结果，没有数值"),
    ("≥8场", "/", "没有实际值"),
    ("≥8场", "不适用", "实际值为不适用"),
    ("制度健全", "制度不健全", "实际值“制度不健全”表明要求没有达到"),
    ("形成常态化", "常态化", "实际值“常态化”与目标值文字不完全一致"),
    ("制度健全", "已印发", "“已印发”是否符合“制度健全”，应由人工评定"),
    ("培训3期，每期不少于50人", "培训4期，每期60人", "“培训3期”没有比较符号，按越高越好处理"),
    (
        "营收≥5亿元",
        "营收6亿元，营收7亿元",
        "“营收6亿元，营收7亿元”中有 2 个数值，未说明哪一个是实际值",
    ),
    ("约100场", "104场", "“约100场”按 95场 至 105场 处理"),
    ("约100场", "95场以上", "实际值 95场以上 只有一部分落在 约100场 之内"),
    ("约100场", "95场以上", "实际值“95场以上”是一个范围，没有具体数值"),
]


@pytest.mark.parametrize(("target", "actual", "sentence"), CHINESE)
def test_it_is_said_in_chinese_too(target, actual, sentence):
    assert sentence in [one.message(Language.CHINESE) for one in assess(target, actual).findings]
