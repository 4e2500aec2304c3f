"""The options of `desktop_app.enrich`, which are those of the terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors.usage import NoEmailsToVerifyError
from desktop_app.domain.fields.contact_wish import ContactWish, contact_wish_of
from desktop_app.domain.fields.live_wish import LiveWish
from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, SEARCH_LIMITS, EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, FieldSelection, parse_selection
from desktop_app.domain.match_check.row.context_role import COLUMN_OPTIONS, ContextRole
from desktop_app.domain.result.changes.option import NO_CHANGES, parse_changes
from desktop_app.domain.result.columns.choice import ESSENTIALS, EVERY_COLUMN, ColumnChoice
from desktop_app.domain.result.columns.parsing import parse_columns, parse_preset
from desktop_app.domain.result.job_options import CandidateSheet, OutputOptions
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.settings import MatchCheckMode, Settings, requested_mode
from desktop_app.domain.source.column_mapping import KINDS_BY_NAME
from desktop_app.engine.open_job import JobRequest
from desktop_app.engine.run_summary import RunTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameOptions:
    """The options.

    Attributes:
        url_column: Label of the column with profile links; by default detected.
        email_column: Label of the column with business emails, used where a row has no link.
        then: "email" to ask by email for a row whose link finds nobody, or "url" the other way
            round; by default neither.
        email_fallback: If Person Enrich takes no emails any more, identify people by email first
            (1 credit for each one found), then look up their profile links.
        search: Search by name and employer for rows without a link or email, by the columns
            `name_column`, `company_column` and `domain_column`; then look up who was found. By
            default if you name a column for the name and one for the employer.
        search_limit: How many people a search may return, 2 to 10; each costs 0.03 credits.
        live: Ask the web (Live Enrich) for people with a link who are not found; each one found
            costs 7 credits, a no match nothing.
        stale_after: With `live`: also for people whose data is older than this many days.
        contact: Buy contact data from Contact Enrich for the people found: "business_email",
            "personal_email" and "phone", one or several.
        verified_emails: Of business emails, buy only those that were checked and take mail.
        fields: Field groups or single fields; by default all groups at the base price.
        min_similarity: Minimum confidence of a match by email, 0 to 1; by default any.
        budget: Never spend more credits.
        fresh: Look up people again although the answer is known.
        ask_in_doubt_again: Look up people again who may have been charged already.
        take_best: Count a match that needs a review as a match.
        preset: The columns to show: essentials, recruiting, everything or contacts; by default
            essentials, or every column of `fields`.
        columns: Exactly these columns, by header or path; "Header=Own name" renames one.
        roles: Number of earlier roles with columns, 0 to 10.
        schools: Number of schools with columns, 0 to 10.
        labels: Column names in "plain" words, or the provider's "paths".
        prefix: Text before the name of every new column.
        changes: Show what changed against the row ("sheet"), the earlier answers ("run") or what
            was known on a day ("2026-08-02"); sends nothing. `attrs["changes"]` lists them.
        match_check: Mark matches to check: "normal" or "strict"; "show" only gives verdicts, and
            "off" compares nothing. By default as saved in the settings, or else "show", unless a
            column to compare with or `candidates` asks for "normal".
        name_column: Labels of the columns to compare each match with, which are never sent. By
            default detected; "none" compares with none. Here, the full name, or first and last
            name.
        company_column: Label of the column with the employer.
        domain_column: Label of the column with the employer's website or domain.
        title_column: Label of the column with the job title.
        city_column: Label of the column with the city, or a whole location.
        country_column: Label of the column with the country.
        phone_column: Label of the column with the phone number.
        candidates: "review" or "all" lists every candidate of the matches to check, or of all
            matches, in `attrs["candidates"]`; "best", the default, lists none.
        fill: True, or columns and their results such as {"Title": "Job title"} or
            "Title=Job title", also fills empty cells of your own columns, never over a value;
            `attrs["filled"]` lists them.
        rpm: Requests per minute; by default what the account allows.
        key: The API key; by default from CRUSTDATA_API_KEY or the system's key store.
        base_url: Address of the service.
        sandbox: Use invented people, for free and without a key.
        dry_run: Plan only; `attrs["enrichment"]` has the number of requests and the highest cost.
        progress: Show a bar in a notebook or on a terminal.
    """

    url_column: str | None = None
    email_column: str | None = None
    then: str | None = None
    email_fallback: bool = False
    search: bool | None = None
    search_limit: int = DEFAULT_SEARCH_LIMIT
    live: bool = False
    stale_after: int | None = None
    contact: str | Sequence[str] = ()
    verified_emails: bool = False
    fields: str | Sequence[str] | None = None
    min_similarity: float | None = None
    budget: float | None = None
    fresh: bool = False
    ask_in_doubt_again: bool = False
    take_best: bool = False
    preset: str | None = None
    columns: str | Sequence[str] | None = None
    roles: int = 1
    schools: int = 1
    labels: str = "plain"
    prefix: str = ""
    changes: str | None = None
    match_check: str | None = None
    name_column: str | Sequence[str] | None = None
    company_column: str | Sequence[str] | None = None
    domain_column: str | Sequence[str] | None = None
    title_column: str | Sequence[str] | None = None
    city_column: str | Sequence[str] | None = None
    country_column: str | Sequence[str] | None = None
    phone_column: str | Sequence[str] | None = None
    candidates: str = "best"
    fill: bool | str | Mapping[str, str] = False
    rpm: float | None = None
    key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    sandbox: bool = False
    dry_run: bool = False
    progress: bool = True

    def request(self, saved: MatchCheckMode | None = None) -> JobRequest:
        """Return the request for a job.

        Args:
            saved: The strictness of the match check in the settings.

        Raises:
            UsageError: A field does not exist.
            ValueError: A value is out of range.
        """
        self._check()
        return self._request(saved)

    def _check(self) -> None:
        if self.min_similarity is not None and not 0 <= self.min_similarity <= 1:
            raise ValueError(f"min_similarity must be from 0 to 1, not {self.min_similarity}")
        if self.budget is not None and not self.budget >= 0:
            raise ValueError(f"budget must be 0 or more, not {self.budget}")
        if self.then is not None and self.then not in KINDS_BY_NAME:
            raise ValueError(f"then must be {' or '.join(KINDS_BY_NAME)}, not {self.then!r}")
        if self.search_limit not in SEARCH_LIMITS:
            raise ValueError(f"search_limit must be from 2 to 10, not {self.search_limit}")
        if self.stale_after is not None and not self.stale_after >= 1:
            raise ValueError(f"stale_after must be 1 or more, not {self.stale_after}")
        if self.preset is not None and self.columns is not None:
            raise ValueError("give preset or columns, not both")

    def _request(self, saved: MatchCheckMode | None) -> JobRequest:
        return JobRequest(
            path=Path("DataFrame"),
            url_column=None if self.url_column is None else str(self.url_column),
            email_column=None if self.email_column is None else str(self.email_column),
            then=None if self.then is None else KINDS_BY_NAME[self.then],
            identifies=self.email_fallback,
            searches=self.search,
            search_limit=self.search_limit,
            query=EnrichQuery(self._selection(), self.min_similarity),
            is_practice=self.sandbox,
            live=LiveWish(self.live, self.stale_after),
            output=OutputOptions(
                roles=self.roles,
                schools=self.schools,
                labels=LabelStyle(self.labels),
                prefix=self.prefix,
                takes_best=self.take_best,
                columns=self._choice(),
                changes=NO_CHANGES if self.changes is None else parse_changes(str(self.changes)),
                match_check=self._match_check(saved),
                candidates=CandidateSheet(self.candidates),
            ),
            context=self._context(),
            fills=self._fills(),
            contacts=self._contacts(),
        )

    def _contacts(self) -> ContactWish:
        wish = contact_wish_of(_names(self.contact), is_verified=self.verified_emails)
        if self.verified_emails and not wish.checks_emails:
            raise NoEmailsToVerifyError
        return wish

    def _selection(self) -> FieldSelection:
        names = [self.fields] if isinstance(self.fields, str) else self.fields
        return DEFAULT_SELECTION if names is None else parse_selection(names)

    def _match_check(self, saved: MatchCheckMode | None) -> MatchCheckMode:
        is_asked = bool(self._context()) or self.candidates != CandidateSheet.BEST.value
        return requested_mode(self.match_check, saved, is_asked=is_asked)

    def _context(self) -> dict[ContextRole, list[str]]:
        """Return the named context columns by role."""
        given = {role: getattr(self, name) for name, role in COLUMN_OPTIONS.items()}
        return {role: _labels(names) for role, names in given.items() if names is not None}

    def _fills(self) -> str | None:
        """Return the columns to fill as the terminal names them; "" for the suggested ones."""
        match self.fill:
            case bool():
                return "" if self.fill else None
            case str():
                return self.fill
            case pairs:
                named = [f"{column}={result}" for column, result in pairs.items()]
                return ",".join('"' + pair.replace('"', '""') + '"' for pair in named) or None

    def _choice(self) -> ColumnChoice:
        if self.preset is not None:
            return parse_preset(self.preset)
        if self.columns is not None:
            return parse_columns([self.columns] if isinstance(self.columns, str) else self.columns)
        return ESSENTIALS if self.fields is None else EVERY_COLUMN

    def environment(self) -> Mapping[str, str]:
        """Return the environment variables, with the key that was given."""
        given = {} if self.key is None else {bootstrap.KEY_VARIABLE: self.key}
        return {**bootstrap.environment(), **given}

    def settings(self, environ: Mapping[str, str]) -> Settings:
        """Return the saved settings, overridden by the environment and the options.

        Raises:
            UsageError: A value is out of range.
            FileError: The settings cannot be read.
        """
        settings = bootstrap.read_settings(environ)
        base_url = self.base_url or bootstrap.base_url_in(environ)
        if base_url:
            settings = replace(settings, base_url=base_url.rstrip("/"))
        return settings if self.rpm is None else replace(settings, rpm=self.rpm)

    def terms(self, settings: Settings) -> RunTerms:
        """Return the limits of the run."""
        again = {OutcomeKind.IN_DOUBT} if self.ask_in_doubt_again else set[OutcomeKind]()
        return RunTerms.by_settings(settings, budget=self.budget, fresh=self.fresh, again=again)


def _names(names: str | Sequence[str]) -> list[str]:
    """Return names that are given one by one, or in one text between commas."""
    return [name for text in _labels(names) for name in text.split(",") if name.strip()]


def _labels(names: str | Sequence[str]) -> list[str]:
    """Return one or several labels as a list."""
    return [names] if isinstance(names, str) else [str(name) for name in names]
