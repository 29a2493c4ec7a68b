"""A spec of the given rows, checked."""

from __future__ import annotations

import pytest

from indicator_rules import check_spec

HEAD = "schema: indicator-rules/1\ntitle: 自评表\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def write(tmp_path):
    """A file of rows in flow style, with what stands above and below them."""

    def written(*rows, head="weights: equal\n", tail="", name="spec.yaml"):
        start = head if head.startswith("schema") else HEAD + head
        listed = "".join(f"  - {{{row}}}\n" for row in rows)
        file = tmp_path / name
        file.write_text(f"{start}indicators:\n{listed}{tail}", "utf-8")
        return file

    return written


@pytest.fixture
def check(write):
    """The findings of a spec of rows; ``before`` are the rows and the head of the year before."""

    def checked(*rows, head="weights: equal\n", tail="", before=None):
        previous = None
        if before is not None:
            previous = write(*before[0], head=before[1], tail=before[2], name="previous.yaml")
        return check_spec(write(*rows, head=head, tail=tail), previous=previous)

    return checked


@pytest.fixture
def found(check):
    """Each code that is found, with the excerpts that it points at."""

    def listed(*rows, **options):
        codes = {}
        for one in check(*rows, **options):
            codes.setdefault(one.code, []).append(one.excerpt)
        return codes

    return listed
