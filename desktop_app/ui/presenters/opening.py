"""Presenter for opening files: dialog, drop, recent files, sheets and header rows."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError, SourceError
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.result.job_options import JobOptions
from desktop_app.domain.source.column_mapping import ColumnMapping
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES, ReadOptions
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.planning import JobChoices
from desktop_app.ui.controllers.unfinished import Unfinished
from desktop_app.ui.toolkit.i18n import count, error_words, percent, tr, tr_core

SUFFIXES = (*WORKBOOK_SUFFIXES, ".csv", ".tsv", ".txt")
_SAMPLE, _DOCUMENTS = "samples/leads.xlsx", QStandardPaths.StandardLocation.DocumentsLocation
_Columns = tuple[ColumnMapping | None, ContextColumns | None]


class OpeningPresenter(QObject):
    """Opens files and shows them."""

    files_chosen = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._path: Path | None = None
        page, document = context.page, context.document
        page.start_page.open_requested.connect(self.ask)
        page.start_page.sample_requested.connect(self.open_sample)
        page.start_page.recent_chosen.connect(self._on_recent)
        page.start_page.resume_requested.connect(self.resume)
        page.start_page.dismiss_requested.connect(context.session.dismiss)
        page.header.open_requested.connect(self.ask)
        page.header.sheet_chosen.connect(self._on_sheet)
        page.header.header_row_chosen.connect(self._on_header_row)
        page.header.read_as_requested.connect(self.ask_how_to_read)
        page.cancel_button.clicked.connect(self.cancel)
        page.columns_panel.mapping_chosen.connect(document.map_columns)
        page.columns_panel.hidden_chosen.connect(document.set_skip_hidden)
        document.opening_started.connect(self._on_started)
        document.previewed.connect(page.preview.show_preview)
        document.opened.connect(self._on_opened)
        document.rows_read.connect(self._on_rows_read)
        document.mapping_changed.connect(self._on_mapping)
        document.lookups_found.connect(self._on_mapping)
        document.failed.connect(self._on_failed)
        context.session.unfinished_found.connect(page.start_page.show_unfinished)

    # --- ways to open

    def ask(self) -> None:
        """Open the file dialog."""
        if self._context.run.is_active:
            return
        folder = next((str(path.parent) for path in self._context.window_state.recent), "")
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        sheets = tr("Excel workbooks and text files ({patterns})", patterns=patterns)
        self._dialog = QFileDialog(self._context.window, tr("Open file"), folder)
        self._dialog.setNameFilters([sheets, tr("All files (*)")])
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._dialog.filesSelected.connect(self._on_files)
        self._dialog.open()

    def open_path(self, path: Path, columns: _Columns = (None, None)) -> None:
        """Open one of the user's files, with its columns if they are known."""
        if self._context.run.is_active:
            return
        self._context.plan.change(replace(self._context.plan.choices, target=None))
        self._open(path, columns=columns)

    def open_sample(self) -> None:
        """Open the sample sheet with an empty sandbox."""
        self._context.session.set_sandbox_mode(enabled=True)
        self._context.session.forget_sandbox_data()
        self.open_for_documents(bootstrap.resource(_SAMPLE), Path(_SAMPLE).name)

    def open_for_documents(self, path: Path, name: str) -> None:
        """Open a file that the user has no folder for: the result goes to the documents."""
        from desktop_app.engine.job_paths import default_target  # noqa: PLC0415 - not at the start

        target = default_target(_documents() / name, is_practice=self._context.session.is_sandbox)
        target = bootstrap.workbooks.free_target(target)
        self._context.plan.change(replace(self._context.plan.choices, target=target))
        self._open(path)

    def resume(self, unfinished: Unfinished) -> None:
        """Open the sheet of an unfinished run with its original options."""
        self.reopen(unfinished.options, unfinished.is_sandbox)

    def reopen(self, options: JobOptions, is_sandbox: bool) -> None:  # noqa: FBT001 - a signal's value
        """Open the sheet of an earlier run with its options."""
        self._context.session.set_sandbox_mode(enabled=is_sandbox)
        choices = JobChoices(options.selection, result=options.result, live=options.live)
        choices = replace(choices, contacts=options.contacts)
        if options.min_similarity is not None:
            choices = replace(choices, min_similarity=options.min_similarity)
        self._context.plan.change(replace(choices, target=Path(options.target)))
        self._open(
            Path(options.path),
            ReadOptions(options.sheet, options.header_row, options.encoding, options.delimiter),
            columns=(options.mapping, options.context),
            only_visible=options.only_visible,
        )

    def cancel(self) -> None:
        """Cancel opening and show the previous document again."""
        self._context.document.cancel()
        self._show_what_is_open()

    def close(self) -> None:
        """Close the file and show the start page."""
        if not self._context.run.is_active:
            self._context.run.reset()
            self._context.search.cancel()
            self._context.document.close()
            self._context.plan.set_document(None)
            self._context.page.model.set_document(None)
            self._show_what_is_open()

    def _open(
        self,
        path: Path,
        read_as: ReadOptions | None = None,
        *,
        columns: _Columns = (None, None),
        only_visible: bool = False,
    ) -> None:
        self._path = path
        self._context.page.hide_note()
        self._context.document.open(
            path, read_as, mapping=columns[0], context=columns[1], only_visible=only_visible
        )

    def _on_recent(self, name: str) -> None:
        self._context.session.set_sandbox_mode(enabled=False)
        self.open_path(Path(name))

    def _on_files(self, names: list[str]) -> None:
        self.files_chosen.emit([Path(name) for name in names])

    def _on_sheet(self, name: str) -> None:
        document = self._context.document.document
        if document is None and self._path is not None:
            self._open(self._path, ReadOptions(sheet=name))
        elif document is not None and name != document.table.info.sheet:
            self._open(document.table.info.path, ReadOptions(sheet=name))

    def _on_header_row(self, header_row: int) -> None:
        document = self._context.document.document
        if document is not None and header_row != document.table.info.header_row:
            self._open_again(document, header_row=header_row)

    def _on_read_as(self, encoding: str | None, delimiter: str | None) -> None:
        document = self._context.document.document
        if document is not None and not self._context.run.is_active:
            self._open_again(document, encoding=encoding, delimiter=delimiter, header_row=None)

    def _open_again(self, document: Document, **changes: str | int | None) -> None:
        """Open the same sheet with other read options."""
        info = document.table.info
        is_text = info.encoding is not None
        read_as = replace(document.read_as, sheet=None if is_text else info.sheet)
        self._open(info.path, replace(read_as, **changes), only_visible=document.only_visible)  # type: ignore[arg-type]

    def ask_how_to_read(self) -> None:
        """Open the dialog for the encoding and delimiter of a text file."""
        document = self._context.document.document
        if document is not None and not self._context.run.is_active:
            from desktop_app.ui.dialogs.read_as_dialog import ReadAsDialog  # noqa: PLC0415 - when it is opened

            self.dialog = ReadAsDialog(document.table.info, document.read_as, self._context.window)
            self.dialog.chosen.connect(self._on_read_as)
            self.dialog.open()

    def _on_started(self, name: str) -> None:
        page = self._context.page
        page.loading_label.setText(tr("Opening {file}…", file=name))
        page.preview.hide()
        if self._context.document.document is None:
            page.stack.setCurrentWidget(page.loading)

    def _on_opened(self) -> None:
        page, document = self._context.page, self._context.document.document
        if document is None:
            return
        info = document.table.info
        self._context.run.reset()
        self._context.search.cancel()
        page.header.show_table(info)
        page.model.set_document(document)
        page.columns_panel.show_document(document)
        page.attention.show_document(document)
        page.stack.setCurrentWidget(page.sheet_page)
        page.sheet.setFocus()
        if not self._context.session.is_sandbox and not self._context.session.keeps(info.path):
            self._context.window_state.remember_file(info.path)
        page.sheet.fit_columns()
        if info.notes:
            page.show_note(" ".join(tr_core(note) for note in info.notes), kind="note-warn")

    def _on_rows_read(self, rows: int) -> None:
        page, document = self._context.page, self._context.document.document
        page.model.show_rows_read(rows)
        if document is None:
            return
        total = document.table.info.row_count
        text = count("%Ln rows", total)
        if rows < total:
            text = tr("reading… {part}", part=percent(rows * 100 // max(1, total) / 100))
        else:
            page.sheet.fit_columns()
        page.header.rows_label.setText(text)

    def _on_mapping(self) -> None:
        document = self._context.document.document
        if document is None:
            return
        page = self._context.page
        page.model.update_document(document)
        page.columns_panel.show_document(document)
        page.attention.show_document(document)
        self._context.plan.set_document(document)

    def _on_failed(self, error: AppError) -> None:
        self._show_what_is_open()
        self._context.page.show_note(*error_words(error))
        is_empty = self._context.document.document is None
        if isinstance(error, SourceError) and error.sheets and is_empty and self._path is not None:
            self._context.page.header.offer_sheets(self._path.name, error.sheets)

    def _show_what_is_open(self) -> None:
        page, document = self._context.page, self._context.document.document
        page.header.show_table(None if document is None else document.table.info)
        page.start_page.show_recent(self._context.window_state.recent)
        page.stack.setCurrentWidget(page.start_page if document is None else page.sheet_page)


def _documents() -> Path:
    """Return the user's documents folder, where sandbox results are saved."""
    folder = Path(QStandardPaths.writableLocation(_DOCUMENTS) or Path.home())
    folder.mkdir(parents=True, exist_ok=True)
    return folder
