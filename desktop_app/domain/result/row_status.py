"""The status columns next to each source row, and the rules for the status of a row."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.outcomes import (
    Candidate,
    Failed,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
    Redacted,
)
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.row.context_role import NO_CONTEXT, RowContext
from desktop_app.domain.messages import NOTHING, Message, from_table, joined, verbatim
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.columns.rules import with_candidates
from desktop_app.domain.result.status_columns import framed
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import LookupKey, Unusable
from desktop_app.domain.source.practice import PRACTICE_NOTE

if TYPE_CHECKING:
    from desktop_app.domain.match_check.check import MatchCheck


class RowStatus(StrEnum):
    """The status of a row; every row has exactly one (design section 5)."""

    MATCHED = "matched"
    REVIEW = "review"
    NO_MATCH = "no_match"
    REDACTED = "redacted"
    INVALID = "invalid"
    BLANK = "blank"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"
    NOT_RUN = "not_run"


ROW_LIMIT = "row limit"
"""The reason for not sending rows beyond `--max-rows`; used like an `EndReason`."""
HIDDEN_ROW = "hidden row"
"""The reason for not sending hidden rows, at the user's request."""
TRIAL_RUN = "only a few were tried"
"""The reason for not sending rows that a trial run skipped."""


@dataclass(frozen=True, slots=True)
class RowState:
    """The state of a row: the five status cells, and the person.

    Attributes:
        status: The status.
        text: Text of the status cell.
        confidence: 0 to 1; None without a match.
        matched_on: The identifier as the provider echoed it.
        note: The reason for the status.
        credits: Credits charged in the shown run; None if the row was not sent in it.
        person: The matched person; None without a match, or for a search with a choice of people.
        candidates: All people of the match, best score first; () without a match.
        check: The verdict on the matched person; None without a match or without a check.
    """

    status: RowStatus
    text: str
    confidence: float | None = None
    matched_on: str = ""
    note: Message = NOTHING
    credits: float | None = None
    person: Person | None = None
    candidates: tuple[Candidate, ...] = ()
    check: "MatchCheck | None" = None

    @property
    def cells(self) -> tuple[NewCell, ...]:
        """The cells of the status columns."""
        matched_on, note = self.matched_on or None, str(self.note) or None
        return (self.text, self.confidence, matched_on, note, self.credits)

    def framed(self, cells: tuple[NewCell, ...], unknown: int = 0) -> tuple[NewCell, ...]:
        """Return all new cells of the row, as in `framed`."""
        return framed(self.cells, cells, unknown)

    def as_duplicate_of(self, row_number: int) -> "RowState":
        """Return the state of a duplicate row: the same outcome, charged once."""
        return self.noted(Message("same person as row {row}", row=row_number), None)

    def as_found_before(self, row_number: int) -> "RowState":
        """Return the state of a row whose person was found by another identifier, too."""
        note = Message("same person as row {row}, found by another address", row=row_number)
        return self.noted(note, self.credits)

    def noted(self, note: Message, charged: float | None) -> "RowState":
        """Return the state with a note before its own, and with other credits."""
        note = joined((note, self.note), "; ") if note else self.note
        same = (self.status, self.text, self.confidence, self.matched_on)
        return RowState(*same, note, charged, self.person, self.candidates, self.check)


_STATUS_STARTS = (
    ("Matched, please check", RowStatus.REVIEW),
    ("Matched", RowStatus.MATCHED),
    ("No match", RowStatus.NO_MATCH),
    ("Redacted", RowStatus.REDACTED),
    ("Skipped: blank", RowStatus.BLANK),
    ("Skipped", RowStatus.INVALID),
    ("Failed", RowStatus.FAILED),
    ("In doubt", RowStatus.IN_DOUBT),
)


def parse_status(status: str) -> RowStatus:
    """Parse the text of a status cell.

    >>> parse_status("Skipped: company page").value
    'invalid'
    """
    return next((one for at, one in _STATUS_STARTS if status.startswith(at)), RowStatus.NOT_RUN)


BLANK_ROW = RowState(RowStatus.BLANK, "Skipped: blank")


def unusable_row(unusable: Unusable) -> RowState:
    """Return the state of a rejected row."""
    status = f"Skipped: {unusable.reason.value}"
    return RowState(RowStatus.INVALID, status, note=from_table(unusable.advice))


