"""No file crashes the check: damaged specs end in findings or in success, each at a place.

A mutant is made of its number alone, so a failure names the number that brings it back.
The default run makes 300; ``pytest -m slow`` makes 200,000, or as many as the environment
variable ``INDICATOR_RULES_MUTANTS`` says.
"""

from __future__ import annotations

import os
import re
import signal
from functools import cache
from pathlib import Path
from random import Random

import pytest

from indicator_rules import SpecError, check_spec
from indicator_rules.diagnostics import Language
from indicator_rules.diagnostics.github import render_github
from indicator_rules.diagnostics.text import render_text
from indicator_rules.lsp.completion import completions_at
from indicator_rules.lsp.fixes import actions_in
from indicator_rules.lsp.hover import hover_at
from indicator_rules.lsp.positions import Positions
from indicator_rules.source import Source, Span
from indicator_rules.specfile.cases import load_cases
from indicator_rules.specfile.fields import CASE, CASES, INDICATOR, SPEC
from indicator_rules.specfile.method_fields import METHOD
from indicator_rules.specfile.profile_fields import PROFILE

ROOT = Path(__file__).parents[2]
SEED = "indicator-rules"
FEW = 300
MANY = int(os.environ.get("INDICATOR_RULES_MUTANTS", "200000"))
BLOCKS = 20
SECONDS = 20
"""Of processor time, for one mutant: a thousand times what a spec takes."""

FIELDS = [
    field
    for table in (SPEC, INDICATOR, METHOD, PROFILE, CASES, CASE)
    for field in table.fields.values()
]
KEYS = sorted({field.key for field in FIELDS})
SAMPLES = sorted({field.sample for field in FIELDS})
TOKENS = [
    *": , - # ? | > & * ! % @ ` ' \" [ ] { } ~ --- ... << &a *a !!str !!binary !x |- >+ %YAML".split(),
    *"≥ ≤ ＞ ＜ = ＝ ～ ± ％ ‰ （ ） 《 》 、 ，。 零 〇 两 十 百 万 亿 半 成 不 低于 以上 前 底 每 扣 得分 满分".split(),
    *"NaN .inf -.inf 1e400 -1 -0 0 00 0x1F 0b1 1_000 1:30 ٣ ９ ½ ① ² null true no yes 2024-02-30".split(),
    *("9" * 60, "0." + "0" * 60 + "1", "1" * 400, "9" * 4400, "9" * 5001, "≥" * 300, "(" * 300, "第" * 5001),
    *"\t \n \r \r\n \x00 \x07 \x7f \x85 \u2028 \ufeff \ufffe \u200b \u0301 \U0001f600 \U00020bb7".split(" "),
    "\n\n", "\n- ", "\n  ", " #", "# noqa: IR401", "1/0", "0%", "-5%", "100%%", "2023年13月32日前",
]  # fmt: skip
VALUES = [
    "", "null", "~", "[]", "{}", "[a, b]", "{a: b}", "[[[]]]", "true", "0", "-5", "0.1", "1e9", "9" * 40,
    "2023-12-31", "''", '""', '"\\n"', '"\\u4e00"', "|\n      块\n", ">-\n      折\n", "≥", "?", "- a",
    "不可数", "每低1%扣0分", "{name: bands, bands: []}", "{name: ramp}", "[{name: a}]", "[[]]",
]  # fmt: skip
ENCODINGS = [
    "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk", "big5", "utf-7",
    "latin-1",
]  # fmt: skip


@cache
def originals() -> tuple[tuple[Path, str], ...]:
    """Every spec with its cases, and every packaged profile."""
    files = [*(ROOT / "specs").rglob("*.yaml"), *(ROOT / "indicator_rules").rglob("*.yaml")]
    return tuple((file, file.read_text("utf-8")) for file in sorted(files))


def somewhere(rng: Random, text: str) -> tuple[int, int]:
    """Both ends of a short stretch of a text."""
    start = rng.randint(0, len(text))
    return start, min(len(text), start + int(rng.expovariate(0.1)))


