"""Waves from the journal: the key that decides each row, and the keys to ask now."""

from collections.abc import Callable
from dataclasses import replace

from desktop_app.domain.answers.composition import compose, is_later, main_record
from desktop_app.domain.answers.found_nobody import FoundNobody, found_nobody, note_on_both
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import numbered_records
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.match_check.row.sheet_context import SheetContext
from desktop_app.domain.messages import joined
from desktop_app.domain.result.row_status import RowState, RowStatus
from desktop_app.domain.run.waves import DecidedLookups, decide
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.waves.later_answers import LaterAnswers


def context_of(
    context: SheetContext | None, lookups: Lookups, decided: DecidedLookups
) -> SheetContext | None:
    """Return the context with the first rows of the decided lookups."""
    if context is None or lookups.second is None:
        return context
    return context.with_lookups(decided)


def with_both_keys(state: RowState, decided: DecidedLookups, row: int) -> RowState:
    """Return the state of a row with a note on both identifiers, if the first was passed over."""
    passed = decided.passed_over(row)
    if passed is None:
        return state
    kind = _KINDS.get(state.status)
    note = note_on_both(*passed, decided.deciding_key(row), kind)
    return replace(state, note=joined((note, state.note), "; "))


_KINDS = {
    RowStatus.MATCHED: OutcomeKind.MATCHED,
    RowStatus.REVIEW: OutcomeKind.MATCHED,
    RowStatus.NO_MATCH: OutcomeKind.NO_MATCH,
    RowStatus.REDACTED: OutcomeKind.REDACTED,
    RowStatus.FAILED: OutcomeKind.FAILED,
    RowStatus.IN_DOUBT: OutcomeKind.IN_DOUBT,
}


def _always(_records: list[JournalRecord]) -> bool:
    return True


def decided_lookups(
    lookups: Lookups,
    query: EnrichQuery,
    journal: AnswersJournal,
    is_settled: Callable[[list[JournalRecord]], bool] = _always,
    *,
    at_threshold: bool = True,
) -> DecidedLookups:
    """Return the lookups in which each row has the key that decides it; decided ones as they are.

    It is the one place where the journal decides between a row's identifiers: for the plan, and for
    whatever shows a result.

    Args:
        lookups: The lookups of a table.
        query: Fields and threshold.
        journal: The journal.
        is_settled: Tells from a lookup's records whether it need not be asked; if it has to be, its
            earlier answer does not decide.
        at_threshold: A match decides only if it reaches the threshold of the query.

    Raises:
        JournalError: The journal cannot be read.
    """
    if isinstance(lookups, DecidedLookups):
        return lookups
    if lookups.second is None:
        return decide(lookups, {})
    threshold = query.min_similarity if at_threshold else None
    return decide(lookups, nobody_found(lookups, query, journal, threshold, is_settled))


def nobody_found(
    lookups: Lookups,
    query: EnrichQuery,
    journal: AnswersJournal,
    threshold: float | None,
    is_settled: Callable[[list[JournalRecord]], bool] = _always,
) -> dict[int, FoundNobody]:
    """Return the indexes of the first keys that have found nobody, and why; see `decided_lookups`.

    Raises:
        JournalError: The journal cannot be read.
    """
    nobody: dict[int, FoundNobody] = {}
    choices = journal.candidate_choices()
    answers = LaterAnswers(journal)
    for index, records in numbered_records(lookups.keys, answers.records):
        choice = choices.get(records[0].key)
        composed = compose(records, query, journal.outcome, choice)
        if not composed:
            continue
        reason = found_nobody(main_record(composed), threshold, choice, journal.outcome)
        if reason is not None and is_settled([one for one in records if not is_later(one)]):
            nobody[index] = reason
    return nobody
