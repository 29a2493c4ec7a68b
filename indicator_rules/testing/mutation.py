"""Which mistakes in a spec its cases would notice, and a case for those that none would."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from indicator_rules.diagnostics import Diagnostic
from indicator_rules.specfile.entries import shown
from indicator_rules.testing.casebook import Casebook, casebook_of
from indicator_rules.testing.differences import Difference, difference
from indicator_rules.testing.judging import WORDS_ZH, is_kept
from indicator_rules.testing.mutants.making import mutants_in
from indicator_rules.testing.proposals import free_name
from indicator_rules.testing.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.specfile.cases import Case
    from indicator_rules.testing.mutants.mutant import Mutant
    from indicator_rules.testing.tables import Table


@frozen
class Survivor:
    """A mutant that no case notices, and one that would; None where no single value does."""

    mutant: Mutant
    case: Case | None

    def finding(self) -> Diagnostic:
        """The survivor as a finding, at the place that could be mistaken."""
        mutant = self.mutant
        before, after = (_quoted(text) for text in (mutant.before, mutant.after))
        remedy, remedy_zh = self._remedy()
        words = {
            "before": before[0], "before_zh": before[1], "after": after[0], "after_zh": after[1],
            "remedy": remedy, "remedy_zh": remedy_zh,
        }  # fmt: skip
        subject = mutant.names[0] if mutant.names else None
        return Diagnostic("IR602", words, source=mutant.source, span=mutant.span, subject=subject)

    def _remedy(self) -> tuple[str, str]:
        if self.case is None:
            return (
                "no actual value that was tried shows it; add a case of several",
                "所试的实际值均看不出差别，请补充涉及多个数值的案例",
            )
        given = "、".join(f"{name} {text}" for name, text in self.case.actuals)
        given, given_zh = given or "as printed", given or "各实际值不变"
        gives = [one for one in self.case.expected if one.name is not None]
        gives = gives or list(self.case.expected)
        english = ", ".join(f"{one.what} {one.value}" for one in gives)
        chinese = "，".join(f"{WORDS_ZH[one.what]} {one.value}" for one in gives)
        return (
            f"confirm and add a case: {given} gives {english}",
            f"请核对并补充案例：{given_zh}，得出{chinese}",
        )


@frozen
class Mutation:
    """Every mutant of a spec, by what became of it.

    ``equal`` are those that give the same as the spec for every actual value.
    """

    killed: tuple[Mutant, ...]
    survivors: tuple[Survivor, ...]
    equal: tuple[Mutant, ...]
    taken: tuple[str, ...] = ()
    """What the cases of the spec are called."""

    @property
    def counted(self) -> int:
        """How many mutants a case could notice."""
        return len(self.killed) + len(self.survivors)

    def cases(self) -> tuple[Case, ...]:
        """Cases that between them notice every survivor that a case can notice."""
        if not self.survivors:
            return ()
        kept = Casebook(self.survivors[0].mutant.spec)
        taken = set(self.taken)
        for survivor in self.survivors:
            if survivor.case is not None and not kept.notices(survivor.mutant.table):
                case = evolve(survivor.case, id=free_name(survivor.case.id, taken))
                kept.add(case)
                taken.add(case.id)
        return tuple(kept.all)

    @property
    def score(self) -> Fraction:
        """The share of them that some case notices; 1 where there are none."""
        return Fraction(len(self.killed), self.counted) if self.counted else Fraction(1)


def _quoted(text: str) -> tuple[str, str]:
    """A text as messages show it; what is left out is nothing."""
    return (f"“{shown(text)}”",) * 2 if text else ("nothing", "空白")


def mutate_spec(scorecard: Scorecard | Table, cases: Sequence[Case]) -> Mutation:
    """Hold every mutant of a spec against its cases.

    Raises:
        ValueError: the scorecard was read from no file, or the spec itself fails a case.
    """
    table = table_of(scorecard)
    failing = [case.id for case in cases if not is_kept(table, case)]
    if failing:
        msg = f"the spec itself fails {', '.join(failing)}"
        raise ValueError(msg)
    killed, survivors, equal = [], [], []
    known = casebook_of(table, cases)
    for mutant in mutants_in(table):
        if known.notices(mutant.table):
            killed.append(mutant)
            continue
        found = difference(table, mutant.table)
        if found is Difference.NONE:
            equal.append(mutant)
        else:
            case = None if found is Difference.UNSEEN else found
            survivors.append(Survivor(mutant, case))
    taken = tuple(case.id for case in cases)
    return Mutation(tuple(killed), tuple(survivors), tuple(equal), taken)


def is_noticed(mutant: Mutant, cases: Iterable[Case]) -> bool:
    """Whether some case fails on a mutant."""
    return casebook_of(mutant.spec, cases).notices(mutant.table)
