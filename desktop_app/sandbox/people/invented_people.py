"""An invented person for any profile URL or business email, so that a user's own file can be tried.

Everything follows from a stable hash of the identifier: about 85 % have a person, one in a hundred
opted out, and the rest are unknown. Some emails fit two people, or one with little similarity. A
link and an email in the same row have nothing to do with each other, so that in a list with both
about one person in eight is found by email only, and as many by link only.
"""

import hashlib
import re
from typing import Any

from desktop_app.sandbox.people.companies import Company, make_company
from desktop_app.sandbox.people.names import Name, words_of
from desktop_app.sandbox.people.person_factory import (
    GENERATED_PREFIX,
    Person,
    ascii_name,
    generate_person,
)
from desktop_app.sandbox.people.recent_values import RecentValues
from desktop_app.sandbox.people.spelled_names import name_of_local_part, name_of_slug

NOBODY_PREFIX = "nobody"
"""Prefix of the slugs and local parts that never have a person."""
_FOUND, _REDACTED = 0.85, 0.01
_FOUND_AT_ROLES = 0.1
_LIVE = 0.5
_SURE, _LIKELY = 0.8, 0.94
_RIVALS = 0.07
_TWINS = 0.1
_ROLES = frozenset(
    words_of("""
        abuse accounting accounts admin administration anfrage billing bookings bewerbung
        buchhaltung careers ceo clients compliance connect contact contacto contato customercare
        customerservice datenschutz einkauf enquiries enquiry events export feedback finance
        general hallo hello help helpdesk hi hola hostmaster hr info information inquiries
        inquiry invoice invoices it jobs karriere kontakt kundenservice legal mail mailbox
        marketing media members news newsletter noreply office orders partners partnerships
        payments personal postmaster presse privacy procurement rechnung rechnungen
        reception recruiting recruitment reservations root sales security sekretariat service
        services shop social studio subscribe support team tech vertrieb verwaltung web
        webmaster welcome zentrale
    """)
)
_PERSONAL = frozenset(
    words_of("""
        aol.com gmail.com gmx.de gmx.net googlemail.com hotmail.com icloud.com live.com me.com
        outlook.com proton.me protonmail.com qq.com t-online.de web.de yahoo.com yandex.ru
        """)
)
_SIGNS = re.compile(r"[\W\d_]+")
_SECOND_LEVEL = frozenset(words_of("ac co com edu gov gv net or org"))
_COUNTRY_CODE = 2
_UNKNOWN = frozenset(
    words_of("""
        anna-quist-300 anna-rossi-320 bruno-dvorak-301 bruno-eriksen-321 chiara-kowalski-302
        daan-rossi-303 elif-eriksen-304 farid-lind-305 greta-silva-306 hiro-fontaine-307
        irene-moreau-308 jonas-tanaka-309 katya-garcia-310 liam-novak-311 maya-urban-312
        noor-haas-313 olga-okafor-314 pablo-berg-315 quinn-ito-316 rosa-petrov-317 sven-costa-318
        tara-jensen-319
        """)
)
"""Slugs in the bundled sample sheet that show how a row without a match looks."""
Scored = list[tuple[float, Person]]


def _hash(*parts: str) -> int:
    return int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:8], "big")


def _share(*parts: str) -> float:
    """Return a number from 0 to 1 that is always the same for the same text."""
    return _hash(*parts) / 2**64


