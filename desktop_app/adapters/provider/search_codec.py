"""The JSON of searches by name and employer, and of the free look-up of employers.

Source: contract/search.md sections 2, 3 and 7, and its samples.
"""

from collections.abc import Callable, Mapping, Sequence

from desktop_app.adapters.provider.json_text import JsonError, decode_text, load_json
from desktop_app.domain.answers.outcomes import Candidate, Matched, NoMatch, Outcome
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.identifiers.searches import EmployerField, PersonSearch, search_of_key
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.match_check.names.sent_name import sent_forms
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import UnreadableAnswerError

EMPLOYER_KINDS = frozenset({IdentifierKind.EMPLOYER_NAME, IdentifierKind.EMPLOYER_DOMAIN})
MORE_PEOPLE = Message("more people fit than the service returned")

_JOBS = "experience.employment_details"
_PATHS = {
    EmployerField.ID: (f"{_JOBS}.current.company_id", "in"),
    EmployerField.DOMAIN: (f"{_JOBS}.current.company_website_domain", "="),
    EmployerField.COMPANY: (f"{_JOBS}.current.company_name", "(.)"),
    EmployerField.EVER_COMPANY: (f"{_JOBS}.company_name", "(.)"),
    EmployerField.EVER_DOMAIN: (f"{_JOBS}.company_website_domain", "="),
}


def search_body(batch: Batch) -> dict[str, JsonValue]:
    """Return the body of a search: name and employer of one row, and nothing else of it."""
    search = search_of_key(batch.keys[0])
    conditions: list[JsonValue] = [_name_condition(search), _employer_condition(search)]
    return {
        "filters": {"op": "and", "conditions": conditions},
        "fields": list(batch.selection.names),
        "limit": batch.query.limit,
    }


def _name_condition(search: PersonSearch) -> JsonValue:
    forms: list[JsonValue] = [
        {"field": "basic_profile.name", "type": "(.)", "value": form}
        for form in sent_forms(search.name)
    ]
    return forms[0] if len(forms) == 1 else {"op": "or", "conditions": forms}


def _employer_condition(search: PersonSearch) -> JsonValue:
    path, operator = _PATHS[search.field]
    value: JsonValue = search.value
    if search.field is EmployerField.ID:
        value = [int(search.value)]
    return {"field": path, "type": operator, "value": value}


def employer_body(batch: Batch) -> dict[str, JsonValue]:
    """Return the body of a look-up of employers."""
    array = "names" if batch.kind is IdentifierKind.EMPLOYER_NAME else "domains"
    return {array: [key.normal for key in batch.keys]}


def read_search(body: bytes, keys: Sequence[LookupKey]) -> dict[LookupKey, Outcome]:
    """Parse the answer to a search: bare people without a score, in no order.

    Raises:
        UnreadableAnswerError: The body has no list of people.
    """
    answer = _loaded(body)
    people = answer.get("profiles") if isinstance(answer, dict) else None
    if not isinstance(people, list) or not isinstance(answer, dict):
        raise UnreadableAnswerError("the answer has no list of people")
    found = [Candidate(None, _tidied(one)) for one in people if isinstance(one, dict) and one]
    if not found:
        return dict.fromkeys(keys, NoMatch())
    caution = MORE_PEOPLE if _has_more(answer, len(people)) else ""
    return dict.fromkeys(keys, Matched("", tuple(found), caution))


def _loaded(body: bytes) -> JsonValue:
    try:
        return load_json(decode_text(body))
    except JsonError as error:
        raise UnreadableAnswerError("the answer is cut off or no JSON") from error


def _has_more(answer: Mapping[str, JsonValue], shown: int) -> bool:
    """Tell whether more people fit than came: then a name that is there once need not be alone."""
    total = answer.get("total_count")
    if isinstance(total, int) and answer.get("total_count_relation") != "gte":
        return total > shown
    return isinstance(answer.get("next_cursor"), str) and answer.get("next_cursor") != ""


def _tidied(person: Person) -> Person:
    """Return a person whose jobs name their employers as those of Person Enrich do.

    Some answers call the name `company_name`.
    """
    details = get_path(person, ("experience", "employment_details"))
    experience = person.get("experience")
    if not isinstance(details, dict) or not isinstance(experience, dict):
        return person
    tidied: dict[str, JsonValue] = {
        tense: [_named(job) for job in flat_items(jobs)] if isinstance(jobs, list) else jobs
        for tense, jobs in details.items()
    }
    return {**person, "experience": {**experience, "employment_details": tidied}}


def _named(job: JsonValue) -> JsonValue:
    if not isinstance(job, dict) or job.get("name") or not job.get("company_name"):
        return job
    return {**job, "name": job["company_name"]}


def read_employers(body: bytes, keys: Sequence[LookupKey]) -> dict[LookupKey, Outcome]:
    """Parse the answer to a look-up of employers; one that it leaves out was not found.

    Raises:
        UnreadableAnswerError: The body is not a JSON list.
    """
    answer = _loaded(body)
    if not isinstance(answer, list):
        raise UnreadableAnswerError("the answer is not a list")
    by_name = {key.normal: key for key in keys}
    outcomes: dict[LookupKey, Outcome] = dict.fromkeys(keys, NoMatch())
    for entry in answer:
        echo = entry.get("matched_on") if isinstance(entry, dict) else None
        key = by_name.get(echo.strip().lower()) if isinstance(echo, str) else None
        companies = _companies(entry)
        if key is not None and companies:
            outcomes[key] = Matched(key.normal, companies)
    return outcomes


def _companies(entry: JsonValue) -> tuple[Candidate, ...]:
    found = get_path(entry, ("matches", "company_data"))
    return tuple(Candidate(None, one) for one in flat_items(found) if isinstance(one, dict) and one)


SEARCH_READERS: dict[
    IdentifierKind, Callable[[bytes, Sequence[LookupKey]], dict[LookupKey, Outcome]]
] = {
    IdentifierKind.PERSON_SEARCH: read_search,
    IdentifierKind.EMPLOYER_NAME: read_employers,
    IdentifierKind.EMPLOYER_DOMAIN: read_employers,
}
"""The parsers of answers that name no identifier, by the kind of their lookups."""
