"""The people whom a result shows as matched, with the answers about them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import JournalRecord, shown_record
from desktop_app.domain.answers.merge_answers import records_to_merge
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.json_values import Person, get_path
from desktop_app.domain.result.row_status import RowStatus, answered_row
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey, parse_profile_url
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.waves.decided import context_of

_LINK = ("social_handles", "professional_network_identifier", "profile_url")


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person found for a lookup.

    Attributes:
        link: The normal form of the person's own profile link; None without a usable one.
        parts: The answers of which the person is made, each with its record.
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
    choices = journal.candidate_choices()
    for key, records in journal.records(lookups.keys):
        record = shown_record(records, spec.query)
        if record is None or record.kind is not OutcomeKind.MATCHED:
            continue
        outcome, row = journal.outcome(record), spec.row_context(key)
        choice = choices.get(key)
        state = answered_row(key, outcome, record, spec.status_context, choice, row)
        if state.status is not RowStatus.MATCHED or state.person is None:
            continue
        rest = records_to_merge(record, records, spec.query)[1:]
        others = ((one, _best(one, journal)) for one in rest)
        yield FoundPerson(_link(key, state.person), ((record, state.person), *others))


def _best(record: JournalRecord, journal: AnswersJournal) -> Person:
    outcome = journal.outcome(record)
    return outcome.candidates[0].person if isinstance(outcome, Matched) else {}


def _link(key: LookupKey, person: Person) -> str | None:
    """Return the person's own link; else the one by which the person was found."""
    link = get_path(person, _LINK)
    parsed = parse_profile_url(link) if isinstance(link, str) else None
    if isinstance(parsed, LookupKey):
        return parsed.normal
    return key.normal if key.kind is IdentifierKind.PROFILE_URL else None
