"""Keys, values and expressions of a spec: what does not fit is found where it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from indicator_rules import check_spec, load_spec
from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.text import render_text
from indicator_rules.model.quantity import Quantity
from indicator_rules.model.rules import Qualitative
from indicator_rules.source import display_width

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"
LEAF = "  - name: 培训场次\n    target: ≥8场\n    actual: 9场\n"
GOOD = HEAD + "weights: equal\nindicators:\n" + LEAF
WEIGHED = HEAD + "indicators:\n" + LEAF + "    weight: 100\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def write(tmp_path):
    def written(body):
        file = tmp_path / "spec.yaml"
        file.write_bytes(body.encode())
        return file

    return written


@pytest.fixture
def found(write):
    def places(body):
        listed = []
        for one in check_spec(write(body)):
            place = one.source.place(one.span.start)
            listed.append(f"{one.code} {place.line}:{place.column}")
        return listed

    return places


@pytest.fixture
def only(write):
    """The one finding of a body."""

    def one(body):
        (finding,) = check_spec(write(body))
        return finding

    return one


def with_target(text, actual="9场"):
    return GOOD.replace("≥8场", text).replace("9场", actual)


# Keys.

MISSPELT = {
    "schema": ("schem", "1:1"),
    "title": ("titel", "2:1"),
    "indicators": ("indicatrs", "3:1"),
    "name": ("nmae", "4:5"),
    "target": ("taget", "5:5"),
    "weight": ("wieght", "7:5"),
}


@pytest.mark.parametrize(("key", "typo", "place"), [(k, *v) for k, v in MISSPELT.items()])
def test_a_misspelt_required_key_is_one_finding(found, key, typo, place):
    assert found(WEIGHED.replace(f"{key}:", f"{typo}:")) == [f"IR202 {place}"]


@pytest.mark.parametrize(("key", "typo"), [(k, v[0]) for k, v in MISSPELT.items()])
def test_a_misspelt_key_is_told_what_it_was_meant_to_be(only, key, typo):
    finding = only(WEIGHED.replace(f"{key}:", f"{typo}:"))
    assert finding.excerpt == typo
    assert finding.help() == f"did you mean {key}?"


OPTIONAL = {
    "actual": (GOOD, "actual:", "actaul:"),
    "unit": (GOOD.replace("8场", "8") + "    unit: 场\n", "unit:", "unti:"),
    "rating": (with_target("按期完成", "做了一些") + "    rating: met\n", "rating:", "ratng:"),
    "weights": (GOOD, "weights:", "wieghts:"),
}


@pytest.mark.parametrize(("body", "key", "typo"), OPTIONAL.values(), ids=OPTIONAL)
def test_a_misspelt_optional_key_is_one_finding(only, body, key, typo):
    assert only(body.replace(key, typo)).code == "IR202"


@pytest.mark.parametrize("key", ["颜色", "k" * 1000, "[a, b]", "{a: b}", "? [a]\n"])
def test_a_key_like_no_other_is_told_which_there_are(only, key):
    finding = only(GOOD + f"{key}: red\n")
    assert finding.code == "IR202"
    assert finding.help().startswith("its keys are schema, title, ")


def test_a_key_that_is_a_list_is_shown_as_it_is_written(only):
    assert only(GOOD + "[a, b]: red\n").message() == "the spec has no key “[a, b]”"


def test_an_unknown_key_names_the_indicator_that_has_it(only):
    message = only(GOOD + "    colour: red\n").message()
    assert message == "indicator “培训场次” has no key “colour”"


def test_an_unknown_key_below_published_is_found(found):
    assert found(GOOD + "published: {totl: 100}\n") == ["IR202 8:13"]


def test_a_repeated_key_names_the_first_line(only):
    finding = only(GOOD + "title: 又一\n")
    assert finding.excerpt == "title"
    assert finding.message() == "“title” is written twice; first in line 2"


def test_each_repetition_is_a_finding(found):
    assert found(GOOD + "title: a\ntitle: b\n") == ["IR203 8:1", "IR203 9:1"]


def test_the_first_of_two_keys_counts(found):
    assert found(GOOD + "    target: ≥20场\n") == ["IR203 8:5"]


def test_a_repeated_figure_is_found(found):
    assert found(GOOD + "figures: {收入: 1元, 收入: 2元}\n") == ["IR203 8:19"]


MISSING = {
    "schema": (GOOD.replace("schema: indicator-rules/1\n", ""), "IR204 1:1"),
    "title": (GOOD.replace("title: 自评表\n", ""), "IR204 1:1"),
    "indicators": (HEAD, "IR204 1:1"),
    "name": (GOOD.replace("name: 培训场次\n    ", ""), "IR204 5:5"),
    "target": (GOOD.replace("    target: ≥8场\n", ""), "IR204 5:5"),
    "weight": (GOOD.replace("weights: equal\n", ""), "IR204 4:5"),
    "indicators below": (GOOD + "  - {name: a, indicators: []}\n", "IR204 8:27"),
    "indicators at all": (HEAD + "indicators: []\n", "IR204 3:13"),
}


@pytest.mark.parametrize(("body", "finding"), MISSING.values(), ids=MISSING)
def test_what_is_missing_is_found_at_its_mapping(found, body, finding):
    assert found(body) == [finding]


def test_what_is_missing_is_named_with_a_sample(only):
    finding = only(GOOD.replace("    target: ≥8场\n", ""))
    assert finding.message() == "indicator “培训场次” has no target"
    assert finding.help() == "add a line such as target: 不少于8场"


@pytest.mark.parametrize("blank", ["", "~", "null", "''", '" "'])
def test_a_blank_required_value_is_found_at_its_key(found, blank):
    assert found(GOOD.replace("≥8场", blank)) == ["IR204 6:5"]


def test_a_null_in_quotes_is_a_text(write):
    assert load_spec(write(GOOD.replace("自评表", "'null'"))).title == "null"


def test_a_blank_optional_value_is_none(write):
    assert load_spec(write(GOOD + "organization:\n")).organization is None


def test_equal_weights_need_no_weight(found):
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (GOOD + "colour: red\n", "自评表没有“colour”这一项"),
        (GOOD.replace("title: 自评表\n", ""), "自评表缺少 title"),
    ],
    ids=["an unknown key", "a missing key"],
)
def test_a_mapping_is_called_by_its_chinese_name_in_chinese(only, body, message):
    assert only(body).message(Language.CHINESE) == message


# Values.

SHAPES = {
    "a list for a text": (GOOD.replace("自评表", "[自评表]"), "IR205 2:8"),
    "a mapping for a list": (HEAD + "indicators: {name: a}\n", "IR205 3:13"),
    "a text for a list": (HEAD + "indicators: 培训\n", "IR205 3:13"),
    "a text below": (GOOD + "  - {name: a, indicators: b}\n", "IR205 8:27"),
    "a text for an indicator": (GOOD + "  - 培训\n", "IR205 8:5"),
    "a list for an indicator": (GOOD + "  - [培训]\n", "IR205 8:5"),
    "nothing for an indicator": (GOOD + "  -\n", "IR205 8:4"),
    "a mapping for a name": (GOOD.replace("培训场次", "{a: b}"), "IR205 5:11"),
    "a list for a target": (GOOD.replace("≥8场", "[≥8场]"), "IR205 6:13"),
    "a text for figures": (GOOD + "figures: 收入\n", "IR205 8:10"),
    "a text for identities": (GOOD + "identities: 甲 = 乙\n", "IR205 8:13"),
    "a list for published": (GOOD + "published: [100]\n", "IR205 8:12"),
    "a list for a figure": (GOOD + "figures: {甲: [1元]}\n", "IR205 8:14"),
    "nothing for a figure": (GOOD + "figures: {甲: }\n", "IR205 8:14"),
    "words for a figure": (GOOD + "figures: {甲: 很多}\n", "IR205 8:14"),
    "a bound for a figure": (GOOD + "figures: {甲: ≥5元}\n", "IR205 8:14"),
    "a date for a figure": (GOOD + "figures: {甲: 2023年5月1日}\n", "IR205 8:14"),
    "a letter in a figure": (GOOD + "figures: {甲: 9O元}\n", "IR115 8:15"),
    "a list for an identity": (GOOD + "identities: [[甲]]\n", "IR205 8:14"),
    "nothing for an identity": (GOOD + "identities: ['']\n", "IR205 8:15"),
    "words for a weight": (WEIGHED.replace("100", "五"), "IR213 7:13"),
    "two points in a weight": (WEIGHED.replace("100", "1.0.0"), "IR213 7:13"),
    "an exponent in a weight": (WEIGHED.replace("100", "1e2"), "IR213 7:13"),
    "full-width digits in a weight": (WEIGHED.replace("100", "１００"), "IR213 7:13"),
    "a weight of 0": (WEIGHED.replace("100", "0"), "IR316 7:13"),
    "a weight below 0": (WEIGHED.replace("100", "-100"), "IR316 7:13"),
    "a short year": (GOOD + "period: 23\n", "IR213 8:9"),
    "an unknown schema": (GOOD.replace("rules/1", "rules/9"), "IR214 1:9"),
    "an unknown profile": (GOOD + "profile: 粤财\n", "IR214 8:10"),
    "an unknown direction": (GOOD + "    direction: up\n", "IR214 8:16"),
    "an unknown rating": (GOOD + "    rating: good\n", "IR214 8:13"),
    "both kinds of indicator": (
        GOOD + "  - {name: a, target: ≥1, indicators: [{name: b, target: ≥1, actual: 1}]}\n",
        "IR216 8:23",
    ),
}


@pytest.mark.parametrize(("body", "finding"), SHAPES.values(), ids=SHAPES)
def test_a_value_that_does_not_fit_is_found_at_its_place(found, body, finding):
    assert found(body) == [finding]


def test_a_misshapen_actual_value_is_one_finding(found):
    assert found(GOOD.replace("9场", "[9场]")) == ["IR205 7:13"]


def test_an_unknown_value_of_weights_is_one_finding(found):
    assert found(GOOD.replace("equal", "eqal")) == ["IR214 3:10"]


def test_an_unknown_value_is_told_which_there_are(only):
    assert (
        only(GOOD + "    direction: up\n").help()
        == "write one of higher, lower, inside, exact, open"
    )


def test_an_unknown_profile_is_told_which_there_are(only):
    remedy = only(GOOD + "profile: 粤财\n").help()
    assert remedy.startswith("write one of guangdong-department, hb-20-40-40, ")
    assert remedy.endswith(", or a file such as our-district.yaml")


def test_a_long_value_is_shown_shortened_in_one_line(only):
    message = only(GOOD + "published:\n  " + "a  b\n  " * 100).message()
    assert message == "“published” takes a mapping, found “" + ("a b " * 10) + "…”"


def test_a_weight_is_exact(write):
    leaf = load_spec(write(WEIGHED.replace("100", "100.10") + "points: 100.1\n")).indicators[0]
    assert str(leaf.weight) == "100.10"


def test_a_unit_is_lent_to_bare_figures(write):
    body = GOOD.replace("≥8场", "80-90").replace("9场", "85") + "    unit: 场\n"
    leaf = load_spec(write(body)).indicators[0]
    assert (str(leaf.target.low), str(leaf.target.high)) == ("80场", "90场")
    assert str(leaf.actual.value) == "85场"


def test_a_unit_is_lent_to_no_figure_that_has_one(write):
    leaf = load_spec(write(GOOD + "    unit: 次\n")).indicators[0]
    assert (str(leaf.target.quantity), str(leaf.actual.value)) == ("8场", "9场")


def test_a_unit_is_lent_to_no_words(write):
    leaf = load_spec(write(with_target("按期完成", "按期完成") + "    unit: 项\n")).indicators[0]
    assert leaf.target == Qualitative("按期完成")


def test_a_unit_is_lent_to_an_actual_value_against_words(write):
    leaf = load_spec(write(with_target("按期完成", "85") + "    unit: 项\n")).indicators[0]
    assert leaf.actual.value == Quantity(Decimal(85), "项")


def test_a_target_may_be_said_to_be_words_alone(write):
    body = with_target("9月完成") + "    qualitative: true\n"
    assert load_spec(write(body)).indicators[0].target == Qualitative("9月完成")


def test_the_period_of_the_file_is_the_year_of_a_date_without_one(write):
    body = with_target("12月31日前", "2023年11月30日") + "period: 2023\n"
    assert str(load_spec(write(body)).indicators[0].target) == "2023年12月31日前"


# Places inside expressions.

INSIDE = {
    "plain": ("完成率≥9O%", "6:18", "O"),
    "plain with a comment": ("完成率≥9O% # O", "6:18", "O"),
    "in single quotes": ("'完成率≥9O%'", "6:19", "O"),
    "in double quotes": ('"完成率≥9O%"', "6:19", "O"),
    "behind a tab": ("完成率\t≥\t9O%", "6:20", "O"),
    "behind characters of four bytes": ("😀𠮷≥9O%", "6:17", "O"),
    "behind a combining mark": ("完成率e\u0301≥9O%", "6:20", "O"),
    "a full-width letter": ("完成率≥9Ｏ%", "6:18", "Ｏ"),
    "the end": ("完成率≥", "6:17", ""),
    "the end in quotes": ("'完成率≥'", "6:18", ""),
}


@pytest.mark.parametrize(("text", "place", "marked"), INSIDE.values(), ids=INSIDE)
def test_a_mistake_inside_a_target_is_found_at_its_character(found, only, text, place, marked):
    assert found(with_target(text))[0].endswith(place)
    assert only(with_target(text)).excerpt == marked


WHOLE = {
    "a doubled quote": ("'完成''率≥9O%'", "6:14", "完成''率≥9O%"),
    "an escape": (r'"完成率\u22659O%"', "6:14", r"完成率\u22659O%"),
    "a line break": ("完成率\n      ≥9O%", "6:13", "完成率\n      ≥9O%"),
    "a folded block": (">-\n      完成率≥9O%", "6:13", ">-\n      完成率≥9O%"),
    "a literal block": ("|\n      完成率≥9O%", "6:13", "|\n      完成率≥9O%\n"),
}


@pytest.mark.parametrize(("text", "place", "marked"), WHOLE.values(), ids=WHOLE)
def test_a_text_that_is_not_as_written_is_marked_as_a_whole(found, only, text, place, marked):
    assert found(with_target(text)) == [f"IR115 {place}"]
    assert only(with_target(text)).excerpt.rstrip() == marked.rstrip()


STYLES = {
    "plain": "完成率≥9%",
    "plain in lines": "完成率\n\n      ≥9%",
    "in single quotes": "'完成率\n\n      ≥9%'",
    "in double quotes": '"完成率\n\n      ≥9%"',
    "a folded block": ">\n      完成率\n\n      ≥9%\n",
    "a literal block": "|\n      完成率≥9%\n\n",
}


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES)
def test_places_are_the_same_with_each_end_of_line(found, text, end):
    body = with_target(text, "9O%") + "colour: red\n"
    assert found(body.replace("\n", end)) == found(body)


def caret_stands_under(text):
    """What stands above the carets of a rendered finding."""
    _, _, line, carets, *_ = text.splitlines()
    start = carets.index("^")
    wide = len(carets) - start
    cells = [character for character in line for _ in range(display_width(character))]
    return "".join(dict.fromkeys(cells[start : start + wide]))


CARETS = {
    "plain": ("完成率≥9O%", "O"),
    "in quotes": ("'完成率≥9O%'", "O"),
    "behind tabs": ("完成率\t≥\t9O%", "O"),
    "behind characters of four bytes": ("😀𠮷≥9O%", "O"),
    "behind a combining mark": ("完成率e\u0301≥9O%", "O"),
    "behind a space without width": ("完成率≥\u200b9O%", "O"),
    "behind an ideographic space": ("完成率\u3000≥9O%", "O"),
    "a full-width letter": ("完成率≥9Ｏ%", "Ｏ"),
    "the whole of a folded text": ("完成率\n      ≥9O%", "完成率"),
    "the sign of a block": (">-\n      完成率≥9O%", ">-"),
}


@pytest.mark.parametrize(("text", "marked"), CARETS.values(), ids=CARETS)
def test_the_carets_stand_under_the_characters_that_are_meant(only, text, marked):
    assert caret_stands_under(render_text(only(with_target(text)))) == marked


def test_the_caret_stands_right_in_a_file_with_crlf(only):
    finding = only(with_target("完成率≥9O%").replace("\n", "\r\n"))
    assert caret_stands_under(render_text(finding)) == "O"


def test_a_value_said_in_chinese_is_told_with_what_to_write(only):
    finding = only(GOOD + "    rating: 部分达标\n")
    assert finding.help() == "write one of partial, met, unmet"
    assert (
        finding.help(Language.CHINESE)
        == "可用的取值有 partial（部分达标）、met（达标）、unmet（未达标）"
    )
