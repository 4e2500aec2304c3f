"""A rule-based provider, and services around a real journal in virtual time."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.errors import ServiceError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.doubt_proofs import UsageEvent
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.services import Services
from tests.support.teams import Teams, open_in_team
from tests.support.virtual_time import VirtualTimeLoop

ASK = EnrichQuery(parse_selection(["basic_profile"]))
RPM = 60
_NUMBERS = count(1)


def url_keys(people: int, *, prefix: str = "person") -> tuple[LookupKey, ...]:
    return tuple(
        LookupKey(IdentifierKind.PROFILE_URL, f"{prefix}-{number}") for number in range(people)
    )


def body_for(keys: Sequence[LookupKey]) -> bytes:
    """The response of a provider that matches everybody."""
    return json.dumps(
        [
            {
                "matched_on": key.as_sent,
                "match_type": "professional_network_profile_url",
                "matches": [
                    {
                        "confidence_score": 1.0,
                        "person_data": {"basic_profile": {"name": key.normal}},
                    }
                ],
            }
            for key in keys
        ]
    ).encode()


def answer_for(batch: Batch, *, credits_used: float | None = None) -> UnparsedAnswer:
    charged = float(len(batch.keys)) if credits_used is None else credits_used
    return UnparsedAnswer(body_for(batch.keys), charged, f"request-{next(_NUMBERS)}")


@dataclass
class RuleApi:
    """An API that answers by a rule after a latency, and records the send times."""

    rule: Callable[[Batch, int], ApiResponse] = lambda batch, _number: answer_for(batch)
    latency_s: float = 0.0
    sent: list[tuple[float, Batch]] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0

    async def enrich(self, batch: Batch) -> ApiResponse:
        loop = asyncio.get_running_loop()
        self.sent.append((loop.time(), batch))
        number = len(self.sent)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(self.latency_s)
            return self.rule(batch, number)
        finally:
            self.in_flight -= 1

    @property
    def keys_sent(self) -> list[LookupKey]:
        return [key for _, batch in self.sent for key in batch.keys]


class SteppingClock:
    """A clock that advances by a second per call."""

    def __init__(self, start: datetime = datetime(2026, 11, 2, 9, tzinfo=UTC)) -> None:
        self._now = start

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def peek(self) -> datetime:
        return self._now

    def pass_seconds(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def pass_days(self, days: float) -> None:
        self._now += timedelta(days=days)


def open_journal(folder: Path) -> SqliteJournal:
    if Teams.is_on:
        return open_in_team(folder)
    return SqliteJournal(
        folder / "journal.sqlite3",
        read_answer=read_answer,
        reserved_space=ReservedSpace(folder / "ballast", size=0),
    )


def _no_page(_since: datetime) -> list[UsageEvent]:
    raise ServiceError("There is no such page.")


def services_for(
    api: RuleApi,
    journal: SqliteJournal,
    *,
    clock: SteppingClock | None = None,
    read_account: Callable[[], Account] | None = None,
    read_usage: Callable[[datetime], list[UsageEvent]] | None = None,
    policy: RetryPolicy | None = None,
) -> Services:
    clock = clock or SteppingClock()

    @asynccontextmanager
    async def open_api() -> AsyncIterator[RuleApi]:
        yield api

    return Services(
        open_api=open_api,
        journal=journal,
        clock=clock,
        jitter=lambda: 0.5,
        new_run_id=lambda: f"run-{next(_NUMBERS)}",
        read_account=read_account or (lambda: Account(rpm=RPM)),
        read_usage=read_usage or _no_page,
        read_answer=read_answer,
        pause=clock.pass_seconds,
        monotonic=lambda: clock.peek().timestamp(),
        policy=policy or RetryPolicy(),
        new_loop=VirtualTimeLoop,
    )


def outcomes_in(journal: SqliteJournal, keys: Sequence[LookupKey]) -> Mapping[LookupKey, Outcome]:
    """The newest outcome of each lookup in the journal."""
    return {
        key: journal.outcome(max(records, key=lambda record: record.batch_id))
        for key, records in journal.records(keys)
    }
