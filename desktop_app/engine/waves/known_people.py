"""What the journal knows of the people of a table, for stages that buy more about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers.composition import (
    chosen_candidate,
    compose,
    data_time,
    is_contact,
    is_later,
    link_of,
    main_record,
    parts_to_merge,
)
from desktop_app.domain.answers.found_nobody import FoundNobody, found_nobody
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import numbered_records
from desktop_app.domain.answers.outcomes import Outcome, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.result.row_status import RowStatus, RowStatusContext, answered_row
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.waves.later_answers import LaterAnswers


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """The answers about the person of a lookup.

    Attributes:
        index: The index of the lookup.
        key: The lookup.
        records: The records of which its rows are made; at least one.
        nobody: Why the lookup has found nobody; None if its answer decides.
        choice: The user's choice among the candidates.
        journal: The journal.
        query: The fields and threshold.
    """

    index: int
    key: LookupKey
    records: tuple[JournalRecord, ...]
    nobody: FoundNobody | None
    choice: CandidateChoice | None
    journal: AnswersJournal
    query: EnrichQuery

    @property
    def main(self) -> JournalRecord:
        """The record that decides the status of the rows."""
        return main_record(self.records)

    def is_matched(self, context: RowStatusContext, row: RowContext) -> bool:
        """Tell whether a result shows the person as matched, with nothing to check.

        Args:
            context: The options that decide the status.
            row: What the row says about its person.

        Raises:
            JournalError: The journal cannot be read.
        """
        main = self.main
        outcome = self.journal.outcome(main)
        state = answered_row(self.key, outcome, main, context, self.choice, row)
        return state.status is RowStatus.MATCHED

    def newest(self) -> tuple[JournalRecord, Person] | None:
        """Return the record with the newest profile, and its person; None without a match.

        Raises:
            JournalError: The journal cannot be read.
        """
        main = self.main
        if main.kind is not OutcomeKind.MATCHED or self.nobody is not None:
            return None
        parts = parts_to_merge(self.records, self.query)
        profiles = (one for one in parts if not is_contact(one))
        newest = next(profiles, main)
        person = self._person(newest, self.journal.outcome(newest))
        return None if person is None else (newest, person)

    def link(self, person: Person) -> str | None:
        """Return the person's current link; without one, that of the lookup."""
        own = self.key.normal if self.key.kind is IdentifierKind.PROFILE_URL else None
        return link_of(person) or own

    def age_days(self, record: JournalRecord, person: Person, now: datetime) -> float:
        """Return the age of the data about the person, in days; `now` is in UTC."""
        return (now - data_time(record, person)).total_seconds() / 86_400

    def _person(self, record: JournalRecord, outcome: Outcome) -> Person | None:
        choice = None if is_later(record) else self.choice
        candidate = chosen_candidate(record, outcome, choice)
        return None if candidate is None else candidate.person


def known_people(
    lookups: DecidedLookups, query: EnrichQuery, journal: AnswersJournal
) -> Iterator[KnownPerson]:
    """Yield what is known of each lookup that was sent, in order.

    Args:
        lookups: The lookups, with the key that decides each row.
        query: The fields and threshold.
        journal: The journal.

    Raises:
        JournalError: The journal cannot be read.
    """
    choices, answers = journal.candidate_choices(), LaterAnswers(journal)
    for index, records in numbered_records(lookups.keys, answers.records):
        key = lookups.keys[index]
        choice = choices.get(key)
        if composed := compose(records, query, journal.outcome, choice):
            main, threshold = main_record(composed), query.min_similarity
            nobody = found_nobody(main, threshold, choice, journal.outcome)
            yield KnownPerson(index, key, composed, nobody, choice, journal, query)
