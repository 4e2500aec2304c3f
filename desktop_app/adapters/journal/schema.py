"""The journal's tables: numbered migrations, each applied once, in its own transaction.

Never edit a released migration; add a new one at the end.
"""

import sqlite3

IN_OPEN_JOB = "coalesce(job_id IN (SELECT job_id FROM jobs WHERE state = 'open'), 0)"
"""Tells whether a batch belongs to a job that still runs at the provider, as far as is known."""
MIGRATIONS: tuple[str, ...] = (
    # 1: the first version.
    """
    CREATE TABLE runs (
        run_id TEXT PRIMARY KEY,
        source TEXT NOT NULL,       -- the spreadsheet's path
        started_at TEXT NOT NULL,   -- UTC, ISO 8601
        ended_at TEXT,
        end_reason TEXT
    );
    CREATE INDEX runs_by_source ON runs (source, started_at);
    CREATE TABLE batches (
        batch_id INTEGER PRIMARY KEY AUTOINCREMENT,
        run_id TEXT NOT NULL REFERENCES runs,
        kind TEXT NOT NULL,
        keys TEXT NOT NULL,         -- JSON list of normal forms, in the order sent
        asked TEXT NOT NULL,        -- JSON list of field names; the fields that the answer covers
        sent TEXT NOT NULL,         -- the same, without fields denied to this key
        min_similarity REAL,
        intended_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('intended', 'settled', 'released')),
        settled_at TEXT,
        request_id TEXT,
        reason TEXT,                -- why it was released
        body BLOB                   -- the raw response body, compressed
    );
    CREATE INDEX open_batches ON batches (batch_id) WHERE state = 'intended';
    CREATE TABLE answers (
        normal TEXT NOT NULL,
        kind TEXT NOT NULL,
        batch_id INTEGER NOT NULL REFERENCES batches,
        outcome TEXT NOT NULL,
        note TEXT,                  -- why it failed or is in doubt
        credits REAL NOT NULL,
        PRIMARY KEY (normal, kind, batch_id)
    ) WITHOUT ROWID;
    CREATE TABLE outputs (
        path TEXT PRIMARY KEY,
        digest TEXT NOT NULL,       -- SHA-256 of the workbook as written
        written_at TEXT NOT NULL
    );
    """,
    # 2: the balance at the start of a run, to decide later whether a batch in doubt was charged.
    "ALTER TABLE runs ADD COLUMN balance REAL",
    # 3: a workbook is recorded before it replaces the file, so the previous digest is kept as well.
    """
    ALTER TABLE outputs RENAME TO outputs_before;
    CREATE TABLE outputs (
        path TEXT NOT NULL,
        digest TEXT NOT NULL,       -- SHA-256 of the workbook as written
        written_at TEXT NOT NULL,
        PRIMARY KEY (path, digest)
    );
    INSERT INTO outputs SELECT path, digest, written_at FROM outputs_before;
    DROP TABLE outputs_before;
    """,
    # 4: the data to resume a run, and the candidates that the user chose.
    """
    ALTER TABLE runs ADD COLUMN people INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN choices TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN is_left INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE choices (
        normal TEXT NOT NULL,
        kind TEXT NOT NULL,
        batch_id INTEGER NOT NULL REFERENCES batches,
        place INTEGER,              -- index of the candidate in the answer; NULL if none was chosen
        PRIMARY KEY (normal, kind)
    ) WITHOUT ROWID;
    """,
    # 5: proof that a batch in doubt was not charged: the service's own time and amount; and the
    # body, stored before it is parsed.
    """
    ALTER TABLE batches ADD COLUMN service_at TEXT;      -- UTC by the service's clock, at sending
    ALTER TABLE batches ADD COLUMN received_at TEXT;     -- when the body was stored
    ALTER TABLE batches ADD COLUMN credits REAL;         -- x-credits-used; NULL: unknown
    ALTER TABLE batches ADD COLUMN cut_reason TEXT;      -- why the body is not whole
    """,
    # 6: source path and sheet of a workbook, so that another source does not replace it unasked.
    "ALTER TABLE outputs ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    # 7: paths in a match that the catalogue does not know, so that a result knows its columns
    #    without reading every answer first; a JSON list, NULL where nobody has looked.
    "ALTER TABLE answers ADD COLUMN unknown_paths TEXT",
    # 8: rows of the sheet and path of its workbook, for the list of runs; JSON, NULL: unwritten.
    "ALTER TABLE runs ADD COLUMN result TEXT",
    # 9: bulk jobs, each a group of batches.
    """
    CREATE TABLE jobs (
        job_id INTEGER PRIMARY KEY AUTOINCREMENT,
        run_id TEXT NOT NULL REFERENCES runs,
        people INTEGER NOT NULL,
        intended_at TEXT NOT NULL,
        service_at TEXT,            -- UTC by the service's clock, at sending
        provider_id TEXT,           -- NULL until the answer names it
        state TEXT NOT NULL CHECK (state IN ('open', 'ended', 'released'))
    );
    ALTER TABLE batches ADD COLUMN job_id INTEGER REFERENCES jobs;
    CREATE INDEX batches_by_job ON batches (job_id) WHERE job_id IS NOT NULL;
    """,
    # 10: purchases beyond Person Enrich, each a kind of its own; an older program does not know
    #     them, and must not open the journal.
    "CREATE INDEX batches_by_kind ON batches (kind)",
)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the number of the last applied migration."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the missing migrations, each in one transaction with its version number."""
    for number in range(version_of(connection) + 1, len(MIGRATIONS) + 1):
        script = f"BEGIN; {MIGRATIONS[number - 1]}; PRAGMA user_version = {number}; COMMIT;"
        connection.executescript(script)
