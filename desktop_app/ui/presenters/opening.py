"""From a file to a sheet that is shown: open, drop, recent, other sheet, other header row."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError, SourceError
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES, ReadOptions
from desktop_app.engine.job import default_target
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.planning import JobChoices
from desktop_app.ui.controllers.unfinished import Unfinished
from desktop_app.ui.dialogs.read_as_dialog import ReadAsDialog
from desktop_app.ui.toolkit.i18n import count, error_words, tr, tr_core

SUFFIXES = (*WORKBOOK_SUFFIXES, ".csv", ".tsv", ".txt")
_SAMPLE = "samples/leads.xlsx"


class OpeningPresenter(QObject):
    """Opens files."""

    def __init__(self, shell: WindowContext) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self._path: Path | None = None
        page, document = shell.page, shell.document
        page.start_page.open_asked.connect(self.ask)
        page.start_page.sample_asked.connect(self.open_sample)
        page.start_page.recent_chosen.connect(self._on_recent)
        page.start_page.go_on_asked.connect(self.go_on)
        page.start_page.leave_asked.connect(shell.session.dismiss)
        page.header.open_asked.connect(self.ask)
        page.header.sheet_chosen.connect(self._on_sheet)
        page.header.header_row_chosen.connect(self._on_header_row)
        page.header.read_as_asked.connect(self.ask_how_to_read)
        page.cancel_button.clicked.connect(self.cancel)
        page.who.mapping_chosen.connect(document.map_columns)
        page.who.hidden_chosen.connect(document.leave_hidden_out)
        document.opening_started.connect(self._on_started)
        document.previewed.connect(page.preview.show_preview)
        document.opened.connect(self._on_opened)
        document.rows_read.connect(self._on_rows_read)
        document.mapping_changed.connect(self._on_mapping)
        document.lookups_found.connect(self._on_mapping)
        document.failed.connect(self._on_failed)
        shell.session.unfinished_found.connect(page.start_page.show_unfinished)

    # --- ways to open

    def ask(self) -> None:
        """Ask for a file."""
        if self._shell.run.is_active:
            return
        recent = self._shell.memory.recent
        folder = str(recent[0].parent) if recent else ""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        sheets = tr("Excel workbooks and text files ({patterns})", patterns=patterns)
        self._asking = QFileDialog(self._shell.window, tr("Open file"), folder)
        self._asking.setNameFilters([sheets, tr("All files (*)")])
        self._asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._asking.fileSelected.connect(self._on_recent)
        self._asking.open()

    def open_path(self, path: Path) -> None:
        """Open a file of the user's, against the provider."""
        if self._shell.run.is_active:
            return
        self._shell.plan.change(replace(self._shell.plan.choices, target=None))
        self._open(path)

    def open_sample(self) -> None:
        """Show the whole job with the sample sheet, against the sandbox, from the beginning."""
        self._shell.session.set_sandbox_mode(enabled=True)
        self._shell.session.forget_sandbox_data()
        sample = bootstrap.resource(_SAMPLE)
        target = bootstrap.free_target(default_target(_documents() / sample.name))
        self._shell.plan.change(replace(self._shell.plan.choices, target=target))
        self._open(sample)

    def go_on(self, unfinished: Unfinished) -> None:
        """Open the sheet of an unfinished run with the choices it was started with."""
        choices = unfinished.choices
        self._shell.session.set_sandbox_mode(enabled=unfinished.is_practice)
        wish = JobChoices(
            selection=choices.selection,
            result=choices.result,
            target=Path(choices.target),
        )
        if choices.min_similarity is not None:
            wish = replace(wish, min_similarity=choices.min_similarity)
        self._shell.plan.change(wish)
        self._open(
            Path(choices.path),
            ReadOptions(choices.sheet, choices.header_row, choices.encoding, choices.delimiter),
            mapping=choices.mapping,
            only_visible=choices.only_visible,
        )

    def cancel(self) -> None:
        """Give up opening; what was open before is shown again."""
        self._shell.document.cancel()
        self._show_what_is_open()

    def close(self) -> None:
        """Close the file and show the first page."""
        if not self._shell.run.is_active:
            self._shell.run.reset()
            self._shell.search.forget()
            self._shell.document.close()
            self._shell.plan.set_document(None)
            self._shell.page.model.set_document(None)
            self._show_what_is_open()

    def _open(
        self,
        path: Path,
        read_as: ReadOptions | None = None,
        *,
        mapping: ColumnMapping | None = None,
        only_visible: bool = False,
    ) -> None:
        self._path = path
        self._shell.page.hide_note()
        self._shell.document.open(path, read_as, mapping=mapping, only_visible=only_visible)

    # --- what follows

    def _on_recent(self, name: str) -> None:
        self._shell.session.set_sandbox_mode(enabled=False)
        self.open_path(Path(name))

    def _on_sheet(self, name: str) -> None:
        document = self._shell.document.document
        if document is None and self._path is not None:
            self._open(self._path, ReadOptions(sheet=name))
        elif document is not None and name != document.table.info.sheet:
            self._open(document.table.info.path, ReadOptions(sheet=name))

    def _on_header_row(self, header_row: int) -> None:
        document = self._shell.document.document
        if document is not None and header_row != document.table.info.header_row:
            self._open_again(document, header_row=header_row)

    def _on_read_as(self, encoding: str | None, delimiter: str | None) -> None:
        document = self._shell.document.document
        if document is not None and not self._shell.run.is_active:
            self._open_again(document, encoding=encoding, delimiter=delimiter, header_row=None)

    def _open_again(self, document: Document, **said: str | int | None) -> None:
        """Open the same sheet, read as the user says now."""
        info = document.table.info
        is_text = info.encoding is not None
        read_as = replace(document.read_as, sheet=None if is_text else info.sheet)
        self._open(info.path, replace(read_as, **said), only_visible=document.only_visible)  # type: ignore[arg-type]

    def ask_how_to_read(self) -> None:
        """Ask for the encoding and the delimiter of a text file."""
        document = self._shell.document.document
        if document is not None and not self._shell.run.is_active:
            self.dialog = ReadAsDialog(document.table.info, document.read_as, self._shell.window)
            self.dialog.chosen.connect(self._on_read_as)
            self.dialog.open()

    def _on_started(self, name: str) -> None:
        page = self._shell.page
        page.loading_label.setText(tr("Opening {file}…", file=name))
        page.preview.hide()
        if self._shell.document.document is None:
            page.stack.setCurrentWidget(page.loading)

    def _on_opened(self) -> None:
        page, document = self._shell.page, self._shell.document.document
        if document is None:
            return
        info = document.table.info
        self._shell.run.reset()
        self._shell.search.forget()
        page.header.show_table(info)
        page.model.set_document(document)
        page.who.show_document(document)
        page.attention.show_document(document)
        page.filter_bar.hide()
        page.stack.setCurrentWidget(page.sheet_page)
        if not self._shell.session.is_practice:
            self._shell.memory.remember_file(info.path)
        page.sheet.fit_columns()
        if info.notes:
            page.say_in_note(" ".join(tr_core(note) for note in info.notes), kind="note-warn")

    def _on_rows_read(self, rows: int) -> None:
        page, document = self._shell.page, self._shell.document.document
        page.model.refresh()
        if document is None:
            return
        total = document.table.info.row_count
        words = count("%Ln rows", total)
        if rows < total:
            words = tr("reading… {part}", part=f"{rows * 100 // max(1, total)} %")
        else:
            page.sheet.fit_columns()
        page.header.rows_label.setText(words)

    def _on_mapping(self) -> None:
        document = self._shell.document.document
        if document is None:
            return
        page = self._shell.page
        page.model.update_document(document)
        page.who.show_document(document)
        page.attention.show_document(document)
        self._shell.plan.set_document(document)

    def _on_failed(self, error: AppError) -> None:
        self._show_what_is_open()
        self._shell.page.say_in_note(*error_words(error))
        is_empty = self._shell.document.document is None
        if isinstance(error, SourceError) and error.sheets and is_empty and self._path is not None:
            self._shell.page.header.offer_sheets(self._path.name, error.sheets)

    def _show_what_is_open(self) -> None:
        page, document = self._shell.page, self._shell.document.document
        page.header.show_table(None if document is None else document.table.info)
        page.start_page.show_recent(self._shell.memory.recent)
        page.stack.setCurrentWidget(page.start_page if document is None else page.sheet_page)


def _documents() -> Path:
    """Return where results of practice go: where a person looks for their documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or Path.home())
    folder.mkdir(parents=True, exist_ok=True)
    return folder
