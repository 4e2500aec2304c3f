"""Review of uncertain matches: the user chooses one of the candidates."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.errors import AppError
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.engine.job import Job
    from desktop_app.engine.people.review_queue import ReviewItem


class ReviewController(QObject):
    """Steps through the matches to review, one at a time."""

    loaded = Signal()
    moved = Signal()
    chosen = Signal()
    failed = Signal(object)

    def __init__(self, session: SessionController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._access = session.access
        self.items: list[ReviewItem] = []
        self.position = 0
        self.has_changes = False
        self._undo: list[tuple[int, CandidateChoice | None]] = []

    @property
    def can_undo(self) -> bool:
        """True if a choice of this review can be taken back."""
        return bool(self._undo)

    @property
    def item(self) -> "ReviewItem | None":
        """The current item."""
        return self.items[self.position] if self.items else None

    @property
    def undecided(self) -> int:
        """Number of items without a choice."""
        return sum(item.choice is None for item in self.items)

    def load(self, job: "Job") -> None:
        """Load the items to review; emits `loaded`."""
        access = self._access = self._session.access_for(job)

        def work(_report: Report) -> "list[ReviewItem]":
            from desktop_app.engine.people.review_queue import review_items  # noqa: PLC0415 - in this thread

            with access.open_services() as services:
                return review_items(job, services.journal)

        self._session.journal_jobs.submit(
            QueuedJob("review", work, self._on_loaded, self._on_failed)
        )

    def _on_loaded(self, items: "list[ReviewItem]") -> None:
        self.items, self.has_changes = items, False
        self._undo.clear()
        self.position = next((at for at, item in enumerate(items) if item.choice is None), 0)
        self.loaded.emit()

    def move(self, steps: int) -> None:
        """Move to another item."""
        if self.items:
            self.position = max(0, min(len(self.items) - 1, self.position + steps))
            self.moved.emit()

    def choose(self, candidate_index: int | None) -> None:
        """Store the chosen candidate in the journal; None means that no candidate is right."""
        if (item := self.item) is not None:
            self._undo.append((self.position, item.choice))
            self._decide(CandidateChoice(item.batch_id, candidate_index))

    def undo(self) -> None:
        """Take the last choice back, and move to its item."""
        if self._undo:
            self.position, before = self._undo.pop()
            self._decide(before)

    def _decide(self, choice: CandidateChoice | None) -> None:
        """Store a choice for the current item; None: not decided."""
        item = self.items[self.position]
        self.items[self.position] = replace(item, choice=choice)
        self.has_changes = True
        access = self._access

        def work(_report: Report) -> None:
            with access.open_services() as services:
                if choice is None:
                    services.journal.withdraw_choice(item.key)
                else:
                    services.journal.choose(item.key, choice)

        name = f"choose {item.key.title}"
        self._session.journal_jobs.submit(QueuedJob(name, work, self._on_saved, self._on_failed))
        self.chosen.emit()

    def _on_saved(self, _nothing: None) -> None:
        """Do nothing: the journal has stored the choice."""

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)
