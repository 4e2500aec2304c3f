"""Evidence on one person: each fact of the row compared with the profile, without a judgement."""

from dataclasses import dataclass, replace

from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.identifiers.personal_email_domains import is_free_mail_domain
from desktop_app.domain.json_values import Person
from desktop_app.domain.lazy import lazy
from desktop_app.domain.match_check.employers.employer_match import (
    EmployerRelation,
    Employment,
    RowEmployer,
    agrees,
    find_employment,
    is_comparable,
    row_employer,
)
from desktop_app.domain.match_check.employers.web_domain import host_of
from desktop_app.domain.match_check.facts.places import (
    PlaceRelation,
    compare_places,
    parse_place,
)
from desktop_app.domain.match_check.facts.titles import TitleRelation, best_title
from desktop_app.domain.match_check.names.identifier_parts import parts_of_address, parts_of_slug
from desktop_app.domain.match_check.names.name_cells import combine
from desktop_app.domain.match_check.names.name_match import NameRelation, best_relation
from desktop_app.domain.match_check.names.person_name import PersonName
from desktop_app.domain.match_check.names.spelled_names import Spelling, best_spelling
from desktop_app.domain.match_check.profile import Profile, slug_of
from desktop_app.domain.match_check.row.context_role import RowContext

_SHORTEST_KEPT = 3
_WORDS_OF_A_NAME = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Relations of the facts of a row to those of one person.

    Attributes:
        name: Of the names.
        identifier: Extent to which the address or link spells the person's name; not looked for
            if the names agree and there is no other candidate.
        is_row_name_spelled: The names do not agree, and the person's own link spells the row's.
        is_row_name_addressed: The names do not agree, and the row's address spells the row's.
        employer: Of the employers.
        title: Of the job titles.
        place: Of the places.
    """

    name: NameRelation = NameRelation.UNKNOWN
    identifier: Spelling = Spelling.SILENT
    is_row_name_spelled: bool = False
    is_row_name_addressed: bool = False
    employer: EmployerRelation = EmployerRelation.UNKNOWN
    title: TitleRelation = TitleRelation.UNKNOWN
    place: PlaceRelation = PlaceRelation.UNKNOWN

    @property
    def is_silent(self) -> bool:
        """True if no fact could be compared."""
        return (
            self.name is NameRelation.UNKNOWN
            and self.identifier is Spelling.SILENT
            and self.employer is EmployerRelation.UNKNOWN
            and self.title is TitleRelation.UNKNOWN
            and self.place is PlaceRelation.UNKNOWN
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """The evidence on one person, with the facts that its reasons name.

    Attributes:
        evidence: The relations.
        name: Relation of the names alone, without regard to the profile link.
        profile: The person.
        employer: The row's employer.
        employment: The person's employment with it, if any.
    """

    evidence: Evidence
    name: NameRelation
    profile: Profile
    employer: RowEmployer
    employment: Employment | None


@dataclass(frozen=True)
class Row:
    """A row, parsed once for all candidates, as far as they need it.

    Attributes:
        context: The values of the context columns.
        identifier: The email or profile link that was looked up.
        kind: The kind of the identifier.
    """

    context: RowContext
    identifier: str
    kind: IdentifierKind

    @property
    def is_email(self) -> bool:
        """True if an email was looked up."""
        return self.kind is IdentifierKind.BUSINESS_EMAIL

    @lazy
    def slug(self) -> str:
        """The slug of the link that was looked up; "" for an email."""
        return "" if self.is_email else slug_of(self.identifier)

    @lazy
    def parts(self) -> tuple[str, ...]:
        """The parts of the address or slug that can be names."""
        return parts_of_address(self.identifier) if self.is_email else parts_of_slug(self.slug)

    @lazy
    def names(self) -> tuple[PersonName, ...]:
        """Names of the person that is meant, if the identifier spells one of several."""
        row = self.context
        names = combine(row.given_name, row.family_name, row.full_name, row.salutation)
        if not any(name.is_second for name in names):
            return names
        spelled = [best_spelling(self.parts, (name,)) for name in names]
        best = max(spelled)
        if best < Spelling.GIVEN or spelled.count(best) > 1:
            return names
        return (replace(names[spelled.index(best)], is_second=False),)

    @lazy
    def employer(self) -> RowEmployer:
        """The employer."""
        domain = host_of(self.identifier) if self.is_email else ""
        known = "" if is_free_mail_domain(domain) else domain
        return row_employer(self.context.company, self.context.company_domain, known)


def compare(row: Row, person: Person, *, is_only: bool = False) -> Comparison:
    """Compare a row with one person; `is_only` tells that there is no other candidate."""
    profile = Profile(person)
    relation, employment = _employer(row.employer, profile)
    name = best_relation(row.names, profile.names) if row.names else NameRelation.UNKNOWN
    if name < NameRelation.UNKNOWN and _is_company(row):
        name = NameRelation.UNKNOWN
    agrees_by_name = name > NameRelation.PARTIAL  # which needs no other proof
    is_kept = not agrees_by_name and _is_kept_in_link(row, profile, name)
    # A pen name or a former name, which the link keeps.
    is_former = name is NameRelation.DIFFERENT and is_kept
    evidence = Evidence(
        name=NameRelation.GIVEN_ONLY if is_former else name,
        identifier=Spelling.SILENT if agrees_by_name and is_only else _identifier(row, profile),
        is_row_name_spelled=is_kept,
        is_row_name_addressed=not (agrees_by_name or row.slug) and _spells(row.parts, row.names),
        employer=relation,
        title=_title(row.context.job_title, profile),
        place=compare_places(
            parse_place(row.context.city, row.context.country), row.context.phone, profile.place
        ),
    )
    return Comparison(evidence, name, profile, row.employer, employment)


def _spells(parts: tuple[str, ...], names: tuple[PersonName, ...]) -> bool:
    return best_spelling(parts, names[:1]) >= Spelling.INITIALS


def _is_kept_in_link(row: Row, profile: Profile, relation: NameRelation) -> bool:
    """Tell whether the person's profile link spells the row's name, with the part that differs."""
    if not row.names:
        return False
    parts = parts_of_slug(profile.slug)
    spelling = best_spelling(parts, row.names[:1])
    if spelling < Spelling.INITIALS or relation is not NameRelation.GIVEN_ONLY:
        return spelling is Spelling.FULL or (
            spelling is Spelling.INITIALS and relation > NameRelation.GIVEN_ONLY
        )
    slug = "".join(parts)
    known = {form for name in profile.names for word in name.words for form in word.forms}
    return any(
        form in parts or slug.startswith(form) or slug.endswith(form)
        for word in row.names[0].words
        for form in word.forms
        if form not in known and len(form) > _SHORTEST_KEPT
    )


def _identifier(row: Row, profile: Profile) -> Spelling:
    """Return how far the identifier spells the person's name.

    A link that spells the name of its own page proves nothing; only another name does. One word is
    no name: many people choose a word of their own for their link.
    """
    if row.slug and sum(len(part) > 1 for part in row.parts) < _WORDS_OF_A_NAME:
        return Spelling.SILENT
    spelling = best_spelling(row.parts, profile.names)
    if not row.slug:
        return spelling
    if spelling is not Spelling.CONTRARY:
        return Spelling.SILENT
    words = [form for name in profile.names for word in name.words for form in word.forms]
    joined = "".join(row.parts)
    is_contrary = not any(len(word) > 1 and word in joined for word in words)
    return Spelling.CONTRARY if is_contrary else Spelling.SILENT


def _is_company(row: Row) -> bool:
    """Tell whether the name column holds the employer's name."""
    employer = row_employer(row.context.shown_name, "", "")
    if not employer.names:
        return False
    named = Employment(row.context.company, row.employer.domains)
    return find_employment(employer, (named,)) is not None


