"""The highest price of everything together: that of the dearest way of each row, never less."""

import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.fields.contact_wish import NO_CONTACTS, contact_wish_of
from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from tests.support.engine import open_journal
from tests.support.waves import EMAIL, URL, row
from tests.unit.engine.waves.test_email_fallback import Leads, Provider, leads

LIVE, PHONE = Prices().live, Prices().phone
_LIVE, _CONTACT = IdentifierKind.LIVE_PROFILE, IdentifierKind.CONTACT_PROFILE
_STALE = LiveWish(is_wanted=True, stale_after_days=9)
NAMES = ("ann", "bo", "cy")


@dataclass
class Everything(Provider):
    """A provider that finds some links live only, and sells everybody's phone.

    Attributes:
        live: The links that are found live.
        unknown: The links that Person Enrich does not know.
        credits: All charges.
    """

    live: set[str] = field(default_factory=set[str])
    unknown: set[str] = field(default_factory=set[str])
    credits: float = 0.0

    @override
    def rule(self, batch: Batch, number: int) -> ApiResponse:
        answer = super().rule(batch, number)
        if not isinstance(answer, UnparsedAnswer):
            return answer
        entries = json.loads(answer.body)
        price = 1.0
        for key, entry in zip(batch.keys, entries, strict=True):
            if batch.kind is URL and key.normal in self.unknown:
                entry["matches"] = []
        if batch.kind is _LIVE:
            price = LIVE
            for key, entry in zip(batch.keys, entries, strict=True):
                entry["matches"] = [self._match(key.normal, 1.0)] if key.normal in self.live else []
        if batch.kind is _CONTACT:
            price = PHONE
            contact = {"contact": {"phone_numbers": ["+4930123"]}}
            for entry in entries:
                entry["matches"] = [{"confidence_score": 1.0, "person_data": contact}]
        charge = price * sum(bool(entry["matches"]) for entry in entries)
        self.credits += charge
        return UnparsedAnswer(json.dumps(entries).encode(), charge, f"r{number}")


def made(
    journal: SqliteJournal,
    provider: Everything,
    *rows: list[str],
    then: IdentifierKind | None = EMAIL,
    live: LiveWish = NOT_LIVE,
    phone: bool = False,
) -> Leads:
    sheet = leads(journal, provider, *rows, then=then)
    contacts = contact_wish_of(["phone"]) if phone else NO_CONTACTS
    sheet.sheet.job = replace(sheet.sheet.job, live=live, contacts=contacts)
    return sheet


@pytest.mark.parametrize(
    ("then", "live", "phone", "most"),
    [
        (EMAIL, NOT_LIVE, False, 1 + 1),
        (EMAIL, LiveWish(is_wanted=True), False, 1 + LIVE),
        (EMAIL, LiveWish(is_wanted=True), True, 1 + LIVE + PHONE),
        (EMAIL, NOT_LIVE, True, 1 + 1 + PHONE),
        (URL, NOT_LIVE, True, 1 + 1 + PHONE),
        (URL, LiveWish(is_wanted=True), True, 1 + LIVE + PHONE),
        (EMAIL, _STALE, True, 1 + 1 + LIVE + PHONE),
    ],
)
def test_that_a_row_costs_at_most_its_dearest_way(
    journal: SqliteJournal, then: IdentifierKind, live: LiveWish, *, phone: bool, most: float
) -> None:
    provider = Everything({"ann": ["ann-x"]}, unknown={"ann-x", "ann"}, live={"ann-x"})
    sheet = made(journal, provider, row("ann", "ann"), then=then, live=live, phone=phone)
    assert sheet.prepare().plan.credits_ceiling == most
    sheet.run()

    spent = 1 + LIVE * bool(live) + PHONE * (phone and bool(live))
    assert provider.credits == spent <= most


_names = st.sampled_from(NAMES)
_some = st.sets(st.sampled_from([*NAMES, *(f"{name}-x" for name in NAMES)]))


@settings(deadline=None, max_examples=60)
@given(
    pairs=st.lists(st.tuples(_names | st.just(""), _names | st.just("")), min_size=1, max_size=5),
    known=st.sets(_names),
    links=st.tuples(_some, _some),
    then=st.sampled_from([None, EMAIL, URL]),
    wish=st.sampled_from([NOT_LIVE, LiveWish(is_wanted=True), _STALE]),
    phone=st.booleans(),
    takes_emails=st.booleans(),
    budgets=st.lists(st.none() | st.integers(0, 20), min_size=1, max_size=3),
)
def test_that_no_mixture_costs_more_than_was_said_or_pays_twice(
    pairs: list[tuple[str, str]],
    known: set[str],
    links: tuple[set[str], set[str]],
    then: IdentifierKind | None,
    wish: LiveWish,
    **others: Any,
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_journal(Path(folder)) as journal:
        found = {name: [f"{name}-x"] for name in known}
        provider = Everything(
            found, takes_emails=others["takes_emails"], unknown=links[0], live=links[1]
        )
        rows = [row(*pair) for pair in pairs]
        sheet = made(journal, provider, *rows, then=then, live=wish, phone=others["phone"])
        if not sheet.sheet.job.lookups.keys:
            return
        for budget in (*others["budgets"], None):
            before = provider.credits
            most = sheet.prepare(budget).plan.credits_ceiling
            sheet.run(budget)
            assert provider.credits - before <= most
        asked = Counter(key for key in provider.asked)
        assert [key for key, times in asked.items() if times > 1 and key.kind is not EMAIL] == []
        sheet.run()
        assert Counter(provider.asked) == asked
