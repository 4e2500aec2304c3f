"""The lookups of a table that are due now, and the second ones that may follow them."""

from dataclasses import replace

from desktop_app.domain.answers.journal_records import JournalRecord, Reuse
from desktop_app.domain.answers.merge_answers import is_covered
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.later_wave import LaterWave, later_wave
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.waves.coverage import journal_coverage
from desktop_app.engine.waves.decided import decided_lookups, enriched_keys


def due_lookups(
    lookups: Lookups, query: EnrichQuery, services: Services[PlanJournal], reuse: Reuse
) -> tuple[DecidedLookups, JournalCoverage]:
    """Return the lookups with the keys to ask now, and what the journal has of them.

    Keys of other products, such as searches, are neither known nor to be asked here.
    """
    now = services.clock.now()

    def is_settled(records: list[JournalRecord]) -> bool:
        return is_covered(records, query, reuse, now, services.prices)

    due = decided_lookups(lookups, query, services.journal, is_settled)
    keys = enriched_keys(due)
    coverage = journal_coverage(keys, query, services, reuse)
    if keys is not due.keys:
        coverage = coverage.at([due.keys.index(key) for key in keys])
    passed_over = due.people - len(due.keys)
    return due, replace(coverage, reused=coverage.reused + passed_over)


def wave_after(
    due: DecidedLookups, coverage: JournalCoverage, plan: RunPlan, services: Services[PlanJournal]
) -> LaterWave | None:
    """Return the wave that may follow the unsettled lookups, and those in jobs that still run."""
    second, reuse = due.asked.second, plan.reuse
    if second is None or reuse is None or not (coverage.unsettled or coverage.in_jobs):
        return None
    asked = due.asked.keys
    first: dict[int, FieldSelection | None] = {
        asked.index(key): coverage.partial.get(index, plan.query.selection)
        for index in coverage.unsettled
        if (key := due.keys[index]) in asked
    }
    for key in plan.collected:
        if key in asked:
            first[asked.index(key)] = None
    unsettled = journal_coverage(second.keys, plan.query, services, reuse).unsettled
    unknown = {index for index in unsettled if second.keys[index] not in due.keys}
    return later_wave(due.asked, first, unknown)
