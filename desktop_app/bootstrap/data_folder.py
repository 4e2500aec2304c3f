"""The data folder: settings, log, journals."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from desktop_app.adapters.key_store import KEY_VARIABLE
from desktop_app.adapters.locations import data_home
from desktop_app.adapters.logging_setup import start_logging
from desktop_app.adapters.settings_file import FILE_NAME as SETTINGS_FILE
from desktop_app.adapters.settings_file import load_settings, save_settings
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.domain.settings import Settings

_SANDBOX_JOURNAL = "sandbox"


def environment() -> Mapping[str, str]:
    """Return the environment's variables."""
    return os.environ


def now() -> datetime:
    """Return the time, UTC."""
    return SystemClock().now()


def kept_settings(environ: Mapping[str, str]) -> Settings:
    """Return the settings of the data folder.

    Raises:
        FileError: The file cannot be read.
        UsageError: A value in it is out of range.
    """
    return load_settings(data_home(environ) / SETTINGS_FILE)


def keep_settings(settings: Settings, environ: Mapping[str, str]) -> None:
    """Keep settings in the data folder.

    Raises:
        FileError: They cannot be written.
    """
    save_settings(data_home(environ) / SETTINGS_FILE, settings)


def start_log(environ: Mapping[str, str]) -> Path | None:
    """Start the log in the data folder; return its path, None if it cannot be written.

    The first thing that every command does, so the folder is made here: for the user alone.
    """
    with suppress(OSError):  # whoever needs the folder says what is wrong with it
        data_home(environ).mkdir(mode=0o700, parents=True, exist_ok=True)
    return start_logging(data_home(environ) / "logs", key=environ.get(KEY_VARIABLE))


_USUAL_PORTS = {"http": 80, "https": 443}


def journal_path(settings: Settings, environ: Mapping[str, str], *, is_sandbox: bool) -> Path:
    """Return the journal of a service: one each, so that answers of one are not another's.

    However the address is spelled, it is one service: nobody is paid for again for a ":443".
    """
    parts = urlsplit(settings.base_url)
    host = (parts.hostname or "").rstrip(".")
    port = None if parts.port == _USUAL_PORTS.get(parts.scheme) else parts.port
    service = host if port is None else f"{host}:{port}"
    name = _SANDBOX_JOURNAL if is_sandbox else re.sub(r"[^a-z0-9.-]+", "-", service)
    return data_home(environ) / "journals" / f"{name}.sqlite3"


def has_journal(settings: Settings, environ: Mapping[str, str], *, is_sandbox: bool) -> bool:
    """Tell whether anything was ever asked of a service."""
    return journal_path(settings, environ, is_sandbox=is_sandbox).exists()


def forget_sandbox_data(environ: Mapping[str, str]) -> None:
    """Delete what the sandbox's journal holds.

    Raises:
        JournalError: It is in use, or cannot be written.
    """
    from desktop_app.adapters.journal.purge import forget  # noqa: PLC0415

    path = journal_path(Settings(), environ, is_sandbox=True)
    if path.exists():
        forget(path, before=None)


def forget_people(environ: Mapping[str, str], *, older_than: timedelta | None) -> int:
    """Delete what all journals know of people; return how many answers.

    Raises:
        JournalError: A journal is in use, or cannot be written.
    """
    from desktop_app.adapters.journal.purge import forget  # noqa: PLC0415

    before = None if older_than is None else SystemClock().now() - older_than
    journals = sorted((data_home(environ) / "journals").glob("*.sqlite3"))
    return sum(forget(path, before=before) for path in journals)
