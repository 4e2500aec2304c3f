"""The matches to be reviewed by the user, with their candidates."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from desktop_app.domain.answers.composition import compose, main_record
from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.outcomes import Candidate, Matched, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.identifiers.keys import SEARCH_KINDS
from desktop_app.domain.match_check.check import MatchCheck
from desktop_app.domain.match_check.fact_marks import FactMarks
from desktop_app.domain.match_check.row.context_role import NO_CONTEXT
from desktop_app.domain.match_check.weighing import Verdict
from desktop_app.domain.messages import Message, parts_of
from desktop_app.domain.result.row_status import RowStatus, RowStatusContext
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import LINK_KINDS, LookupKey
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.shown.composed_row import ComposedRow
from desktop_app.engine.waves.later_answers import LaterAnswers

_LEAST_URGENT = Verdict.NOTHING_TO_COMPARE


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One lookup with a match to be reviewed.

    Attributes:
        key: The lookup, usually an email.
        reasons: Why the match needs a review.
        batch_id: The batch of the answer with the candidates.
        candidates: The candidates as the provider sent them.
        choice: The user's choice; None if the user has not decided yet.
        row: The first row of the lookup, from 0.
        checks: The verdict on each candidate, in the same order; () without the match check.
        marks: The marks of each candidate's facts, likewise.
        verdict: The verdict on the best candidate; None without the match check.
        title: The identifier for a heading; of a search, the name as the sheet has it.
    """

    key: LookupKey
    reasons: tuple[Message, ...]
    batch_id: int
    candidates: tuple[Candidate, ...]
    choice: CandidateChoice | None
    row: int = 0
    checks: tuple[MatchCheck, ...] = ()
    marks: tuple[FactMarks, ...] = ()
    verdict: Verdict | None = None
    title: str = ""


def review_items(job: Job, journal: AnswersJournal) -> list[ReviewItem]:
    """Return the matches to be reviewed and those already reviewed.

    Those that contradict their row come first, then doubtful ones, then the others; each in the
    order of the rows.

    Raises:
        JournalError: The journal cannot be read.
    """
    job = job.decided(journal)
    found = {item.key: item for item in _items(job, journal)}
    rows = zip(job.lookups.keys, job.lookups.first_rows, strict=True)
    first_rows = chain(rows, _handing_on(job).items())
    by_row = [replace(found[key], row=row) for key, row in first_rows if key in found]
    return sorted(by_row, key=_urgency)


def _handing_on(job: Job) -> dict[LookupKey, int]:
    """Return the lookups with a chosen link, which decides their rows now, with their first row."""
    lookups = job.lookups
    return dict(lookups.handing_on()) if isinstance(lookups, DecidedLookups) else {}


def _urgency(item: ReviewItem) -> int:
    return _LEAST_URGENT if item.verdict is None else min(item.verdict, _LEAST_URGENT)


def _items(job: Job, journal: AnswersJournal) -> Iterator[ReviewItem]:
    choices, spec = journal.candidate_choices(), job.result_spec(None)
    is_off = not spec.match_check.decides
    rows, context_of = _handing_on(job), spec.context
    for key, records in LaterAnswers(journal).records(chain(job.lookups.keys, rows)):
        choice = choices.get(key)
        composed = compose(records, job.query, journal.outcome, choice)
        record = main_record(composed) if composed else None
        if record is None or record.kind is not OutcomeKind.MATCHED:
            continue
        is_by_link = key.kind in LINK_KINDS
        if is_off and is_by_link and not record.has_caution and len(composed) == 1:
            continue  # without the check, a profile link identifies exactly one person
        outcome, row, own = journal.outcome(record), spec.row_context(key), NO_CONTEXT
        if context_of is not None:
            own = context_of.of_row(rows[key]) if key in rows else context_of.of(key)
            row = own if key in rows else row
        # In the context of the run that sent the lookup, the note contains only the reason.
        context = RowStatusContext(job.query, record.run_id, match_check=spec.match_check)
        state = ComposedRow(key, composed, journal.outcome, context).state(None, row)
        is_chosen = choice is not None and choice.batch_id == record.batch_id
        if isinstance(outcome, Matched) and (state.status is RowStatus.REVIEW or is_chosen):
            # People found by name are told apart by the check, however matches are accepted.
            is_search = key.kind in SEARCH_KINDS
            judge = MatchJudge(key, MatchCheckMode.NORMAL if is_search else spec.match_check, row)
            yield ReviewItem(
                key=key,
                reasons=parts_of(state.note),
                batch_id=record.batch_id,
                candidates=outcome.candidates,
                choice=choice if is_chosen else None,
                checks=judge.check_all(outcome.candidates),
                marks=judge.mark_all(outcome.candidates),
                verdict=None if state.check is None else state.check.verdict,
                title=(own.shown_name if is_search else "") or key.title,
            )
