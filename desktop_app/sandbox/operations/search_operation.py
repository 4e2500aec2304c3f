"""Person search, its autocomplete, and the free look-up of companies.

Source: contract/search.md sections 2 to 7.
"""

import json
from typing import Any, ClassVar

from pydantic import BaseModel
from typing_extensions import override

from desktop_app.sandbox.contract.answers import COMPANIES, SEARCH, SUGGESTIONS
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.lookup_requests import (
    COMPANY_FIELDS,
    CompanyIdentifyRequest,
)
from desktop_app.sandbox.contract.search_fields import COMPLETED, DENIED, RETURNED
from desktop_app.sandbox.contract.search_requests import AutocompleteRequest, SearchRequest
from desktop_app.sandbox.faults.effects import Effect
from desktop_app.sandbox.lookups.lookup import refuse_fields
from desktop_app.sandbox.operations.operation import Operation, Outcome
from desktop_app.sandbox.people.companies import Company
from desktop_app.sandbox.people.directory import slug_of
from desktop_app.sandbox.people.finder import link_of
from desktop_app.sandbox.search.people_search import cursor_of, start_of
from desktop_app.sandbox.search.rows import components_of, fields_refusal, price_of, row_of

Person = dict[str, Any]
_PREVIEW = "error: PersonDB preview feature is not available for your account."


def query_key(asked: Any) -> str:
    """Return the query of a search as the ledger writes it."""
    whole = asked.model_dump(mode="json", include={"filters", "cursor"}, exclude_none=True)
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class _Unpaid(Operation):
    """An operation without identifiers in `identifiers`."""

    @override
    def identifiers(self, asked: Any) -> list[str]:
        """Return what the faults are drawn by."""
        return self.keys(asked)


class SearchOperation(_Unpaid):
    """POST /person/search."""

    answer: ClassVar[dict[str, Any]] = SEARCH

    @property
    @override
    def path(self) -> str:
        """The path of the endpoint."""
        return "/person/search"

    @property
    @override
    def body(self) -> type[BaseModel]:
        """The model of the request body."""
        return SearchRequest

    @property
    @override
    def known_fields(self) -> frozenset[str]:
        """The values of `fields` that the account may name."""
        return RETURNED | DENIED if "fields" in self.service.grants else RETURNED

    @override
    def keys(self, asked: SearchRequest) -> list[str]:
        """Return the query and its page."""
        return [query_key(asked)]

    @override
    def fields(self, asked: SearchRequest) -> list[str]:
        """Return the requested fields."""
        return asked.fields or []

    @override
    def refusal(self, asked: SearchRequest, found: Any, effect: Effect) -> Refusal | None:
        """Refuse what has no grant, a strange cursor, and what may cost too much."""
        grants = self.service.grants
        if asked.preview and "preview" not in grants:
            return Refusal(400, typed_error("invalid_request", _PREVIEW))
        if self._start(asked) is None:
            return Refusal(400, typed_error("invalid_request", "Invalid cursor"))
        refused = fields_refusal(asked.fields, grants)
        ceiling = 0.0 if asked.preview else price_of(asked.most)
        return refused or self.service.credits_refusal(ceiling)

    def _start(self, asked: SearchRequest) -> int | None:
        return 0 if asked.cursor is None else start_of(_without_page(asked), asked.cursor)

    @override
    def perform(self, asked: SearchRequest, found: Any, effect: Effect) -> Outcome:
        """Return a page of the people, each at the same price."""
        people = self.service.search.find(asked.filters, asked.sorts)
        start = self._start(asked) or 0
        page = people[start : start + asked.most]
        more = start + asked.most < len(people)
        shown = [one for one in page if not _is_excluded(asked, one)]
        content: dict[str, Any] = {
            "profiles": [row_of(one, asked.fields) for one in shown],
            "next_cursor": cursor_of(_without_page(asked), start + asked.most) if more else None,
            "total_count": len(people),
            "total_count_relation": "eq" if people else None,
            "remarks": [],
        }
        if asked.return_query:
            content["query"] = asked.model_dump(mode="json", include={"filters", "sorts"})
        if asked.preview:
            return Outcome(content)
        charges = [(query_key(asked), price_of(len(shown)))] if shown else []
        return Outcome(content, charges, components_of(len(shown)), is_empty=not shown)


