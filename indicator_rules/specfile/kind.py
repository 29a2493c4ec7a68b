"""Which kind of file a text is, by the schema that it names."""

from __future__ import annotations

import re

from indicator_rules.source import Source
from indicator_rules.specfile.nodes import Mapping, Scalar, compose

_NAMED = r"[ \t]*:[ \t]*[\"']?(indicator-rules[\w/-]*)"
_FIRST = re.compile(r"^schema" + _NAMED, re.MULTILINE)
_ANYWHERE = re.compile(r"(?:^|[{,])[ \t]*(?:schema|\"schema\"|'schema')" + _NAMED, re.MULTILINE)


def schema_named(text: str) -> str | None:
    """The schema of a file of ours: of its root, whether that is written in lines or in braces.

    Of a file that is no YAML as it stands, the first one that is named.
    """
    first = _FIRST.search(text)
    if first is not None:
        return first[1]
    somewhere = _ANYWHERE.search(text)
    if somewhere is None:
        return None
    root = compose(Source("", text), "", several=True).root
    if root is None:
        return somewhere[1]
    for key, value in root.entries if isinstance(root, Mapping) else ():
        if key.text == "schema" and isinstance(value, Scalar):
            return value.text
    return None
