"""What all scoring methods have in common: a sentence that reads back, and JSON-ready data."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from indicator_rules.model.data import fields_of, kind_name

if TYPE_CHECKING:
    from indicator_rules.model.methods import Formulaic


class Worded:
    """A method that prints as its sentence, as ``parse_method`` reads it back."""

    __slots__ = ()

    def __str__(self) -> str:
        """The sentence; where no sentence says the same, the values as Python writes them."""
        # Methods are made of this class, and sentences of methods.
        from indicator_rules.model.sentences import sentences_of  # noqa: PLC0415 - no cycle

        found = sentences_of(cast("Formulaic", self))
        return found[0] if found else repr(self)

    def to_dict(self) -> dict[str, object]:
        """The method as JSON-ready data, figures as texts; ``text`` is what ``str`` gives."""
        fields = fields_of(cast("Formulaic", self))
        return {"kind": kind_name(self), "text": str(self), **fields}
