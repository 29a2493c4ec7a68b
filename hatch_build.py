"""Works out the tables of a grammar, so that no command has to do so as it starts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Tables(BuildHookInterface):
    """Writes them beside the grammar; git ignores them, the wheel has them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Before the files of a wheel, or of an installation that can be edited, are gathered."""
        sys.path.insert(0, self.root)
        try:
            from indicator_rules.language.old_scoring.prepare import prepare  # noqa: PLC0415
            from indicator_rules.language.old_scoring.prepared import FILE  # noqa: PLC0415
        except ModuleNotFoundError as error:
            # Without isolation, what the package is built with may be missing.
            self.app.display_warning(f"no {error.name}: the grammar is analysed at every start")
            return
        finally:
            sys.path.remove(self.root)
        prepare().write(Path(self.root, "indicator_rules", "language", "old_scoring", FILE))
