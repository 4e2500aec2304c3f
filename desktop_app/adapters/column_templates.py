"""Saved choices of columns: one JSON file each in the folder of templates."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from desktop_app.adapters.atomic_write import atomic_write
from desktop_app.domain.errors.columns import (
    TemplateNameError,
    TemplateNotReadableError,
    TemplateNotSavedError,
    TemplateUnknownError,
)
from desktop_app.domain.result.columns.choice import ColumnChoice, choice_as_dict, choice_from

FOLDER = "column templates"
_SUFFIX = ".json"
_MOST = 60
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]", re.IGNORECASE)  # by Windows
_NAME = re.compile(r"[^\W_](?:[\w -]*[\w-])?")


@dataclass(frozen=True, slots=True)
class ColumnTemplates:
    """The templates in a folder; names that differ only in case are the same template.

    Attributes:
        folder: The folder; it need not exist.
    """

    folder: Path

    def names(self) -> list[str]:
        """Return the names of all templates, sorted."""
        try:
            files = [path.stem for path in self.folder.glob(f"[!.]*{_SUFFIX}")]
        except OSError:
            return []
        return sorted(files, key=str.casefold)

    def load(self, name: str) -> ColumnChoice:
        """Return a saved choice.

        Raises:
            UsageError: There is no template of that name.
            FileError: The file cannot be read.
        """
        path = self._find(name)
        if path is None:
            raise TemplateUnknownError(name, self.names())
        try:
            stored = cast("dict[str, Any]", json.loads(path.read_text(encoding="utf-8")))
            return choice_from(stored["choice"])
        except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
            raise TemplateNotReadableError(path) from error

    def save(self, name: str, choice: ColumnChoice) -> None:
        """Save a choice under a name; a template of that name is replaced.

        Raises:
            UsageError: The name cannot be the name of a file.
            FileError: The file cannot be written.
        """
        plain = " ".join(name.split())
        if len(plain) > _MOST or not _NAME.fullmatch(plain) or _RESERVED.fullmatch(plain):
            raise TemplateNameError(name, _MOST)
        path = self._find(plain) or self.folder / f"{plain}{_SUFFIX}"
        text = json.dumps({"choice": choice_as_dict(choice)}, ensure_ascii=False, indent=2)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with atomic_write(path) as file:
                file.write(text.encode())
        except OSError as error:
            raise TemplateNotSavedError(path, error.strerror or str(error)) from error

    def delete(self, name: str) -> None:
        """Delete a template, if it exists.

        Raises:
            FileError: The file cannot be deleted.
        """
        path = self._find(name)
        if path is None:
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise TemplateNotSavedError(path, error.strerror or str(error)) from error

    def _find(self, name: str) -> Path | None:
        asked = " ".join(name.split()).casefold()
        found = (one for one in self.names() if one.casefold() == asked)
        return next((self.folder / f"{one}{_SUFFIX}" for one in found), None)
