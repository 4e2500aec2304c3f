"""Step 1, People: identifier columns and the number of people."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.lookups import LookupCounts
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.toolkit.i18n import count, number, tr
from desktop_app.ui.views.choices.context_line import ContextLine
from desktop_app.ui.views.choices.live_choice import LiveChoice
from desktop_app.ui.views.choices.search_choice import IdentifyChoice, SearchChoice
from desktop_app.ui.views.choices.second_identifier_choice import SecondIdentifierChoice
from desktop_app.ui.views.choices.step_card import StepCard
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, button, label, restyle

_SAMPLES = 3
_SAMPLE_ROWS = 200
_LONGEST_SAMPLE = 48


class ColumnsPanel(StepCard):
    """Lets the user choose the identifier columns and shows sample cells."""

    mapping_chosen = Signal(object)
    attention_requested = Signal()
    hidden_chosen = Signal(bool)
    context_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, tr("People"), parent)
        self._document: Document | None = None
        self._lacks_identifiers = False
        self.url_box, self.url_sample = _column_box(tr("Column with profile links"))
        self.email_box, self.email_sample = _column_box(tr("Column with business emails"))
        self.hint = label(tr("Choose at least one column."), "warn")
        self.second = SecondIdentifierChoice()
        self.second.chosen.connect(self._on_chosen)
        for text, box, sample in (
            (tr("Profile &links"), self.url_box, self.url_sample),
            (tr("Business e&mails"), self.email_box, self.email_sample),
        ):
            title = label(text)
            title.setBuddy(box)
            add(self.body, title, box, sample)
            box.activated.connect(self._on_chosen)
        self.identify = IdentifyChoice()
        self.identify.chosen.connect(self._on_chosen)
        self.live = LiveChoice()
        self.search = SearchChoice()
        self.search.chosen.connect(self._on_chosen)
        self.counts = label("")
        self.attention_button = button(
            "", self.attention_requested.emit, kind="link", icon="triangle-alert"
        )
        self.hidden_check = QCheckBox()
        self.hidden_check.toggled.connect(self.hidden_chosen)
        self.context_line = ContextLine()
        self.context_line.change_requested.connect(self.context_requested)
        add(self.body, self.second, self.identify, self.search, self.live)
        add(self.body, self.hint, self.hidden_check)
        add(self.body, self.counts, self.attention_button, self.context_line)

    def show_document(self, document: Document) -> None:
        """Show the chosen columns with sample cells."""
        is_other = self._document is None or self._document.table is not document.table
        self._document = document
        if is_other:
            self._fill(document)
            self._lacks_identifiers = False
        mapping = document.mapping or ColumnMapping(None, None)
        for box, sample, column in (
            (self.url_box, self.url_sample, mapping.url_column),
            (self.email_box, self.email_sample, mapping.email_column),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(0 if column is None else column + 1)
            text = "" if column is None else self._samples[column]
            sample.setText(text)
            sample.setVisible(bool(text))
        hidden = document.table.info.hidden_rows
        self.hidden_check.setVisible(hidden > 0)
        with QSignalBlocker(self.hidden_check):
            self.hidden_check.setText(count("Skip %Ln hidden rows", hidden))
            self.hidden_check.setChecked(document.only_visible)
        is_chosen = mapping.is_chosen
        self.hint.setVisible(not is_chosen)
        self.second.setVisible(mapping.has_both)
        self.second.show_choice(mapping.then)
        self.identify.show_choice(mapping)
        self.live.setVisible(is_chosen)
        context = None if document.context is None else document.context.columns
        headers = document.table.info.headers
        self._note_rows_without(document.lookup_counts, mapping)
        is_useful = self._lacks_identifiers or not is_chosen
        self.search.show_choice(mapping.search_limit, context, headers, is_useful=is_useful)
        self.context_line.show_columns(context, headers, is_searched=mapping.by_name)
        self._show_counts(document.lookup_counts if is_chosen else None, is_counting=is_chosen)

    def _note_rows_without(self, known: LookupCounts | None, mapping: ColumnMapping) -> None:
        """Note whether rows have no identifier; while they are counted, what was known stays."""
        if known is not None and not mapping.by_name:
            self._lacks_identifiers = known.blank + known.invalid > 0

    def _fill(self, document: Document) -> None:
        rows = document.table.sample(rows=_SAMPLE_ROWS)
        links = document.table.info.linked_columns
        headers = document.table.info.headers
        self._samples = [
            _sample_text([row[column] for row in rows], has_links=column in links)
            for column in range(len(headers))
        ]
        scores = document.suggestion.scores
        for box, kind in (
            (self.url_box, IdentifierKind.PROFILE_URL),
            (self.email_box, IdentifierKind.BUSINESS_EMAIL),
        ):
            likely = {score.index for score in scores if score.kind is kind and score.is_likely}
            with QSignalBlocker(box):
                box.clear()
                box.addItem(tr("None"))
                for column, header in enumerate(headers):
                    box.addItem(f"{header}  ✓" if column in likely else header)

    def _on_chosen(self) -> None:
        url, email = self.url_box.currentIndex() - 1, self.email_box.currentIndex() - 1
        if url == email and url >= 0:
            other = self.email_box if self.sender() is self.url_box else self.url_box
            other.setCurrentIndex(0)
            url, email = self.url_box.currentIndex() - 1, self.email_box.currentIndex() - 1
        mapping = ColumnMapping(url if url >= 0 else None, email if email >= 0 else None)
        then = self.second.then if mapping.has_both else None
        identifies = self.identify.is_wanted and mapping.email_column is not None
        mapping = replace(mapping, then=then, identifies=identifies)
        self.mapping_chosen.emit(replace(mapping, search_limit=self.search.limit))

    def _show_counts(self, lookup_counts: LookupCounts | None, *, is_counting: bool) -> None:
        self.counts.setVisible(is_counting)
        self.attention_button.setVisible(lookup_counts is not None and lookup_counts.invalid > 0)
        if lookup_counts is None:
            self.state.setText(tr("counting…") if is_counting else "")
            self.counts.setText("")
            return
        self.state.setText(
            tr(
                "{ready} of {rows} ready",
                ready=number(lookup_counts.ready),
                rows=number(lookup_counts.rows),
            )
        )
        parts = [count("%Ln unique people", lookup_counts.people)]
        if lookup_counts.duplicates:
            parts.append(count("%Ln duplicates, charged only once", lookup_counts.duplicates))
        if lookup_counts.blank:
            parts.append(count("%Ln blank", lookup_counts.blank))
        self.counts.setText(" · ".join(parts))
        self.attention_button.setText(count("%Ln need attention", lookup_counts.invalid))
        restyle(self.counts, "muted")


def _column_box(name: str) -> tuple[QComboBox, QLabel]:
    box = combo_box()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box, label("", "muted")


def _sample_text(cells: list[str], *, has_links: bool) -> str:
    filled = list(dict.fromkeys(" ".join(cell.split()) for cell in cells if cell.strip()))
    shown = [
        text if len(text) <= _LONGEST_SAMPLE else text[: _LONGEST_SAMPLE - 1] + "…"
        for text in filled[:_SAMPLES]
    ]
    if has_links:
        shown.append(tr("(the links behind the text are used)"))
    return "\n".join(shown)
