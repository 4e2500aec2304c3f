"""Claims: at most one desk looks a person up at a time.

A claim is a row for a person. It is inserted before a request is sent, and deleted with the
answer, or with the proof that nothing was charged. A desk is alive while it holds its advisory
lock; the claims of a desk that is not are in doubt, as are those whose request got no answer. No
clock decides anything. Claims are always made in the order of the normal forms, so that desks
cannot deadlock. Contact data with a check and without is one purchase, and has one claim.
"""

import json
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.adapters.journal.team.records import (
    Claimed,
    Elsewhere,
    HandedIn,
    People,
    Wanted,
    claimed_kind,
)
from desktop_app.adapters.journal.team.schema import IS_ALIVE, lock_class
from desktop_app.domain.errors.team import TeamBudgetError
from desktop_app.domain.messages import Message

if TYPE_CHECKING:
    from psycopg import Connection

_DESK_ENDED = Message("the desk that asked has ended or lost its connection before the answer came")
_PERSON = "service = %(service)s AND kind = %(kind)s"
_INSERT = """
    INSERT INTO claims (service, kind, normal, desk_id, ticket, state, asked, min_similarity,
                        ceiling)
    SELECT %(service)s, %(kind)s, normal, %(desk)s, %(ticket)s, 'open', %(asked)s,
           %(similarity)s, %(ceiling)s
    FROM unnest(%(normals)s::text[]) WITH ORDINALITY AS wanted (normal, place) ORDER BY place
    ON CONFLICT DO NOTHING RETURNING normal
"""
_TAKE_OVER = f"""
    WITH taken AS (
        SELECT ctid FROM claims WHERE {_PERSON} AND normal = ANY(%(again)s)
          AND (state = 'doubt' OR NOT {IS_ALIVE})
        ORDER BY normal FOR UPDATE
    )
    UPDATE claims SET desk_id = %(desk)s, ticket = %(ticket)s, state = 'open', note = '',
                      asked = %(asked)s, min_similarity = %(similarity)s, ceiling = %(ceiling)s,
                      claimed_at = now()
    WHERE ctid IN (SELECT ctid FROM taken) RETURNING normal
"""  # noqa: S608 - constants
_BOUGHT = """
    SELECT normal, request_id FROM answers JOIN requests USING (request_id)
    WHERE answers.service = %(service)s AND answers.kind = ANY(%(kinds)s)
      AND normal = ANY(%(normals)s)
      AND NOT (desk_id = %(desk)s AND batch_id <= %(last_batch)s)
"""
_ELSEWHERE = f"""
    SELECT normal, desks.name,
           state = 'doubt' OR claims.desk_id = %(desk)s OR NOT {IS_ALIVE},
           CASE state WHEN 'doubt' THEN note ELSE '' END, asked, min_similarity,
           extract(epoch FROM clock_timestamp() - claimed_at)::float8
    FROM claims JOIN desks USING (desk_id)
    WHERE {_PERSON} AND normal = ANY(%(normals)s) AND NOT ticket = ANY(%(own)s::uuid[])
"""  # noqa: S608 - constants
_END = f"""
    DELETE FROM claims WHERE ctid IN (
        SELECT ctid FROM claims
        WHERE {_PERSON} AND ticket = ANY(%(tickets)s::uuid[]) AND normal = ANY(%(normals)s)
        ORDER BY normal FOR UPDATE
    )
"""  # noqa: S608 - constants
_SPENT = """
    SELECT (SELECT coalesce(sum(credits), 0) FROM requests
            WHERE service = %(service)s AND answered_at >= date_trunc('month', now(), 'UTC'))
         + (SELECT coalesce(sum(ceiling), 0) FROM claims WHERE service = %(service)s)
"""
_TINY = 1e-9


