"""An employer as it is searched for, and the provider's company that it is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from desktop_app.domain.identifiers.personal_email_domains import is_free_mail_domain
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.match_check.employers.company_name import parse_companies
from desktop_app.domain.match_check.employers.company_words import LEGAL_FORMS
from desktop_app.domain.match_check.employers.web_domain import host_of, is_within, label_of
from desktop_app.domain.match_check.names.letters import plain

_BRACKETS = re.compile(r"\([^)]*\)?|\[[^\]]*\]?")
_NUMBER = re.compile(r"[\d,. ]*\d")
_NETWORKS = frozenset({"linkedin", "facebook", "xing", "instagram", "twitter", "x", "youtube"})


def company_to_search(text: str) -> str:
    """Return a company's name in lower case, without its legal form; "" if it names none.

    >>> company_to_search("Example Widgets GmbH & Co. KG"), company_to_search("N/A")
    ('example widgets', '')
    """
    if not parse_companies(text) or host_of(text) == text.strip().lower():
        return ""
    words = _BRACKETS.sub(" ", text).replace(",", " ").split() or text.split()
    while len(words) > 1 and _is_legal_form(words[-1]):
        words.pop()
    return normalize("NFC", " ".join(words).strip(" .;&").lower())


def _is_legal_form(word: str) -> bool:
    bare = plain(word.replace(".", "").replace("&", ""))
    return not bare or bare in LEGAL_FORMS


def domain_to_search(website: str, company: str) -> str:
    """Return the host of an employer's website; "" for none, or one that is no employer's.

    Args:
        website: Text of the website column.
        company: Text of the company column, which may hold a domain.
    """
    host = host_of(website) or (host_of(company) if " " not in company.strip() else "")
    if not host or is_free_mail_domain(host) or label_of(host) in _NETWORKS:
        return ""
    return host


@dataclass(frozen=True, slots=True)
class _Company:
    number: int
    smallest: float
    largest: float


def company_of_domain(domain: str, companies: Iterable[Person]) -> int | None:
    """Return the id of the only company that uses a domain; None if it is not clear.

    Args:
        domain: The host.
        companies: The provider's `company_data` of all matches.
    """
    found = {one for one in map(_number, (c for c in companies if _uses(c, domain))) if one}
    return found.pop() if len(found) == 1 else None


def company_of_name(name: str, companies: Iterable[Person]) -> int | None:
    """Return the id of the only company of a name, or of the clearly largest; None if not clear.

    Parts of names match at the provider, so that the whole name is compared.

    Args:
        name: The name as `company_to_search` returns it.
        companies: The provider's `company_data` of all matches.
    """
    keys = {one.key for one in parse_companies(name)[:1]}
    same = {one.number: one for one in _parsed(companies, keys)}
    if len(same) < 2:  # noqa: PLR2004 - nothing to choose from
        return next(iter(same), None)
    first, second = sorted(same.values(), key=lambda one: -one.smallest)[:2]
    others = max(one.largest for one in same.values() if one is not first)
    return first.number if first.smallest > max(others, second.smallest) else None


def _parsed(companies: Iterable[Person], keys: set[str]) -> Iterable[_Company]:
    for one in companies:
        name, number = get_path(one, ("basic_info", "name")), _number(one)
        if not isinstance(name, str) or number is None:
            continue
        if keys & {parsed.key for parsed in parse_companies(name)[:1]}:
            size = get_path(one, ("basic_info", "employee_count_range"))
            yield _Company(number, *_bounds(size))


def _bounds(size: JsonValue) -> tuple[float, float]:
    """Return the range of the employees; one that is not known may be of any size."""
    text = size if isinstance(size, str) else ""
    numbers = [float(re.sub("[,. ]", "", found)) for found in _NUMBER.findall(text)]
    if not numbers:
        return 0.0, float("inf")
    return numbers[0], numbers[-1] if len(numbers) > 1 else float("inf")


def _uses(company: Person, domain: str) -> bool:
    known: Sequence[JsonValue] = [
        get_path(company, ("basic_info", "primary_domain")),
        *flat_items(get_path(company, ("basic_info", "all_domains"))),
        get_path(company, ("basic_info", "website")),
    ]
    hosts = (host_of(one) for one in known if isinstance(one, str))
    return any(host and is_within(host, domain) for host in hosts)


def _number(company: Person) -> int | None:
    known = company.get("crustdata_company_id")
    return known if isinstance(known, int) and not isinstance(known, bool) else None
