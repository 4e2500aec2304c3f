"""A known person of a table, for the examples in the column picker."""

from itertools import islice

from desktop_app.domain.answers.journal_records import shown_record
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.json_values import Person
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import AnswersJournal

_MOST_LOOKED_AT = 200
_MOST_READ = 5


def example_person(job: Job, journal: AnswersJournal) -> Person | None:
    """Return the fullest of the first known people of a table; None if nobody is known.

    Raises:
        JournalError: The journal cannot be read.
    """
    people: list[Person] = []
    for _, records in journal.records(islice(job.lookups.keys, _MOST_LOOKED_AT)):
        record = shown_record(records, job.query)
        if record is not None and record.kind is OutcomeKind.MATCHED:
            outcome = journal.outcome(record)
            if isinstance(outcome, Matched):
                people.append(outcome.candidates[0].person)
        if len(people) == _MOST_READ:
            break
    return max(people, key=lambda person: len(str(person)), default=None)