class Claims:
    """The claims on one service, on a connection that the caller guards."""

    def __init__(self, connection: "Connection[Any]", service: str, desk_id: int) -> None:
        self._connection = connection
        self._fixed: dict[str, Any] = {"service": service, "desk": desk_id, "lock": lock_class()}

    def make(
        self, wanted: Wanted, ticket: str, *, known: Collection[int], last_batch: int
    ) -> Claimed:
        """Claim people, in one transaction.

        Args:
            wanted: The request or job.
            ticket: The ticket of the claims.
            known: The requests of other desks that this desk knows.
            last_batch: The highest batch of this desk's journal.

        Raises:
            TeamBudgetError: The team's budget does not suffice for anybody.
        """
        values = {**self._values_of(wanted, ticket), "last_batch": last_batch}
        with self._connection.transaction():
            normals = sorted(wanted.people.normals)
            affordable = self._affordable(wanted, len(normals))
            over = frozenset(normals[affordable:])
            normals = normals[:affordable]
            got = self._names(_INSERT, values, normals=normals)
            again = sorted(wanted.in_doubt_again.intersection(normals) - got)
            if again:
                got |= self._names(_TAKE_OVER, values, again=again)
            pairs = self._rows(_BOUGHT, values, normals=normals)
            new = [(normal, request) for normal, request in pairs if request not in known]
            self._withdraw(ticket, got & {normal for normal, _ in new})
            got -= {normal for normal, _ in new}
            self._connection.execute(
                "UPDATE desks SET last_batch = greatest(last_batch, %s) WHERE desk_id = %s",
                (last_batch, self._fixed["desk"]),
            )
        return Claimed(got, frozenset(request for _, request in new), over)

    def _values_of(self, wanted: Wanted, ticket: str) -> dict[str, Any]:
        return {
            **self._fixed,
            "kind": wanted.people.claimed_as,
            "kinds": list(wanted.people.kinds),
            "ticket": ticket,
            "asked": wanted.asked,
            "similarity": wanted.min_similarity,
            "ceiling": wanted.ceiling,
        }

    def _affordable(self, wanted: Wanted, people: int) -> int:
        """Return for how many people the team's budget suffices; holds the account's row.

        Raises:
            TeamBudgetError: It suffices for nobody.
        """
        self._connection.execute(
            "INSERT INTO accounts (service) VALUES (%(service)s) ON CONFLICT DO NOTHING",
            self._fixed,
        )
        ((budget,),) = self._rows(
            "SELECT month_budget FROM accounts WHERE service = %(service)s FOR UPDATE", {}
        )
        if budget is None or not wanted.ceiling:
            return people
        ((spent,),) = self._rows(_SPENT, {})
        affordable = min(people, int((budget - spent) / wanted.ceiling + _TINY))
        if affordable <= 0:
            raise TeamBudgetError
        return affordable

    def _withdraw(self, ticket: str, normals: Collection[str]) -> None:
        if normals:
            self._connection.execute(
                "DELETE FROM claims WHERE desk_id = %s AND ticket = %s AND normal = ANY(%s)",
                (self._fixed["desk"], ticket, sorted(normals)),
            )

    def withdraw(self, ticket: str) -> None:
        """Delete the claims of a ticket for which nothing was sent."""
        self._connection.execute(
            "DELETE FROM claims WHERE desk_id = %s AND ticket = %s", (self._fixed["desk"], ticket)
        )

    def tickets(self) -> frozenset[str]:
        """Return the tickets of this desk's claims."""
        rows = self._rows("SELECT DISTINCT ticket FROM claims WHERE desk_id = %(desk)s", {})
        return frozenset(ticket.hex for (ticket,) in rows)

    def elsewhere(self, people: People, own: Collection[str]) -> list[Elsewhere]:
        """Return the people whom others have claimed: all claims but those of these tickets."""
        values = {"kind": people.claimed_as, "own": sorted(own)}
        rows = self._rows(_ELSEWHERE, values, normals=list(people.normals))
        return [
            Elsewhere(normal, desk, doubt, note or _DESK_ENDED, asked, similarity, age_s)
            for normal, desk, doubt, note, asked, similarity, age_s in rows
        ]

    def follow(self, handed: HandedIn) -> None:
        """Update the claims of a request after its state in the desk's journal."""
        request = handed.request
        certain = [answer.normal for answer in request.answers]
        if handed.state == "released":
            certain = list(_names_in(request.keys))
        if certain:
            self._connection.execute(_END.encode(), {**self._values(handed), "normals": certain})
        if handed.state == "intended" or handed.doubts:
            self._keep(handed)

    def _keep(self, handed: HandedIn) -> None:
        """Claim people who may have been charged, unless somebody has; mark those in doubt."""
        doubts = handed.doubts
        state, normals = ("doubt", sorted(doubts)) if doubts else ("open", [])
        if handed.state == "intended":
            state, normals = "open", sorted(_names_in(handed.request.keys))
        self._connection.execute(
            """
            INSERT INTO claims (service, kind, normal, desk_id, ticket, state, note, asked,
                                min_similarity, ceiling)
            SELECT %(service)s, %(kind)s, normal, %(desk)s, %(ticket)s, %(state)s,
                   note, %(asked)s, %(similarity)s, 0
            FROM unnest(%(normals)s::text[], %(notes)s::text[]) WITH ORDINALITY
                 AS kept (normal, note, place) ORDER BY place
            ON CONFLICT (service, kind, normal) DO UPDATE
                SET state = excluded.state, note = excluded.note
                WHERE claims.ticket = ANY(%(tickets)s::uuid[])
            """,
            {
                **self._values(handed),
                "state": state,
                "normals": normals,
                "notes": [doubts.get(normal, "") for normal in normals],
            },
        )

    def _values(self, handed: HandedIn) -> dict[str, Any]:
        request = handed.request
        return {
            **self._fixed,
            "kind": claimed_kind(request.kind),
            "ticket": handed.tickets[0],
            "tickets": list(handed.tickets),
            "asked": request.asked,
            "similarity": request.min_similarity,
        }

    def _rows(self, query: str, values: dict[str, Any], **more: object) -> list[Any]:
        cursor = self._connection.execute(query.encode(), {**self._fixed, **values, **more})
        return cursor.fetchall()

    def _names(self, query: str, values: dict[str, Any], **lists: Sequence[str]) -> frozenset[str]:
        rows = self._rows(query, values, **lists)
        return frozenset(normal for (normal,) in rows)


def _names_in(keys: str) -> list[str]:
    return list(json.loads(keys))
