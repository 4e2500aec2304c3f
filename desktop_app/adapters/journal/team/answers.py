"""Answers in the team's database: handed in by the desk that paid, copied by the others."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from desktop_app.adapters.journal.team.records import Answer, HandedIn, People, SharedRequest
from desktop_app.domain.answers.composition import LATER_KINDS

if TYPE_CHECKING:
    from psycopg import Connection

_REQUESTS_PER_QUERY = 100
_UPSERT = """
    INSERT INTO requests (service, desk_id, batch_id, kind, keys, asked, sent,
                          min_similarity, answered_at, people, credits, provider_id, cut_reason,
                          body)
    VALUES (%(service)s, %(desk)s, %(batch)s, %(kind)s, %(keys)s, %(asked)s, %(sent)s,
            %(similarity)s, clock_timestamp() - make_interval(secs => %(age)s), %(people)s,
            %(credits)s, %(provider_id)s, %(cut)s, %(body)s)
    ON CONFLICT (desk_id, batch_id) DO UPDATE
        SET credits = excluded.credits, people = excluded.people, cut_reason = excluded.cut_reason,
            provider_id = excluded.provider_id, body = excluded.body, keys = excluded.keys
    RETURNING request_id
"""
_SAME = """
    SELECT 1 FROM requests WHERE service = %(service)s AND provider_id = %(provider_id)s
      AND provider_id <> '' AND kind = %(kind)s AND keys = %(keys)s
      AND (desk_id, batch_id) <> (%(desk)s, %(batch)s)
"""
_INSERT_ANSWERS = """
    INSERT INTO answers (service, kind, request_id, normal, outcome, note, unknown_paths)
    SELECT %(service)s, %(kind)s, %(request)s, normal, outcome, note, paths
    FROM unnest(%(normals)s::text[], %(outcomes)s::text[], %(notes)s::text[], %(paths)s::text[])
         AS given (normal, outcome, note, paths)
"""
_REQUESTS_OF = """
    SELECT DISTINCT request_id, desk_id, batch_id FROM answers JOIN requests USING (request_id)
    WHERE answers.service = %s AND answers.kind = %s AND normal = ANY(%s)
"""
_REQUESTS = """
    SELECT request_id, desks.name, kind, keys, asked, sent, min_similarity,
           extract(epoch FROM clock_timestamp() - answered_at)::float8, provider_id, cut_reason,
           body
    FROM requests JOIN desks USING (desk_id) WHERE request_id = ANY(%s)
    ORDER BY answered_at, request_id
"""
_LATER_KINDS = """
    SELECT kind FROM unnest(%(kinds)s::text[]) AS wanted (kind)
    WHERE EXISTS (SELECT 1 FROM answers WHERE service = %(service)s AND answers.kind = wanted.kind)
       OR EXISTS (SELECT 1 FROM claims WHERE service = %(service)s AND claims.kind = wanted.kind)
"""
_ANSWERS = """
    SELECT request_id, normal, outcome, note, unknown_paths FROM answers
    WHERE request_id = ANY(%s)
"""


class Answers:
    """The answers about people of one service, on a connection that the caller guards."""

    def __init__(self, connection: "Connection[Any]", service: str, desk_id: int) -> None:
        self._connection = connection
        self._service = service
        self._desk_id = desk_id

    def hand_in(self, handed: HandedIn, *, shares: bool) -> None:
        """Record the state of a request of this desk; it can be repeated."""
        if handed.state == "intended":
            return
        if handed.state == "released" or not handed.request.answers:
            self._connection.execute(
                "DELETE FROM requests WHERE desk_id = %s AND batch_id = %s",
                (self._desk_id, handed.batch_id),
            )
            if not handed.credits:
                return
        values = self._values(handed, shares=shares)
        if self._connection.execute(_SAME, values).fetchone() is not None:
            return  # this desk has a new number, and its former one has handed it in
        ((request,),) = self._connection.execute(_UPSERT, values).fetchall()
        answers = handed.request.answers
        self._connection.execute("DELETE FROM answers WHERE request_id = %s", (request,))
        self._connection.execute(
            _INSERT_ANSWERS,
            {
                **values,
                "request": request,
                "normals": [answer.normal for answer in answers],
                "outcomes": [answer.outcome for answer in answers],
                "notes": [answer.note for answer in answers],
                "paths": [answer.unknown_paths for answer in answers],
            },
        )

    def _values(self, handed: HandedIn, *, shares: bool) -> dict[str, Any]:
        request = handed.request
        return {
            "service": self._service,
            "desk": self._desk_id,
            "batch": handed.batch_id,
            "kind": request.kind,
            "keys": request.keys,
            "asked": request.asked,
            "sent": request.sent,
            "similarity": request.min_similarity,
            "age": max(0.0, request.age_s),
            "people": handed.people,
            "credits": handed.credits,
            "provider_id": request.provider_id,
            "cut": request.cut_reason,
            "body": request.body if shares else None,
        }

    def unknown(
        self, people: People, *, known: Collection[int], is_own: Callable[[int], bool]
    ) -> frozenset[int]:
        """Return the requests about people that a desk does not know yet.

        Args:
            people: The people.
            known: The requests of other desks that it knows.
            is_own: Tells whether its own journal has a batch.
        """
        rows = self._connection.execute(
            _REQUESTS_OF, (self._service, people.kind, list(people.normals))
        ).fetchall()
        return frozenset(
            request
            for request, desk_id, batch_id in rows
            if request not in known and not (desk_id == self._desk_id and is_own(batch_id))
        )

    def later_kinds(self) -> frozenset[str]:
        """Return the kinds of purchases beyond Person Enrich that any desk has made."""
        values = {"service": self._service, "kinds": [kind.value for kind in LATER_KINDS]}
        rows = self._connection.execute(_LATER_KINDS.encode(), values).fetchall()
        return frozenset(kind for (kind,) in rows)

    def fetch(self, requests: Collection[int]) -> Iterator[list[tuple[int, str, SharedRequest]]]:
        """Yield requests in portions, oldest first: number, desk and content."""
        remaining = iter(sorted(requests))
        while numbers := list(islice(remaining, _REQUESTS_PER_QUERY)):
            answers: dict[int, list[Answer]] = {number: [] for number in numbers}
            for number, *answer in self._rows(_ANSWERS, numbers):
                answers[number].append(Answer(*answer))
            yield [
                (number, desk, replace(_request_of(content), answers=answers[number]))
                for number, desk, *content in self._rows(_REQUESTS, numbers)
            ]

    def _rows(self, query: str, numbers: Sequence[int]) -> list[Any]:
        return self._connection.execute(query.encode(), (list(numbers),)).fetchall()


def _request_of(content: Sequence[Any]) -> SharedRequest:
    """Convert a row of `_REQUESTS` from the kind on, without answers yet."""
    kind, keys, asked, sent, similarity, age_s, provider_id, cut_reason, body = content
    return SharedRequest(
        kind, keys, asked, sent, similarity, age_s, provider_id, cut_reason, body, ()
    )
