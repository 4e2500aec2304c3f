"""Saves the workbook and keeps its new cells for display; called in a thread."""

from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.domain.result.cells import CellKind, NewCell, text_of
from desktop_app.domain.result.result_stats import ResultStats, histogram_of
from desktop_app.domain.result.status_columns import STATUS_COLUMNS
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.enrich import RunListener
from desktop_app.engine.job import Job
from desktop_app.engine.output import WrittenFile
from desktop_app.ui.controllers.run_updates import JobResult

CONFIDENCE_AT = next(
    at for at, column in enumerate(STATUS_COLUMNS) if column.kind is CellKind.SCORE
)


def is_by_email(lookups: Lookups, row: int) -> bool:
    """Return True if an email decides a row; profile links always match exactly."""
    index = lookups.key_index(row)
    return index is not None and lookups.keys[index].kind is IdentifierKind.BUSINESS_EMAIL


class RowRecorder(RunListener):
    """Listener that keeps the cells of a workbook for display while it is being saved."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._rows = bootstrap.RowSpool[str]()
        self._confidences: dict[int, float] = {}

    @override
    def wrote_row(self, cells: tuple[NewCell, ...]) -> None:
        row = self._rows.add([text_of(cell) for cell in cells])
        confidence = cells[CONFIDENCE_AT]
        if isinstance(confidence, float):
            self._confidences[row] = confidence

    def result_of(self, written: WrittenFile) -> JobResult:
        """Return the result to display after the workbook has been saved."""
        result = written.result
        scores = (
            score for row, score in self._confidences.items() if is_by_email(result.lookups, row)
        )
        return JobResult(
            job=self._job,
            columns=result.columns,
            rows=self._rows,
            stats=ResultStats(result.counts, histogram_of(scores)),
            summary=None,
            prepared=None,
            problem=written.problem,
            record=written.run,
            unsent=written.unsent,
            verification=written.verification,
            hidden=written.hidden,
            more_fields=written.more_fields,
            charged=result.credits,
            import_file=written.import_file,
            people_summary=written.summary,
            changes=written.changes,
            people=len(result.lookups.keys),
        )
