"""Runs, and the workbooks that were written."""

from datetime import datetime

from desktop_app.adapters.journal.opening import journal_errors
from desktop_app.adapters.journal.tables import Tables
from desktop_app.domain.retrying import EndReason
from desktop_app.engine.ports import RunRecord

_SELECT_RUN = "SELECT run_id, source, started_at, end_reason, balance FROM runs"


class RunTables(Tables):
    """Runs and outputs."""

    def start_run(self, run: RunRecord) -> None:
        """Record that a run begins."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO runs (run_id, source, started_at, balance) VALUES (?, ?, ?, ?)",
                (run.run_id, run.source, run.started_at.isoformat(), run.balance),
            )

    def end_run(self, run_id: str, reason: EndReason, at: datetime) -> None:
        """Record why it ended."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE runs SET ended_at = ?, end_reason = ? WHERE run_id = ?",
                (at.isoformat(), reason.value, run_id),
            )

    def last_run(self, source: str | None = None) -> RunRecord | None:
        """Return the newest run, of one source or of all."""
        where = "" if source is None else "WHERE source = ?"
        with journal_errors(self._path):
            row = self._connection.execute(
                f"{_SELECT_RUN} {where} ORDER BY started_at DESC, rowid DESC LIMIT 1",
                () if source is None else (source,),
            ).fetchone()
        if row is None:
            return None
        end = EndReason(row[3]) if row[3] else None
        return RunRecord(row[0], row[1], datetime.fromisoformat(row[2]), end, row[4])

    def charged_in(self, run_id: str) -> float:
        """Return the credits that the answers of a run were charged."""
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT total(credits) FROM answers JOIN batches USING (batch_id) WHERE run_id = ?",
                (run_id,),
            ).fetchone()
        return float(row[0])

    def is_ours(self, path: str, digest: str) -> bool:
        """Tell whether a file at a path, by its digest, is a workbook as we wrote it."""
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT 1 FROM outputs WHERE path = ? AND digest = ?", (path, digest)
            ).fetchone()
        return row is not None

    def record_output(self, path: str, digest: str, at: datetime) -> None:
        """Record a workbook that is about to take its place, to know it as ours the next time."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", (path, digest, at.isoformat())
            )
