"""Copies in a desk's own journal: answers that other desks paid for, and their doubts."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop_app.adapters.journal.team.records import Answer, Elsewhere, People, SharedRequest
from desktop_app.domain.messages import Message
from desktop_app.domain.team.desks import run_of_desk

_KEPT_BACK = Message("another desk has bought it and keeps its answers")
_INSERT_COPY = """
    INSERT INTO batches (run_id, kind, keys, asked, sent, min_similarity, intended_at, state,
                         settled_at, received_at, request_id, cut_reason, body, credits)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'settled', ?, ?, ?, ?, ?, 0)
"""
_SELECT_IN_DOUBT = """
    SELECT DISTINCT normal FROM answers WHERE outcome = 'in_doubt'
"""


class Copies:
    """The copies, inside transactions of the caller."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def copied(self, team_id: str) -> frozenset[int]:
        """Return the requests of other desks that this journal has a copy of."""
        rows = self._connection.execute(
            "SELECT request_id FROM team_copies WHERE team_id = ?"
            " AND batch_id IN (SELECT batch_id FROM batches)",
            (team_id,),
        )
        return frozenset(row[0] for row in rows)

    def has_batch(self, batch_id: int) -> bool:
        """Tell whether the journal has a batch that this desk has sent."""
        row = self._connection.execute(
            "SELECT 1 FROM batches WHERE batch_id = ? AND run_id NOT LIKE 'team:%'", (batch_id,)
        )
        return row.fetchone() is not None

    def copy(
        self, team_id: str, request_id: int, desk: str, request: SharedRequest, now: datetime
    ) -> None:
        """Store the answers of another desk, as settled and free."""
        at = (now - timedelta(seconds=max(0.0, request.age_s))).isoformat()
        batch_id = self._insert(desk, request, at, request.body)
        self._connection.executemany(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, 0, ?)",
            [
                (one.normal, request.kind, batch_id, one.outcome, one.note, one.unknown_paths)
                for one in map(_kept_back if request.body is None else _as_it_is, request.answers)
            ],
        )
        self._connection.execute(
            "INSERT OR REPLACE INTO team_copies VALUES (?, ?, ?)", (team_id, request_id, batch_id)
        )

    def _insert(self, desk: str, request: SharedRequest, at: str, body: bytes | None) -> int:
        run_id = run_of_desk(desk)
        self._connection.execute(
            "INSERT OR IGNORE INTO runs (run_id, source, started_at) VALUES (?, '', ?)",
            (run_id, at),
        )
        cursor = self._connection.execute(
            _INSERT_COPY,
            (
                run_id,
                request.kind,
                request.keys,
                request.asked,
                request.sent,
                request.min_similarity,
                at,
                at,
                at if body is not None else None,
                request.provider_id,
                request.cut_reason,
                body,
            ),
        )
        return int(cursor.lastrowid or 0)

    def replace_doubts(self, people: People, doubts: Sequence[Elsewhere], now: datetime) -> None:
        """Replace what was known of people in doubt at other desks."""
        marks = ",".join("?" * len(people.normals))
        chosen = f"FROM team_doubts WHERE kind = ? AND normal IN ({marks})"
        values = (people.kind, *people.normals)
        old = self._connection.execute(f"SELECT batch_id {chosen}", values).fetchall()
        self._connection.execute(f"DELETE {chosen}", values)
        self._connection.executemany("DELETE FROM answers WHERE batch_id = ?", old)
        self._connection.executemany("DELETE FROM batches WHERE batch_id = ?", old)
        for one in doubts:
            keys = json.dumps([one.normal])
            request = SharedRequest(
                people.kind, keys, one.asked, one.asked, one.min_similarity,
                one.age_s, "", None, None, (),
            )  # fmt: skip
            at = (now - timedelta(seconds=max(0.0, one.age_s))).isoformat()
            batch_id = self._insert(one.desk, request, at, None)
            self._connection.execute(
                "INSERT INTO answers VALUES (?, ?, ?, 'in_doubt', ?, 0, NULL)",
                (one.normal, people.kind, batch_id, one.note),
            )
            self._connection.execute(
                "INSERT INTO team_doubts VALUES (?, ?, ?)", (people.kind, one.normal, batch_id)
            )

    def in_doubt(self, people: People) -> frozenset[str]:
        """Return those of these people whom this journal has in doubt."""
        kinds, marks = (",".join("?" * len(some)) for some in (people.kinds, people.normals))
        rows = self._connection.execute(
            f"{_SELECT_IN_DOUBT} AND kind IN ({kinds}) AND normal IN ({marks})",
            (*people.kinds, *people.normals),
        )
        return frozenset(row[0] for row in rows)


def _as_it_is(answer: Answer) -> Answer:
    return answer


def _kept_back(answer: Answer) -> Answer:
    """Return the answer of a desk that shares only that it has bought somebody.

    Such a person is in doubt: nobody buys it again without the user's consent.
    """
    if answer.outcome != "matched":
        return answer
    return Answer(answer.normal, "in_doubt", _KEPT_BACK, None)
