"""A profile (办法、口径): what a regulation or a convention fixes, as data."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from indicator_rules.model.claims import Claim
from indicator_rules.model.data import fields_of
from indicator_rules.model.methods import Formulaic
from indicator_rules.model.region import Region


class Kind(StrEnum):
    """A kind of indicator, for which a profile can name a method of its own."""

    EXECUTION = "execution"
    SATISFACTION = "satisfaction"
    HIGHER = "higher"
    LOWER = "lower"
    INTERVAL = "interval"
    DEADLINE = "deadline"
    LEVEL = "level"
    CHANGE = "change"
    QUALITATIVE = "qualitative"
    COMPOUND = "compound"


class Half(StrEnum):
    """How a figure loses its last places: half up (四舍五入), or cut off (截断)."""

    UP = "half-up"
    DOWN = "truncate"


class Step(StrEnum):
    """Whether points are rounded for each indicator, or once at the total."""

    INDICATOR = "indicator"
    TOTAL = "total"


@frozen
class Rounding:
    """To how many places, in which way, and when."""

    places: int = 2
    mode: Half = Half.UP
    at: Step = Step.INDICATOR


class Policy(StrEnum):
    """What becomes of the points of an indicator that has no actual value."""

    ZERO = "zero"
    """They are lost."""
    EXCLUDE = "exclude"
    """They are taken out, and the rest is scaled to the whole."""
    OPEN = "open"
    """Any of them may be earned: the score is a range until a person decides."""


@frozen
class ClaimBands:
    """The shares of the weight that each level of a judgement allows (定性指标三档).

    A person picks the points inside; the lower end belongs to each band, the upper end only to
    the highest. ``wording`` is what the levels of this version are called.
    """

    wording: str
    bands: tuple[tuple[Claim, Region], ...]

    def of(self, claim: Claim) -> Region:
        """The band of one level."""
        return dict(self.bands)[claim]


# Curves are kept by profile, which has many parts.
@frozen(cache_hash=True)
class Profile:
    """What is computed in which way, and where that is written."""

    name: str
    title: str
    number: str | None = None
    """The number of the document (发文字号)."""
    date: str | None = None
    verified: bool = False
    """Whether somebody has held the profile against the text of the document."""
    notes: tuple[str, ...] = ()
    tolerance: Fraction = Fraction(1, 20)
    """How far 约 and 左右 reach, as a share of the figure."""
    exact_equal: bool = False
    """Whether = is met by the figure alone; otherwise as the direction says."""
    reverse_ratio: bool = False
    """Lower is better and missed: t/a instead of 2−a/t."""
    noted_at: Fraction = Fraction(6, 5)
    explained_at: Fraction = Fraction(13, 10)
    explained_from: Decimal = Decimal(30)
    """Against a target of 0, which has no rate: the figure that needs a reason."""
    methods: tuple[tuple[Kind, Formulaic, str], ...] = ()
    """For a kind of indicator the method, as a value and as written."""
    claim_bands: ClaimBands | None = None
    missing: Policy = Policy.OPEN
    not_applicable: Policy = Policy.OPEN
    moves: tuple[tuple[str, str], ...] = ()
    """Where the points of what does not apply go: from a heading to its sibling."""
    rounding: Rounding = field(factory=Rounding)
    bonus: Decimal | None = None
    """The most that can be added to a total; None is without a limit, 0 forbids it."""
    grades: tuple[tuple[str, Region], ...] = (
        ("优", Region(Fraction(90), None)),
        ("良", Region(Fraction(80), Fraction(90), high_closed=False)),
        ("中", Region(Fraction(60), Fraction(80), high_closed=False)),
        ("差", Region(None, Fraction(60), high_closed=False)),
    )
    """From the best to the worst: what a grade is called, and the totals that earn it."""
    aliases: tuple[tuple[str, str], ...] = (
        ("优秀", "优"),
        ("优等", "优"),
        ("良好", "良"),
        ("中等", "中"),
        ("合格", "中"),
        ("较差", "差"),
        ("不合格", "差"),
    )
    """Other names of grades: 优秀 is 优."""
    schemes: tuple[tuple[tuple[str, Decimal | None], ...], ...] = ()
    """The headings a table must have, with their points where those are fixed."""

    named: tuple[str, Profile] | None = field(default=None, eq=False, repr=False, kw_only=True)
    """What a spec calls it, a name or a file, and the profile that it then gets."""

    @property
    def spec_name(self) -> str:
        """What a spec calls this profile.

        Raises:
            ValueError: it was made or changed in code, and stands in no file.
        """
        if self.named is None or self.named[1] != self:
            msg = f"profile={self.name!r} was made in code: write it to a file, and name that"
            raise ValueError(msg)
        return self.named[0]

    @property
    def places(self) -> int:
        """The places that a figure is printed with."""
        return self.rounding.places

    def to_dict(self) -> dict[str, object]:
        """The profile as JSON-ready data, key by key as its fields; figures as texts."""
        return fields_of(self)

    def method_for(self, kind: Kind) -> Formulaic | None:
        """The method for a kind of indicator, None where the profile names none."""
        return next((method for one, method, _ in self.methods if one is kind), None)

    def text_for(self, kind: Kind) -> str | None:
        """The method for a kind of indicator as the profile writes it."""
        return next((text for one, _, text in self.methods if one is kind), None)


PLAIN = Profile("plain", "未指定办法，按通行口径", verified=True)
"""What is used when nothing is named; `profiles/plain.yaml` says the same."""
