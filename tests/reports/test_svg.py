"""The picture of a score curve."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from indicator_rules.cli.main import main

SPACE = "{http://www.w3.org/2000/svg}"


def drawn(target, method="direct", weight="10", lang="zh"):
    words = ["--lang", lang, "explain", target, "--method", method, "--weight", weight]
    result = CliRunner().invoke(main, [*words, "--format", "svg"])
    assert result.exit_code == 0, result.output
    return ET.fromstring(result.output)  # noqa: S314 - our own output


def texts(picture):
    return [one.text for one in picture.iter(f"{SPACE}text")]


def dots(picture):
    return [
        (one.get("cx"), one.get("cy"), one.get("fill") != "white")
        for one in picture.iter(f"{SPACE}circle")
    ]


def test_target_axes_and_breakpoints_are_named_in_chinese():
    method = "90%以上得满分，60%（含）-90%得5分，60%以下不得分"
    named = texts(drawn("满意度≥90%", method))
    assert named[:3] == ["满意度≥90%", method, "目标值"]
    assert {"实际值 %", "得分", "0", "5", "10", "60", "90"} <= set(named)


def test_a_jump_has_a_closed_and_an_open_end():
    found = dots(drawn("≥90%"))
    assert [closed for _, _, closed in found] == [False, True]
    assert found[0][0] == found[1][0]
    assert float(found[0][1]) > float(found[1][1])


def test_a_single_value_is_a_dot_alone():
    found = dots(drawn("=0%", "moderate-point"))
    # What is hollow is drawn first, so that a value of its own stays filled.
    assert [closed for _, _, closed in found] == [False, True, False, True]


def test_a_curve_without_a_jump_has_no_dots():
    assert dots(drawn("≥90%", "每低1个百分点扣1分")) == []


@pytest.mark.parametrize(
    "target", ["≤90万元", "80%-90%", "约90%", "0起", "2023年6月底前", "良及以上", "增长≥5%", "=5个"]
)
def test_every_kind_of_target_stays_on_the_page(target):
    picture = drawn(target, lang="en")
    for line in picture.iter(f"{SPACE}polyline"):
        for point in line.get("points").split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= 640
            assert 0 <= y <= 400
    named = "days late" if target == "2023年6月底前" else "actual"
    assert named in " ".join(texts(picture))


def test_a_quotient_is_drawn_in_many_points():
    lines = drawn("≤90万元", "reverse-ratio").iter(f"{SPACE}polyline")
    assert max(len(line.get("points").split()) for line in lines) > 20


def test_labels_that_would_run_into_each_other_are_left_out():
    method = "每低1个百分点扣0.1分，不足1个百分点按1个百分点计算"
    ticks = [text for text in texts(drawn("≥90%", method, "5")) if re.fullmatch(r"[4-9]\d", text)]
    assert 2 < len(ticks) < 20


def test_a_date_is_marked_on_an_axis_of_days_late():
    named = texts(drawn("2023年6月底前", "每逾期1天扣0.5分，扣完为止"))
    assert {"逾期天数", "2023-06-30", "20"} <= set(named)
    assert "及格线" not in named
    assert "12-31" in texts(drawn("每年12月底前"))


def test_levels_are_dots_under_their_names_without_lines_between():
    picture = drawn("良及以上", "优得满分，良得80%的分值，中得60%的分值，差不得分")
    assert {"优", "良", "中", "差", "8"} <= set(texts(picture))
    assert [closed for _, _, closed in dots(picture)] == [True] * 4
    # The axes, three lines of the grid and the ticks, and no curve.
    assert all(line.get("stroke-width") != "2.5" for line in picture.iter(f"{SPACE}polyline"))
    assert not re.search(r"\d\.\d|及格线", " ".join(texts(picture)))


@pytest.mark.parametrize(
    ("target", "method"),
    [
        ("≥90%", "每低1个百分点扣1分，不足1个百分点按1个百分点计算"),
        ("良及以上", "优得满分，良得80%的分值，中得60%的分值，差不得分"),
        ("≥90%", "90%以上得满分，60%-90%得5分，60%以下不得分"),
        ("≥90%", "达标得满分，不达标不得分"),
    ],
)
def test_only_a_method_with_a_pass_mark_has_one_in_its_picture(target, method):
    assert "及格线" not in texts(drawn(target, method))


def test_the_method_of_a_profile_is_named_with_its_pass_mark():
    words = ["--lang", "zh", "explain", "≥90%", "--weight", "10", "--profile", "mof-2021-101"]
    named = CliRunner().invoke(main, [*words, "--format", "svg"]).output
    assert "按完成比例得分，低于60%不得分" in named
    assert "及格线" in named


def test_a_hundred_steps_have_no_room_for_dots():
    method = "每低1个百分点扣0.1分，不足1个百分点按1个百分点计算"
    assert dots(drawn("≥90%", method)) == []


def test_a_long_sentence_is_shortened_and_signs_are_escaped():
    named = texts(drawn("≥90%", "90%以上得满分，" + "89%以上得9分，" * 10 + "<80%不得分"))
    assert named[1].endswith("…")
    assert texts(drawn("<5起", "达标得满分"))[0] == "<5起"


def test_a_picture_needs_a_method_or_a_weight():
    result = CliRunner().invoke(main, ["explain", "≥90%", "--format", "svg"])
    assert result.exit_code == 2
    assert "give --method or --weight" in result.stderr


def test_where_points_begin_is_named():
    named = texts(drawn("≥50户", "按完成比例得分，低于60%不得分"))
    assert named[-1] == "及格线"
    assert "30" in named
    assert "及格线" not in texts(drawn("≥50户", "按完成比例得分"))
    assert "pass mark" in texts(drawn("≥50户", "按完成比例得分，低于60%不得分", lang="en"))


def test_what_goes_on_sloping_is_shown_up_to_twice_the_target():
    named = drawn("≤90万元", "reverse-ratio")
    line = [
        one.get("points")
        for one in named.iter(f"{SPACE}polyline")
        if one.get("stroke-width") == "2.5"
    ]
    # Half of the points are left at twice the target, at the right end of the picture.
    x, y = map(float, line[-1].split()[-1].split(","))
    assert (x, y) == (616, (76 + 328) / 2)


def test_scores_that_lie_close_are_named_once():
    named = texts(drawn("≥90%", "90%以上得10分，80%-90%得9.9分，80%以下不得分"))
    assert "10" in named
    assert "9.9" not in named


def test_scores_that_lie_close_together_share_a_label():
    named = texts(drawn("满意度≥90%", "90%以上得满分，80%（含）-90%得9.9分，80%以下不得分"))
    assert "10" in named
    assert "9.9" not in named


def marked(target, actual, method="direct", lang="zh", weight="10"):
    words = ["--lang", lang, "explain", target, actual, "--method", method, "--weight", weight]
    result = CliRunner().invoke(main, [*words, "--format", "svg"])
    assert result.exit_code == 0, result.output
    return ET.fromstring(result.output)  # noqa: S314 - our own output


def mark(picture):
    """The dot of the actual value."""
    (dot,) = (one for one in picture.iter(f"{SPACE}circle") if one.get("fill") == "#c2410c")
    return float(dot.get("cx")), float(dot.get("cy"))


FALLING = "每低1个百分点扣0.5分，扣完为止"


@pytest.mark.parametrize(
    ("target", "actual", "method", "said"),
    [
        ("满意度≥90%", "85%", FALLING, "实际值 85%，得分 7.5"),
        ("≤90万元", "100万元", "reverse-ratio", "实际值 100万元，得分 9"),
        ("≤90万元", "900000元", "reverse-ratio", "实际值 90万元，得分 10"),
        ("2023年6月底前", "2023年7月5日", "每逾期1天扣0.5分，扣完为止", "实际值 逾期5天，得分 7.5"),
        ("良及以上", "中", "优得满分，良得80%的分值，中得60%的分值，差不得分", "实际值 中，得分 6"),
        ("≥90%", "3%", "达标得满分，不达标不得分", "实际值 3%，得分 0"),
        ("≥90%", "900%", "direct", "实际值 900%，得分 10"),
    ],
)
def test_the_actual_value_is_a_dot_with_its_value_and_points(target, actual, method, said):
    picture = marked(target, actual, method)
    assert said in texts(picture)
    x, y = mark(picture)
    assert 64 <= x <= 616
    assert 76 <= y <= 328
    assert said.removesuffix("10") in " ".join(texts(marked(target, actual, method, weight="10")))


def test_the_words_of_the_dot_are_in_english_too():
    assert "actual 100万元, score 9" in texts(marked("≤90万元", "100万元", "reverse-ratio", "en"))


@pytest.mark.parametrize(
    ("target", "method", "better", "worse"),
    [("≥90%", FALLING, "88%", "75%"), ("≤90万元", "reverse-linear", "100万元", "150万元")],
)
def test_a_better_value_lies_higher(target, method, better, worse):
    one, other = (marked(target, actual, method) for actual in (better, worse))
    assert mark(one)[1] < mark(other)[1]
    # The dot lies on a line from the value on the axis up to it.
    x, y = mark(one)
    lines = [line.get("points") for line in one.iter(f"{SPACE}polyline")]
    assert f"{x},{y} {x},328" in lines


@pytest.mark.parametrize(
    ("actual", "said"),
    [("完成目标值", "实际值 完成目标值，得分 10"), ("≥80%", "实际值 ≥80%，得分 5 – 10")],
)
def test_what_has_no_one_place_is_told_in_words(actual, said):
    picture = marked("≥90%", actual, FALLING)
    assert said in texts(picture)
    assert dots(picture) == []


def test_without_an_actual_value_nothing_is_marked():
    assert not any("，得分" in one for one in texts(drawn("≥90%", FALLING))[2:])


@pytest.mark.parametrize("actual", ["70%", "71%", "80%", "89.9%", "90%", "99%", "0%", "140%"])
@pytest.mark.parametrize(("target", "method"), [("≥90%", FALLING), ("≤90%", "reverse-linear")])
def test_the_words_of_the_dot_stay_on_the_page(target, method, actual):
    picture = marked(target, actual, method)
    (box,) = (one for one in picture.iter(f"{SPACE}rect") if one.get("fill-opacity"))
    left, top = float(box.get("x")), float(box.get("y"))
    assert left >= 64
    assert left + float(box.get("width")) <= 640
    assert 42 <= top <= 328


def test_a_level_of_another_scale_that_the_method_names_is_marked():
    picture = marked("良及以上", "合格", "优得满分，良得80%的分值，合格得60%的分值，差不得分")
    assert "得分 6" in " ".join(texts(picture))
    mark(picture)
