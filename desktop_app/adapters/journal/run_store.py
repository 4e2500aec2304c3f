"""Runs, written workbooks and the choices of a review."""

import json
from datetime import datetime

from desktop_app.adapters.journal.base_store import BaseStore
from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.schema import IN_OPEN_JOB
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.records import RunRecord, UnfinishedRun

_SELECT_RUN = "SELECT run_id, source, started_at, end_reason, balance, people, choices FROM runs"
# The newest run of each source, if it can be resumed.
_SELECT_UNFINISHED = """
    SELECT run_id, source, started_at, end_reason, balance, people, choices FROM runs AS run
    WHERE end_reason IS NOT 'finished' AND people > 0 AND choices <> '' AND NOT is_left
      AND NOT EXISTS (
        SELECT 1 FROM runs AS later
        WHERE later.source = run.source AND later.rowid > run.rowid
      )
    ORDER BY rowid DESC
"""
_SELECT_NEWEST = """
    SELECT run_id, source, started_at, end_reason, balance, people, choices, is_left, result
    FROM runs WHERE source = ? ORDER BY rowid DESC LIMIT 1
"""
# People in a job that still runs are not done.
_COUNT_DONE = f"""
    SELECT total(NOT in_job), total(outcome = 'in_doubt' AND NOT in_job), total(in_job)
    FROM (SELECT outcome, {IN_OPEN_JOB} AND outcome = 'in_doubt' AS in_job
          FROM answers JOIN batches USING (batch_id) WHERE run_id = ?)
"""  # noqa: S608 - a constant


_Row = tuple[str, str, str, str | None, float | None, int, str]


def _run_of(row: _Row) -> RunRecord:
    run_id, source, started_at, reason, balance, people, choices = row
    return RunRecord(
        run_id,
        source,
        datetime.fromisoformat(started_at),
        EndReason(reason) if reason else None,
        balance,
        people,
        choices,
    )


class RunStore(BaseStore):
    """Runs, output workbooks and candidate choices."""

    def start_run(self, run: RunRecord) -> None:
        """Record the start of a run."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO runs (run_id, source, started_at, balance, people, choices)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    run.run_id,
                    run.source,
                    run.started_at.isoformat(),
                    run.balance,
                    run.people,
                    run.options_json,
                ),
            )

    def resize_run(self, run_id: str, people: int) -> None:
        """Record how many people a run looks up, once that is known."""
        with self._transaction() as connection:
            connection.execute("UPDATE runs SET people = ? WHERE run_id = ?", (people, run_id))

    def end_run(self, run_id: str, reason: EndReason, at: datetime) -> None:
        """Record the end of a run and its reason."""
        with self._transaction() as connection:
            connection.execute(
                "UPDATE runs SET ended_at = ?, end_reason = ? WHERE run_id = ?",
                (at.isoformat(), reason.value, run_id),
            )

    def last_run(self, source: str | None = None) -> RunRecord | None:
        """Return the newest run, of one source or of all, by the order in which they began."""
        where = "WHERE run_id NOT LIKE 'team:%'" if source is None else "WHERE source = ?"
        with journal_errors(self._path):
            row = self._connection.execute(
                f"{_SELECT_RUN} {where} ORDER BY rowid DESC LIMIT 1",
                () if source is None else (source,),
            ).fetchone()
        return None if row is None else _run_of(row)

    def find_run(self, run_id: str) -> RunRecord | None:
        """Return a run; None if it is not known."""
        with journal_errors(self._path):
            row = self._connection.execute(f"{_SELECT_RUN} WHERE run_id = ?", (run_id,)).fetchone()
        return None if row is None else _run_of(row)

    def runs_of(self, source: str) -> frozenset[str]:
        """Return the ids of all runs of a source."""
        with journal_errors(self._path):
            rows = self._connection.execute(
                "SELECT run_id FROM runs WHERE source = ?", (source,)
            ).fetchall()
        return frozenset(row[0] for row in rows)

    def unfinished_runs(self) -> list[UnfinishedRun]:
        """Return resumable runs, newest first."""
        with journal_errors(self._path):
            rows = self._connection.execute(_SELECT_UNFINISHED).fetchall()
            counts = [self._connection.execute(_COUNT_DONE, (row[0],)).fetchone() for row in rows]
        found = (
            UnfinishedRun(_run_of(row), int(done), int(in_doubt), int(in_jobs))
            for row, (done, in_doubt, in_jobs) in zip(rows, counts, strict=True)
        )
        return [run for run in found if run.done < run.run.people]

    def open_run(self, source: str) -> RunRecord | None:
        """Return the newest run of a source, unless it is done and its result is complete.

        A run that the user does not want to resume is done.
        """
        with journal_errors(self._path):
            found = self._connection.execute(_SELECT_NEWEST, (source,)).fetchone()
        if found is None:
            return None
        *row, is_left, result = found
        run = _run_of(tuple(row))
        is_complete = result is not None and json.loads(result).get("complete", True)
        is_done = is_left or run.end is EndReason.FINISHED
        return None if is_done and is_complete else run

    def dismiss_run(self, run_id: str) -> None:
        """Record that the user does not want to resume a run."""
        with self._transaction() as connection:
            connection.execute("UPDATE runs SET is_left = 1 WHERE run_id = ?", (run_id,))

    def choose(self, key: LookupKey, choice: CandidateChoice) -> None:
        """Record the candidate that the user chose; this replaces an earlier choice."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO choices VALUES (?, ?, ?, ?)",
                (key.normal, key.kind.value, choice.batch_id, choice.candidate_index),
            )

    def withdraw_choice(self, key: LookupKey) -> None:
        """Forget the user's choice, as if there had been none."""
        with self._transaction() as connection:
            connection.execute(
                "DELETE FROM choices WHERE normal = ? AND kind = ?", (key.normal, key.kind.value)
            )

    def candidate_choices(self) -> dict[LookupKey, CandidateChoice]:
        """Return the chosen candidate of every reviewed lookup."""
        with journal_errors(self._path):
            rows = self._connection.execute("SELECT * FROM choices").fetchall()
        return {
            LookupKey(IdentifierKind(kind), normal): CandidateChoice(batch_id, index)
            for normal, kind, batch_id, index in rows
        }

    def is_ours(self, path: str, digest: str, source: str) -> bool:
        """Tell whether a file is an unchanged workbook that this program wrote for a source."""
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT 1 FROM outputs WHERE path = ? AND digest = ? AND source = ?",
                (path, digest, source),
            ).fetchone()
        return row is not None

    def record_output(self, path: str, digest: str, source: str, at: datetime) -> None:
        """Record a workbook before it replaces the file, so that it is recognized next time."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO outputs (path, digest, written_at, source)"
                " VALUES (?, ?, ?, ?)",
                (path, digest, at.isoformat(), source),
            )
