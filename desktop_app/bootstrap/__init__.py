"""Composition root: connects ports with adapters, and offers the front ends everything they need.

Each name is imported on first use: the first window needs only the imports at the top.
"""
# pyright: reportUnusedImport=false

from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.adapters.key_store import KEY_VARIABLE, delete_key, store_key
from desktop_app.adapters.key_store import read_key as find_key
from desktop_app.adapters.locations import HOME_VARIABLE, data_home, resource
from desktop_app.bootstrap.data_folder import (
    BASE_URL_VARIABLE,
    base_url_in,
    column_templates,
    environment,
    forget_sandbox_data,
    has_journal,
    now,
    read_settings,
    start_log,
    window_door,
    write_settings,
)

if TYPE_CHECKING:
    from desktop_app.adapters.running_window.door import WindowDoor
    from desktop_app.adapters.running_window.visit import Visit
    from desktop_app.adapters.spreadsheet.csv_format.encoding_names import encoding_choices
    from desktop_app.adapters.spreadsheet.csv_format.writer import write_list
    from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
    from desktop_app.adapters.spreadsheet.preview import Preview, preview
    from desktop_app.bootstrap.data_frames import frame_workbooks
    from desktop_app.bootstrap.example import example_person
    from desktop_app.bootstrap.pasted_table import save_pasted_table
    from desktop_app.bootstrap.sandbox import SandboxConfig, SharedSandbox, serve_sandbox
    from desktop_app.bootstrap.sandbox_options import make_sandbox_options
    from desktop_app.bootstrap.services import open_account, open_services
    from desktop_app.bootstrap.spreadsheets import workbooks
    from desktop_app.bootstrap.team import (
        TEAM_PASSWORD_VARIABLE,
        desk_name,
        forget_people,
        keep_team_password,
        open_team,
        test_team,
    )
    from desktop_app.bootstrap.updates import (
        UPDATES_VARIABLE,
        licence_texts,
        newest_version,
        project_page,
        release_notes,
        updates_address,
    )

ON_DEMAND = {
    "desktop_app.adapters.running_window.door": ("WindowDoor",),
    "desktop_app.adapters.running_window.visit": ("Visit",),
    "desktop_app.adapters.spreadsheet.csv_format.encoding_names": ("encoding_choices",),
    "desktop_app.adapters.spreadsheet.csv_format.writer": ("write_list",),
    "desktop_app.adapters.spreadsheet.files.row_spool": ("RowSpool",),
    "desktop_app.adapters.spreadsheet.preview": ("Preview", "preview"),
    "desktop_app.bootstrap.data_frames": ("frame_workbooks",),
    "desktop_app.bootstrap.example": ("example_person",),
    "desktop_app.bootstrap.pasted_table": ("save_pasted_table",),
    "desktop_app.bootstrap.sandbox": ("SandboxConfig", "SharedSandbox", "serve_sandbox"),
    "desktop_app.bootstrap.sandbox_options": ("make_sandbox_options",),
    "desktop_app.bootstrap.services": ("open_account", "open_services"),
    "desktop_app.bootstrap.spreadsheets": ("workbooks",),
    "desktop_app.bootstrap.team": (
        "TEAM_PASSWORD_VARIABLE",
        "desk_name",
        "forget_people",
        "keep_team_password",
        "open_team",
        "test_team",
    ),
    "desktop_app.bootstrap.updates": (
        "UPDATES_VARIABLE",
        "licence_texts",
        "newest_version",
        "project_page",
        "release_notes",
        "updates_address",
    ),
}
"""The names above that are imported on first use, by their modules."""
_MODULE_OF = {name: module for module, names in ON_DEMAND.items() for name in names}


def __getattr__(name: str) -> object:
    """Import the module of a name on its first use."""
    if name not in _MODULE_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = globals()[name] = getattr(import_module(_MODULE_OF[name]), name)
    return value
