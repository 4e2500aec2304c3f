"""Kinds of contents by which columns with unknown headers are recognized."""

import re
from collections.abc import Callable, Sequence

from desktop_app.domain.match_check.employers.company_name import is_domain_of, parse_companies
from desktop_app.domain.match_check.employers.company_words import LEGAL_FORMS
from desktop_app.domain.match_check.employers.web_domain import host_of
from desktop_app.domain.match_check.facts.countries import country_code
from desktop_app.domain.match_check.names.forms.short_forms import is_given_name
from desktop_app.domain.match_check.names.identifier_parts import parts_of_address, parts_of_slug
from desktop_app.domain.match_check.names.letters import plain
from desktop_app.domain.match_check.names.name_cells import parse_names
from desktop_app.domain.match_check.names.spelled_names import Spelling, best_spelling
from desktop_app.domain.match_check.names.word_lists import FEMALE_TITLES, MALE_TITLES
from desktop_app.domain.match_check.profile import slug_of

_PHONE = re.compile(r"(?:\+|00|\(|0)[\d ()/.\-]{6,20}(?:\s*(?:x|ext\.?)\s*\d+)?")
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\d_@:/]{1,50}")
_ADDRESSES = (" str", "straße", "strasse", "street", " road", " ave", "platz")
_MOST_NAME_WORDS = 4

Cells = Sequence[tuple[str, str]]
"""Filled cells of one column, each with the identifier of its row."""


def share(cells: Cells, test: Callable[[str, str], bool]) -> float:
    """Return the share of cells that pass a test."""
    return sum(test(text, identifier) for text, identifier in cells) / len(cells) if cells else 0.0


def is_salutation(text: str, _identifier: str = "") -> bool:
    """Tell whether a text is a form of address."""
    return text.strip(" .").casefold() in MALE_TITLES | FEMALE_TITLES


def is_phone(text: str, _identifier: str = "") -> bool:
    """Tell whether a text is a phone number."""
    return _PHONE.fullmatch(text.strip()) is not None


def is_country(text: str, _identifier: str = "") -> bool:
    """Tell whether a text is the name or code of a country."""
    return bool(country_code(plain(text.strip())))


def is_website(text: str, _identifier: str = "") -> bool:
    """Tell whether a text is a web address, other than of a profile."""
    found = _DOMAIN.fullmatch(text.strip()) is not None
    return found and "linkedin." not in text.lower() and bool(host_of(text))


def is_person_link(text: str, _identifier: str = "") -> bool:
    """Tell whether a text is a profile link or an email address."""
    return "@" in text or "linkedin." in text.lower()


def is_person_name(text: str, identifier: str) -> bool:
    """Tell whether a text is a person's name: by the identifier, or by a known given name."""
    text = text.strip()
    if not _NAME.fullmatch(text) or text.casefold().endswith(_ADDRESSES):
        return False
    names = parse_names(text)
    if not names or not 1 < len(names[0].words) <= _MOST_NAME_WORDS:
        return False
    if _spells(identifier, text) >= Spelling.INITIALS:
        return True
    return text != text.lower() and any(
        is_given_name(word.text) or is_given_name(word.key) for word in names[0].words
    )


def _spells(identifier: str, text: str) -> Spelling:
    parts = (
        parts_of_address(identifier) if "@" in identifier else parts_of_slug(slug_of(identifier))
    )
    return best_spelling(parts, parse_names(text))


def is_company_of_address(text: str, identifier: str) -> bool:
    """Tell whether a text is the name of the company in the row's email address."""
    domain = host_of(identifier) if "@" in identifier else ""
    return bool(domain) and any(is_domain_of(domain, name) for name in parse_companies(text))


def is_company(text: str, identifier: str) -> bool:
    """Tell whether a text is a company by its legal form or by the row's email address."""
    last = plain(text.strip().rpartition(" ")[2]).replace(".", "")
    return last in LEGAL_FORMS or is_company_of_address(text, identifier)
