"""What an editor shows of the place under the cursor."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import Language, current_language
from indicator_rules.diagnostics.aliases import entry_of
from indicator_rules.diagnostics.pages import page_of
from indicator_rules.diagnostics.words import severity_word
from indicator_rules.engine.compile import compile_curve
from indicator_rules.engine.lines import Stretch
from indicator_rules.engine.printing import shown_figure
from indicator_rules.lsp.cursor import Spot, spot_at
from indicator_rules.model.refusal import Refusal
from indicator_rules.model.rules import AllOf, AnyOf
from indicator_rules.reports.meaning import meaning
from indicator_rules.source import Span, printable
from indicator_rules.specfile.reader import read_specs

if TYPE_CHECKING:
    from indicator_rules.model.curve import Curve
    from indicator_rules.model.indicators import Indicator, Scorecard
    from indicator_rules.model.rules import Rule
    from indicator_rules.source import Source

_CODE = re.compile(r"\bIR[0-9]{3}\b")
_WORD = re.compile(r"\{\w+\}")
"""What a sentence of the code table leaves open."""
_WHOLE = Fraction(100)


@frozen
class Hover:
    """A text in Markdown, and the characters it is about."""

    text: str
    span: Span


def hover_at(source: Source, offset: int) -> Hover | None:
    """What is known of a place: of a code in a comment, a target, a method, or a key."""
    code = _code_at(source, offset)
    if code is not None:
        return code
    spot = spot_at(source, offset)
    if spot is None:
        return None
    text = None if spot.is_key else _of_indicator(source, offset)
    return Hover(text or _of_key(spot), spot.span)


def _code_at(source: Source, offset: int) -> Hover | None:
    """A code in a comment: what it finds, what to write instead, and why."""
    place = source.place(offset)
    line, start = source.line(place.line), offset - place.column + 1
    comment = line.find("#")
    for found in _CODE.finditer(line):
        inside = found.start() <= offset - start <= found.end()
        entry = entry_of(found[0]) if 0 <= comment < found.start() and inside else None
        if entry is not None:
            language = current_language()
            text = f"**{entry.code} {entry.slug}** ({severity_word(entry.severity)})\n\n"
            text += _WORD.sub("…", entry.message[language])
            remedy = _WORD.sub("…", entry.help[language])
            text += f"\n\n= {remedy}" if remedy else ""
            page = page_of(entry.code)
            if page is not None:
                text += f"\n\n---\n\n{page.sentence}\n\n{page.why}"
            return Hover(text, Span(*found.span()).shift(start))
    return None


def _of_key(spot: Spot) -> str:
    chinese = current_language() is Language.CHINESE
    field = spot.field
    return f"**{field.key}**: {field.docs_zh if chinese else field.docs}\n\n`{field.sample}`"


def _of_indicator(source: Source, offset: int) -> str | None:
    """What the target or the method of an indicator at an offset says."""
    cards = [one.scorecard for one in read_specs(source) if one.scorecard is not None]
    for card, leaf in ((one, leaf) for one in cards for _, leaf in one.leaves()):
        if leaf.target is not None and _holds(leaf.target_span, offset):
            return _of_target(leaf.target)
        if _holds(leaf.method_span, offset):
            curve = _curve(leaf, card)
            return None if curve is None else _of_curve(curve)
    return None


def _holds(span: Span | None, offset: int) -> bool:
    return span is not None and span.start <= offset <= span.end


def _of_target(rule: Rule) -> str:
    lines = [f"**{rule}**", "", meaning(rule)]
    parts = rule.parts if isinstance(rule, AllOf | AnyOf) else ()
    lines += [f"- {part}: {meaning(part)}" for part in parts]
    return "\n".join(map(printable, lines))


def _curve(leaf: Indicator, scorecard: Scorecard) -> Curve | None:
    """The curve of an indicator; what makes none is a finding already."""
    if leaf.target is None or leaf.scoring is None:
        return None
    weight = _WHOLE if leaf.weight is None else Fraction(leaf.weight)
    if scorecard.equal_weights:
        weight = _WHOLE / len(list(scorecard.leaves()))
    try:
        return compile_curve(leaf.target, leaf.scoring, weight, profile=scorecard.profile)
    except Refusal:
        return None


def _of_curve(curve: Curve) -> str:
    """The pieces of a curve, one a line."""
    stretches = [(Stretch(piece.stretch, curve.aim), piece.formula) for piece in curve.pieces]
    lines = [
        printable(f"- {stretch.text()}: {formula.text(shown_figure)}")
        for stretch, formula in stretches
        if stretch.is_there
    ]
    return "\n".join(lines)
