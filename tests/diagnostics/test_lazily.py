"""The package of findings loads what is asked of it."""

from __future__ import annotations

import pytest

from indicator_rules import diagnostics


def test_each_of_its_names_is_there():
    assert all(getattr(diagnostics, name) is not None for name in diagnostics.__all__)


def test_another_name_is_told():
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        diagnostics.Nothing  # noqa: B018 - asking for it is the test
