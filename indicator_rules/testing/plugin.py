"""The pytest plugin: specs named by ``--indicator-specs`` become items, and fixtures read them.

Every run of pytest in an environment with this package loads this module, so that it loads
nothing itself: items and fixtures do, where they are wanted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indicator_rules.model.indicators import Scorecard
    from indicator_rules.model.places import ByPlace
    from indicator_rules.reports.report import Report

MARKER = "indicator_spec"
_OPTION, _LANGUAGE, _EXCEPT = "indicator_specs", "indicator_lang", "indicator_laws_except"
_SUFFIXES = {".yaml", ".yml"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Name specs on the command line or in the settings of a project."""
    group = parser.getgroup("indicator-rules", "specs of indicator-rules")
    group.addoption(
        "--indicator-specs", action="append", metavar="PATH", dest=_OPTION, default=[],
        help="test a spec, or every spec below a directory: what check finds, its cases, its laws",
    )  # fmt: skip
    group.addoption(
        "--indicator-lang", choices=["zh", "en"], dest=_LANGUAGE,
        help="language of findings; else INDICATOR_RULES_LANG, else the locale",
    )  # fmt: skip
    parser.addini(_OPTION, "specs and directories of specs to test", type="paths", default=[])
    parser.addini(
        _EXCEPT, "laws that specs may break: its name, or its name and an indicator",
        type="linelist", default=[],
    )  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and have the specs collected beside what else was asked for."""
    config.addinivalue_line(
        "markers", f"{MARKER}(path): the spec that the fixtures indicator_… of a test are of"
    )
    roots = _roots(config)
    missing = [str(root) for root in roots if not root.exists()]
    if missing:
        msg = f"--indicator-specs: there is no {', '.join(missing)}"
        raise pytest.UsageError(msg)
    asked = [_absolute(arg.partition("::")[0], config) for arg in config.args]
    # A file or an item inside is a choice among the specs; a folder around them holds them all.
    config.args += [
        str(root)
        for root in roots
        if not any(_holds(one, root) or _holds(root, one) for one in asked)
    ]


def pytest_report_header(config: pytest.Config) -> list[str]:
    """A line with the number of specs."""
    roots = _roots(config)
    if not roots:
        return []
    count = sum(1 for root in roots for _ in _specs_below(root))
    return [f"indicator-rules: {count} {'spec' if count == 1 else 'specs'}"]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A spec as a file of items."""
    if not _is_spec(file_path):
        return None
    if not any(_holds(root, file_path) for root in _roots(parent.config)):
        return None
    from indicator_rules.testing.plugin_items import SpecFile  # noqa: PLC0415 - only where wanted

    return SpecFile.from_parent(parent, path=file_path)


@pytest.fixture
def indicator_spec(request: pytest.FixtureRequest) -> Scorecard:
    """The scorecard of the spec that ``@pytest.mark.indicator_spec(path)`` names.

    The path is seen from the root folder of the run. A spec with errors fails the test with its
    findings.
    """
    from indicator_rules.testing.plugin_items import marked_spec  # noqa: PLC0415

    marker = request.node.get_closest_marker(MARKER)
    if marker is None or len(marker.args) != 1:
        message = f"{request.fixturename} needs one path in @pytest.mark.{MARKER}(path)"
        pytest.fail(message, pytrace=False)
    return marked_spec(
        request.config.rootpath / marker.args[0], request.config, request.node.nodeid
    )


@pytest.fixture
def indicator_evaluate(
    indicator_spec: Scorecard,
) -> Callable[[ByPlace | None], Report]:
    """A function that scores the marked spec, with other actual values by name where given."""
    from indicator_rules import evaluate  # noqa: PLC0415

    def scored(actuals: ByPlace | None = None) -> Report:
        return evaluate(indicator_spec, actuals)

    return scored


def _roots(config: pytest.Config) -> tuple[Path, ...]:
    """The files and folders of specs; those of the settings where nothing else was named."""
    given = [_absolute(path, config) for path in config.getoption(_OPTION)]
    if not given:
        given = [Path(path) for path in config.getini(_OPTION)]
    return tuple(dict.fromkeys(given))


def _absolute(path: str, config: pytest.Config) -> Path:
    return Path(config.invocation_params.dir, path).absolute()


def _holds(outer: Path, inner: Path) -> bool:
    return outer == inner or outer in inner.parents


def _is_spec(path: Path) -> bool:
    return path.suffix in _SUFFIXES and not path.stem.endswith(".cases")


def _specs_below(root: Path) -> Iterator[Path]:
    return filter(_is_spec, root.rglob("*.y*ml") if root.is_dir() else [root])