def _without_page(asked: SearchRequest) -> str:
    return asked.model_dump_json(include={"filters", "sorts"})


def _is_excluded(asked: SearchRequest, person: Person) -> bool:
    wanted = asked.post_processing
    if wanted is None:
        return False
    slugs = {slug_of(one) for one in wanted.exclude_profiles}
    return person["basic_profile"].get("name") in wanted.exclude_names or (
        slug_of(link_of(person)) in slugs
    )


class AutocompleteOperation(_Unpaid):
    """POST /person/search/autocomplete: free."""

    answer: ClassVar[dict[str, Any]] = SUGGESTIONS

    @property
    @override
    def path(self) -> str:
        """The path of the endpoint."""
        return "/person/search/autocomplete"

    @property
    @override
    def body(self) -> type[BaseModel]:
        """The model of the request body."""
        return AutocompleteRequest

    @override
    def keys(self, asked: AutocompleteRequest) -> list[str]:
        """Return the field and the text."""
        return [f"{asked.field} {asked.query}"]

    @override
    def fields(self, asked: AutocompleteRequest) -> list[str]:
        """Return the field."""
        return [asked.field]

    @override
    def refusal(self, asked: AutocompleteRequest, found: Any, effect: Effect) -> Refusal | None:
        """Refuse a field without suggestions, with the list of those that have some."""
        if asked.field in COMPLETED:
            return None
        known = ", ".join(sorted(COMPLETED))
        words = (
            f"Field '{asked.field}' is not valid for autocomplete. Available fields are: {known}"
        )
        return Refusal(400, typed_error("invalid_request", words))

    @override
    def perform(self, asked: AutocompleteRequest, found: Any, effect: Effect) -> Outcome:
        """Return values that are in the index."""
        values = self.service.search.suggestions(asked)
        return Outcome({"suggestions": [{"value": one} for one in values]})


class CompanyOperation(Operation):
    """POST /company/identify: free."""

    category: ClassVar[str] = "Company"
    answer: ClassVar[dict[str, Any]] = COMPANIES

    @property
    @override
    def path(self) -> str:
        """The path of the endpoint."""
        return "/company/identify"

    @property
    @override
    def body(self) -> type[BaseModel]:
        """The model of the request body."""
        return CompanyIdentifyRequest

    @override
    def refusal(self, asked: CompanyIdentifyRequest, found: Any, effect: Effect) -> Refusal | None:
        """Refuse unknown fields."""
        return refuse_fields(asked.fields or [], frozenset(), frozenset(COMPANY_FIELDS))

    @override
    def perform(self, asked: CompanyIdentifyRequest, found: Any, effect: Effect) -> Outcome:
        """Return one entry for each name, domain, id or URL."""
        values: list[Any] = getattr(asked, asked.array)
        entries = [
            {
                "matched_on": one,
                "match_type": asked.kind,
                "matches": [
                    {"confidence_score": 1, "company_data": _company_data(company)}
                    for company in self._companies(asked, one)
                ],
            }
            for one in values
        ]
        return Outcome(entries)

    def _companies(self, asked: CompanyIdentifyRequest, value: Any) -> list[Company]:
        known = self.service.companies
        match asked.array:
            case "names":
                return known.by_name(value, exact=asked.exact_match is True)
            case "domains":
                return known.by_domain(value)
            case "crustdata_company_ids":
                return known.by_number(value)
            case _:
                return known.by_link(value)


def _company_data(company: Company) -> dict[str, Any]:
    return {
        "crustdata_company_id": company.number,
        "basic_info": {
            "name": company.name,
            "primary_domain": company.domain,
            "all_domains": [company.domain],
            "website": f"https://{company.domain}",
            "professional_network_url": f"https://www.linkedin.com/company/{company.number}",
            "employee_count_range": company.size,
            "industries": list(company.industries),
        },
    }
