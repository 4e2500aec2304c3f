"""Permanent deletion of personal data from a journal.

People in a job that still runs at the provider are kept: without them nothing would collect its
result, and the next run would pay for them a second time.
"""

import sqlite3
from datetime import datetime
from pathlib import Path

from desktop_app.adapters.journal.connection import journal_errors, open_connection
from desktop_app.adapters.journal.schema import IN_OPEN_JOB
from desktop_app.engine.ports.records import Forgotten

_OLD = f"""
    SELECT batch_id FROM batches
    WHERE coalesce(settled_at, intended_at) < :before AND (:with_jobs OR NOT {IN_OPEN_JOB})
      AND NOT (:spares_open AND state = 'intended')
"""  # noqa: S608 - a constant
_OLD_ANSWERS = f"DELETE FROM answers WHERE batch_id IN ({_OLD})"  # noqa: S608 - a constant
# The tickets of claims stay: they are no personal data, and a claim is never free by forgetting.
_OTHER_ROWS = (
    f"DELETE FROM choices WHERE batch_id IN ({_OLD})",  # noqa: S608 - a constant
    f"DELETE FROM batches WHERE batch_id IN ({_OLD})",  # noqa: S608 - a constant
    """
    DELETE FROM jobs WHERE intended_at < :before
      AND job_id NOT IN (SELECT job_id FROM batches WHERE job_id IS NOT NULL)
    """,
    "DELETE FROM runs WHERE started_at < :before AND run_id NOT IN (SELECT run_id FROM batches)",
    "DELETE FROM outputs WHERE written_at < :before",
    "DELETE FROM team_doubts WHERE batch_id NOT IN (SELECT batch_id FROM batches)",
)
_COUNT_KEPT = f"""
    SELECT total(json_array_length(keys)) FROM batches
    WHERE coalesce(settled_at, intended_at) < :before AND {IN_OPEN_JOB}
"""  # noqa: S608 - a constant


def forget(path: Path, *, before: datetime | None, with_jobs: bool = False) -> Forgotten:
    """Delete personal data and compact the file; return what was deleted and kept.

    Args:
        path: The journal.
        before: Deletes only data from before this time (UTC); None deletes everything.
        with_jobs: Deletes also the people in jobs whose results are not here yet.

    Raises:
        JournalError: Another program has locked the journal, or it cannot be written.
    """
    connection = open_connection(path)
    try:
        with journal_errors(path):
            return delete_older(connection, before, with_jobs=with_jobs)
    finally:
        connection.close()


def delete_older(
    connection: sqlite3.Connection,
    before: datetime | None,
    *,
    with_jobs: bool = False,
    spares_open: bool = False,
) -> Forgotten:
    """Delete personal data on an open connection, as `forget` does.

    Args:
        connection: The connection, in no transaction.
        before: Deletes only data from before this time (UTC); None deletes everything.
        with_jobs: Deletes also people in jobs that are not collected yet.
        spares_open: Keep the batches without an answer, which may be in flight.
    """
    limits = {
        "before": "9999" if before is None else before.isoformat(),
        "with_jobs": with_jobs,
        "spares_open": spares_open,
    }
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN IMMEDIATE")
    deleted = connection.execute(_OLD_ANSWERS, limits).rowcount
    for statement in _OTHER_ROWS:
        connection.execute(statement, limits)
    kept = connection.execute(_COUNT_KEPT, limits).fetchone()[0]
    connection.execute("COMMIT")
    # Rewrites the pages of deleted rows, and truncates the log that contains them.
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Forgotten(deleted, int(kept))
