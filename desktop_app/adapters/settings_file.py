"""The settings as a JSON file in the data folder; what is not in it has its default."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

from desktop_app.domain.errors import FileError
from desktop_app.domain.settings import Settings

FILE_NAME = "settings.json"


def load_settings(path: Path) -> Settings:
    """Return the settings kept in a file; the defaults if there is none.

    Raises:
        FileError: It cannot be read.
        UsageError: A value is out of range.
    """
    try:
        kept: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise FileError(
            f"The settings {path} cannot be read.", "Mend the file, or delete it."
        ) from error
    if not isinstance(kept, dict):
        raise FileError(f"The settings {path} are no JSON object.", "Mend the file, or delete it.")
    known = {field.name for field in fields(Settings)}
    values = {name: value for name, value in cast("dict[str, Any]", kept).items() if name in known}
    try:
        return Settings(**values)
    except (TypeError, AttributeError) as error:
        raise FileError(
            f"The settings {path} hold a value of the wrong kind.", "Mend the file, or delete it."
        ) from error
