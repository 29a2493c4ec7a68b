"""What a run found: scores by module, and the mutants that nothing noticed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tests.mutation.children import Verdict
from tests.mutation.mutants import Mutant

_KILLED = ("killed", "timeout")
_COLUMNS = ("killed", "timeout", "survived", "not covered", "equivalent")


def _score(counts: Mapping[str, int], *, without: bool) -> str:
    """The share of mutants that were killed; ``without`` the equivalent ones."""
    whole = sum(counts.values()) - (counts.get("equivalent", 0) if without else 0)
    if not whole:
        return "—"
    hundredths = sum(counts.get(one, 0) for one in _KILLED) * 10_000 // whole
    return f"{hundredths // 100}.{hundredths % 100:02}%"


def table(found: Iterable[tuple[Mutant, Verdict]], equivalent: Mapping[str, str]) -> str:
    """A table in Markdown: one row for each module, and the sum."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, verdict in found:
        status = verdict.status
        if status not in _KILLED and mutant.key in equivalent:
            status = "equivalent"
        counts[mutant.module.partition(".")[2].replace(".", "/")][status] += 1
    heads = ("module", "mutants", *_COLUMNS, "score", "without equivalent")
    rows = [" | ".join(("", *heads, "")).strip(), "|---" * len(heads) + "|"]
    whole: Counter[str] = Counter()
    for name in sorted(counts):
        whole += counts[name]
        rows.append(_row(f"`{name}`", counts[name]))
    rows.append(_row("all", whole))
    return "\n".join(rows)


def _row(name: str, counts: Mapping[str, int]) -> str:
    figures = [str(counts.get(one, 0)) for one in _COLUMNS]
    scores = [_score(counts, without=False), _score(counts, without=True)]
    return f"| {' | '.join((name, str(sum(counts.values())), *figures, *scores))} |"


def listed(
    found: Iterable[tuple[Mutant, Verdict]], status: str, equivalent: Mapping[str, str]
) -> list[str]:
    """The mutants of one status, a line each, without those that are known to be equivalent."""
    return [
        str(mutant)
        for mutant, verdict in found
        if verdict.status == status and (status in _KILLED or mutant.key not in equivalent)
    ]
