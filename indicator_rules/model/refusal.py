"""A meaning that does not exist, refused with the words a message needs."""

from __future__ import annotations


class Refusal(ValueError):
    """A combination that has no meaning, such as an interval from 90% to 80%.

    ``code`` is the row of the code table that explains it and ``words`` fill its sentences.
    """

    def __init__(self, code: str, **words: object) -> None:
        listed = ", ".join(f"{key}={value}" for key, value in words.items())
        super().__init__(f"{code}: {listed}")
        self.code = code
        self.words = words
