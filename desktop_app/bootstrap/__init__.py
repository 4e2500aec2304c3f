"""Composition root: connects ports with adapters, and offers the front ends everything they need.

Spreadsheets and journal are imported on first use, so that the window appears earlier.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.adapters.key_store import KEY_VARIABLE, delete_key, store_key
from desktop_app.adapters.key_store import read_key as find_key
from desktop_app.adapters.locations import HOME_VARIABLE, data_home, resource
from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
from desktop_app.bootstrap.data_folder import (
    environment,
    forget_people,
    forget_sandbox_data,
    has_journal,
    now,
    read_settings,
    start_log,
    write_settings,
)
from desktop_app.bootstrap.sandbox import SandboxConfig, SharedSandbox, serve_sandbox
from desktop_app.bootstrap.sandbox_options import sandbox_options

if TYPE_CHECKING:
    from desktop_app.adapters.spreadsheet.csv_format.encoding_names import encoding_choices
    from desktop_app.adapters.spreadsheet.preview import Preview, preview
    from desktop_app.bootstrap.services import open_account, open_services
    from desktop_app.bootstrap.spreadsheets import workbooks
    from desktop_app.bootstrap.updates import (
        UPDATES_VARIABLE,
        licence_texts,
        newest_version,
        project_page,
        release_notes,
        updates_address,
    )

__all__ = [
    "BASE_URL_VARIABLE",
    "HOME_VARIABLE",
    "KEY_VARIABLE",
    "UPDATES_VARIABLE",
    "Preview",
    "RowSpool",
    "SandboxConfig",
    "SharedSandbox",
    "data_home",
    "delete_key",
    "encoding_choices",
    "environment",
    "find_key",
    "forget_people",
    "forget_sandbox_data",
    "has_journal",
    "licence_texts",
    "newest_version",
    "now",
    "open_account",
    "open_services",
    "preview",
    "project_page",
    "read_settings",
    "release_notes",
    "resource",
    "sandbox_options",
    "serve_sandbox",
    "start_log",
    "store_key",
    "updates_address",
    "workbooks",
    "write_settings",
]

BASE_URL_VARIABLE = "CRUSTDATA_BASE_URL"

_SPREADSHEET = "desktop_app.adapters.spreadsheet"
_WHEN_USED = {
    "Preview": f"{_SPREADSHEET}.preview",
    "preview": f"{_SPREADSHEET}.preview",
    "encoding_choices": f"{_SPREADSHEET}.csv_format.encoding_names",
    "open_account": "desktop_app.bootstrap.services",
    "open_services": "desktop_app.bootstrap.services",
    "workbooks": "desktop_app.bootstrap.spreadsheets",
    "UPDATES_VARIABLE": "desktop_app.bootstrap.updates",
    "licence_texts": "desktop_app.bootstrap.updates",
    "newest_version": "desktop_app.bootstrap.updates",
    "project_page": "desktop_app.bootstrap.updates",
    "release_notes": "desktop_app.bootstrap.updates",
    "updates_address": "desktop_app.bootstrap.updates",
}


def __getattr__(name: str) -> object:
    """Import a name on first use."""
    if name not in _WHEN_USED:
        raise AttributeError(name)
    return getattr(import_module(_WHEN_USED[name]), name)
