"""The people whom a result shows as matched, with the answers about them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.answers.composition import is_contact, link_of
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.row_status import RowState, RowStatus
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.shown.composed_row import ComposedRow
from desktop_app.engine.waves.decided import context_of
from desktop_app.engine.waves.known_people import KnownPerson, known_people


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person found for a lookup.

    Attributes:
        link: The normal form of the person's own profile link, by the newest answer that has one,
            else of the link that was looked up; None without either.
        parts: The answers with the person, newest first, without those of Contact Enrich.
    """

    link: str | None
    parts: tuple[tuple[JournalRecord, Person], ...]


def found_people(
    spec: ResultSpec, lookups: DecidedLookups, journal: AnswersJournal
) -> Iterator[FoundPerson]:
    """Yield the people of the lookups that a result shows as matched.

    Args:
        spec: The result.
        lookups: Its lookups, with the key that decides each row.
        journal: The journal.

    Raises:
        JournalError: The journal cannot be read.
    """
    context = context_of(spec.context, spec.lookups, lookups)
    spec = replace(spec, lookups=lookups, context=context)
    for known in known_people(lookups, spec.query, journal):
        asked = lookups.email_before(known.index)
        row = ComposedRow(known.key, known.records, journal.outcome, spec.status_context, asked)
        state = row.state(known.choice, spec.row_context_at(known.index))
        if state.status is RowStatus.MATCHED:
            parts = tuple(_parts(known, state))
            links = (link_of(person) for _, person in parts)
            own = known.key.normal if known.key.kind is IdentifierKind.PROFILE_URL else None
            yield FoundPerson(next(filter(None, links), own), parts)


def _parts(known: KnownPerson, state: RowState) -> Iterator[tuple[JournalRecord, Person]]:
    for record in known.records:
        if record is known.main:
            yield record, state.person or {}
        elif record.kind is OutcomeKind.MATCHED and not is_contact(record):
            outcome = known.journal.outcome(record)
            yield record, outcome.candidates[0].person if isinstance(outcome, Matched) else {}
