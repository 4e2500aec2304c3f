"""The settings as a JSON file; missing settings have the values handed out, or their defaults.

Unknown settings of a newer version are preserved.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
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
_DEFAULTS = Settings()


def load_settings(path: Path, handed_out: Settings = _DEFAULTS) -> Settings:
    """Load the settings of a file; what it does not name stays as handed out.

    Raises:
        FileError: The file cannot be read.
        UsageError: A value is out of range.
    """
    return with_values(handed_out, _load_json(path), path)


def with_values(settings: Settings, values: Mapping[str, Any], origin: Path) -> Settings:
    """Return settings with the values that are settings.

    Raises:
        FileError: A value has a wrong type; names the origin.
        UsageError: A value is out of range.
    """
    known = {field.name for field in fields(Settings)}
    changed = {name: value for name, value in values.items() if name in known}
    try:
        if "look" in changed:
            changed["look"] = ColorScheme(changed["look"])
        if changed.get("match_check") is not None:
            changed["match_check"] = MatchCheckMode(changed["match_check"])
        return replace(settings, **changed)
    except (TypeError, AttributeError, ValueError, OverflowError) as error:
        raise SettingOfWrongTypeError(origin) from error


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


def save_settings(path: Path, settings: Settings, handed_out: Settings = _DEFAULTS) -> None:
    """Save the settings that differ from the ones handed out, atomically in a private file.

    Raises:
        FileError: The file cannot be written, or its current content cannot be read.
    """
    defaults, current = asdict(handed_out), asdict(settings)
    unknown = {name: value for name, value in _load_json(path).items() if name not in current}
    changed = {name: value for name, value in current.items() if value != defaults[name]}
    text = json.dumps({**unknown, **changed}, indent=2, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with atomic_write(path) as file:
            file.write(text.encode())
    except OSError as error:
        raise SettingsNotSavedError(path, error.strerror or str(error)) from error
