"""Keys that hand their rows on to another key, by the answers in the journal.

A name and employer is handed on to the searches that are sent for it, and a search that has found
one person, or whose person the user has chosen, to the person's link. An email that was refused,
and identified instead, is handed on to that and then to the link. Whatever else finds links
has a rule of its own in `_RULES`: a function of one key and its answer to the key after it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.answers.journal_records import JournalRecord, shown_record
from desktop_app.domain.answers.name_search import found_link, link_of
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice, above_threshold
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey, identified_key
from desktop_app.domain.identifiers.searches import (
    EmployerField,
    NameAndEmployer,
    first_search,
    row_of_key,
    search_of_key,
    second_search,
)
from desktop_app.domain.match_check.employers.sent_employer import (
    company_of_domain,
    company_of_name,
)
from desktop_app.domain.run.waves import HandedOn
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.journal import AnswersJournal

_CURRENT = frozenset({EmployerField.ID, EmployerField.DOMAIN, EmployerField.COMPANY})


@dataclass(frozen=True, slots=True)
class KnownAnswers:
    """The records of some keys in the journal, read when they are asked for.

    Attributes:
        journal: The journal.
        query: What a record has to answer, so that it is the one to show.
    """

    journal: AnswersJournal
    query: EnrichQuery
    _records: dict[LookupKey, JournalRecord | None] = field(
        default_factory=dict[LookupKey, JournalRecord | None]
    )

    def read(self, keys: Iterable[LookupKey]) -> None:
        """Read the records of keys at once.

        Raises:
            JournalError: The journal cannot be read.
        """
        wanted = [key for key in dict.fromkeys(keys) if key not in self._records]
        self._records.update(dict.fromkeys(wanted))
        for key, records in self.journal.records(wanted):
            self._records[key] = shown_record(records, self.query)

    def of(self, key: LookupKey) -> JournalRecord | None:
        """Return the record to show for a key that was read; None without one."""
        return self._records.get(key)

    def match(self, key: LookupKey) -> Matched | None:
        """Return the people that were found for a key that was read; None for nobody."""
        record = self.of(key)
        if record is None or record.kind is not OutcomeKind.MATCHED:
            return None
        outcome = self.journal.outcome(record)
        return outcome if isinstance(outcome, Matched) else None


@dataclass(frozen=True, slots=True)
class _Link:
    """One link of a chain, as a rule sees it.

    Attributes:
        first: The key of the row.
        key: The key that was reached.
        answers: The answers of `key`, and of the employers of rows.
        choice: The user's choice among the people of the answer of `key`.
    """

    first: LookupKey
    key: LookupKey
    answers: KnownAnswers
    choice: CandidateChoice | None


_Rule = Callable[[_Link], LookupKey | None]


def handed_on(lookups: Lookups, query: EnrichQuery, journal: AnswersJournal) -> HandedOn:
    """Return, by key, the keys to which it hands its rows on.

    Args:
        lookups: The lookups of a table.
        query: Fields and threshold.
        journal: The journal.

    Raises:
        JournalError: The journal cannot be read.
    """
    if not lookups.hand_on:
        return {}
    answers, choices = KnownAnswers(journal, query), journal.candidate_choices()
    rules = {kind: rule for kind, rule in _RULES.items() if kind in lookups.hand_on}
    chains: dict[LookupKey, tuple[LookupKey, ...]] = {
        key: () for key in lookups.every_key() if key.kind in rules
    }
    open_ends = dict(zip(chains, chains, strict=True))
    while open_ends:
        answers.read(_keys_to_read(open_ends.values()))
        after: dict[LookupKey, LookupKey] = {}
        for first, key in open_ends.items():
            choice = _choice_of(key, answers, choices)
            following = rules[key.kind](_Link(first, key, answers, choice))
            if following is not None:
                chains[first] = (*chains[first], following)
                after[first] = following
        open_ends = {first: key for first, key in after.items() if key.kind in rules}
    return {first: chain for first, chain in chains.items() if chain}


def _choice_of(
    key: LookupKey, answers: KnownAnswers, choices: Mapping[LookupKey, CandidateChoice]
) -> CandidateChoice | None:
    record, choice = answers.of(key), choices.get(key)
    is_of_answer = record is not None and choice is not None and choice.batch_id == record.batch_id
    return choice if is_of_answer else None


def _keys_to_read(keys: Iterable[LookupKey]) -> Iterator[LookupKey]:
    for key in keys:
        if key.kind is IdentifierKind.NAME_AND_EMPLOYER:
            row = row_of_key(key)
            yield row.employer_key
            yield first_search(row, None).key
            continue
        if key.kind is IdentifierKind.BUSINESS_EMAIL:
            yield identified_key(key)
        yield key


def employer_id(row: NameAndEmployer, answers: KnownAnswers) -> int | None:
    """Return the provider's id of a row's employer; None if it is not known for sure."""
    found = answers.match(row.employer_key)
    companies = [] if found is None else [one.person for one in found.candidates]
    if row.domain:
        return company_of_domain(row.domain, companies)
    return company_of_name(row.company, companies)


def _after_row(link: _Link) -> LookupKey | None:
    """Return the first search of a row; None while its employer is not looked up.

    Without an answer on the employer, such as when the key may not look employers up, a search by
    the employer's domain or name may have been sent.
    """
    row, answers = row_of_key(link.key), link.answers
    if answers.of(row.employer_key) is not None:
        return first_search(row, employer_id(row, answers)).key
    plain = first_search(row, None).key
    return None if answers.of(plain) is None else plain


def _after_search(link: _Link) -> LookupKey | None:
    """Return the link that a search has found, or the second search after an empty first one."""
    record = link.answers.of(link.key)
    if record is None:
        return None
    if record.kind is OutcomeKind.NO_MATCH:
        is_first = search_of_key(link.key).field in _CURRENT
        return second_search(row_of_key(link.first)).key if is_first else None
    found = link.answers.match(link.key)
    return None if found is None else found_link(link.key, found, link.choice)


def _after_email(link: _Link) -> LookupKey | None:
    """Return the key by which an email was identified, if it has no answer of its own."""
    identified = identified_key(link.key)
    has_answer = link.answers.of(link.key) is not None
    return None if has_answer or link.answers.of(identified) is None else identified


def _after_identified(link: _Link) -> LookupKey | None:
    """Return the link of the person whom an email identifies, if it is one, or the chosen one.

    One below the threshold is not looked up.
    """
    found = link.answers.match(link.key)
    if found is None:
        return None
    if link.choice is not None:
        index = link.choice.candidate_index
        is_known = index is not None and index < len(found.candidates)
        return link_of(found.candidates[index or 0]) if is_known else None
    accepted = above_threshold(found.candidates, link.answers.query.min_similarity)
    return link_of(accepted[0]) if len(accepted) == 1 else None


_RULES: dict[IdentifierKind, _Rule] = {
    IdentifierKind.BUSINESS_EMAIL: _after_email,
    IdentifierKind.NAME_AND_EMPLOYER: _after_row,
    IdentifierKind.PERSON_SEARCH: _after_search,
    IdentifierKind.IDENTIFIED_EMAIL: _after_identified,
}
