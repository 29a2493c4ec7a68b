"""The forms for other programs, by name; each renders all findings of a run at once."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from indicator_rules.diagnostics.diagnostic import Diagnostic

    Renderer = Callable[[Sequence[Diagnostic], Sequence[str]], str]

FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "concise": ("concise", "render_concise"),
        "json": ("listing", "render_json"),
        "github": ("github", "render_annotations"),
        "sarif": ("sarif", "render_sarif"),
        "junit": ("junit", "render_junit"),
        "gitlab": ("gitlab", "render_gitlab"),
    }
)
"""The module of each form and its renderer, which one run in a form of its own needs."""


def render(style: str, findings: Sequence[Diagnostic], files: Sequence[str]) -> str:
    """The findings of the files that were checked, in a form of ``FORMATS``."""
    module, name = FORMATS[style]
    renderer: Renderer = getattr(import_module(f"indicator_rules.diagnostics.{module}"), name)
    return renderer(findings, files)
