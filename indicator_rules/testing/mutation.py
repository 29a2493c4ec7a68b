"""Which mistakes in a spec its cases would notice, and a case for those that none would."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from indicator_rules.diagnostics import ExpressionError
from indicator_rules.testing.differences import Difference, difference
from indicator_rules.testing.judging import judge_case
from indicator_rules.testing.mutants.making import mutants_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.specfile.cases import Case
    from indicator_rules.testing.mutants.mutant import Mutant


@frozen
class Survivor:
    """A mutant that no case notices, and one that would; None where no single value does."""

    mutant: Mutant
    case: Case | None


@frozen
class Mutation:
    """Every mutant of a spec, by what became of it.

    ``equal`` are those that give the same as the spec for every actual value.
    """

    killed: tuple[Mutant, ...]
    survivors: tuple[Survivor, ...]
    equal: tuple[Mutant, ...]

    @property
    def counted(self) -> int:
        """How many mutants a case could notice."""
        return len(self.killed) + len(self.survivors)

    @property
    def score(self) -> Fraction:
        """The share of them that some case notices; 1 where there are none."""
        return Fraction(len(self.killed), self.counted) if self.counted else Fraction(1)


def mutate(scorecard: Scorecard, cases: Sequence[Case]) -> Mutation:
    """Hold every mutant of a spec against its cases.

    Raises:
        ValueError: the scorecard was read from no file, or the spec itself fails a case.
    """
    failing = [case.id for case in cases if judge_case(scorecard, case)]
    if failing:
        msg = f"the spec itself fails {', '.join(failing)}"
        raise ValueError(msg)
    killed, survivors, equal = [], [], []
    for mutant in mutants_of(scorecard):
        if is_noticed(mutant, cases):
            killed.append(mutant)
            continue
        found = difference(scorecard, mutant.scorecard)
        if found is Difference.NONE:
            equal.append(mutant)
        else:
            case = None if found is Difference.UNSEEN else found
            survivors.append(Survivor(mutant, case))
    return Mutation(tuple(killed), tuple(survivors), tuple(equal))


def is_noticed(mutant: Mutant, cases: Iterable[Case]) -> bool:
    """Whether some case fails on a mutant; those that put in a value of its indicators are first."""
    nearest = sorted(cases, key=lambda case: not set(mutant.names) & dict(case.actuals).keys())
    return any(_fails(mutant.scorecard, case) for case in nearest)


def _fails(scorecard: Scorecard, case: Case) -> bool:
    try:
        return bool(judge_case(scorecard, case))
    except ExpressionError:
        return True  # an actual value that cannot be read any more is seen by anyone
