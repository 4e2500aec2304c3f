"""The answers of which a row is made: that of Person Enrich, and later purchases about the person.

Live Enrich and Contact Enrich are bought by the person's profile link, with journal records of
their own. The person that is shown has the newest profile of both, and the contacts of all. A live
answer that finds nobody hides nobody who is known; one that finds somebody is a match.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import UTC, datetime

from desktop_app.domain.answers.journal_records import JournalRecord, shown_record
from desktop_app.domain.answers.merge_answers import covered_parts, records_to_merge
from desktop_app.domain.answers.outcomes import Candidate, Matched, Outcome, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery, live_query
from desktop_app.domain.identifiers.keys import CONTACT_KINDS
from desktop_app.domain.json_values import Person, get_path
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey, parse_profile_url

LATER_KINDS = frozenset({IdentifierKind.LIVE_PROFILE, *CONTACT_KINDS})
"""The kinds of lookups that add to a person whom another lookup has found, or has not found."""
ReadOutcome = Callable[[JournalRecord], Outcome]
_EMAIL, _LIVE = IdentifierKind.BUSINESS_EMAIL, IdentifierKind.LIVE_PROFILE
_LINK = ("social_handles", "professional_network_identifier", "profile_url")
_UPDATED = (("updated_at",), ("basic_profile", "last_updated"))


def is_later(record: JournalRecord) -> bool:
    """Tell whether a record is of a later purchase."""
    return record.key.kind in LATER_KINDS


def is_contact(record: JournalRecord) -> bool:
    """Tell whether a record is of Contact Enrich."""
    return record.key.kind in CONTACT_KINDS


def link_of(person: Person) -> str | None:
    """Return the normal form of a person's own profile link; None without a usable one."""
    link = get_path(person, _LINK)
    parsed = parse_profile_url(link) if isinstance(link, str) else None
    return parsed.normal if isinstance(parsed, LookupKey) else None


def data_time(record: JournalRecord, person: Person) -> datetime:
    """Return when the data about a person was current (UTC).

    It is what the answer says, else the time of the answer. A live answer is current.

    Source: contract/person_data_fields.csv; `basic_profile.last_updated` is in the provider's page,
    and absent from newer answers; `updated_at` needs a grant.
    """
    if record.key.kind is _LIVE:
        return record.answered_at
    times = (_time_of(get_path(person, path)) for path in _UPDATED)
    return min(next(filter(None, times), record.answered_at), record.answered_at)


def _time_of(value: object) -> datetime | None:
    try:
        time = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return time.replace(tzinfo=time.tzinfo or UTC) if time else None


def chosen_candidate(
    record: JournalRecord, outcome: Outcome, choice: CandidateChoice | None
) -> Candidate | None:
    """Return the candidate that the user chose, or the best one; None for nobody."""
    if not isinstance(outcome, Matched):
        return None
    if choice is None or choice.batch_id != record.batch_id:
        return outcome.candidates[0]
    at = choice.candidate_index
    return outcome.candidates[at] if at is not None and at < len(outcome.candidates) else None


def compose(
    records: Sequence[JournalRecord],
    query: EnrichQuery,
    read: ReadOutcome,
    choice: CandidateChoice | None = None,
) -> tuple[JournalRecord, ...]:
    """Return the records of which a row is made, those of the person in the order of precedence.

    Those without a person come last, unless one of them decides the row; see `main_record`.

    Args:
        records: All records of the lookup that decides the row, and of later purchases.
        query: The fields and threshold.
        read: Returns the outcome behind a record; called only if there are later purchases.
        choice: The user's choice among the candidates of the lookup.

    Returns:
        () if nothing was sent.
    """
    own = [record for record in records if not is_later(record)]
    main = shown_record(own, query)
    if len(own) == len(records):
        return () if main is None else records_to_merge(main, own, query)
    person: Person | None = None
    if main is not None and main.kind is OutcomeKind.MATCHED:
        candidate = chosen_candidate(main, read(main), choice)
        person = None if candidate is None else candidate.person
    later = [record for record in records if is_later(record)]
    if main is not None and main.key.kind is _EMAIL:
        # Other candidates have other links, at which somebody else was bought.
        later = list(_of_person(later, person, read))
    return _compose(main, person, own, later, query)


def _of_person(
    later: Iterable[JournalRecord], person: Person | None, read: ReadOutcome
) -> Iterator[JournalRecord]:
    """Yield the records bought at a person's link, and at the link that a live answer gives."""
    links: set[str | None] = set() if person is None else {link_of(person)}
    for record in sorted(later, key=is_contact):
        if record.key.normal in links:
            outcome = read(record) if record.key.kind is _LIVE else None
            if isinstance(outcome, Matched):
                links.add(link_of(outcome.candidates[0].person))
            yield record


def _compose(
    main: JournalRecord | None,
    person: Person | None,
    own: Sequence[JournalRecord],
    later: Sequence[JournalRecord],
    query: EnrichQuery,
) -> tuple[JournalRecord, ...]:
    profiles = [] if main is None else list(records_to_merge(main, own, query))
    live = shown_record([one for one in later if one.key.kind is _LIVE], live_query(query) or query)
    if live is not None:
        is_first = _is_first(live, main, person)
        profiles = [live, *profiles] if is_first else [*profiles, live]
        profiles += [one for one in _matches(later, (_LIVE,)) if one is not live]
    if not profiles:
        return ()
    contacts = _matches(later, CONTACT_KINDS)
    newer = [one for one in contacts if one.batch_id > profiles[0].batch_id]
    unmatched = shown_record([one for one in later if is_contact(one)], query)
    rest = [] if unmatched is None or unmatched in contacts else [unmatched]
    return (*newer, *profiles, *contacts[len(newer) :], *rest)


def _is_first(live: JournalRecord, main: JournalRecord | None, person: Person | None) -> bool:
    """Tell whether a live answer decides what is shown, not the answer of Person Enrich."""
    if main is None:
        return True
    if live.kind is not OutcomeKind.MATCHED:
        return main.kind is OutcomeKind.NO_MATCH and live.kind is not OutcomeKind.NO_MATCH
    if main.kind is not OutcomeKind.MATCHED:
        return True
    return person is not None and live.answered_at > data_time(main, person)


def _matches(
    records: Iterable[JournalRecord], kinds: Container[IdentifierKind]
) -> list[JournalRecord]:
    """Return the matches of some kinds, newest first."""
    found = (one for one in records if one.key.kind in kinds and one.kind is OutcomeKind.MATCHED)
    return sorted(found, key=lambda record: record.batch_id, reverse=True)


def main_record(records: Sequence[JournalRecord]) -> JournalRecord:
    """Return the one of the composed records that decides the status of the row.

    A match by email stays the one that identifies the person, whatever is shown.
    """
    if len(records) == 1:
        return records[0]
    profiles = [record for record in records if not is_contact(record)]
    by_email = (one for one in profiles if one.key.kind is _EMAIL)
    return next(by_email, profiles[0])


def parts_to_merge(
    records: Sequence[JournalRecord], query: EnrichQuery
) -> tuple[JournalRecord, ...]:
    """Return those of the composed records whose people are merged, in the order of precedence."""
    parts: list[JournalRecord] = []
    known: set[str] = set()
    for record in records:
        if record.kind is not OutcomeKind.MATCHED:
            continue
        added = covered_parts(record, query)
        if not parts or added - known or is_contact(record):
            parts.append(record)
            known |= added
    return tuple(parts)
