"""The presets, and the columns that follow from a choice and from what was bought."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from desktop_app.domain.fields.catalogue import EARLIER_ROLES, ValueType, leaves
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection
from desktop_app.domain.result.columns.catalogue import (
    MAIN_ROLE,
    WITH_EVERY_ANSWER,
    display_columns,
    find_column,
)
from desktop_app.domain.result.columns.choice import ChosenColumn, ColumnChoice, ColumnPreset
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.headers import SCHOOLS
from desktop_app.domain.result.columns.match_columns import REASON, VERDICT

_IDENTITY = f"""
basic_profile.name
basic_profile.first_name
basic_profile.last_name
{MAIN_ROLE}.title
{MAIN_ROLE}.name
{MAIN_ROLE}.company_website_domain
social_handles.professional_network_identifier.profile_url
"""
_ROLE = f"""
{EARLIER_ROLES}.1.title
{EARLIER_ROLES}.1.name
{EARLIER_ROLES}.1.end_date
"""
_SCHOOL = f"""
{SCHOOLS}.1.school
{SCHOOLS}.1.degree
{SCHOOLS}.1.field_of_study
{SCHOOLS}.1.end_year
"""
_MATCH = f"""
{VERDICT}
{REASON}
"""
_ESSENTIALS = f"""
{_IDENTITY}
{MAIN_ROLE}.seniority_level
basic_profile.normalized_title.department
{MAIN_ROLE}.function_category
basic_profile.location.raw
basic_profile.location.city
basic_profile.location.state
basic_profile.location.country
basic_profile.headline
{MAIN_ROLE}.start_date
{MAIN_ROLE}.years_at_company_raw
{MAIN_ROLE}.company_professional_network_profile_url
{MAIN_ROLE}.company_professional_network_industry
{MAIN_ROLE}.company_headcount_latest
{MAIN_ROLE}.company_headcount_range
{MAIN_ROLE}.company_type
{MAIN_ROLE}.company_hq_location
{MAIN_ROLE}.company_headquarters_country
{_ROLE}
experience.years_of_experience_raw
"""
_RECRUITING = f"""
basic_profile.name
basic_profile.first_name
basic_profile.last_name
{MAIN_ROLE}.title
{MAIN_ROLE}.name
social_handles.professional_network_identifier.profile_url
basic_profile.headline
basic_profile.location.raw
basic_profile.location.city
basic_profile.location.state
basic_profile.location.country
professional_network.open_to_cards
experience.years_of_experience_raw
{MAIN_ROLE}.seniority_level
{MAIN_ROLE}.function_category
{MAIN_ROLE}.start_date
{MAIN_ROLE}.years_at_company_raw
{MAIN_ROLE}.employment_type
{MAIN_ROLE}.description
experience.employment_details.current.all
{EARLIER_ROLES}.1.title
{EARLIER_ROLES}.1.name
{EARLIER_ROLES}.1.start_date
{EARLIER_ROLES}.1.end_date = Previous end
{EARLIER_ROLES}.all
{_SCHOOL}
skills.professional_network_skills
basic_profile.languages
basic_profile.summary
social_handles.dev_platform_identifier.profile_url
professional_network.connections
certifications.name = Certifications
"""
_CONTACTS = """
contact.business_emails.1.email
contact.business_emails.1.status
contact.phone_numbers.1
contact.phone_numbers.rest
contact.personal_emails.1.email
contact.personal_emails.1.status
contact.business_emails.email.rest
contact.business_emails.status.rest
contact.personal_emails.email.rest
contact.personal_emails.status.rest
contact.websites
"""
_BEFORE_CONTACTS = 7
_PICTURES = ("picture", "logo")


@cache
def _listed(text: str) -> tuple[ChosenColumn, ...]:
    lines = (line.partition(" = ") for line in text.strip().splitlines() if line.strip())
    return tuple(ChosenColumn(column_id.strip(), header.strip()) for column_id, _, header in lines)


@cache
def preset_columns(preset: ColumnPreset) -> tuple[ChosenColumn, ...]:
    """Return all columns of a preset, in order, as if everything had been bought."""
    match preset:
        case ColumnPreset.ESSENTIALS:
            return (*_listed(_MATCH), *_with_contacts(_listed(_ESSENTIALS)))
        case ColumnPreset.RECRUITING:
            return _with_contacts(_listed(_RECRUITING))
        case ColumnPreset.CONTACTS:
            return _with_contacts(_listed(_IDENTITY))
        case ColumnPreset.EVERYTHING:
            return _everything()


def _with_contacts(columns: Sequence[ChosenColumn]) -> tuple[ChosenColumn, ...]:
    first, others = columns[:_BEFORE_CONTACTS], columns[_BEFORE_CONTACTS:]
    return (*first, *_listed(_CONTACTS), *others)


def _everything() -> tuple[ChosenColumn, ...]:
    """Return all columns: first those that are read most often, ids and pictures last."""
    ids = [one.column_id for one in (*_listed(_ESSENTIALS), *_listed(_RECRUITING))]
    ids += sorted((column.column_id for column in display_columns()), key=_is_rarely_read)
    different = [ChosenColumn(column_id) for column_id in dict.fromkeys(ids)]
    placed = {*_listed(_MATCH), *_listed(_CONTACTS)}
    others = [one for one in different if one not in placed]
    return (*_listed(_MATCH), *_with_contacts(others))


def _is_rarely_read(column_id: str) -> bool:
    name = column_id.rpartition(".")[2]
    return (
        name in _id_names()
        or column_id in WITH_EVERY_ANSWER
        or any(word in name for word in _PICTURES)
    )


@cache
def _id_names() -> frozenset[str]:
    return frozenset(leaf.parts[-1] for leaf in leaves() if leaf.value is ValueType.ID)


@lru_cache(maxsize=64)
def chosen_columns(
    choice: ColumnChoice, selection: FieldSelection, *, roles: int = 1, schools: int = 1
) -> tuple[tuple[DisplayColumn, str], ...]:
    """Return the columns to show, each with its header.

    A column is left out if its field was not bought, never because of the data. In a preset, the
    columns of the newest earlier role are repeated for further ones, as are those of the school.

    Args:
        choice: The user's choice.
        selection: The requested fields.
        roles: Number of earlier roles with columns in a preset.
        schools: Number of schools with columns in a preset.
    """
    listed = choice.columns or _repeated(choice.preset, roles, schools)
    found = ((find_column(one.column_id), one.header) for one in listed)
    return tuple(
        (column, header or column.header)
        for column, header in found
        if column is not None and _is_shown(column, choice, selection)
    )


def _is_shown(column: DisplayColumn, choice: ColumnChoice, selection: FieldSelection) -> bool:
    if choice.columns or choice.preset is not ColumnPreset.EVERYTHING:
        return column.is_bought(selection)
    if column.column_id in WITH_EVERY_ANSWER:
        return not column.substitutes.isdisjoint(selection.leaves) or selection.covers(
            DEFAULT_SELECTION
        )
    # Here every bought field has its own column, so none is needed for what fills another.
    return column.is_bought(selection, with_substitutes=False)


def _repeated(preset: ColumnPreset, roles: int, schools: int) -> Iterator[ChosenColumn]:
    """Yield the columns of a preset, with those of an earlier role and a school for each one.

    Asking for more than one adds them at the end of a preset that has none.
    """
    times = {EARLIER_ROLES: roles, SCHOOLS: schools}
    listed = preset_columns(preset)
    if preset is ColumnPreset.EVERYTHING:
        for one in listed:
            column = find_column(one.column_id)
            if column is None or column.number <= times.get(_base_of(one), column.number):
                yield one
        return
    for base, group in groupby(listed, key=_base_of):
        columns = list(group)
        yield from _numbered(base, columns, times[base]) if base else columns
    for base, text in ((EARLIER_ROLES, _ROLE), (SCHOOLS, _SCHOOL)):
        if times[base] > 1 and not any(_base_of(one) == base for one in listed):
            yield from _numbered(base, _listed(text), times[base])


def _numbered(base: str, columns: Sequence[ChosenColumn], times: int) -> Iterator[ChosenColumn]:
    yield from columns if times else ()
    for number in range(2, times + 1):
        for one in columns:
            end = one.column_id.removeprefix(f"{base}.1.")
            yield ChosenColumn(f"{base}.{number}.{end}")


def _base_of(one: ChosenColumn) -> str:
    """Return the list of a column of one earlier role or school; "" for any other column."""
    found = (base for base in (EARLIER_ROLES, SCHOOLS) if one.column_id.startswith(f"{base}."))
    column = find_column(one.column_id)
    return next(found, "") if column is not None and column.number else ""
