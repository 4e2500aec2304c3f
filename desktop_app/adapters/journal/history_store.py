"""The history of runs: what came of each, and its charges."""

import json
from datetime import UTC, datetime
from typing import Any

from desktop_app.adapters.journal.base_store import BaseStore
from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.schema import IN_OPEN_JOB
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.past_runs import Charge, PastRun

_SELECT_HISTORY = f"""
    SELECT run_id, source, started_at, end_reason, people, choices, result,
           coalesce(done, 0), coalesce(matched, 0), coalesce(in_doubt, 0), coalesce(requests, 0),
           coalesce(in_jobs, 0)
    FROM runs LEFT JOIN (
        SELECT run_id, sum(NOT {IN_OPEN_JOB}) AS done, sum(outcome = 'matched') AS matched,
               sum(outcome = 'in_doubt' AND NOT {IN_OPEN_JOB}) AS in_doubt,
               sum(outcome = 'in_doubt' AND {IN_OPEN_JOB}) AS in_jobs,
               count(DISTINCT coalesce('job ' || job_id, batch_id)) AS requests
        FROM answers JOIN batches USING (batch_id) GROUP BY run_id
    ) USING (run_id)
    WHERE run_id NOT LIKE 'team:%'
    ORDER BY started_at DESC, runs.rowid DESC
"""  # noqa: S608 - a constant
_SELECT_CHARGES = """
    SELECT run_id, substr(coalesce(settled_at, intended_at), 1, 16), sum(answers.credits)
    FROM answers JOIN batches USING (batch_id) WHERE answers.credits > 0
    GROUP BY 1, 2 ORDER BY 2
"""


class HistoryStore(BaseStore):
    """The history of runs."""

    def history(self) -> list[PastRun]:
        """Return all runs, newest first."""
        with journal_errors(self._path):
            rows = self._connection.execute(_SELECT_HISTORY).fetchall()
            charged = self._connection.execute(_SELECT_CHARGES).fetchall()
        charges: dict[str, list[Charge]] = {}
        for run_id, minute, amount in charged:
            at = datetime.fromisoformat(minute).replace(tzinfo=UTC)
            charges.setdefault(run_id, []).append(Charge(at, amount))
        return [_past_run_of(row, tuple(charges.get(row[0], ()))) for row in rows]

    def record_result(
        self, run_id: str, *, rows: int, matched: int, output: str, is_complete: bool
    ) -> None:
        """Record the rows of the sheet of a run, and the path of its workbook.

        An empty path means that the workbook could not be written: an earlier path is kept.
        """
        with self._transaction() as connection:
            before = connection.execute(
                "SELECT result FROM runs WHERE run_id = ?", (run_id,)
            ).fetchone()
            kept = json.loads(before[0])["output"] if before and before[0] else ""
            result = {
                "rows": rows,
                "matched": matched,
                "output": output or kept,
                "complete": is_complete,
            }
            connection.execute(
                "UPDATE runs SET result = ? WHERE run_id = ?", (json.dumps(result), run_id)
            )


_Row = tuple[str, str, str, str | None, int, str, str | None, int, int, int, int, int]


def _past_run_of(row: _Row, charges: tuple[Charge, ...]) -> PastRun:
    run_id, source, started_at, end, people, options, result = row[:7]
    done, matched, in_doubt, requests, in_jobs = row[7:]
    written: dict[str, Any] = json.loads(result) if result else {}
    return PastRun(
        run_id=run_id,
        source=source,
        started_at=datetime.fromisoformat(started_at),
        end=EndReason(end) if end else None,
        people=people,
        done=done,
        matched=matched,
        in_doubt=in_doubt,
        in_jobs=in_jobs,
        requests=requests,
        charges=charges,
        rows=written.get("rows"),
        rows_matched=written.get("matched"),
        output=written.get("output", ""),
        options_json=options,
    )
