"""The settings as a JSON file in the data folder; missing settings have their defaults.

Unknown settings of a newer version are preserved.
"""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, cast

from desktop_app.adapters.atomic_write import atomic_write
from desktop_app.domain.errors.program import (
    SettingOfWrongTypeError,
    SettingsNotAnObjectError,
    SettingsNotReadableError,
    SettingsNotSavedError,
)
from desktop_app.domain.settings import ColorScheme, MatchCheckMode, Settings

FILE_NAME = "settings.json"


def load_settings(path: Path) -> Settings:
    """Load the settings of a file; return the defaults if it does not exist.

    Raises:
        FileError: The file cannot be read.
        UsageError: A value is out of range.
    """
    known = {field.name for field in fields(Settings)}
    values = {name: value for name, value in _load_json(path).items() if name in known}
    try:
        if "look" in values:
            values["look"] = ColorScheme(values["look"])
        if values.get("match_check") is not None:
            values["match_check"] = MatchCheckMode(values["match_check"])
        return Settings(**values)
    except (TypeError, AttributeError, ValueError, OverflowError) as error:
        raise SettingOfWrongTypeError(path) from error


def _load_json(path: Path) -> dict[str, Any]:
    try:
        # "-sig": editors of Windows put a byte order mark before the text.
        content: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsNotReadableError(path) from error
    if not isinstance(content, dict):
        raise SettingsNotAnObjectError(path)
    return cast("dict[str, Any]", content)


def save_settings(path: Path, settings: Settings) -> None:
    """Save the settings atomically in a private file.

    Raises:
        FileError: The file cannot be written, or its current content cannot be read.
    """
    defaults, current = asdict(Settings()), asdict(settings)
    unknown = {name: value for name, value in _load_json(path).items() if name not in current}
    changed = {name: value for name, value in current.items() if value != defaults[name]}
    text = json.dumps({**unknown, **changed}, indent=2, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with atomic_write(path) as file:
            file.write(text.encode())
    except OSError as error:
        raise SettingsNotSavedError(path, error.strerror or str(error)) from error
