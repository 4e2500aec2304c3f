"""The companies that people work for, found by name, domain or id.

Source: contract/search.md section 7: a domain is nearly unique; a name finds every company whose
name has its words, all with the same score.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.sandbox.people.companies import COMPANIES, Company
from desktop_app.sandbox.people.invented_people import InventedPeople

_WORDS = re.compile(r"\w+")
_MOST = 5
_COMPANY_URL = re.compile(r"linkedin\.\w+/company/([^/?#\s]+)", re.IGNORECASE)


def _words(name: str) -> list[str]:
    return _WORDS.findall(name.casefold())


def bare_domain(text: str) -> str:
    """Return a domain without scheme, www and path, in small letters."""
    return re.sub(r"^(?:[a-z]+://)?(?:www\.)?", "", text.strip().lower()).partition("/")[0]


@dataclass(slots=True)
class CompanyDirectory:
    """The known companies, and the invented ones that somebody has asked for.

    Attributes:
        invented: Makes companies that are not known; None: none.
    """

    invented: InventedPeople | None = None
    _known: dict[int, Company] = field(
        default_factory=lambda: {company.number: company for company in COMPANIES}
    )

    def by_number(self, number: int) -> list[Company]:
        """Return the company with this id."""
        return [self._known[number]] if number in self._known else []

    def by_link(self, url: str) -> list[Company]:
        """Return the company of a profile URL, which ends with its id."""
        found = _COMPANY_URL.search(url)
        is_number = found is not None and found[1].isascii() and found[1].isdecimal()
        return self.by_number(int(found[1])) if found is not None and is_number else []

    def by_domain(self, domain: str) -> list[Company]:
        """Return the company of a domain."""
        bare = bare_domain(domain)
        known = [one for one in self._known.values() if one.domain == bare]
        if known or self.invented is None or "." not in bare:
            return known
        return self._keep([self.invented.company_of(bare)])

    def by_name(self, name: str, *, exact: bool = False) -> list[Company]:
        """Return the companies of a name: the same name first, then longer ones."""
        wanted = _words(name)
        if not wanted:
            return []
        same = [one for one in self._known.values() if _words(one.name) == wanted]
        loose = [one for one in self._known.values() if set(wanted) < set(_words(one.name))]
        if not same and self.invented is not None and (exact or not loose):
            same = self._keep(self.invented.companies_named(name))
        return same if exact else [*same, *loose][:_MOST]

    def _keep(self, made: Iterable[Company]) -> list[Company]:
        kept = list(made)
        self._known |= {company.number: company for company in kept}
        return kept