def cut(rng: Random, text: str) -> str:
    start, end = somewhere(rng, text)
    return text[:start] + text[end:]


def repeated(rng: Random, text: str) -> str:
    start, end = somewhere(rng, text)
    return text[:end] + text[start:end] * rng.choice((1, 2, 50)) + text[end:]


def truncated(rng: Random, text: str) -> str:
    return text[: rng.randint(0, len(text))]


def beheaded(rng: Random, text: str) -> str:
    return text[rng.randint(0, len(text)) :]


def inserted(rng: Random, text: str) -> str:
    start, _ = somewhere(rng, text)
    return text[:start] + rng.choice(TOKENS) + text[start:]


def replaced(rng: Random, text: str) -> str:
    start, end = somewhere(rng, text)
    return text[:start] + rng.choice(TOKENS) + text[end:]


def another_character(rng: Random, text: str) -> str:
    start, _ = somewhere(rng, text)
    ends = (0x80, 0x250, 0x3100, 0xA000, 0xD800, 0x110000)
    character = chr(rng.randrange(rng.choice(ends)))
    if "\ud800" <= character <= "\udfff":
        character = "\ufffd"
    return text[:start] + character + text[start + 1 :]


def splice(rng: Random, text: str) -> str:
    """The beginning of one file and the end of another."""
    _, other = rng.choice(originals())
    return truncated(rng, text) + beheaded(rng, other)


def on_lines(rng: Random, text: str) -> str:
    """A line that is gone, doubled, moved, indented, or changed for another."""
    lines = text.split("\n")
    first, second = (rng.randrange(len(lines)) for _ in range(2))
    match rng.randrange(6):
        case 0:
            del lines[first]
        case 1:
            lines.insert(second, lines[first])
        case 2:
            lines[first], lines[second] = lines[second], lines[first]
        case 3:
            lines[first] = " " * rng.randint(1, 9) + lines[first]
        case 4:
            lines[first] = lines[first][rng.randint(1, 9) :]
        case _:
            lines[first] += rng.choice((" ", "")) + lines[second].strip()
    return "\n".join(lines)


def on_values(rng: Random, text: str) -> str:
    """The value of a key changed for one of another type, or for that of another key."""
    places = list(re.finditer(r"(?<=:)[ \t]*[^\n]*", text))
    if not places:
        return text
    place, other = rng.choice(places), rng.choice(places)
    value = rng.choice((f" {rng.choice(VALUES)}", other[0], rng.choice(SAMPLES).partition(":")[2]))
    return text[: place.start()] + value + text[place.end() :]


def on_keys(rng: Random, text: str) -> str:
    """A key changed for another, or written once more, or another line of some key."""
    places = list(re.finditer(r"(?m)^([ \t]*(?:- )?)([\w-]+):", text))
    if not places:
        return text
    place = rng.choice(places)
    key = rng.choice((rng.choice(KEYS), place[2] + "x", place[2][:-1], f"? {place[2]}\n", "[a]"))
    added = f"{' ' * len(place[1])}{rng.choice((rng.choice(SAMPLES), place[2] + ': a'))}\n"
    if rng.random() < 0.5:
        return text[: place.start()] + place[1] + key + ":" + text[place.end() :]
    line = text.find("\n", place.end()) + 1
    return text[:line] + added + text[line:]


def on_figures(rng: Random, text: str) -> str:
    """A figure changed for a huge, a tiny or a strange one."""
    places = list(re.finditer(r"[0-9]+(?:\.[0-9]+)?", text))
    if not places:
        return text
    place = rng.choice(places)
    figure = rng.choice(
        ("0", "-1", "9" * rng.randint(1, 5000), f"0.{'0' * rng.randint(1, 400)}1", "1e99", "O", "十亿",
         f"{rng.randint(0, 10**6)}", f"{rng.randint(0, 999)}.{rng.randint(0, 999)}", "", "1,2,3")
    )  # fmt: skip
    return text[: place.start()] + figure + text[place.end() :]


