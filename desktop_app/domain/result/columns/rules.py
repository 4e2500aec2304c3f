"""Columns that need a rule over the whole person: names, the title, other roles, candidates."""

from collections.abc import Callable, Sequence
from functools import cache

from desktop_app.domain.answers.list_items import current_roles
from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.result.cell_values import as_joined, as_roles, as_text
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.columns.derived_names import names_from

CANDIDATES = "sheet_enricher.candidates"
"""The key under which a row's candidates are given to the columns that list them."""


NAMES = frozenset({"basic_profile.first_name", "basic_profile.last_name"})
"""The columns that may be derived from the full name."""


def first_name(person: Person) -> NewCell:
    """Return the first name, derived from the full name if the provider has neither part."""
    return _name(person, "first_name", 0)


def last_name(person: Person) -> NewCell:
    """Return the last name, derived from the full name if the provider has neither part."""
    return _name(person, "last_name", 1)


def _name(person: Person, part: str, index: int) -> NewCell:
    given = as_text(get_path(person, ("basic_profile", part)))
    return given if given is not None else _derived(person)[index]


def has_derived_names(person: Person) -> bool:
    """Tell whether the names of a person are derived from the full name."""
    return any(_derived(person))


def _derived(person: Person) -> tuple[str | None, str | None]:
    """Return names from the full name; none if the provider has a first or a last name."""
    for part in ("first_name", "last_name"):
        if as_text(get_path(person, ("basic_profile", part))) is not None:
            return None, None
    full = get_path(person, ("basic_profile", "name"))
    return names_from(full) if isinstance(full, str) else (None, None)


def job_title(person: Person) -> NewCell:
    """Return the title in the main role, or else the profile's title."""
    return title_of(current_roles(person), person)


def title_of(roles: Sequence[JsonValue], person: Person) -> NewCell:
    """Return the title in the main one of the current roles, or else the profile's title.

    The profile's title is not used if it is that of another current role: title and company are
    always of the same role.
    """
    titles = (as_text(get_path(role, ("title",))) for role in roles)
    if (title := next(titles, None)) is not None:
        return title
    profile = as_text(get_path(person, ("basic_profile", "current_title")))
    return None if profile in titles else profile


def first_of_list(value: JsonValue) -> NewCell:
    """Return the first value of a list; a scalar counts as a list of one."""
    return next((cell for item in flat_items(value) if (cell := as_text(item)) is not None), None)


def rest_of_list(value: JsonValue) -> NewCell:
    """Return the values of a list after the first one, joined."""
    items = [item for item in flat_items(value) if as_text(item) is not None]
    return as_joined(items[1:])


@cache
def statuses_after_first(base: str) -> Callable[[Person], NewCell]:
    """Return a reader that joins the statuses of a list's emails after the first one.

    An email without a status has "-", so that the statuses keep the order of the emails.
    """

    def read(person: Person) -> NewCell:
        emails = (
            item
            for item in flat_items(get_path(person, base.split(".")))
            if as_text(get_path(item, ("email",)) if isinstance(item, dict) else item) is not None
        )
        statuses = [as_text(get_path(item, ("status",))) for item in emails][1:]
        has_any = any(status is not None for status in statuses)
        return "; ".join(str(status or "-") for status in statuses) if has_any else None

    return read


@cache
def roles_after(shown: int) -> Callable[[Sequence[JsonValue], Person], NewCell]:
    """Return a reader that joins the roles of a list after those with columns of their own."""
    return lambda roles, _person: as_roles(list(roles[shown:]))


def with_candidates(shown: Candidate, candidates: Sequence[Candidate]) -> Person:
    """Return the person of a candidate, with all candidates if there are several."""
    if len(candidates) == 1:
        return shown.person
    return {**shown.person, CANDIDATES: [candidate.person for candidate in candidates]}


def candidate_ids(person: Person) -> NewCell:
    """Return the ids of all candidates of a match, best first."""
    return as_joined([get_path(one, ("crustdata_person_id",)) for one in _candidates(person)])


def candidate_names(person: Person) -> NewCell:
    """Return the names of all candidates of a match, best first."""
    return as_joined([get_path(one, ("basic_profile", "name")) for one in _candidates(person)])


def _candidates(person: Person) -> list[JsonValue]:
    listed = person.get(CANDIDATES)
    return listed if isinstance(listed, list) else []
