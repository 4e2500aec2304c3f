"""The data folder: settings, log, journals."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_app.adapters.handed_out import machine_file, policies
from desktop_app.adapters.key_store import KEY_VARIABLE
from desktop_app.adapters.locations import data_home
from desktop_app.adapters.logging_setup import start_logging
from desktop_app.adapters.running_window.door import WindowDoor
from desktop_app.adapters.settings_file import FILE_NAME as SETTINGS_FILE
from desktop_app.adapters.settings_file import load_settings, save_settings, with_values
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.domain.settings import Settings

if TYPE_CHECKING:
    from desktop_app.adapters.column_templates import ColumnTemplates
    from desktop_app.engine.ports.records import Forgotten

BASE_URL_VARIABLE = "CRUSTDATA_BASE_URL"
_SANDBOX_JOURNAL = "sandbox"


def environment() -> Mapping[str, str]:
    """Return the environment variables."""
    return os.environ


def now() -> datetime:
    """Return the current time in UTC."""
    return SystemClock().now()


def base_url_in(environ: Mapping[str, str]) -> str:
    """Return the service's address that the environment names; "" if it names none."""
    return environ.get(BASE_URL_VARIABLE, "").strip().rstrip("/")


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Load the settings from the data folder, over those of the administrator.

    Raises:
        FileError: The file cannot be read.
        UsageError: A value in it is out of range.
    """
    return load_settings(data_home(environ) / SETTINGS_FILE, handed_out_settings(environ))


def write_settings(settings: Settings, environ: Mapping[str, str]) -> None:
    """Save settings to the data folder.

    A service's address that the environment names is for this start only: it is not saved, or
    people would be sent there long after the variable is gone.

    Raises:
        FileError: The file cannot be written.
    """
    if settings.base_url == base_url_in(environ):
        settings = replace(settings, base_url=read_settings(environ).base_url)
    save_settings(data_home(environ) / SETTINGS_FILE, settings, handed_out_settings(environ))


def handed_out_settings(environ: Mapping[str, str]) -> Settings:
    """Return the administrator's settings: the defaults of all users of this computer.

    Raises:
        FileError: They cannot be read, or a value has a wrong type.
        UsageError: A value is out of range.
    """
    settings = load_settings(machine_file(environ))
    for origin, values in policies():
        settings = with_values(settings, values, origin)
    return settings


def start_log(environ: Mapping[str, str]) -> Path | None:
    """Start logging to the data folder; return the log's path, or None if it is not writable.

    Every command calls this first, so it also creates the folder, accessible to the user only.
    """
    with suppress(OSError):  # later access to the folder reports the error
        data_home(environ).mkdir(mode=0o700, parents=True, exist_ok=True)
    return start_logging(data_home(environ) / "logs", key=environ.get(KEY_VARIABLE))


def window_door(environ: Mapping[str, str]) -> WindowDoor:
    """Return the door of the data folder's window, through which later starts pass their files."""
    return WindowDoor(data_home(environ))


_USUAL_PORTS = {"http": 80, "https": 443}


def journal_path(settings: Settings, environ: Mapping[str, str], *, is_sandbox: bool) -> Path:
    """Return the path of a service's journal; every service has its own.

    Different spellings of an address give the same journal: ":443" must not cause double charges.
    The sandbox's journal is no service's, not even of a host called "sandbox".
    """
    parts = urlsplit(settings.base_url)
    host = (parts.hostname or "").rstrip(".")
    port = None if parts.port == _USUAL_PORTS.get(parts.scheme) else parts.port
    service = host if port is None else f"{host}:{port}"
    name = re.sub(r"[^a-z0-9.-]+", "-", service)
    if is_sandbox:
        name = _SANDBOX_JOURNAL
    elif name == _SANDBOX_JOURNAL:
        name = f"{name}_host"  # no other address has an underscore
    return data_home(environ) / "journals" / f"{name}.sqlite3"


def has_journal(settings: Settings, environ: Mapping[str, str], *, is_sandbox: bool) -> bool:
    """Tell whether a service has a journal, that is, whether it was ever used."""
    return journal_path(settings, environ, is_sandbox=is_sandbox).exists()


def forget_sandbox_data(environ: Mapping[str, str]) -> None:
    """Delete the content of the sandbox's journal.

    Raises:
        JournalError: The journal is in use, or cannot be written.
    """
    from desktop_app.adapters.journal.purge import forget  # noqa: PLC0415

    path = journal_path(Settings(), environ, is_sandbox=True)
    if path.exists():
        forget(path, before=None, with_jobs=True)


def forget_here(
    environ: Mapping[str, str], *, older_than: timedelta | None, with_jobs: bool = False
) -> "Forgotten":
    """Delete the people in all journals and pasted tables; return what was deleted and kept.

    Args:
        environ: The environment variables.
        older_than: Deletes only what is older than this; None deletes everything.
        with_jobs: Deletes also the people in bulk jobs that are not collected yet. Those of the
            sandbox are always deleted, because they cost nothing.

    Raises:
        JournalError: A journal is in use, or cannot be written.
    """
    from desktop_app.adapters.journal.purge import forget  # noqa: PLC0415
    from desktop_app.bootstrap.pasted_table import forget_pasted_tables  # noqa: PLC0415
    from desktop_app.engine.ports.records import Forgotten  # noqa: PLC0415

    forget_pasted_tables(environ, older_than=older_than)
    before = None if older_than is None else SystemClock().now() - older_than
    journals = sorted((data_home(environ) / "journals").glob("*.sqlite3"))
    return sum(
        (
            forget(path, before=before, with_jobs=with_jobs or path.stem == _SANDBOX_JOURNAL)
            for path in journals
        ),
        start=Forgotten(),
    )


def column_templates(environ: Mapping[str, str]) -> "ColumnTemplates":
    """Return the saved choices of columns."""
    from desktop_app.adapters.column_templates import (  # noqa: PLC0415 - after the first window
        FOLDER,
        ColumnTemplates,
    )

    return ColumnTemplates(data_home(environ) / FOLDER)
