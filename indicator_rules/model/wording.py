"""The words of a requirement or a statement, prepared to be compared."""

from __future__ import annotations

from attrs import frozen


@frozen
class Core:
    """What a text says without signs and empty words.

    ``said`` is what is left, ``bare`` that without its words of denial, ``negations`` their number.
    ``deed`` is ``said`` without words of degree (有效, 明显, 持续), ``deeds`` are those it names,
    and ``object`` is what is left without them.
    """

    said: str
    bare: str
    negations: int
    deed: str = ""
    deeds: tuple[str, ...] = ()
    object: str = ""
    degree: int = 0
    """How far the words go: below 0 slightly (略有), 0 without a word and 有所, up to 显著."""
    lasting: bool = False
    """Whether it goes on: 持续, 不断."""
    keeps: bool = False
    """Whether it asks that a rule be kept: 符合上级有关规定."""
    kept: bool = False
    """Whether it says that one is, whichever: 符合, 符合规定."""
    breaks: bool = False
    """Whether it says that one is not: 不符合规定."""


@frozen
class Wording:
    """How a text is worded: its characters in half width without spaces, and what they say.

    ``first`` is the core of the first clause: what follows may explain what has been denied, as in
    未按时完成，延期至次年.
    """

    plain: str
    core: Core
    first: Core
