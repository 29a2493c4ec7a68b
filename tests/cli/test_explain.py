"""`explain` as a person reads it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main


def explained(*words, lang="en"):
    return CliRunner().invoke(main, ["--lang", lang, "explain", *words]).output


def test_it_says_what_was_read_and_what_follows():
    assert explained("完成率≥90%", "98.5%") == (
        "target      完成率≥90%\n"
        "            完成率: at least 90%, higher is better\n"
        "actual      98.5%\n"
        "verdict     met\n"
        "rests on    measured\n"
        "completion  109.44% (197/180)\n"
        "printed     100%\n"
    )


def test_it_says_so_in_chinese_in_columns_that_line_up():
    assert explained("完成率≥90%", "88.2%", lang="zh") == (
        "目标值    完成率≥90%\n"
        "          完成率：不低于 90%，越高越好\n"
        "实际值    88.2%\n"
        "是否达标  未达标\n"
        "依据      数值\n"
        "完成率    98% (0.98)\n"
        "表中填列  98%\n"
    )


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("80头", "80头, no sign written, higher is better"),
        ("每季度1次", "1次 per 季度, no sign written, higher is better"),
        ("不低于停车场面积的30%", "at least 停车场面积的30%, higher is better"),
        ("约25天", "about 25天, inside is better"),
        ("＞80%且≤90%", "more than 80% and at most 90%"),
        ("2023年12月底前", "by 2023-12-31"),
        ("12月底前", "by 12-31, no year known"),
        ("每年12月底前", "every year by 12-31"),
        ("每月5日前", "by day 5 of every month"),
        ("良及以上", "良 or higher on the scale 优良中差"),
        ("较上年增长≥5%", "an increase of at least 5% against 上年"),
        ("产量逐年提高", "产量: an increase against 上年"),
        ("下降3%", "a decrease of at least 3%"),
        ("持续改善", "a requirement in words"),
        ("≥90%或优", "one of these"),
        ("培训3期，每期不少于50人", "all of these"),
    ],
)
def test_each_kind_of_rule_is_a_sentence(target, sentence):
    assert explained(target).splitlines()[1].strip() == sentence


def test_the_parts_of_a_compound_are_listed():
    lines = explained("培训3期，每期不少于50人").splitlines()
    assert [line.strip() for line in lines[2:]] == [
        "- 培训3期  培训: 3期, no sign written, higher is better",
        "- 每期≥50人  at least 50人 per 期, higher is better",
    ]


@pytest.mark.parametrize(
    ("actual", "line"),
    [
        ("≥95%", "completion  ≥ 105.56% (19/18)"),
        ("80%-85%", "completion  88.89% (8/9) – 94.44% (17/18)"),
        ("/", "completion  —"),
    ],
)
def test_a_rate_that_is_no_point_says_its_ends(actual, line):
    assert line in explained("≥90%", actual).splitlines()


def test_findings_follow_with_what_to_write():
    assert explained("≥90%", "≥95%").endswith(
        "note[IR401]: actual “≥95%” is a bound, not a value\n"
        "  = help: write the value reached, as in 95%\n"
    )


def test_what_cannot_be_read_is_shown_with_its_place():
    result = CliRunner().invoke(main, ["--lang", "en", "explain", "满意度≥9O%"])
    assert result.exit_code == 1
    assert result.output == (
        "<target>:1:6: error[IR115]: expected a unit or the end, found “O”\n"
        "  |\n"
        "1 | 满意度≥9O%\n"
        "  |         ^\n"
        "  = help: this is the letter O; for the digit write 90%\n"
    )


def test_the_remedy_for_an_actual_value_is_an_actual_value():
    assert "write it as in 98.5%" in explained("≥90%", "≥")


def test_a_method_adds_the_score_and_the_curve():
    lines = explained("≥90%", "89%", "--method", "每低1个百分点扣0.5分", "--weight", "10")
    assert lines.splitlines()[-6:] == [
        "score       9.5 / 10",
        "steps       method: 每低1个百分点扣0.5分",
        "            89% lies in (70, 90], where the score is 0.5·x - 35: 9.5",
        "curve       (-∞, 70]: 0",
        "            (70, 90]: 0.5·x - 35",
        "            (90, +∞): 10",
    ]


def test_a_weight_alone_scores_in_proportion():
    assert "score       4.94 / 5" in explained("≥90%", "89%", "--weight", "5")


def test_a_range_of_points_says_both_ends():
    assert "score       4.44 – 4.72 / 5" in explained("≥90%", "80%-85%", "--weight", "5")


def test_a_law_that_fails_is_shown_with_its_witness():
    lines = explained("≥90%", "--method", "≥80%得满分", "--weight", "5")
    assert "full marks  85% → 5" in lines
    assert "jump        80% → 0, 80% → 5" in lines


@pytest.mark.parametrize("weight", ["five", "-1", "1e3"])
def test_a_weight_that_is_no_number_is_misuse(weight):
    result = CliRunner().invoke(main, ["explain", "≥90%", "--weight", weight])
    assert result.exit_code == 2
    assert "is not a number such as 5" in result.stderr


def test_a_profile_that_nobody_checked_says_so():
    lines = explained("≥90%", "45%", "--weight", "10", "--profile", "mof-2021-101")
    assert "steps       profile mof-2021-101, higher: 按完成比例得分，低于60%不得分" in lines
    assert "45% lies in (-∞, 54): 0 points" in lines
    assert lines.splitlines()[-1].startswith("profile mof-2021-101 has not been held against")


def test_a_requirement_in_words_earns_points_without_a_curve():
    lines = explained("制度健全", "制度健全", "--weight", "5")
    assert lines.splitlines()[-2:] == [
        "score       5 / 5",
        "steps       the target is met: 5 points",
    ]


def test_a_profile_file_goes_by_its_name(tmp_path):
    file = tmp_path / "ours.yaml"
    file.write_text(
        "schema: indicator-rules-profile/1\nname: ours\ntitle: 我区办法\nverified: true\n"
        "methods: {higher: direct}\n",
        "utf-8",
    )
    assert "score       0 / 10" in explained(
        "≥90%", "89%", "--weight", "10", "--profile", str(file)
    )


def test_a_profile_file_with_errors_is_printed_and_exits_1(tmp_path):
    file = tmp_path / "ours.yaml"
    file.write_text(
        "schema: indicator-rules-profile/1\nname: ours\ntitle: 我区办法\ngrade: 1\n", "utf-8"
    )
    result = CliRunner().invoke(main, ["explain", "≥90%", "89%", "--profile", str(file)])
    assert "ours.yaml:4:1: error[IR202]" in result.stdout
    assert result.exit_code == 1


# Values with a minus sign.


@pytest.mark.parametrize(
    "value", ["-20%", "-3.5", "-5", "−5", "-.5", "-．5", "-５%", "- 20%", "-3h"]
)
def test_a_value_with_a_minus_sign_is_no_option(value):
    behind = explained("≥-30%", "--weight", "10", "--", value)
    assert f"actual      {value}\n" in behind
    assert explained("≥-30%", value, "--weight", "10") == behind
    assert explained("--weight", "10", "≥-30%", value) == behind
    assert explained("--weight=10", "≥-30%", value) == behind


def test_a_target_with_a_minus_sign_is_no_option():
    assert explained("-5%", "-6%", "--format", "json") == explained(
        "--format", "json", "--", "-5%", "-6%"
    )


def test_the_value_of_an_option_may_begin_with_a_minus_sign_too():
    result = CliRunner().invoke(main, ["--lang", "en", "explain", "≥90%", "--weight", "-5"])
    assert "weight='-5' is not a number" in result.stderr


def test_what_begins_with_a_minus_sign_and_no_figure_goes_behind_two():
    assert "target      -安全\n" in explained("--", "-安全")
    assert "actual      -\n" in explained("≥8场", "-")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "there is no option {} (a value that begins with a minus sign goes behind `--`)"),
        ("zh", "没有 {} 这一选项（以减号开头的值请写在 `--` 之后）"),
    ],
)
@pytest.mark.parametrize("option", ["-x", "--formt", "--weight-of"])
def test_an_unknown_option_is_misuse(language, said, option):
    result = CliRunner().invoke(main, ["--lang", language, "explain", "≥8场", option])
    assert said.format(option) in result.stderr
    assert result.exit_code == 2


def test_a_command_with_values_of_both_signs_keeps_its_help():
    for option in ("-h", "--help"):
        assert "Say what TARGET means" in explained("≥8场", "-5", option)
