"""The words of a requirement or a statement, prepared to be compared."""

from __future__ import annotations

from attrs import frozen


@frozen
class Core:
    """What a text says without signs and empty words.

    ``said`` is what is left, ``bare`` that without its words of denial, ``negations`` their number.
    """

    said: str
    bare: str
    negations: int


@frozen
class Wording:
    """How a text is worded: its characters in half width without spaces, and what they say.

    ``first`` is the core of the first clause: what follows may explain what has been denied, as in
    未按时完成，延期至次年.
    """

    plain: str
    core: Core
    first: Core
