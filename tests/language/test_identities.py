"""Where an identity breaks off, what belongs there."""

from __future__ import annotations

import pytest

from indicator_rules import ExpressionError
from indicator_rules.diagnostics import Language
from indicator_rules.language.formula.identities import parse_identity


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("收入=支出=结余", "expected the end in the identity, found “=”"),
        ("收入+", "the identity ends where a name should follow"),
        ("(收入=支出", "expected ) in the identity, found “=”"),
        ("收入=支出 结余", "expected a sign in the identity, found “结余”"),
    ],
)
def test_a_broken_identity_is_told_with_what_belongs_there(text, says):
    with pytest.raises(ExpressionError) as error:
        parse_identity(text)
    assert error.value.diagnostic.message(Language.ENGLISH) == says
