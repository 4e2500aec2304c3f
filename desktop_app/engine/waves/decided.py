"""Waves from the journal: the key that decides each row, and the keys to ask now."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.answers.composition import compose, is_later, main_record
from desktop_app.domain.answers.found_nobody import (
    FoundNobody,
    found_nobody,
    note_on_both,
    note_on_first,
    note_on_link,
)
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import numbered_records
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.identifiers.keys import (
    SHEET_KINDS,
    IdentifierKind,
    LookupKey,
    identified_key,
)
from desktop_app.domain.match_check.row.sheet_context import SheetContext
from desktop_app.domain.messages import joined
from desktop_app.domain.result.row_status import RowState, RowStatus
from desktop_app.domain.run.waves import DecidedLookups, decide
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.waves.handed_on import handed_on
from desktop_app.engine.waves.later_answers import LaterAnswers


def context_of(
    context: SheetContext | None, lookups: Lookups, decided: DecidedLookups
) -> SheetContext | None:
    """Return the context with the first rows of the decided lookups."""
    if context is None or not (lookups.second or lookups.hand_on):
        return context
    return context.with_lookups(decided)


def with_both_keys(state: RowState, decided: DecidedLookups, row: int) -> RowState:
    """Return the state of a row with a note on its other identifiers, if it has some.

    The first one may have been passed over, and another one may have found the link that decides.
    """
    state = _with_found_link(state, decided, row)
    passed = decided.passed_over(row)
    if passed is None:
        return state
    key, kind = decided.deciding_key(row), _KINDS.get(state.status)
    is_found_link = key.kind is IdentifierKind.PROFILE_URL and decided.keys_before(row)
    note = note_on_first(*passed) if is_found_link else note_on_both(*passed, key, kind)
    return replace(state, note=joined((note, state.note), "; "))


def _with_found_link(state: RowState, decided: DecidedLookups, row: int) -> RowState:
    before = decided.keys_before(row)
    if not before or (key := decided.deciding_key(row)).kind is not IdentifierKind.PROFILE_URL:
        return state
    note = note_on_link(before[0], key)
    matched_on = before[0].as_sent if state.matched_on else ""
    return replace(state, matched_on=matched_on, note=joined((note, state.note), "; "))


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
    if not (lookups.second or lookups.hand_on):
        return decide(lookups, {})
    nobody: dict[int, FoundNobody] = {}
    if lookups.second is not None:
        threshold = query.min_similarity if at_threshold else None
        nobody = nobody_found(lookups, query, journal, threshold, is_settled)
    return decide(lookups, nobody, handed_on(lookups, query, journal))


def enriched_keys(due: DecidedLookups) -> Sequence[LookupKey]:
    """Return the keys that decide rows and are looked up with Person Enrich."""
    if not due.asked.hand_on:
        return due.keys
    return CompactKeys(key for key in due.keys if key.kind in SHEET_KINDS)


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
    return nobody | _not_identified(lookups, journal, is_settled)


def _not_identified(
    lookups: Lookups,
    journal: AnswersJournal,
    is_settled: Callable[[list[JournalRecord]], bool],
) -> dict[int, FoundNobody]:
    """Return the indexes of first keys that are refused emails, and identify nobody.

    An email that was refused has no record of its own, and its key by which it was identified has.
    """
    if IdentifierKind.IDENTIFIED_EMAIL not in lookups.hand_on:
        return {}
    emails = {
        key: index
        for index, key in enumerate(lookups.keys)
        if key.kind is IdentifierKind.BUSINESS_EMAIL
    }
    answered = {key for key, _ in journal.records(emails)}
    refused = {identified_key(key): at for key, at in emails.items() if key not in answered}
    return {
        refused[key]: FoundNobody.NO_MATCH
        for key, records in journal.records(refused)
        if max(records, key=lambda one: one.batch_id).kind is OutcomeKind.NO_MATCH
        and is_settled(records)
    }
