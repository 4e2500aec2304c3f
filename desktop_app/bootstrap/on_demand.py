"""Adapters that no start needs: spreadsheets, outputs, the service, updates."""
# pyright: reportUnusedImport=false

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
