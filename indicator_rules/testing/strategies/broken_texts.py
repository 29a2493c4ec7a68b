"""Texts with a slip: what a hand, an eye or a scanner makes of a target."""

from __future__ import annotations

from hypothesis import strategies as st

from indicator_rules.testing.strategies.spellings import target_texts

LOOK_ALIKE = {"0": "OoＯ", "1": "lIｌ", "5": "S", "8": "B", "%": "℅"}
SIGNS = ("≥", "≤", "＞", "=", "以上", "不低于", "约", "%", "-", "，")
BRACKETS = str.maketrans("(（[【)）]】", ")）]】(（[【")
STRAY = ("？", "#", "\x00", "“", "）", "〇", "½", "\n\n", "。")


def broken_texts(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Texts of targets with one to three slips: near what people write, and mostly no target.

    A letter for a digit (9O%), a doubled sign, a figure that is gone, a bound too many, a text cut
    in the middle, brackets the wrong way round, stray characters. Some read as a target all the
    same. Shrinks toward one slip in ≥1%: ≥l%.
    """
    whole = target_texts() if texts is None else texts
    return _slipped(whole)


@st.composite
def _slipped(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    text = draw(texts)
    for slip in draw(st.lists(st.sampled_from(_SLIPS), min_size=1, max_size=3)):
        text = slip(draw, text)
    return text


def _letter(draw: st.DrawFn, text: str) -> str:
    """A letter that looks like a digit, where there is one."""
    places = [place for place, one in enumerate(text) if one in LOOK_ALIKE]
    if not places:
        return text + LOOK_ALIKE["0"][0]
    place = draw(st.sampled_from(places))
    letter = draw(st.sampled_from(LOOK_ALIKE[text[place]]))
    return text[:place] + letter + text[place + 1 :]


def _doubled(draw: st.DrawFn, text: str) -> str:
    """A character written twice."""
    place = draw(st.integers(0, max(len(text) - 1, 0)))
    return text[:place] + text[place : place + 1] + text[place:]


def _without_figure(_draw: st.DrawFn, text: str) -> str:
    return "".join(one for one in text if not one.isdigit())


def _one_more(draw: st.DrawFn, text: str) -> str:
    """A sign or a word that compares once more, somewhere."""
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.sampled_from(SIGNS)) + text[place:]


def _two_bounds(draw: st.DrawFn, text: str) -> str:
    return text + draw(st.sampled_from(("", "≤", "且", " "))) + text


def _cut(draw: st.DrawFn, text: str) -> str:
    return text[: draw(st.integers(0, len(text)))]


def _swapped(_draw: st.DrawFn, text: str) -> str:
    """Brackets the other way round, or one that is never closed."""
    turned = text.translate(BRACKETS)
    return turned if turned != text else f"（{text}"


def _stray(draw: st.DrawFn, text: str) -> str:
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.sampled_from(STRAY)) + text[place:]


_SLIPS = (_letter, _doubled, _without_figure, _one_more, _two_bounds, _cut, _swapped, _stray)
