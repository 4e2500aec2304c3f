"""A known person of a table, for the examples in the column picker."""

from itertools import islice

from desktop_app.domain.answers.composition import compose, main_record
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.json_values import Person
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.waves.later_answers import LaterAnswers

_MOST_LOOKED_AT = 200
_MOST_READ = 5


def example_person(job: Job, journal: AnswersJournal) -> Person | None:
    """Return the fullest of the first known people of a table; None if nobody is known.

    Raises:
        JournalError: The journal cannot be read.
    """
    people: list[Person] = []
    keys = islice(job.lookups.keys, _MOST_LOOKED_AT)
    for _, records in LaterAnswers(journal).records(keys):
        composed = compose(records, job.query, journal.outcome)
        record = main_record(composed) if composed else None
        if record is not None and record.kind is OutcomeKind.MATCHED:
            outcome = journal.outcome(record)
            if isinstance(outcome, Matched):
                people.append(outcome.candidates[0].person)
        if len(people) == _MOST_READ:
            break
    return max(people, key=lambda person: len(str(person)), default=None)
