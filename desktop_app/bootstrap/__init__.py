"""Composition root: connects ports with adapters, and offers the front ends everything they need.

The first window needs only the imports below; the others are imported on first use.
"""
# pyright: reportUnusedImport=false

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
    from desktop_app.bootstrap.on_demand import *

BASE_URL_VARIABLE = "CRUSTDATA_BASE_URL"


def __getattr__(name: str) -> object:
    """Import `on_demand` on first use, and return one of its names."""
    return getattr(import_module("desktop_app.bootstrap.on_demand"), name)
