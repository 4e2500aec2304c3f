"""Permanent deletion of personal data from a journal."""

import sqlite3
from datetime import datetime
from pathlib import Path

from desktop_app.adapters.journal.connection import journal_errors, open_connection

_OLD = "coalesce(settled_at, intended_at) < :limit AND NOT (:spares_open AND state = 'intended')"
_OLD_ANSWERS = f"""
    DELETE FROM answers WHERE batch_id IN
        (SELECT batch_id FROM batches WHERE {_OLD})
"""  # noqa: S608 - a constant
_OLD_CHOICES = f"""
    DELETE FROM choices WHERE batch_id IN
        (SELECT batch_id FROM batches WHERE {_OLD})
"""  # noqa: S608 - a constant
_OLD_BATCHES = f"DELETE FROM batches WHERE {_OLD}"  # noqa: S608 - a constant
_OLD_JOBS = """
    DELETE FROM jobs WHERE intended_at < :limit
      AND job_id NOT IN (SELECT job_id FROM batches WHERE job_id IS NOT NULL)
"""
_OLD_RUNS = """
    DELETE FROM runs WHERE started_at < :limit AND run_id NOT IN (SELECT run_id FROM batches)
"""
# The tickets of claims stay: they are no personal data, and a claim is never free by forgetting.
_OLD_TEAM_DOUBTS = "DELETE FROM team_doubts WHERE batch_id NOT IN (SELECT batch_id FROM batches)"


def forget(path: Path, *, before: datetime | None) -> int:
    """Delete personal data and compact the file; return the number of deleted lookups.

    Args:
        path: The journal.
        before: Deletes only data from before this time (UTC); None deletes everything.

    Raises:
        JournalError: Another program has locked the journal, or it cannot be written.
    """
    connection = open_connection(path)
    try:
        with journal_errors(path):
            return delete_older(connection, before)
    finally:
        connection.close()


def delete_older(
    connection: sqlite3.Connection, before: datetime | None, *, spares_open: bool = False
) -> int:
    """Delete personal data on an open connection, as `forget` does.

    Args:
        connection: The connection, in no transaction.
        before: Deletes only data from before this time (UTC); None deletes everything.
        spares_open: Keep the batches without an answer, which may be in flight.
    """
    limit = {
        "limit": "9999" if before is None else before.isoformat(),
        "spares_open": spares_open,
    }
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("BEGIN IMMEDIATE")
    deleted = connection.execute(_OLD_ANSWERS, limit).rowcount
    connection.execute(_OLD_CHOICES, limit)
    connection.execute(_OLD_BATCHES, limit)
    connection.execute(_OLD_JOBS, limit)
    connection.execute(_OLD_RUNS, limit)
    connection.execute("DELETE FROM outputs WHERE written_at < :limit", limit)
    connection.execute(_OLD_TEAM_DOUBTS)
    connection.execute("COMMIT")
    # Rewrites the pages of deleted rows, and truncates the log that contains them.
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return deleted
