"""Panel on the right after a run: result and next steps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.toolkit.i18n import count, error_words, number, percent, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.run.changes_card import ChangesCard
from desktop_app.ui.views.run.files_card import FilesCard
from desktop_app.ui.views.run.histogram import Histogram
from desktop_app.ui.views.run.import_card import ImportCard
from desktop_app.ui.views.run.result_messages import (
    balance_text,
    end_message,
    free_run_text,
    jobs_left_text,
    notices_text,
    refused_text,
    sendings_text,
)
from desktop_app.ui.views.run.second_wave_card import SecondWaveCard
from desktop_app.ui.views.run.status_counts import StatusCounts
from desktop_app.ui.views.run.what_if_card import WhatIfCard
from desktop_app.ui.views.widgets import (
    Note,
    add,
    button,
    column,
    frame,
    label,
)

_SECOND_WAVE_AT = 2
"""Below the statistics."""


class ResultSummary(QWidget):
    """Shows match rate, histogram, cost and buttons for the next steps."""

    save_as_requested = Signal()
    summary_requested = Signal()
    compare_requested = Signal()
    review_requested = Signal()
    doubts_requested = Signal()
    failed_requested = Signal()
    unmatched_requested = Signal()
    choices_requested = Signal()
    filter_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, margin=SPACE_M, spacing=SPACE_M)
        self.note = Note(parent=self)
        outer.addWidget(self.note)
        outer.addWidget(self._statistics_card())
        self.changes_card, self.files_card = ChangesCard(), FilesCard()
        self.files_card.save_as_requested.connect(self.save_as_requested)
        add(outer, self.changes_card, self.files_card)
        self.import_card = ImportCard()
        outer.addWidget(self.import_card)
        self.second_wave = SecondWaveCard()
        outer.insertWidget(_SECOND_WAVE_AT, self.second_wave)
        self.next_card = frame("card", self)
        inner = column(self.next_card, margin=SPACE_L, spacing=SPACE_S)
        inner.addWidget(label(tr("Next steps"), "title"))
        self.review_button = button("", self.review_requested.emit, icon="user-round-check")
        self.doubts_button = button("", self.doubts_requested.emit, icon="circle-help")
        self.failed_button = button("", self.failed_requested.emit, icon="triangle-alert")
        self.unmatched_button = button("", self.unmatched_requested.emit, icon="search")
        add(inner, self.review_button, self.doubts_button)
        add(inner, self.failed_button, self.unmatched_button)
        outer.addWidget(self.next_card)
        self.choices_button = button(
            tr("&Back to options"), self.choices_requested.emit, kind="link", icon="arrow-left"
        )
        outer.addWidget(self.choices_button)
        outer.addStretch(1)

    def _statistics_card(self) -> QWidget:
        card = frame("card", self)
        inner = column(card, margin=SPACE_L, spacing=SPACE_S)
        self.rate_label = label("", "large")
        self.rate_hint = label("", "muted")
        self.histogram_title = label(tr("Match confidence of rows found by email"), "strong")
        self.histogram = Histogram()
        self.counts = StatusCounts()
        self.counts.chosen.connect(self.filter_requested)
        self.what_if = WhatIfCard()
        self.what_if.moved.connect(self.histogram.show_threshold)
        self.compare_button = button(
            tr("Com&pare with other columns…"), self.compare_requested.emit, kind="link"
        )
        self.compare_button.setToolTip(tr("Check the matches again, for free"))
        self.spent_label = label("")
        self.balance_label = label("", "muted")
        add(inner, self.rate_label, self.rate_hint, self.counts)
        self.summary_button = button(
            tr("S&ummary with charts…"), self.summary_requested.emit, kind="link", icon="chart-bar"
        )
        inner.addWidget(self.summary_button)
        add(inner, self.histogram_title, self.histogram, self.what_if, self.compare_button)
        add(inner, self.spent_label, self.balance_label)
        return card

    def show_result(self, job_result: JobResult, undecided: int | None = None) -> None:
        """Show the result of a run.

        Args:
            job_result: Result of the run, or of a later export.
            undecided: Number of matches left to review; None to use the row counts.
        """
        stats, counts = job_result.stats, job_result.stats.counts
        rate = stats.match_rate
        self.rate_label.setText("\u2013" if rate is None else percent(rate))
        self.rate_hint.setText(
            tr(
                "Matched {found} of {answered} rows that were looked up",
                found=number(stats.found),
                answered=number(stats.answered),
            )
        )
        self.counts.show_counts(counts, job_result.people)
        self.summary_button.setVisible(job_result.people_summary is not None)
        has_scores = any(stats.histogram) and job_result.job.query.min_similarity is not None
        self.histogram.setVisible(has_scores)
        self.histogram_title.setVisible(has_scores)
        self.histogram.show_bins(stats.histogram, job_result.job.query.min_similarity)
        self.what_if.close_counts()
        self.what_if.setVisible(stats.answered > 0)
        self.compare_button.setVisible(stats.answered > 0 and job_result.job.context is not None)
        self._show_money(job_result)
        self._show_end(job_result)
        self.changes_card.show_result(job_result)
        self.files_card.show_result(job_result)
        self.import_card.show_import(job_result.import_file)
        self._show_next(counts, undecided)

    def _show_money(self, job_result: JobResult) -> None:
        summary, prepared = job_result.summary, job_result.prepared
        self.spent_label.setVisible(summary is not None)
        if summary is None or prepared is None:
            self.balance_label.setText("")
            return
        if job_result.job.is_practice or not prepared.plan.has_work:
            self.spent_label.setText(free_run_text(job_result, prepared.plan))
            self.balance_label.setText("")
            return
        spent = summary.progress.credits
        ceiling = summary.progress.ceiling(prepared.plan)
        text = tr(
            "Spent {spent} of at most {most} credits.", spent=number(spent), most=number(ceiling)
        )
        self.spent_label.setText(f"{text} {sendings_text(summary.progress)}")
        fell_by = summary.balance_fell_by
        balance = "" if fell_by is None else balance_text(fell_by, spent)
        self.balance_label.setText(f"{balance} {notices_text(summary.progress)}".strip())

    def _show_end(self, job_result: JobResult) -> None:
        if job_result.problem is not None:
            what, to_do = error_words(job_result.problem)
            safe = tr("Everything you paid for is stored. Choose another location and save again.")
            self.note.show_message(what, f"{to_do} {safe}".strip(), kind="note-bad")
        elif job_result.summary is not None and job_result.summary.end is not EndReason.FINISHED:
            what, to_do = end_message(job_result.summary.end)
            message = tr_core(job_result.summary.message)
            service_message = (
                tr("Message from the service: {message}", message=message) if message else ""
            )
            advice = tr_core(job_result.summary.advice)
            left = jobs_left_text(job_result.summary.progress)
            text = f"{left} {to_do} {service_message} {advice}".strip()
            self.note.show_message(what, text, kind="note-warn")
        else:
            self._show_refused(job_result)

    def _show_refused(self, job_result: JobResult) -> None:
        from desktop_app.engine.run_summary import missing_products  # noqa: PLC0415 - after a run

        what, to_do = refused_text(missing_products(job_result.prepared, job_result.summary))
        if what:
            self.note.show_message(what, to_do, kind="note-warn")
        else:
            self.note.hide()

    def _show_next(self, counts: dict[RowStatus, int], undecided: int | None) -> None:
        review = counts[RowStatus.REVIEW] if undecided is None else undecided
        for each, number_of, text in (
            (self.review_button, review, count("Review %Ln &matches…", review)),
            (
                self.doubts_button,
                counts[RowStatus.IN_DOUBT],
                count("Look up %Ln in doubt &again…", counts[RowStatus.IN_DOUBT]),
            ),
            (
                self.failed_button,
                counts[RowStatus.FAILED],
                count("Retr&y %Ln failed…", counts[RowStatus.FAILED]),
            ),
            (
                self.unmatched_button,
                counts[RowStatus.NO_MATCH],
                count("Loo&k up %Ln unmatched again…", counts[RowStatus.NO_MATCH]),
            ),
        ):
            each.setVisible(number_of > 0)
            each.setText(text)
        kinds = (RowStatus.IN_DOUBT, RowStatus.FAILED, RowStatus.NO_MATCH)
        self.next_card.setVisible(review > 0 or any(counts[kind] for kind in kinds))
