"""The identity of a desk in its own journal, its claims, and what its team has to be told."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from desktop_app.adapters.journal.team.records import (
    Answer,
    HandedIn,
    Identity,
    SharedRequest,
)

_PER_HAND_IN = 200
_MOST_SESSIONS = 100
_SELECT_BATCH = """
    SELECT batch_id, state, kind, keys, asked, sent, min_similarity,
           coalesce(settled_at, received_at, intended_at), coalesce(request_id, ''), cut_reason,
           body
    FROM batches WHERE batch_id = ?
"""


class LocalTables:
    """The tables, inside transactions of the caller."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._session = uuid4().hex

    def identity(self) -> Identity:
        """Return the identity of this journal in its team; make it on first use.

        A session is stored before the team knows it. If the program is killed in between, the
        next one does not know whether the team has it, and accepts both.
        """
        query = "SELECT token, sessions FROM team_desk"
        row = self._connection.execute(query).fetchone()
        if row is None:
            self.become_new_desk()
            row = self._connection.execute(query).fetchone()
        sessions: list[str] = json.loads(row[1])
        if self._session not in sessions:
            sessions = [*sessions[-_MOST_SESSIONS:], self._session]
            self._connection.execute("UPDATE team_desk SET sessions = ?", (json.dumps(sessions),))
        return Identity(row[0], self.last_batch(), tuple(sessions))

    def become_new_desk(self) -> None:
        """Make this journal a new desk, of no team yet."""
        self._connection.execute("DELETE FROM team_desk")
        self._connection.execute("INSERT INTO team_desk (token) VALUES (?)", (uuid4().hex,))

    def begin_session(self) -> None:
        """Record that the team knows this program's session; it accepts no earlier one."""
        self._connection.execute(
            "UPDATE team_desk SET sessions = ?", (json.dumps([self._session]),)
        )

    def last_batch(self) -> int:
        """Return the highest batch that this journal ever had, forgotten or not."""
        row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'batches'")
        found = row.fetchone()
        return 0 if found is None else int(found[0])

    def join(self, team_id: str, forgotten: int) -> bool:
        """Become a member; in a new team, hand in everything so far. Return whether it is new."""
        known = self._connection.execute("SELECT team_id, is_member FROM team_desk").fetchone()
        if known == (team_id, 1):
            return False
        self._connection.execute(
            "UPDATE team_desk SET team_id = ?, is_member = 1, forgotten = ?", (team_id, forgotten)
        )
        self._connection.execute(
            "INSERT OR IGNORE INTO team_outbox SELECT batch_id FROM batches"
            " WHERE run_id NOT LIKE 'team:%' AND (state = 'settled' OR job_id IS NOT NULL)"
        )
        return True

    def leave(self) -> None:
        """End the membership; copies stay."""
        self._connection.execute("UPDATE team_desk SET is_member = 0, team_id = ''")
        self._connection.execute("DELETE FROM team_outbox")

    def forgotten(self) -> int:
        """Return the last time that the team forgot people and this journal did, too."""
        return int(self._connection.execute("SELECT forgotten FROM team_desk").fetchone()[0])

    def set_forgotten(self, number: int) -> None:
        """Record that this journal forgot what the team did."""
        self._connection.execute("UPDATE team_desk SET forgotten = ?", (number,))

    def keep_ticket(self, batch_id: int, ticket: str) -> None:
        """Record the ticket of a batch's claims."""
        self._connection.execute("INSERT INTO team_tickets VALUES (?, ?)", (batch_id, ticket))

    def tickets(self, *, of_batches: bool = False) -> frozenset[str]:
        """Return the tickets of claims; `of_batches`: only where the batch was not forgotten."""
        where = "WHERE batch_id IN (SELECT batch_id FROM batches)" if of_batches else ""
        rows = self._connection.execute(f"SELECT ticket FROM team_tickets {where}")  # noqa: S608
        return frozenset(row[0] for row in rows)

    def outbox(self, now: datetime) -> list[HandedIn]:
        """Return what the team has to be told, oldest first, in portions."""
        numbers = self._connection.execute(
            "SELECT batch_id FROM team_outbox ORDER BY batch_id LIMIT ?", (_PER_HAND_IN,)
        ).fetchall()
        return [self._handed_in(number, now) for (number,) in numbers]

    def _handed_in(self, batch_id: int, now: datetime) -> HandedIn:
        row = self._connection.execute(_SELECT_BATCH, (batch_id,)).fetchone()
        if row is None:  # forgotten before it was handed in
            nothing = SharedRequest("", "[]", "", "", None, 0, "", None, None, ())
            return HandedIn(batch_id, (uuid4().hex,), "released", nothing)
        _, state, kind, keys, asked, sent, similarity, at, request_id, cut, body = row
        answers = self._connection.execute(
            "SELECT normal, outcome, note, unknown_paths, credits FROM answers WHERE batch_id = ?",
            (batch_id,),
        ).fetchall()
        answered = self._answered_later(batch_id)
        doubts = {
            normal: note or ""
            for normal, what, note, _, _ in answers
            if what == "in_doubt" and normal not in answered
        }
        certain = [Answer(*one[:4]) for one in answers if one[1] != "in_doubt"]
        age_s = (now - datetime.fromisoformat(at)).total_seconds()
        request = SharedRequest(
            kind, keys, asked, sent, similarity, age_s, request_id, cut, body, certain
        )
        if state == "intended":
            request, doubts = replace(request, answers=()), {}
        return HandedIn(
            batch_id,
            self._tickets_of(batch_id),
            state,
            request,
            doubts,
            sum(one[4] for one in answers),
            len(json.loads(keys)),
        )

    def _answered_later(self, batch_id: int) -> frozenset[str]:
        """Return the people in doubt in a batch who were asked again, with an answer."""
        rows = self._connection.execute(
            "SELECT doubt.normal FROM answers AS doubt JOIN answers AS later USING (normal, kind)"
            " WHERE doubt.batch_id = ? AND doubt.outcome = 'in_doubt'"
            " AND later.batch_id > doubt.batch_id AND later.outcome <> 'in_doubt'",
            (batch_id,),
        )
        return frozenset(row[0] for row in rows)

    def _tickets_of(self, batch_id: int) -> tuple[str, ...]:
        """Return the tickets of a batch; one from before this desk had a team gets its own."""
        rows = self._connection.execute(
            "SELECT ticket FROM team_tickets WHERE batch_id = ?", (batch_id,)
        ).fetchall()
        if not rows:
            rows = [(uuid4().hex,)]
            self.keep_ticket(batch_id, rows[0][0])
        return tuple(row[0] for row in rows)

    def told(self, handed: Iterable[HandedIn]) -> None:
        """Record that the team knows the state of batches; tickets end with the last claim."""
        for one in handed:
            self._connection.execute("DELETE FROM team_outbox WHERE batch_id = ?", (one.batch_id,))
            if one.state != "intended" and not one.doubts:
                self._connection.execute(
                    "DELETE FROM team_tickets WHERE batch_id = ?", (one.batch_id,)
                )