class InventedPeople:
    """People who are made when somebody asks for them, always the same for one identifier.

    The employer of a person who was found by an address or by a search does not follow from the
    slug, so the last ones are remembered: their profile is the same at their URL.
    """

    def __init__(self) -> None:
        self._employees = RecentValues[tuple[Name, Company, str, str]]()

    def is_redacted(self, identifier: str) -> bool:
        """Tell whether the person of a slug or email address opted out; both in lower case."""
        share = _share("found", identifier)
        return not _has_nobody(identifier) and _FOUND <= share < _FOUND + _REDACTED

    def remembered(self, slug: str) -> Person | None:
        """Return the person of a slug who was found in another way before, or None."""
        made_of = self._employees.get(slug)
        return None if made_of is None else _employee(*made_of)

    def _hire(self, name: Name, company: Company, address: str, which: str) -> Person:
        self._employees.keep(_slug_of(name, address, which), (name, company, address, which))
        return _employee(name, company, address, which)

    def company_of(self, domain: str) -> Company:
        """Return the company of a domain."""
        return _company_of(domain)

    def companies_named(self, name: str) -> list[Company]:
        """Return the companies of a name: one, and for one name in ten a second one."""
        label = "-".join(filter(None, (ascii_name(word) for word in words_of(name))))
        domains = [f"{label or 'firm'}.example"]
        if _share("twin", name.casefold()) < _TWINS:
            domains.append(f"{label or 'firm'}-group.example")
        return [make_company(_number(domain), name, domain=domain) for domain in domains]

    def find_by_name(self, words: list[str], company: Company) -> list[Person]:
        """Return the people of a name at a company: mostly one, seldom nobody or two."""
        address = f"{ascii_name('.'.join(words))}@{company.domain}"
        name = Name(" ".join(words), words[0], words[-1], (words[0], words[-1]))
        if _has_nobody(address) or _share("found", address) >= _FOUND:
            return []
        found = [self._hire(name, company, address, "1")]
        if _share("rival", address) < _RIVALS:
            found.append(self._hire(name, company, address, "2"))
        return found

    def find_by_slug(self, slug: str) -> Person | None:
        """Return the person of a slug in lower case."""
        if _has_nobody(slug) or _share("found", slug) >= _FOUND:
            return None
        return generate_person(slug, name=name_of_slug(slug, _hash("name", slug)))

    def find_live(self, slug: str) -> Person | None:
        """Return the person of a slug that only the web knows: every second unknown one."""
        if slug.startswith(NOBODY_PREFIX) or _share("live", slug) >= _LIVE:
            return None
        return generate_person(slug, name=name_of_slug(slug, _hash("name", slug)))

    def find_by_email(self, address: str, least: float | None) -> Scored:
        """Return the people of an address in lower case as (similarity, person), best first."""
        local, _, domain = address.rpartition("@")
        is_role = _is_role(local)
        is_found = _share("found", address) < (_FOUND_AT_ROLES if is_role else _FOUND)
        if _has_nobody(address) or not is_found:
            return []
        found = self._candidates("" if is_role else local, domain, address)
        return [(score, person) for score, person in found if score >= (least or 0)]

    def _candidates(self, local: str, domain: str, address: str) -> Scored:
        name = name_of_local_part(local, _hash("name", address))
        company = _company_of(domain)
        best = _score(_share("score", address))
        found = [(best, self._hire(name, company, address, "1"))]
        if _share("rival", address) < _RIVALS:
            found.append((round(best - 0.02, 4), self._hire(name, company, address, "2")))
        return found


def _has_nobody(identifier: str) -> bool:
    domain = identifier.rpartition("@")[2]
    return identifier in _UNKNOWN or identifier.startswith(NOBODY_PREFIX) or domain in _PERSONAL


def _is_role(local: str) -> bool:
    """Tell whether a mailbox belongs to a role: info, sales-2, customer.service."""
    plain = local.partition("+")[0]
    words = {word for word in _SIGNS.split(plain) if word}
    return bool(words) and (words <= _ROLES or "".join(_SIGNS.split(plain)) in _ROLES)


def _score(share: float) -> float:
    """Return a similarity: mostly nearly sure, some likely, few low."""
    if share < _SURE:
        return round(0.93 + 0.07 * share / _SURE, 4)
    if share < _LIKELY:
        return round(0.8 + 0.13 * (share - _SURE) / (_LIKELY - _SURE), 4)
    return round(0.55 + 0.25 * (share - _LIKELY) / (1 - _LIKELY), 4)


def _company_of(domain: str) -> Company:
    """Return the company of a domain: mail.nordlicht-tools.co.uk is "Nordlicht Tools"."""
    labels = [label for label in domain.split(".") if label.strip("-")] or ["company"]
    is_short = len(labels[-1]) == _COUNTRY_CODE
    suffix = 2 if len(labels) > 2 and is_short and labels[-2] in _SECOND_LEVEL else 1  # noqa: PLR2004 - co.uk
    own = labels[:-suffix][-1:] or labels[:1]
    name = " ".join(word[:1].upper() + word[1:] for word in own[0].split("-") if word)
    registered = ".".join([*own, *labels[-suffix:]])
    return make_company(_number(registered), name, domain=registered)


def _number(domain: str) -> int:
    return 100_000 + _hash("company", domain) % 900_000


def _employee(name: Name, company: Company, address: str, which: str) -> Person:
    person = generate_person(_slug_of(name, address, which), name=name, company=company)
    details: dict[str, Any] = person["experience"]["employment_details"]
    for role in details["current"]:
        role["is_default"] = role is details["current"][0]
    details["current"][0]["company_website_domain"] = company.domain
    for email in person["contact"]["business_emails"][:1]:
        email["email"] = address
    return person


def _slug_of(name: Name, address: str, which: str) -> str:
    spelled = "-".join(filter(None, (ascii_name(part) for part in name.latin)))
    return f"{GENERATED_PREFIX}{spelled}-{_hash('slug', address, which) % 10_000}"
