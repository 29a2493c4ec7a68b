"""Scoring sentences, and the names of methods, that read as a method."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from indicator_rules.model.methods import Formulaic
from indicator_rules.model.sentences import sentences_of
from indicator_rules.testing.strategies.methods import methods
from indicator_rules.testing.strategies.spellings import widths


def method_texts(method: Formulaic | None = None) -> st.SearchStrategy[str]:
    """Scoring sentences (评分标准) that read as a method equal to this one, or to any.

    达标得满分，不达标不得分; 按完成比例得分，低于60%不得分; 每低1个百分点扣0.5分，扣完为止;
    points for each unit, levels, judgements, 功效系数; and names such as reverse-ratio.
    Signs and digits come in both widths. Shrinks toward the sentence that tables have most often.

    Raises:
        InvalidArgument: nobody writes this method as a sentence; ``sayable`` tells.
    """
    if method is None:
        return methods().filter(sayable).flatmap(method_texts)
    words = sentences_of(method)
    if not words:
        msg = f"method={method!r} has no sentence"
        raise InvalidArgument(msg)
    return st.sampled_from(words).flatmap(
        lambda text: st.just(text) if text.isascii() else widths(text)
    )


def sayable(method: Formulaic) -> bool:
    """Whether a method has sentences."""
    return bool(sentences_of(method))
