"""The one place where a port meets its adapter; front ends get everything of the world here."""

from desktop_app.adapters.key_store import KEY_VARIABLE, delete_key, store_key
from desktop_app.adapters.key_store import read_key as find_key
from desktop_app.adapters.locations import HOME_VARIABLE, data_home, resource
from desktop_app.adapters.row_store import RowStore, store_rows
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.records import data_rows
from desktop_app.adapters.spreadsheet.target_check import check_target, free_name
from desktop_app.adapters.spreadsheet.write_result import check_copy
from desktop_app.bootstrap.home import (
    environment,
    forget_people,
    forget_practice,
    has_journal,
    keep_settings,
    kept_settings,
    start_log,
)
from desktop_app.bootstrap.output import check_existing, is_replaceable, write_output
from desktop_app.bootstrap.practice import KeptSandbox, SandboxWish, sandbox_options, serve_sandbox
from desktop_app.bootstrap.services import open_account, open_services

__all__ = [
    "BASE_URL_VARIABLE",
    "HOME_VARIABLE",
    "KEY_VARIABLE",
    "KeptSandbox",
    "RowStore",
    "SandboxWish",
    "check_copy",
    "check_existing",
    "check_target",
    "data_home",
    "data_rows",
    "delete_key",
    "environment",
    "find_key",
    "forget_people",
    "forget_practice",
    "free_name",
    "has_journal",
    "is_replaceable",
    "keep_settings",
    "kept_settings",
    "open_account",
    "open_services",
    "open_table",
    "resource",
    "sandbox_options",
    "serve_sandbox",
    "start_log",
    "store_key",
    "store_rows",
    "write_output",
]

BASE_URL_VARIABLE = "CRUSTDATA_BASE_URL"