def unsent_row(reason: EndReason | str | None) -> RowState:
    """Return the state of an unsent row; None or a finished run means it was not requested."""
    words = "not asked for yet" if reason in {None, EndReason.FINISHED} else reason
    return RowState(RowStatus.NOT_RUN, f"Not sent: {words}")


@dataclass(frozen=True, slots=True)
class RowStatusContext:
    """The context in which an outcome determines the state of a row.

    Attributes:
        query: Its threshold is applied again, for free, to the candidates that were paid for.
        run_id: The shown run; an answer of any other run was not charged again.
        takes_best: Count a match that needs a review as a match.
        is_practice: The answers are invented.
        match_check: How strictly matches are compared with their rows.
    """

    query: EnrichQuery
    run_id: str | None = None
    takes_best: bool = False
    is_practice: bool = False
    match_check: MatchCheckMode = MatchCheckMode.NORMAL


def answered_row(
    key: LookupKey,
    outcome: Outcome,
    record: JournalRecord,
    context: RowStatusContext,
    choice: CandidateChoice | None = None,
    row: RowContext = NO_CONTEXT,
) -> RowState:
    """Return the state of a row that was looked up.

    Args:
        key: The lookup.
        outcome: Its outcome.
        record: The journal record, with time and cost.
        context: The query, the run and the options that decide the status.
        choice: The user's choice among the candidates; ignored for another answer.
        row: What the row says about its person.
    """
    judge = MatchJudge(key, context.match_check, row, context.query.min_similarity)
    if isinstance(outcome, Matched) and choice is not None and choice.batch_id == record.batch_id:
        state = _chosen(outcome, choice, judge)
    else:
        state = _state_of(outcome, judge, takes_best=context.takes_best)
    if context.is_practice:
        state = state.noted(PRACTICE_NOTE, None)
    if record.run_id == context.run_id:
        return state.noted(NOTHING, record.credits)
    return state.noted(record.origin, None)


def _chosen(outcome: Matched, choice: CandidateChoice, judge: MatchJudge) -> RowState:
    if choice.candidate_index is None or choice.candidate_index >= len(outcome.candidates):
        note = Message("you turned the candidates down")
        return RowState(RowStatus.NO_MATCH, "No match", note=note)
    candidate, candidates = outcome.candidates[choice.candidate_index], outcome.candidates
    return RowState(
        RowStatus.MATCHED,
        "Matched",
        confidence=candidate.confidence,
        matched_on=outcome.matched_on,
        note=Message("chosen by you"),
        person=with_candidates(candidate, candidates),
        candidates=candidates,
        check=judge.check(candidates, choice.candidate_index),
    )


def _state_of(outcome: Outcome, judge: MatchJudge, *, takes_best: bool) -> RowState:
    match outcome:
        case Matched():
            return _matched(outcome, judge, takes_best=takes_best)
        case NoMatch():
            return RowState(RowStatus.NO_MATCH, "No match")
        case Redacted():
            return RowState(RowStatus.REDACTED, "Redacted (the person opted out)")
        case Failed(kind=kind, message=message):
            return RowState(RowStatus.FAILED, f"Failed: {kind.value}", note=verbatim(message))
        case InDoubt(note=note):
            return RowState(RowStatus.IN_DOUBT, "In doubt: may have been charged", note=note)
        case _ as never:
            assert_never(never)


def _matched(outcome: Matched, judge: MatchJudge, *, takes_best: bool) -> RowState:
    candidates = judge.accepted(outcome)
    if not candidates:
        return RowState(RowStatus.NO_MATCH, "No match", note=judge.too_low(outcome))
    check = judge.check(candidates)
    doubt = judge.doubt(candidates, check, outcome.caution)
    is_doubtful = bool(doubt) and (judge.is_search or not takes_best)
    return RowState(
        RowStatus.REVIEW if is_doubtful else RowStatus.MATCHED,
        "Matched, please check" if is_doubtful else "Matched",
        confidence=candidates[0].confidence,
        matched_on=outcome.matched_on,
        note=doubt,
        person=None if judge.is_search else with_candidates(candidates[0], candidates),
        candidates=candidates,
        check=check,
    )
