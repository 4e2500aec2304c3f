"""The Summary sheet: tables of people and rows, each with a chart beside it."""

from collections.abc import Callable, Iterator, Sequence

from desktop_app.domain.result.report import COUNT_WORDS
from desktop_app.domain.result.result_content import ChartSheet, ChartTable
from desktop_app.domain.result.summary import Category, Summary

SUMMARY_SHEET = "Summary"
_OUTCOMES = "Outcome"


def summary_sheet(
    categories: Sequence[Category],
    summary: Callable[[], Summary],
    notes: Callable[[], Sequence[str]] = tuple,
) -> ChartSheet:
    """Return the sheet.

    Args:
        categories: The categories, which are known before the people.
        summary: Returns the summary; called after the main sheet has been written.
        notes: Returns further lines above the tables; called at the same time.
    """
    titles = (_OUTCOMES, *(category.value for category in categories))
    return ChartSheet(
        SUMMARY_SHEET,
        titles,
        lambda: (*_headlines(summary()), *notes()),
        lambda: tuple(_tables(summary())),
    )


def _headlines(summary: Summary) -> Iterator[str]:
    stats = summary.stats
    rate = "" if stats.match_rate is None else f" ({stats.match_rate:.0%})"
    yield f"Matched {stats.found:,} of {stats.answered:,} rows that were looked up{rate}"
    yield f"Different people found: {summary.people:,}; each counts once below"


def _tables(summary: Summary) -> Iterator[ChartTable]:
    counts = summary.stats.counts
    rows = [(words, counts[status]) for status, words in COUNT_WORDS.items() if counts[status]]
    yield ChartTable(_OUTCOMES, "Rows", tuple(rows))
    for each in summary.categories:
        people = tuple((entry.label, entry.people) for entry in each.entries)
        yield ChartTable(each.category.value, "People", people)
