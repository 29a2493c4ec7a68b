"""Profiles: packaged ones by name, a user's own by file; both read in the same way."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Severity, SpecError
from indicator_rules.model.profile import PLAIN, Profile
from indicator_rules.specfile.document_numbers import is_spelling_of
from indicator_rules.specfile.entries import INSTEAD, Entries, Findings, read_root, shown
from indicator_rules.specfile.meant import likeness
from indicator_rules.specfile.profile_fields import PROFILE
from indicator_rules.specfile.profile_reader import profile_in
from indicator_rules.specfile.text import decode, read_text

if TYPE_CHECKING:
    from indicator_rules.diagnostics import Diagnostic
    from indicator_rules.source import Source
    from indicator_rules.specfile.nodes import Node

_PACKAGED = files("indicator_rules") / "profiles"
_SUFFIXES = (".yaml", ".yml")


@frozen
class ProfileReading:
    """What a profile file holds, as far as it could be read."""

    profile: Profile | None
    findings: tuple[Diagnostic, ...]


@cache
def profile_names() -> tuple[str, ...]:
    """The names of the packaged profiles, sorted."""
    return tuple(
        sorted(
            one.name.removesuffix(".yaml")
            for one in _PACKAGED.iterdir()
            if one.name.endswith(".yaml")
        )
    )


def is_file_name(name: str) -> bool:
    """Whether a profile is named by a file of its own."""
    return name.endswith(_SUFFIXES)


@cache
def packaged_profile(name: str) -> Profile:
    """A packaged profile.

    Raises:
        SpecError: the file has errors.
    """
    data = (_PACKAGED / f"{name}.yaml").read_bytes()
    text = decode(f"profiles/{name}.yaml", data)
    profile = _sound(text.source, text.findings, None, (name,))
    return evolve(profile, named=(name, profile))


def profile_called(text: str) -> str | None:
    """The name of the one packaged profile that a text names, None where there is none such.

    A profile is named by its name, or by the number of its document in any spelling of it.
    """
    if text in profile_names():
        return text
    named = [name for name, number in _numbers().items() if is_spelling_of(text, number)]
    return named[0] if len(named) == 1 else None


def profiles_in_words(text: str) -> str:
    """The packaged profiles with the numbers of their documents, the likest first."""
    numbers = _numbers()
    near = profiles_like(text)
    return "、".join(f"{one}（{numbers[one]}）" if one in numbers else one for one in near)


def profiles_like(text: str) -> tuple[str, ...]:
    """The names of the packaged profiles, those before the others that are most like a text."""

    def alike(name: str) -> float:
        number = _numbers().get(name, "")
        same = is_spelling_of(text, number)
        return 1.0 if same else max(likeness(text, name), likeness(text, number))

    return tuple(sorted(profile_names(), key=alike, reverse=True))


@cache
def _numbers() -> dict[str, str]:
    """The numbers of the documents that packaged profiles rest on."""
    known = ((name, packaged_profile(name).number) for name in profile_names())
    return {name: number for name, number in known if number is not None}


def load_profile(path: str | Path) -> Profile:
    """The profile of a file.

    Raises:
        SpecError: the file has errors; ``diagnostics`` holds every finding.
    """
    text = read_text(path)
    file = str(Path(path).resolve())
    profile = _sound(text.source, text.findings, Path(path).parent, (file,))
    return evolve(profile, named=(file, profile))


def _sound(
    source: Source | None, found: tuple[Diagnostic, ...], folder: Path | None, seen: tuple[str, ...]
) -> Profile:
    profile = None
    if source is not None:
        reading = read_profile(source, folder, seen)
        profile, found = reading.profile, (*found, *reading.findings)
    if profile is None or any(one.severity is Severity.ERROR for one in found):
        raise SpecError(found)
    return profile


def read_profile(
    source: Source, folder: Path | None = None, seen: tuple[str, ...] = ()
) -> ProfileReading:
    """Read one profile; mistakes are collected, and reading goes on.

    Files that it extends are looked for in ``folder``; ``seen`` are those that extend it.
    """
    findings = Findings(source)
    entries = read_root(findings, PROFILE)
    if entries is None:
        return ProfileReading(None, tuple(findings.found))
    base = _base(entries, folder, seen)
    return ProfileReading(profile_in(entries, base), tuple(findings.found))


def _base(entries: Entries, folder: Path | None, seen: tuple[str, ...]) -> Profile:
    node, name = entries.values.get("extends"), entries.text("extends")
    if node is None or name is None:
        return PLAIN
    own_file = folder is not None and is_file_name(name)
    known = str((Path(folder or ".") / name).resolve()) if own_file else name
    if known in seen:
        entries.findings.add("IR514", node.span, found=shown(name))
        return PLAIN
    if not own_file:
        named = profile_called(name)
        if named is not None:
            return packaged_profile(named)
        unknown_profile(name, node, entries.findings, "extends")
        return PLAIN
    text = read_text(known)
    reading = ProfileReading(None, ())
    if text.source is not None:
        reading = read_profile(text.source, Path(known).parent, (*seen, known))
    entries.findings.found += [*text.findings, *reading.findings]
    return reading.profile or PLAIN


def unknown_profile(name: str, node: Node, findings: Findings, key: str) -> None:
    """The finding that there is no profile of a name."""
    near = profiles_like(name)
    listed = ", ".join(near)
    findings.add(
        "IR214", node.span, found=shown(name), key=key,
        remedy=f"write one of {listed}, or a file such as our-district.yaml",
        remedy_zh=f"可用的取值有 {profiles_in_words(name)}，或 our-district.yaml 这样的文件",
        instead=INSTEAD.join(near),
    )  # fmt: skip
