"""A profile by its name, by its file, or as a value."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path

from indicator_rules.model.arguments import PROFILE, expect
from indicator_rules.model.profile import PLAIN, Profile


def profile_named(profile: str | PathLike[str] | Profile | None) -> Profile:
    """A profile by name, by the number of its document or by file; None is ``plain``.

    >>> profile_named("mof-2020-10").number
    '财预〔2020〕10号'
    >>> profile_named("财预[2020]10号").name
    'mof-2020-10'

    Raises:
        ValueError: there is no profile of that name or number; those there are are named.
        SpecError: the file of a profile has errors.
        TypeError: it is neither a text, a path nor a profile.
    """
    if profile is None:
        return PLAIN
    if isinstance(profile, Profile):
        return profile
    expect("profile", profile, str | PathLike, PROFILE)
    name = fspath(profile)
    # Reading files loads yaml; a program that names no profile does not wait for it.
    from indicator_rules.specfile import profiles  # noqa: PLC0415

    if profiles.is_file_name(name):
        return profiles.load_profile(name)
    known = profiles.profile_called(name)
    if known is None:
        if Path(name).is_file():
            # Whatever it is, it says so itself.
            return profiles.load_profile(name)
        msg = f"profile={name!r} is not one of {', '.join(profiles.profiles_like(name))}"
        raise ValueError(msg)
    return profiles.packaged_profile(known)
