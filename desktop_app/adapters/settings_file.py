"""The settings as a JSON file in the data folder; what is not in it has its default.

What a newer program keeps there, and this one does not know, stays as it is.
"""

import json
import os
import tempfile
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, cast

from desktop_app.domain.errors.program import (
    SettingOfWrongTypeError,
    SettingsNotAnObjectError,
    SettingsNotReadableError,
    SettingsNotSavedError,
)
from desktop_app.domain.settings import ColorScheme, Settings

FILE_NAME = "settings.json"


def load_settings(path: Path) -> Settings:
    """Return the settings kept in a file; the defaults if there is none.

    Raises:
        FileError: It cannot be read.
        UsageError: A value is out of range.
    """
    known = {field.name for field in fields(Settings)}
    values = {name: value for name, value in _kept(path).items() if name in known}
    try:
        if "look" in values:
            values["look"] = ColorScheme(values["look"])
        return Settings(**values)
    except (TypeError, AttributeError, ValueError, OverflowError) as error:
        raise SettingOfWrongTypeError(path) from error


def _kept(path: Path) -> dict[str, Any]:
    try:
        kept: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsNotReadableError(path) from error
    if not isinstance(kept, dict):
        raise SettingsNotAnObjectError(path)
    return cast("dict[str, Any]", kept)


def save_settings(path: Path, settings: Settings) -> None:
    """Keep settings, for the user alone; the file is whole or as before.

    Raises:
        FileError: It cannot be written, or what is there cannot be read.
    """
    usual, chosen = asdict(Settings()), asdict(settings)
    unknown = {name: value for name, value in _kept(path).items() if name not in chosen}
    changed = {name: value for name, value in chosen.items() if value != usual[name]}
    text = json.dumps({**unknown, **changed}, indent=2, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # mkstemp makes it for the user alone.
        descriptor, draft = tempfile.mkstemp(prefix=".settings-", dir=path.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SettingsNotSavedError(path, error.strerror or str(error)) from error