def _employer(row: RowEmployer, profile: Profile) -> tuple[EmployerRelation, Employment | None]:
    """Return the relation of the employers, and the employment that agrees."""
    if not row:
        return EmployerRelation.UNKNOWN, None
    if found := find_employment(row, profile.current):
        return EmployerRelation.CURRENT, found
    found = find_employment(row, (*profile.past, *profile.schools)) or _in_headline(row, profile)
    if found:
        return EmployerRelation.PAST, found
    known = any(is_comparable(one) for one in (*profile.current, *profile.past))
    return (EmployerRelation.CONFLICT if known else EmployerRelation.UNKNOWN), None


def _in_headline(row: RowEmployer, profile: Profile) -> Employment | None:
    """Return the row's employer in the headline, unless it is the current one, written shorter."""
    for one in profile.in_headline:
        if agrees(row, one):
            named = row_employer(one.name, "", "")
            if find_employment(named, profile.current) is None:
                return one
    return None


def _title(title: str, profile: Profile) -> TitleRelation:
    """Return the relation of the titles; one of another trade is no surprise if it is earlier."""
    best = best_title(title, profile.titles)
    if best > TitleRelation.OTHER_TRADE:
        return best
    earlier = best_title(title, profile.past_titles)
    return TitleRelation.UNKNOWN if earlier >= TitleRelation.SAME_TRADE else best
