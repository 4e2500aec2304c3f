"""The summary of a result: people by seniority, function, country, company size and industry."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.answers.list_items import current_roles
from desktop_app.domain.fields.catalogue import CURRENT_ROLES
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import Person, get_path
from desktop_app.domain.result.result_stats import ResultStats
from desktop_app.domain.result.row_status import RowStatus

MOST_ENTRIES = 10
"""Number of entries of a category before the rest is added up."""
_NUMBER = re.compile(r"\d[\d,.]{0,15}")
_LONGEST_LABEL = 100


class Category(StrEnum):
    """The categories, in display order."""

    SENIORITY = "Seniority"
    FUNCTION = "Function"
    COUNTRY = "Country"
    COMPANY_SIZE = "Company size"
    INDUSTRY = "Industry"


class Rest(StrEnum):
    """The entries that are no value of a category."""

    OTHER = "Other"
    UNKNOWN = "Unknown"


_PATHS = {
    Category.SENIORITY: f"{CURRENT_ROLES}.seniority_level",
    Category.FUNCTION: f"{CURRENT_ROLES}.function_category",
    Category.COUNTRY: "basic_profile.location.country",
    Category.COMPANY_SIZE: f"{CURRENT_ROLES}.company_headcount_range",
    Category.INDUSTRY: f"{CURRENT_ROLES}.company_professional_network_industry",
}


@dataclass(frozen=True, slots=True)
class SummaryEntry:
    """One entry of a category.

    Attributes:
        label: The provider's value, or the name of the rest.
        people: Number of people.
        rest: Set for the entries that are no value.
    """

    label: str
    people: int
    rest: Rest | None = None


@dataclass(frozen=True, slots=True)
class CategorySummary:
    """The people by one category; the entries add up to all people."""

    category: Category
    entries: tuple[SummaryEntry, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The summary of a result.

    Attributes:
        stats: The rows by status, with the match rate.
        people: Number of different people found; each counts once.
        categories: The categories whose fields were requested.
    """

    stats: ResultStats
    people: int
    categories: tuple[CategorySummary, ...]


def categories_of(selection: FieldSelection) -> tuple[Category, ...]:
    """Return the categories whose fields are in a selection."""
    return tuple(category for category, path in _PATHS.items() if selection.includes(path))


class SummaryCounter:
    """Counts people by category, one after the other, so that no person must be kept."""

    def __init__(self, categories: Sequence[Category]) -> None:
        self._people = 0
        self._counts = {category: Counter[str]() for category in categories}
        self._places = [(*_place_of(category), self._counts[category]) for category in categories]
        self._folded: dict[str, str] = {}
        self._spellings: dict[str, str] = {}

    def add(self, person: Person) -> None:
        """Count a person; spellings that differ only in case are one value."""
        self._people += 1
        roles = current_roles(person)
        role = roles[0] if roles else {}
        for path, name, counts in self._places:
            value = get_path(person, path) if path else role.get(name)
            text = value if isinstance(value, str) else ""
            if (folded := self._folded.get(text)) is None:
                folded = self._folded[text] = self._fold(text[:_LONGEST_LABEL].strip())
            counts[folded] += 1

    def _fold(self, label: str) -> str:
        folded = label.casefold()
        self._spellings.setdefault(folded, label)
        return folded

    def summary(self, counts: Mapping[RowStatus, int]) -> Summary:
        """Return the summary of all counted people.

        Args:
            counts: Rows by status.
        """
        categories = tuple(
            CategorySummary(category, ranked(self._spelled(found), by_size=_is_size(category)))
            for category, found in self._counts.items()
        )
        return Summary(ResultStats(dict(counts)), self._people, categories)

    def _spelled(self, counts: Mapping[str, int]) -> dict[str, int]:
        return {self._spellings[folded]: people for folded, people in counts.items()}


def ranked(counts: Mapping[str, int], *, by_size: bool = False) -> tuple[SummaryEntry, ...]:
    """Return the most frequent values, then the sum of the others, then the unknown.

    Args:
        counts: People by value; "" is unknown.
        by_size: Sort the values by their first number, as in "51-200", instead of by people.
    """
    values = sorted(
        ((label, people) for label, people in counts.items() if label and people),
        key=lambda entry: (-entry[1], entry[0].casefold(), entry[0]),
    )
    # "Other" for a single value would only hide its name.
    most = len(values) if len(values) <= MOST_ENTRIES + 1 else MOST_ENTRIES
    shown, others = values[:most], values[most:]
    if by_size:
        shown.sort(key=lambda entry: (_first_number(entry[0]), entry[0]))
    entries = [SummaryEntry(label, people) for label, people in shown]
    for rest, people in (
        (Rest.OTHER, sum(people for _, people in others)),
        (Rest.UNKNOWN, counts.get("", 0)),
    ):
        if people:
            entries.append(SummaryEntry(rest.value, people, rest))
    return tuple(entries)


def _place_of(category: Category) -> tuple[tuple[str, ...], str]:
    """Return the path of a category in a person, or () and its name in the main current role."""
    group, _, name = _PATHS[category].rpartition(".")
    return () if group == CURRENT_ROLES else (*group.split("."), name), name


def _is_size(category: Category) -> bool:
    return category is Category.COMPANY_SIZE


def _first_number(label: str) -> float:
    found = _NUMBER.search(label)
    digits = re.sub(r"\D", "", found[0]) if found else ""
    return float(digits) if digits else float("inf")
