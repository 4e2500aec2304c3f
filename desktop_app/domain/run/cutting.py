"""The cutting of lookups that the journal does not answer into requests and jobs."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from desktop_app.domain.fields.products import ProductTerms, terms_of
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.lanes import Lane, LaneRule, job_sizes
from desktop_app.domain.source.compact_keys import ChosenKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey


@dataclass(frozen=True, slots=True)
class JournalCoverage:
    """The part of a table's lookups that the journal already answers.

    Attributes:
        unsettled: Indexes of the lookups that need a request, in the order of the rows.
        partial: By index, the fields that still have to be requested if that is a part.
        reused: Number of lookups that the journal answers.
        in_doubt: Number of lookups that may have been charged.
        in_jobs: Indexes of those of `in_doubt` that are in a job that still runs.
    """

    unsettled: Sequence[int]
    partial: Mapping[int, FieldSelection]
    reused: int = 0
    in_doubt: int = 0
    in_jobs: Sequence[int] = ()

    def at(self, places: Sequence[int]) -> "JournalCoverage":
        """Return the coverage with other indexes of the lookups.

        Args:
            places: The new index of each lookup, in an ascending order.
        """
        return replace(
            self,
            unsettled=array("l", [places[index] for index in self.unsettled]),
            partial={places[index]: fields for index, fields in self.partial.items()},
            in_jobs=array("l", [places[index] for index in self.in_jobs]),
        )


@dataclass(frozen=True, slots=True)
class CutBatches:
    """The batches of a plan, and why the largest group of single requests is no job."""

    batches: tuple[Batch, ...]
    lane_note: Message = NOTHING


def cut_into_batches(
    keys: Sequence[LookupKey], coverage: JournalCoverage, query: EnrichQuery, rule: LaneRule
) -> CutBatches:
    """Cut lookups into batches of one kind and one selection, the full selection first.

    The batches hold the numbers of their keys, because a plan may have a million of them.
    """
    alike: dict[tuple[IdentifierKind, FieldSelection], array[int]] = {
        (kind, query.selection): array("l") for kind in IdentifierKind
    }
    for index in coverage.unsettled:
        kind, selection = keys[index].kind, coverage.partial.get(index, query.selection)
        alike.setdefault((kind, selection), array("l")).append(index)
    batches: list[Batch] = []
    notes: dict[Message, int] = {}
    for (kind, selection), indexes in alike.items():
        threshold = query.min_similarity if kind is IdentifierKind.BUSINESS_EMAIL else None
        lane, note = rule.lane_for(kind, len(indexes), threshold)
        if note:
            notes[note] = notes.get(note, 0) + len(indexes)
        partial = replace(query, selection=selection)
        batches += (
            Batch(kind, ChosenKeys(keys, part), partial, selection, lane=lane)
            for part in _parts(indexes, lane, terms_of(kind))
        )
    return CutBatches(tuple(batches), max(notes, key=lambda note: notes[note], default=NOTHING))


def _parts(indexes: "array[int]", lane: Lane, terms: ProductTerms) -> "Iterator[array[int]]":
    sizes: Iterable[int] = repeat(terms.most_people)
    if lane is Lane.BULK and terms.job is not None:
        sizes = job_sizes(len(indexes), terms.job.most_people)
    start = 0
    for size in sizes:
        if start >= len(indexes):
            return
        yield indexes[start : start + size]
        start += size
