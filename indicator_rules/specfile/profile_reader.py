"""The values of a profile file, where it is silent those of the profile it extends."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from indicator_rules.engine.aims import aim_of
from indicator_rules.language.targets import parse_target
from indicator_rules.model.claims import Claim
from indicator_rules.model.profile import ClaimBands, Half, Kind, Policy, Profile, Rounding, Step
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.region import Region
from indicator_rules.specfile.entries import NUMBER, Entries, Findings, read_entries, shown
from indicator_rules.specfile.expressions import parsed, share_in
from indicator_rules.specfile.methods import read_method, text_of_method
from indicator_rules.specfile.nodes import Mapping, Node, Scalar, Sequence
from indicator_rules.specfile.profile_fields import (
    LEVELS,
    METHODS,
    OVER_ACHIEVED,
    PROFILE,
    ROUNDING,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indicator_rules.model.methods import Formulaic
    from indicator_rules.specfile.fields import Table

T = TypeVar("T")
_BOUND = ("a bound such as ≥80且<90", "≥80且<90 这样的区间")


def profile_in(entries: Entries, base: Profile) -> Profile:
    """The profile of a file that was held against its table."""
    over = _below(entries, "over-achieved", OVER_ACHIEVED)
    notes = entries.values.get("notes")
    return evolve(
        base,
        name=entries.text("name") or "",
        title=entries.text("title") or "",
        number=entries.text("number"),
        date=entries.text("date"),
        verified=entries.text("verified") == "true",
        notes=tuple(_texts(notes, entries.findings)) if isinstance(notes, Sequence) else (),
        tolerance=_or(share_in(entries, PROFILE, "about"), base.tolerance),
        exact_equal=_chosen(entries, "equal", "exact", otherwise=base.exact_equal),
        reverse_ratio=_chosen(entries, "reverse", "ratio", otherwise=base.reverse_ratio),
        noted_at=_or(_share_below(over, "noted"), base.noted_at),
        explained_at=_or(_share_below(over, "explained"), base.explained_at),
        explained_from=_or(None if over is None else over.number("of-zero"), base.explained_from),
        methods=tuple(_methods(entries, base)),
        claim_bands=_or(_levels(entries), base.claim_bands),
        missing=_policy(entries, "missing", base.missing),
        not_applicable=_policy(entries, "not-applicable", base.not_applicable),
        moves=_or(_pairs(entries, "moves"), base.moves),
        rounding=_rounding(entries, base.rounding),
        bonus=_or(entries.number("bonus"), base.bonus),
        grades=_or(_grades(entries), base.grades),
        aliases=_or(_pairs(entries, "aliases"), base.aliases),
        schemes=_or(_schemes(entries), base.schemes),
    )


def _or(value: T | None, otherwise: T) -> T:
    return otherwise if value is None else value


def _chosen(entries: Entries, key: str, word: str, *, otherwise: bool) -> bool:
    text = entries.text(key)
    return otherwise if text is None else text == word


def _policy(entries: Entries, key: str, otherwise: Policy) -> Policy:
    text = entries.text(key)
    return otherwise if text is None else Policy(text)


def _texts(items: Sequence, findings: Findings) -> Iterator[str]:
    for item in items.items:
        if isinstance(item, Scalar) and not item.is_blank:
            yield item.text
        else:
            expected = ("a list of texts", "由文字组成的列表")
            findings.misshapen("notes", item, expected, "- 定性指标按三档评分")


def _below(entries: Entries, key: str, table: Table) -> Entries | None:
    node = entries.values.get(key)
    return read_entries(node, table, entries.findings) if isinstance(node, Mapping) else None


def _share_below(over: Entries | None, key: str) -> Fraction | None:
    return None if over is None else share_in(over, OVER_ACHIEVED, key)


def _methods(entries: Entries, base: Profile) -> Iterator[tuple[Kind, Formulaic, str]]:
    """Those of the base, where this profile names none of its own."""
    named = _below(entries, "methods", METHODS)
    for kind in Kind:
        node = None if named is None else named.values.get(kind.value)
        if node is not None:
            method = read_method(node, entries.findings, kind.value)
            if method is not None:
                yield kind, method, text_of_method(node, entries.findings) or ""
            continue
        yield from (one for one in base.methods if one[0] is kind)


def _levels(entries: Entries) -> ClaimBands | None:
    levels = _below(entries, "levels", LEVELS)
    if levels is None:
        return None
    bands = []
    for claim in Claim:
        region = _region(levels.values.get(claim.value), entries.findings, claim.value)
        if region is not None:
            low, high = (None if end is None else end / 100 for end in (region.low, region.high))
            bands.append((claim, evolve(region, low=low, high=high)))
    complete = len(bands) == len(Claim)
    return ClaimBands(levels.text("wording") or "", tuple(bands)) if complete else None


def _region(node: Node | None, findings: Findings, key: str) -> Region | None:
    """The stretch that a bound in the language of targets says."""
    if not isinstance(node, Scalar):
        return None
    rule = parsed(node, findings, parse_target)
    if rule is None:
        return None
    try:
        return aim_of(rule).region
    except Refusal:
        findings.misshapen(key, node, _BOUND, "优: ≥90")
        return None


def _pairs(entries: Entries, key: str) -> tuple[tuple[str, str], ...] | None:
    node = entries.values.get(key)
    if not isinstance(node, Mapping):
        return None
    pairs = []
    for name, value in entries.findings.distinct(node):
        if isinstance(value, Scalar) and not value.is_blank:
            pairs.append((name.text, value.text))
        else:
            entries.findings.misshapen(
                name.text, value, ("a text", "一段文字"), PROFILE.fields[key].sample
            )
    return tuple(pairs)


def _rounding(entries: Entries, base: Rounding) -> Rounding:
    given = _below(entries, "rounding", ROUNDING)
    if given is None:
        return base
    places, mode, at = (given.text(key) for key in ("places", "mode", "at"))
    return Rounding(
        base.places if places is None else int(places),
        base.mode if mode is None else Half(mode),
        base.at if at is None else Step(at),
    )


def _grades(entries: Entries) -> tuple[tuple[str, Region], ...] | None:
    node = entries.values.get("grades")
    if not isinstance(node, Mapping):
        return None
    grades: list[tuple[str, Region]] = []
    for name, value in entries.findings.distinct(node):
        if not isinstance(value, Scalar):
            entries.findings.misshapen(name.text, value, _BOUND, f"{name.text}: ≥90")
            continue
        region = _region(value, entries.findings, name.text)
        if region is None:
            continue
        for first, other in grades:
            if region.meets(other):
                words = {"first": shown(first), "second": shown(name.text)}
                entries.findings.add("IR511", value.span, **words)
        grades.append((name.text, region))
    return tuple(grades)


def _schemes(entries: Entries) -> tuple[tuple[tuple[str, Decimal | None], ...], ...] | None:
    items = entries.values.get("schemes")
    if not isinstance(items, Sequence):
        return None
    schemes = []
    for item in items.items:
        if isinstance(item, Mapping):
            schemes.append(tuple(_headings(item, entries.findings)))
        else:
            expected = ("a list of mappings", "由键值对组成的列表")
            entries.findings.misshapen("schemes", item, expected, "- {产出: 50, 效益: 30}")
    return tuple(schemes)


def _headings(item: Mapping, findings: Findings) -> Iterator[tuple[str, Decimal | None]]:
    for name, value in findings.distinct(item):
        if isinstance(value, Scalar) and value.is_blank:
            yield name.text, None
        elif isinstance(value, Scalar) and NUMBER.fullmatch(value.text):
            yield name.text, Decimal(value.text)
        else:
            findings.misshapen(name.text, value, ("a number", "数字"), f"{name.text}: 50")
