"""`desktop_app.enrich`: the job for a pandas DataFrame, with the same engine and journal."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

import pandas as pd
from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.job_options import CandidateSheet
from desktop_app.domain.run.events import Observer, RunEvent
from desktop_app.engine.enrich import RunListener, export, prepare
from desktop_app.engine.enrich import enrich as enrich_job
from desktop_app.engine.job import Job
from desktop_app.engine.open_job import open_job
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.run.stop import StopSignal
from desktop_app.notebook.ending import (
    Done,
    check_end,
    check_products,
    summary_of,
)
from desktop_app.notebook.frame_options import FrameOptions
from desktop_app.notebook.interruptible import run_in_thread
from desktop_app.notebook.progress import progress_bar

SUMMARY = "enrichment"
"""The key of the summary in `DataFrame.attrs`."""
FILLED = "filled"
"""The key of the list of filled cells there."""
CANDIDATES = "candidates"
"""The key of the list of candidates there."""
CHANGES = "changes"
"""The key of the list of what changed there."""


def enrich(  # noqa: PLR0913 - the options of the terminal
    frame: pd.DataFrame,
    *,
    url_column: str | None = None,
    email_column: str | None = None,
    then: str | None = None,
    email_fallback: bool = False,
    search: bool = False,
    search_limit: int = 5,
    live: bool = False,
    stale_after: int | None = None,
    contact: str | Sequence[str] = (),
    verified_emails: bool = False,
    fields: str | Sequence[str] | None = None,
    min_similarity: float | None = None,
    budget: float | None = None,
    fresh: bool = False,
    ask_in_doubt_again: bool = False,
    take_best: bool = False,
    preset: str | None = None,
    columns: str | Sequence[str] | None = None,
    roles: int = 1,
    schools: int = 1,
    labels: str = "plain",
    prefix: str = "",
    changes: str | None = None,
    match_check: str | None = None,
    name_column: str | Sequence[str] | None = None,
    company_column: str | Sequence[str] | None = None,
    domain_column: str | Sequence[str] | None = None,
    title_column: str | Sequence[str] | None = None,
    city_column: str | Sequence[str] | None = None,
    country_column: str | Sequence[str] | None = None,
    phone_column: str | Sequence[str] | None = None,
    candidates: str = "best",
    fill: bool | str | Mapping[str, str] = False,
    rpm: float | None = None,
    key: str | None = None,
    base_url: str | None = None,
    sandbox: bool = False,
    dry_run: bool = False,
    progress: bool = True,
) -> pd.DataFrame:
    """Return the frame with new columns at its right: what is known of the person in each row."""
    given = {name: value for name, value in locals().items() if name != "frame"}
    return enrich_frame(frame, FrameOptions(**given))


_DETAILS = """

    Nobody is paid for twice. Rows, index and dtypes stay; `attrs["enrichment"]` has the counts.
    With `fill`, empty cells of the frame's own columns are filled.

    Raises:
        AppError: The key is missing or refused, a name does not exist, or nobody can be looked up.

    """
if enrich.__doc__ and FrameOptions.__doc__:  # Python drops both with -OO
    _options = FrameOptions.__doc__.replace("The options.\n\n    Attributes", "Args")
    enrich.__doc__ += _DETAILS + _options


def enrich_frame(frame: pd.DataFrame, options: FrameOptions) -> pd.DataFrame:
    """Enrich a frame with the options as one value; see `enrich`.

    Raises:
        AccessError: The key is missing or refused; people who were paid for stay in the journal.
        UsageError: A column or field does not exist, or no row can be looked up.
        JournalError: Another program uses the journal, or it cannot be written.
    """
    with _explained_options():
        return _enriched(frame, options)


@contextmanager
def _explained_options() -> Generator[None]:
    """Add to an error that names an option of the terminal what it is called here."""
    try:
        yield
    except AppError as error:
        if "--" in str(error):
            error.add_note('In Python, an option such as --url-column NAME is url_column="NAME".')
        raise


def _enriched(frame: pd.DataFrame, options: FrameOptions) -> pd.DataFrame:
    environ = options.environment()
    bootstrap.start_log(environ)
    workbooks, result = bootstrap.frame_workbooks(frame)
    saved = bootstrap.read_settings(environ).match_check
    job = open_job(options.request(saved), workbooks)

    def work(observe: Observer, stop: StopSignal) -> Done:
        return _look_up(job, workbooks, options, environ, _Listener(observe, stop))

    with progress_bar(is_shown=options.progress and not options.dry_run) as show:
        done = run_in_thread(work, show)
    if done.written.problem is not None:
        raise done.written.problem
    check_end(done.ran, environ)
    check_products(done)
    enriched = result.added_to(frame)
    enriched.attrs = {**frame.attrs, SUMMARY: summary_of(done)}
    if options.fill:
        enriched.attrs[FILLED] = result.filled_in(frame)
    if job.output_options.candidates is not CandidateSheet.BEST:
        enriched.attrs[CANDIDATES] = result.candidates
    if options.changes is not None:
        enriched.attrs[CHANGES] = result.changes
    return enriched


@dataclass(frozen=True, slots=True)
class _Listener(RunListener):
    """Forwards the events to the calling thread, and passes its stop signal on."""

    observe: Observer
    stop: StopSignal = field(default_factory=StopSignal)

    @override
    def running(self) -> AbstractContextManager[StopSignal]:
        return nullcontext(self.stop)

    @override
    def happened(self, event: RunEvent) -> None:
        self.observe(event)


def _look_up(
    job: Job,
    workbooks: Workbooks,
    options: FrameOptions,
    environ: Mapping[str, str],
    listener: _Listener,
) -> Done:
    settings = options.settings(environ)
    # In this process: a child process would run the user's script again.
    sandbox = bootstrap.SandboxConfig(options.rpm, is_in_process=True) if options.sandbox else None
    with bootstrap.open_services(settings, environ=environ, sandbox=sandbox) as services:
        terms = options.terms(settings)
        if options.dry_run:
            prepared = prepare(job, services, terms)
            written = export(job, services, workbooks, overwrites=True, listener=listener)
            return Done(prepared, None, written)
        done = enrich_job(job, services, workbooks, terms, overwrites=True, listener=listener)
        return Done(done.prepared, done.ran, done.written)
