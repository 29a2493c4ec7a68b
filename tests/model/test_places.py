"""An indicator by its name, by some names above it with it, or by all of them."""

from __future__ import annotations

import pytest

from indicator_rules import PlaceError
from indicator_rules.model.places import Places

PATHS = (
    ("产出", "数量", "培训"),
    ("产出", "质量", "合格率"),
    ("效益", "质量", "合格率"),
    ("效益", "投入/产出比"),
    ("单列",),
    ("其他", "单列"),
)
PLACES = Places(PATHS)


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("培训", 0),
        ("数量/培训", 0),
        ("产出/数量/培训", 0),
        (("培训",), 0),
        (("产出", "数量", "培训"), 0),
        ("产出/质量/合格率", 1),
        (("效益", "质量", "合格率"), 2),
        ("投入/产出比", 3),
        ("效益/投入/产出比", 3),
        (("效益", "投入/产出比"), 3),
        (("单列",), 4),
        ("其他/单列", 5),
        ("/单列", 4),
        ("/产出/数量/培训", 0),
    ],
)
def test_a_place_means_one_indicator(place, number):
    assert PLACES.index(place) == number


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("合格率", "“合格率” names 2 indicators: write one of 产出/质量/合格率, 效益/质量/合格率"),
        ("质量/合格率", "“质量/合格率” names 2 indicators"),
        (("质量", "合格率"), "“质量/合格率” names 2 indicators"),
        ("单列", "“单列” names 2 indicators: write one of /单列, 其他/单列"),
        ("训", "“训” names no indicator"),
        ("量/培训", "“量/培训” names no indicator"),
        (("产出", "培训"), "“产出/培训” names no indicator"),
        (("投入", "产出比"), "“投入/产出比” names no indicator"),
        ("", "“” names no indicator"),
    ],
)
def test_what_means_none_or_several_is_refused(place, said):
    with pytest.raises(PlaceError) as error:
        PLACES.index(place)
    assert str(error.value).startswith(said)


@pytest.mark.parametrize("place", [3, None, ["培训"]])
def test_a_place_is_a_text_or_a_tuple(place):
    with pytest.raises(TypeError, match="place="):
        PLACES.index(place)


def test_the_shortest_text_of_each_means_it():
    texts = [PLACES.shortest(number) for number in range(len(PATHS))]
    assert texts[0] == "培训"
    assert texts[1:3] == ["产出/质量/合格率", "效益/质量/合格率"]
    assert texts[3:] == ["投入/产出比", "/单列", "其他/单列"]
    assert [PLACES.index(text) for text in texts] == [0, 1, 2, 3, 4, 5]
