"""Contact Enrich as a stage: the wished kinds of contact data, for the people found.

It follows everything that finds people. Asked are the people whom a result shows as matched, by
their own profile link as it was answered; nobody whose match is to be reviewed, until the user
accepts it. Two rows with one person are asked once.
"""

from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers.contact_coverage import (
    ContactCoverage,
    MissingContacts,
    kind_to_buy,
)
from desktop_app.domain.answers.journal_records import JournalRecord, is_recent
from desktop_app.domain.answers.outcomes import Matched
from desktop_app.domain.fields.contact_wish import ContactWish
from desktop_app.domain.fields.pricing import BUSINESS_EMAILS, unit_price
from desktop_app.domain.fields.products import Product, terms_of
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.identifiers.keys import CONTACT_KINDS
from desktop_app.domain.json_values import get_path, is_missing
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.contacts.found_people import FoundPerson, found_people
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.waves.stages import StageScope


@dataclass(frozen=True, slots=True)
class _Asked:
    """People to ask, with what is missing; `reused` is the number of people without anything.

    Those in jobs are in doubt, too.
    """

    keys: CompactKeys
    partial: dict[int, FieldSelection]
    reused: int
    in_doubt: int
    in_jobs: int


@dataclass(frozen=True, slots=True)
class ContactStage:
    """Buys contact data for the people of a result.

    Attributes:
        wish: The wished kinds, at least one.
        spec: The result, which decides who is matched.
    """

    wish: ContactWish
    spec: ResultSpec

    @property
    def product(self) -> Product:
        """Contact Enrich."""
        return Product.CONTACT

    @property
    def query(self) -> EnrichQuery:
        """The question to the provider."""
        return EnrichQuery(self.wish.selection)

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        """Return what the stage may buy at most: for known people, and for all still to be found.

        Raises:
            JournalError: The journal cannot be read.
        """
        asked = self._asked(scope, CompactKeys())
        found = len(asked.keys) + asked.reused + asked.in_doubt
        prices, due = scope.prices, _people_due(scope, found)
        ceiling = due * self.wish.price(prices) + sum(
            unit_price(key.kind, asked.partial[index], prices)
            for index, key in enumerate(asked.keys)
        )
        people = due + len(asked.keys)
        per_request = terms_of(IdentifierKind.CONTACT_PROFILE).most_people
        requests = -(-people // per_request)
        return LaterPurchase(
            Product.CONTACT,
            people,
            ceiling,
            requests,
            kind=self.wish.kind,
            in_jobs=asked.in_jobs,
        )

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        """Return the plan for those found, see `StageScope.plan`; None for nobody.

        Raises:
            JournalError: The journal cannot be read.
        """
        asked = self._asked(scope, counted)
        if not asked.keys:
            return None
        for key in asked.keys:
            for kind in CONTACT_KINDS:  # whichever of them was sent: once in a run
                counted.add(LookupKey(kind, key.normal))
        coverage = JournalCoverage(
            array("l", range(len(asked.keys))), asked.partial, asked.reused, asked.in_doubt
        )
        return scope.plan_of(asked.keys, coverage, self.query)

    def _asked(self, scope: StageScope, counted: CompactKeys) -> _Asked:
        """Return the people to ask who are not counted yet."""
        keys, partial = CompactKeys(), dict[int, FieldSelection]()
        reused = in_doubt = in_jobs = 0
        for normal, missing in self._missing(scope, counted):
            if missing.selection is not None:
                index = keys.add(LookupKey(kind_to_buy(self.wish, missing.selection), normal))
                partial[index] = missing.selection
            elif missing.in_doubt:
                in_doubt += 1
                in_jobs += missing.is_in_job
            else:
                reused += 1
        return _Asked(keys, partial, reused, in_doubt, in_jobs)

    def _missing(
        self, scope: StageScope, counted: CompactKeys
    ) -> Iterator[tuple[str, MissingContacts]]:
        """Yield each person by the normal form of the link, with what is to be bought."""
        journal, now = scope.services.journal, scope.services.clock.now()

        def has_emails(record: JournalRecord) -> bool:
            outcome = journal.outcome(record)
            if not isinstance(outcome, Matched):
                return False
            emails = get_path(outcome.candidates[0].person, BUSINESS_EMAILS.split("."))
            return not is_missing(emails)

        coverage = ContactCoverage(self.wish, scope.reuse, now, has_emails)
        people, known = self._people(scope, counted, now)
        in_jobs = journal.keys_in_jobs()
        records = _records_of(people, scope)
        for key, have, found in zip(people, known, records, strict=True):
            if any(LookupKey(kind, key.normal) in in_jobs for kind in CONTACT_KINDS):
                yield key.normal, MissingContacts(None, self.wish.paths, is_in_job=True)
            else:
                yield key.normal, coverage.missing(found, _paths_in(self.wish, have))

    def _people(
        self, scope: StageScope, counted: CompactKeys, now: datetime
    ) -> tuple[CompactKeys, bytearray]:
        """Return those found, and for each the wished kinds that are known already, as bits."""
        people, known = CompactKeys(), bytearray()
        for person in found_people(self.spec, scope.lookups, scope.services.journal):
            key = _key_of(person)
            if key is None or key in counted:
                continue
            index = people.add(key)
            if index == len(known):
                known.append(0)
            known[index] |= self._known(person, scope, now)
        return people, known

    def _known(self, person: FoundPerson, scope: StageScope, now: datetime) -> int:
        """Return the wished kinds that an answer of another product holds, as bits."""
        bits = 0
        for record, values in person.parts:
            if scope.reuse.permits(record) and is_recent(record, scope.reuse, now):
                for number, path in enumerate(self.wish.paths):
                    if not is_missing(get_path(values, path.split("."))):
                        bits |= 1 << number
        return bits


def _key_of(person: FoundPerson) -> LookupKey | None:
    normal = person.link
    return None if normal is None else LookupKey(IdentifierKind.CONTACT_PROFILE, normal)


def _paths_in(wish: ContactWish, bits: int) -> Collection[str]:
    return [path for number, path in enumerate(wish.paths) if bits >> number & 1]


def _records_of(people: Sequence[LookupKey], scope: StageScope) -> Iterator[list[JournalRecord]]:
    """Yield the records of each person's keys of all kinds that buy contact data."""
    read = scope.services.journal.records
    for start in range(0, len(people), _CHUNK):
        chunk = [people[index] for index in range(start, min(start + _CHUNK, len(people)))]
        found: dict[str, list[JournalRecord]] = {}
        for kind in CONTACT_KINDS:
            for key, records in read([LookupKey(kind, one.normal) for one in chunk]):
                found.setdefault(key.normal, []).extend(records)
        yield from (found.get(key.normal, []) for key in chunk)


_CHUNK = 1_000


def _people_due(scope: StageScope, found: int) -> int:
    """Return how many people may still be found by what the run is to send before, at most.

    Args:
        scope: The input of the stage, before the run.
        found: The number of people found so far.
    """
    due, lookups = set(scope.due.unsettled) | set(scope.due.in_jobs), scope.lookups
    second, people, most = lookups.asked.second, len(due), len(lookups.keys)
    if second is not None:
        ways = ((code, second.index_of(row)) for row, code in enumerate(lookups.row_codes))
        different = {way for way in ways if way[0] >= 0}
        people, most = sum(way[0] in due for way in different), len(different)
    by_others = {offer.product: offer.people for offer in scope.offered}
    live = by_others.pop(Product.LIVE, 0)
    return max(people, min(people + live, most - found)) + sum(by_others.values())
