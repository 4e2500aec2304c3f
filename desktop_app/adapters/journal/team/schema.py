"""The team's tables: numbered migrations, applied by one desk at a time.

Never edit a released migration; add a new one at the end.
"""

from typing import TYPE_CHECKING

from desktop_app.domain.errors.team import TeamIsNewerError

if TYPE_CHECKING:
    from psycopg import Connection

MIGRATIONS: tuple[str, ...] = (
    # 1: desks, claims, answers.
    """
    CREATE TABLE team (
        team_id uuid NOT NULL DEFAULT gen_random_uuid(),
        version integer NOT NULL           -- the last applied migration
    );
    INSERT INTO team (version) VALUES (0);
    CREATE TABLE desks (
        desk_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,   -- also its advisory lock
        token uuid NOT NULL UNIQUE,        -- the desk's journal
        name text NOT NULL,
        last_batch bigint NOT NULL DEFAULT 0,   -- the highest batch of its journal so far
        session uuid,                      -- of its last connection; its journal knows it, too
        joined_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE accounts (
        service text PRIMARY KEY,
        month_budget double precision,     -- credits; NULL: no limit
        keep_days double precision         -- older answers are deleted; NULL: none are
    );
    CREATE TABLE turns (
        service text NOT NULL,
        product text NOT NULL,             -- each has a rate limit of its own
        next_at timestamptz NOT NULL DEFAULT '-infinity',   -- of the next request of any desk
        PRIMARY KEY (service, product)
    );
    CREATE TABLE claims (
        service text NOT NULL,
        kind text NOT NULL,                -- of the lookup, which decides the product
        normal text NOT NULL,
        desk_id integer NOT NULL REFERENCES desks,
        ticket uuid NOT NULL,              -- of the request or job
        state text NOT NULL CHECK (state IN ('open', 'doubt')),
        note text NOT NULL DEFAULT '',     -- why it is in doubt
        asked text NOT NULL,               -- JSON list of field names
        min_similarity double precision,
        ceiling double precision NOT NULL, -- what it can cost
        claimed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (service, kind, normal)
    );
    CREATE INDEX claims_by_desk ON claims (desk_id, ticket);
    CREATE TABLE requests (
        request_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        service text NOT NULL,
        desk_id integer NOT NULL REFERENCES desks,
        batch_id bigint NOT NULL,          -- in the desk's journal
        kind text NOT NULL,
        keys text NOT NULL,                -- JSON list of normal forms; [] after forgetting
        asked text NOT NULL,
        sent text NOT NULL,
        min_similarity double precision,
        answered_at timestamptz NOT NULL,
        people integer NOT NULL,
        credits double precision NOT NULL,
        provider_id text NOT NULL DEFAULT '',
        cut_reason text,
        body bytea,                        -- as received, compressed; NULL: not shared, or none
        UNIQUE (desk_id, batch_id)
    );
    CREATE INDEX requests_by_time ON requests (service, answered_at);
    CREATE INDEX requests_by_id ON requests (service, provider_id) WHERE provider_id <> '';
    CREATE TABLE answers (
        service text NOT NULL,
        kind text NOT NULL,
        normal text NOT NULL,
        request_id bigint NOT NULL REFERENCES requests ON DELETE CASCADE,
        outcome text NOT NULL,
        note text,
        unknown_paths text,
        PRIMARY KEY (service, kind, normal, request_id)
    );
    CREATE INDEX answers_by_request ON answers (request_id);
    CREATE TABLE jobs (
        service text NOT NULL,
        provider_id text NOT NULL,
        PRIMARY KEY (service, provider_id)
    );
    CREATE TABLE forgotten (
        number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        desk text NOT NULL,                -- who did it
        before timestamptz,                -- NULL: everything
        people bigint NOT NULL
    );
    """,
)
IS_ALIVE = """EXISTS (
    SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = %(lock)s::bigint::oid AND objid = claims.desk_id::oid
)"""
"""Tells whether the desk of a claim is alive: it holds its lock."""
_HAS_TABLES = """
    SELECT 1 FROM pg_catalog.pg_class WHERE relname = 'team' AND pg_table_is_visible(oid)
"""
_LOCK = 0x5E_7EA3  # of all advisory locks of this program: alone for migrations, with a desk's id


def lock_class() -> int:
    """Return the first key of the advisory locks of desks."""
    return _LOCK


def migrate(connection: "Connection[tuple[object, ...]]") -> None:
    """Apply the missing migrations, in one transaction that no other desk shares.

    Raises:
        TeamIsNewerError: A newer program has changed the tables.
    """
    version = _version(connection)
    if version is None or version < len(MIGRATIONS):
        with connection.transaction():
            connection.execute("SET LOCAL statement_timeout = 0")
            connection.execute("SET LOCAL lock_timeout = 0")
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            version = _version(connection) or 0
            for script in MIGRATIONS[version:]:
                connection.execute(script.encode())
            if version < len(MIGRATIONS):
                connection.execute("UPDATE team SET version = %s", (len(MIGRATIONS),))
    if version > len(MIGRATIONS):
        raise TeamIsNewerError


def _version(connection: "Connection[tuple[object, ...]]") -> int | None:
    # Not to_regclass: it may answer from a cache that is older than another desk's migration.
    if connection.execute(_HAS_TABLES).fetchone() is None:
        return None
    row = connection.execute("SELECT version FROM team").fetchone()
    return None if row is None else int(str(row[0]))