def nested(rng: Random, text: str) -> str:
    """Lists or mappings in one another, deeper than a spec may go or just not so deep."""
    start, end = somewhere(rng, text)
    opening, closing = rng.choice((("[", "]"), ("{a: ", "}"), ("[{indicators: ", "}]")))
    depth = rng.choice((3, 20, 49, 50, 51, 300, 5000))
    return text[:start] + opening * depth + text[start:end] + closing * depth + text[end:]


TEXT_CHANGES = (
    cut, repeated, truncated, beheaded, inserted, replaced, another_character, splice, on_lines,
    on_lines, on_values, on_values, on_keys, on_keys, on_figures, on_figures, nested,
)  # fmt: skip


def damaged(rng: Random, data: bytes) -> bytes:
    """Bytes that are changed, gone, put in, or cut off."""
    start = rng.randint(0, len(data))
    match rng.randrange(4):
        case 0:
            return data[:start] + bytes([rng.randrange(256)]) + data[start + 1 :]
        case 1:
            return data[:start] + data[start + rng.randint(1, 4) :]
        case 2:
            return data[:start] + rng.randbytes(rng.randint(1, 8)) + data[start:]
        case _:
            return data[:start]


def mutant(number: int) -> tuple[Path, bytes]:
    """The file that a mutant was made of, and its bytes."""
    rng = Random(f"{SEED}:{number}")  # noqa: S311 - it only has to come back
    file, text = rng.choice(originals())
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5))):
        text = rng.choice(TEXT_CHANGES)(rng, text)
    chance = rng.random()
    data = text.encode(rng.choice(ENCODINGS) if chance < 0.05 else "utf-8", "replace")
    return file, damaged(rng, data) if 0.05 < chance < 0.15 else data


def findings_of(file, folder, data):
    """What is found in a mutant, put where the original stands to its neighbours."""
    path = folder / file.name
    path.write_bytes(data)
    if not file.stem.endswith(".cases"):
        return check_spec(path)
    try:
        load_cases(path)
    except SpecError as error:
        return error.diagnostics
    return ()


def holds(number, folder):
    """Whether a mutant ends as it should; otherwise its number is in the failure."""
    file, data = mutant(number)
    for finding in findings_of(file, folder, data):
        source, span = finding.source, finding.span
        assert source is not None, (number, finding)
        assert span is not None, (number, finding)
        assert 0 <= span.start <= span.end <= len(source.text), (number, finding)
        for language in Language:
            assert render_text(finding, language=language)
            assert render_github(finding, language=language)
            assert finding.to_dict(language)["line"] >= 1


@pytest.fixture
def bounded():
    """A run that takes too long stops at the line where it is."""

    def stop(*_):
        pytest.fail(f"a mutant took more than {SECONDS} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    yield lambda: signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def run(numbers, folder, start_clock):
    for number in numbers:
        start_clock()
        try:
            holds(number, folder)
        except Exception as error:
            msg = f"mutant {number} of {mutant(number)[0].name}: {error!r}"
            raise AssertionError(msg) from error


def test_a_damaged_spec_ends_in_findings_or_success(tmp_path, bounded):
    run(range(FEW), tmp_path, bounded)


@pytest.mark.slow
@pytest.mark.parametrize("block", range(BLOCKS))
def test_many_damaged_specs_do_too(block, tmp_path, bounded):
    run(range(block, MANY, BLOCKS), tmp_path, bounded)


def test_a_mutant_is_made_of_its_number_alone():
    assert mutant(17) == mutant(17)
    assert len({mutant(number)[1] for number in range(50)}) == 50


def test_an_editor_is_answered_anywhere_in_a_damaged_file():
    for number in range(150):
        file, data = mutant(number)
        source = Source(str(ROOT / file.name), data.decode("utf-8", "replace"))
        positions = Positions(source, lambda text: len(text.encode("utf-16-le")) // 2)
        rng = Random(f"{SEED}:{number}")  # noqa: S311 - it only has to come back
        for _ in range(3):
            offset = rng.randint(0, len(source.text))
            hover_at(source, offset)
            completions_at(source, offset)
            assert positions.offset(positions.position(offset)) <= offset
        actions_in("file:///spec.yaml", positions, Span(offset, offset))
