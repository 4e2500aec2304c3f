"""Records with those of later purchases, found by the profile links of the people."""

from collections.abc import Iterable, Iterator
from itertools import islice

from desktop_app.domain.answers.composition import LATER_KINDS, is_contact, link_of
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.identifiers.keys import SEARCH_KINDS
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.journal import AnswersJournal

_KEYS_PER_QUERY = 400
_MOST_MOVES = 4
"""A person whose address has changed more often since the first answer is not followed further."""


class LaterAnswers:
    """Reads everything that the journal knows of the people behind lookups.

    A journal without later purchases is asked for them once, when this is made.
    """

    def __init__(self, journal: AnswersJournal) -> None:
        """Ask the journal which later purchases it has.

        Raises:
            JournalError: The journal cannot be read.
        """
        self._journal = journal
        self._kinds = sorted(LATER_KINDS & journal.later_kinds())

    def __bool__(self) -> bool:
        """Tell whether there are any later purchases."""
        return bool(self._kinds)

    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        """Yield the records of each lookup that has any, in the given order.

        Those of later purchases come after its own; `composition.compose` makes a row of them.

        Raises:
            JournalError: The journal cannot be read.
        """
        return self._with_later(iter(keys)) if self._kinds else self._journal.records(keys)

    def _with_later(
        self, keys: Iterator[LookupKey]
    ) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        while chunk := list(islice(keys, _KEYS_PER_QUERY)):
            own = dict(self._journal.records(chunk))
            links = {key: _links(key, self._people_links(own.get(key, []))) for key in chunk}
            later = self._bought_at(links)
            for key in chunk:
                if records := [*own.get(key, ()), *later.get(key, ())]:
                    yield key, records

    def _bought_at(
        self, links: dict[LookupKey, dict[str, None]]
    ) -> dict[LookupKey, list[JournalRecord]]:
        """Return the later purchases at the links of each lookup, and at those that they give."""
        found: dict[LookupKey, list[JournalRecord]] = {}
        seen: dict[LookupKey, set[str]] = {key: set() for key in links}
        for _ in range(_MOST_MOVES):
            new = {key: links[key].keys() - seen[key] for key in links}
            wanted = dict.fromkeys(link for some in new.values() for link in some)
            if not wanted:
                break
            bought = self._records_at(wanted)
            for key, some in new.items():
                seen[key] |= some
                records = [record for link in links[key] if link in some for record in bought[link]]
                if records:
                    found.setdefault(key, []).extend(records)
                    links[key].update(dict.fromkeys(self._people_links(records)))
        return found

    def _records_at(self, links: Iterable[str]) -> dict[str, list[JournalRecord]]:
        found: dict[str, list[JournalRecord]] = {link: [] for link in links}
        for kind in self._kinds:
            for key, records in self._journal.records(LookupKey(kind, link) for link in found):
                found[key.normal] += records
        return found

    def _people_links(self, records: Iterable[JournalRecord]) -> Iterator[str]:
        """Yield the links of all people in some answers."""
        for record in records:
            is_profile = not is_contact(record)
            if is_profile and record.kind is OutcomeKind.MATCHED:
                outcome = self._journal.outcome(record)
                if isinstance(outcome, Matched):
                    yield from filter(None, (link_of(one.person) for one in outcome.candidates))


def _links(key: LookupKey, people_links: Iterable[str]) -> dict[str, None]:
    """Return the links of a lookup in a fixed order: its own one first.

    The people of a search may all be other ones; the one that is the person has a lookup by link.
    """
    if key.kind in SEARCH_KINDS:
        return {}
    own = (key.normal,) if key.kind is IdentifierKind.PROFILE_URL else ()
    return dict.fromkeys((*own, *people_links))
