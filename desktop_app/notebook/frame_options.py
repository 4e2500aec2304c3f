"""The options of `desktop_app.enrich`, which are those of the terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection
from desktop_app.domain.result.changes.option import NO_CHANGES, parse_changes
from desktop_app.domain.result.columns.choice import ESSENTIALS, EVERY_COLUMN, ColumnChoice
from desktop_app.domain.result.columns.parsing import parse_columns, parse_preset
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.result.layout import LabelStyle
from desktop_app.domain.settings import Settings
from desktop_app.engine.open_job import JobRequest
from desktop_app.engine.run_summary import RunTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameOptions:
    """The options.

    Attributes:
        url_column: Label of the column with profile links; by default detected.
        email_column: Label of the column with business emails, used where a row has no link.
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
            was known on a day ("2026-08-02"); sends nothing.
        rpm: Requests per minute; by default what the account allows.
        key: The API key; by default from CRUSTDATA_API_KEY or the system's key store.
        base_url: Address of the service.
        sandbox: Use invented people, for free and without a key.
        dry_run: Plan only; `attrs["enrichment"]` has the number of requests and the highest cost.
        progress: Show a bar in a notebook or on a terminal.
    """

    url_column: str | None = None
    email_column: str | None = None
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
    rpm: float | None = None
    key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    sandbox: bool = False
    dry_run: bool = False
    progress: bool = True

    def request(self) -> JobRequest:
        """Return the request for a job.

        Raises:
            UsageError: A field does not exist.
            ValueError: A value is out of range.
        """
        if self.min_similarity is not None and not 0 <= self.min_similarity <= 1:
            raise ValueError(f"min_similarity must be from 0 to 1, not {self.min_similarity}")
        if self.budget is not None and not self.budget >= 0:
            raise ValueError(f"budget must be 0 or more, not {self.budget}")
        if self.preset is not None and self.columns is not None:
            raise ValueError("give preset or columns, not both")
        names = [self.fields] if isinstance(self.fields, str) else self.fields
        selection = DEFAULT_SELECTION if names is None else parse_selection(names)
        return JobRequest(
            path=Path("DataFrame"),
            url_column=None if self.url_column is None else str(self.url_column),
            email_column=None if self.email_column is None else str(self.email_column),
            query=EnrichQuery(selection, self.min_similarity),
            is_practice=self.sandbox,
            output=OutputOptions(
                roles=self.roles,
                schools=self.schools,
                labels=LabelStyle(self.labels),
                prefix=self.prefix,
                takes_best=self.take_best,
                columns=self._choice(),
                changes=NO_CHANGES if self.changes is None else parse_changes(str(self.changes)),
            ),
        )

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
        base_url = self.base_url or environ.get(bootstrap.BASE_URL_VARIABLE, "").strip()
        if base_url:
            settings = replace(settings, base_url=base_url.rstrip("/"))
        return settings if self.rpm is None else replace(settings, rpm=self.rpm)

    def terms(self, settings: Settings) -> RunTerms:
        """Return the limits of the run."""
        again = {OutcomeKind.IN_DOUBT} if self.ask_in_doubt_again else set[OutcomeKind]()
        return RunTerms.by_settings(settings, budget=self.budget, fresh=self.fresh, again=again)
