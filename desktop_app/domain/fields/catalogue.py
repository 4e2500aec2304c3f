"""The provider's field groups, leaf fields, labels, types and limits.

Source: contract/person_data_fields.csv (163 leaf paths, their types and prices), and
contract/README.md sections 1, 3 and 4. The prices are in `pricing.py`.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from desktop_app.domain.fields.catalogue_fields import FIELDS, ROLE_FIELDS


class ValueType(StrEnum):
    """The type of a leaf field, which decides the format of its cell.

    LIST is for lists of plain texts, such as phone numbers: one text cell joins them.
    """

    TEXT = "text"
    LONG = "long"
    LINK = "link"
    NUMBER = "number"
    SCORE = "score"
    DATE = "date"
    YES_NO = "yes/no"
    ID = "id"
    LIST = "list"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class LeafField:
    """One leaf of `person_data`.

    Attributes:
        path: Path as sent in requests, without list marks: "experience.years_of_experience".
        base: Path of the innermost list of objects around it; "" outside of lists.
        value: Type of the value.
        label: Plain name; within a list, it follows "Current" or "Earlier role 1".
        is_key: Within a list, one of the leaves that come first.
        description: One plain sentence.
    """

    path: str
    base: str
    value: ValueType
    label: str
    is_key: bool
    description: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The keys of the path from the person, or from the item of the list, to the value."""
        below = self.path[len(self.base) + 1 :] if self.base else self.path
        return tuple(below.split(".")) if below else ()


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """A field group, which can be requested as a whole.

    Attributes:
        name: Name as sent in requests.
        label: Plain name.
        about: One line that helps the user to choose.
        needs_grant: The provider must have enabled it for the key (contract section 4).
    """

    name: str
    label: str
    about: str
    needs_grant: bool = False


GROUPS = (
    FieldGroup("basic_profile", "Basics", "Name, headline, title, summary, languages, location."),
    FieldGroup("social_handles", "Profile links", "The profile's own link, GitHub, Twitter."),
    FieldGroup("experience", "Jobs and companies", "Current and earlier roles with the companies."),
    FieldGroup("education", "Education", "Schools, degrees, years."),
    FieldGroup("skills", "Skills", "The skills that the person lists."),
    FieldGroup("contact", "Contact", "Business and personal emails, phones, websites."),
    FieldGroup("dev_platform_profiles", "Developer profile", "GitHub account, followers, repos."),
    FieldGroup("professional_network", "LinkedIn", "Followers, connections, joined, open to work."),
    FieldGroup(
        "certifications", "Certifications", "Certificates and who issued them.", needs_grant=True
    ),
    FieldGroup("honors", "Honours", "Awards.", needs_grant=True),
    FieldGroup(
        "assessment", "Authenticity", "Whether the profile looks genuine.", needs_grant=True
    ),
    FieldGroup("social_posts", "Posts", "Recent posts (beta).", needs_grant=True),
    FieldGroup("crustdata_person_id", "Person id", "The provider's stable id of the person."),
    FieldGroup(
        "updated_at", "Updated", "When the provider last updated the person.", needs_grant=True
    ),
)
CURRENT_ROLES = "experience.employment_details.current"
EARLIER_ROLES = "experience.employment_details.past"


def _leaf(line: str, *, inside: str = "") -> LeafField:
    path, kind, label, description = (part.strip() for part in line.split("|"))
    is_key = label.startswith("*")
    base, mark, _ = path.rpartition("[].")
    full = path.replace("[]", "")
    return LeafField(
        path=f"{inside}.{full}" if inside else full,
        base=inside or (base.replace("[]", "") if mark else ""),
        value=ValueType(kind),
        label=label.lstrip("* "),
        is_key=is_key,
        description=description,
    )


@cache
def leaves() -> tuple[LeafField, ...]:
    """Return all leaf fields in column order."""
    single = [_leaf(line) for line in FIELDS.strip().splitlines()]
    roles = [
        _leaf(line, inside=base)
        for base in (CURRENT_ROLES, EARLIER_ROLES)
        for line in ROLE_FIELDS.strip().splitlines()
    ]
    order = {group.name: number for number, group in enumerate(GROUPS)}
    return tuple(sorted([*single, *roles], key=lambda leaf: order[leaf.path.split(".")[0]]))


@cache
def leaf_paths() -> frozenset[str]:
    """Return the paths of all leaf fields, as sent in requests."""
    return frozenset(leaf.path for leaf in leaves())
