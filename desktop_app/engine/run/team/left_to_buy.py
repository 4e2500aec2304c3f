"""The part of a batch that is left to buy, after answers of other desks were copied.

The plan was made without them. It has the same rules: a field, or a kind of contact data, that the
journal has is not bought again.
"""

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.answers.contact_coverage import ContactCoverage, kind_to_buy
from desktop_app.domain.answers.journal_records import JournalRecord, Reuse
from desktop_app.domain.fields.contact_wish import ContactWish
from desktop_app.domain.fields.pricing import CONTACTS
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.identifiers.keys import CONTACT_KINDS, IdentifierKind, LookupKey
from desktop_app.domain.run.batches import Batch
from desktop_app.engine.contacts.contact_stage import has_business_emails
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.waves.coverage import journal_coverage

_Left = Iterator[tuple[LookupKey, FieldSelection]]


def left_to_buy(
    batch: Batch, reuse: Reuse | None, services: Services[AnswersJournal]
) -> tuple[Batch, ...]:
    """Return what is left of a batch; several batches if people lack different fields.

    Args:
        batch: The batch with the fields to request.
        reuse: The rules for reusing records; None: reuse nothing.
        services: The ports.

    Raises:
        JournalError: The journal cannot be read.
    """
    if reuse is None:
        return (batch,)
    find = _contacts_left if batch.product is Product.CONTACT else _fields_left
    alike: dict[tuple[IdentifierKind, FieldSelection], list[LookupKey]] = {}
    for key, selection in find(batch, reuse, services):
        alike.setdefault((key.kind, selection), []).append(key)
    return tuple(
        _part_of(replace(batch, kind=kind, keys=tuple(keys)), selection)
        for (kind, selection), keys in alike.items()
    )


def _part_of(batch: Batch, selection: FieldSelection) -> Batch:
    """Return a batch with some of its fields; what is denied to the key stays settled by it."""
    if selection == batch.selection:
        return batch
    denied = batch.query.selection.without(batch.selection.leaves)
    names = (*selection.names, *(() if denied is None else denied.names))
    query = replace(batch.query, selection=parse_selection(names))
    return replace(batch, query=query, selection=selection)


def _fields_left(batch: Batch, reuse: Reuse, services: Services[AnswersJournal]) -> _Left:
    query = replace(batch.query, selection=batch.selection)
    coverage = journal_coverage(batch.keys, query, services, reuse)
    for index in coverage.unsettled:
        yield batch.keys[index], coverage.partial.get(index, batch.selection)


def _contacts_left(batch: Batch, reuse: Reuse, services: Services[AnswersJournal]) -> _Left:
    paths = tuple(path for path in CONTACTS if batch.selection.includes(path))
    wish = ContactWish(paths, is_verified=batch.kind is IdentifierKind.VERIFIED_CONTACT)
    journal = services.journal
    every = replace(wish, paths=tuple(CONTACTS))
    coverage = ContactCoverage(wish, reuse, services.clock.now(), has_business_emails(journal))
    known: dict[str, list[JournalRecord]] = {key.normal: [] for key in batch.keys}
    for kind in CONTACT_KINDS:
        for key, records in journal.records([LookupKey(kind, normal) for normal in known]):
            known[key.normal] += records
    for normal, records in known.items():
        selection = coverage.missing(records).selection
        # A claim is for a person: nothing is bought while any kind of contact data is in doubt.
        if selection and not replace(coverage, wish=every).missing(records).in_doubt:
            yield LookupKey(kind_to_buy(wish, selection), normal), selection
