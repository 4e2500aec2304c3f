"""Coverage of contact data: the part of a wish that is still to be bought for a person.

A kind of contact data that has been paid for is never bought again, whether it came with a check
or without. An answer without any address or number cost nothing, and holds until it is too old;
if only checked emails were asked for, other ones are still unknown.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers.journal_records import (
    JournalRecord,
    Reuse,
    is_recent,
    selection_of,
)
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.contact_wish import ContactWish
from desktop_app.domain.fields.pricing import BUSINESS_EMAILS
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.source.identifiers import IdentifierKind


@dataclass(frozen=True, slots=True)
class MissingContacts:
    """Contact data to buy for one person.

    Attributes:
        selection: The fields; None for nothing.
        in_doubt: Wished kinds that may have been charged already; they are not bought.
        is_in_job: They are in a job that still runs.
    """

    selection: FieldSelection | None
    in_doubt: tuple[str, ...] = ()
    is_in_job: bool = False


@dataclass(frozen=True, slots=True)
class ContactCoverage:
    """The rules by which earlier answers cover a wish.

    Attributes:
        wish: The wished kinds.
        reuse: The rules for reusing records.
        now: The current time in UTC.
        has_emails: Tells whether the answer behind a record holds a business email.
    """

    wish: ContactWish
    reuse: Reuse
    now: datetime
    has_emails: Callable[[JournalRecord], bool]

    def missing(
        self, records: Iterable[JournalRecord], known: Collection[str] = ()
    ) -> MissingContacts:
        """Return what is to be bought.

        Args:
            records: All records of the person's keys of the kinds `CONTACT_KINDS`.
            known: Paths of contact data that another answer about the person holds.
        """
        newest_first = sorted(records, key=lambda record: record.batch_id, reverse=True)
        usable = [record for record in newest_first if self._is_usable(record)]
        if any(record.kind is not OutcomeKind.MATCHED for record in usable):
            return MissingContacts(None)  # nobody, opted out or refused: for every kind
        covered = {path for record in usable for path in self._covered(record)}
        left = [path for path in self.wish.paths if path not in covered and path not in known]
        doubts = self._doubts(newest_first)
        in_doubt = tuple(path for path in left if path in doubts)
        to_buy = [path for path in left if path not in doubts]
        return MissingContacts(parse_selection(to_buy) if to_buy else None, in_doubt)

    def _is_usable(self, record: JournalRecord) -> bool:
        return (
            record.kind is not OutcomeKind.IN_DOUBT
            and record.kind not in self.reuse.again
            and self.reuse.permits(record)
            and is_recent(record, self.reuse, self.now)
        )

    def _covered(self, record: JournalRecord) -> Iterable[str]:
        """Return the wished kinds that an answer covers."""
        is_checked = record.key.kind is IdentifierKind.VERIFIED_CONTACT
        has_others = is_checked and not self.wish.is_verified  # emails that failed the check
        for path in _kinds_in(record, self.wish.paths):
            if path != BUSINESS_EMAILS or not has_others or self.has_emails(record):
                yield path

    def _doubts(self, newest_first: Sequence[JournalRecord]) -> frozenset[str]:
        """Return the kinds in doubt that no later answer covers."""
        if OutcomeKind.IN_DOUBT in self.reuse.again:
            return frozenset()
        answered: set[str] = set()
        doubts: set[str] = set()
        for record in newest_first:
            kinds = _kinds_in(record, self.wish.paths)
            if record.kind is not OutcomeKind.IN_DOUBT:
                answered.update(kinds)
            else:
                doubts.update(path for path in kinds if path not in answered)
        return frozenset(doubts)


def _kinds_in(record: JournalRecord, paths: Iterable[str]) -> list[str]:
    asked = selection_of(record.fields)
    return [path for path in paths if asked.includes(path)]


def kind_to_buy(wish: ContactWish, selection: FieldSelection) -> IdentifierKind:
    """Return the kind of key that buys some contact data: checked emails are their own kind."""
    is_checked = wish.is_verified and selection.includes(BUSINESS_EMAILS)
    return IdentifierKind.VERIFIED_CONTACT if is_checked else IdentifierKind.CONTACT_PROFILE
