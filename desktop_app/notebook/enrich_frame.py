"""`desktop_app.enrich`: the job for a pandas DataFrame, with the same engine and journal."""

import inspect
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

import pandas as pd
from typing_extensions import Unpack, override

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.result.job_options import CandidateSheet
from desktop_app.domain.run.events import Observer, RunEvent
from desktop_app.engine.enrich import RunListener, export, prepare
from desktop_app.engine.enrich import enrich as enrich_job
from desktop_app.engine.job import Job
from desktop_app.engine.open_job import open_job
from desktop_app.engine.output import WrittenFile
from desktop_app.engine.ports.workbooks import Workbooks
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary
from desktop_app.notebook.frame_options import FrameOptions
from desktop_app.notebook.interruptible import run_in_thread
from desktop_app.notebook.keyword_options import KeywordOptions
from desktop_app.notebook.progress import progress_bar
from desktop_app.notebook.run_end import IncompleteWarning, check_end

__all__ = ["IncompleteWarning", "enrich", "enrich_frame"]
SUMMARY = "enrichment"
"""The key of the summary in `DataFrame.attrs`."""
FILLED = "filled"
"""The key of the list of filled cells there."""
CANDIDATES = "candidates"
"""The key of the list of candidates there."""
CHANGES = "changes"
"""The key of the list of what changed there."""


def enrich(frame: pd.DataFrame, **options: Unpack[KeywordOptions]) -> pd.DataFrame:
    """Return the frame with new columns at its right: what is known of the person in each row."""
    return enrich_frame(frame, FrameOptions(**options))


def _with_every_option(function: Callable[..., pd.DataFrame]) -> inspect.Signature:
    """Return the signature of `enrich` with each option and its default, for help and editors."""
    signature, options = inspect.signature(function), inspect.signature(FrameOptions)
    frame = signature.parameters["frame"]
    return signature.replace(parameters=[frame, *options.parameters.values()])


enrich.__signature__ = _with_every_option(enrich)  # type: ignore[attr-defined]
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

    def work(observe: Observer, stop: StopSignal) -> "_Done":
        return _look_up(job, workbooks, options, environ, _Listener(observe, stop))

    with progress_bar(is_shown=options.progress and not options.dry_run) as show:
        done = run_in_thread(work, show)
    if done.written.problem is not None:
        raise done.written.problem
    check_end(done.prepared, done.ran, environ)
    enriched = result.added_to(frame)
    enriched.attrs = {**frame.attrs, SUMMARY: _summary(done)}
    if options.fill:
        enriched.attrs[FILLED] = result.filled_in(frame)
    if job.output_options.candidates is not CandidateSheet.BEST:
        enriched.attrs[CANDIDATES] = result.candidates
    if options.changes is not None:
        enriched.attrs[CHANGES] = result.changes
    return enriched


@dataclass(frozen=True, slots=True)
class _Done:
    """The plan, the run (None for a dry run), and the rows."""

    prepared: PreparedRun
    ran: RunSummary | None
    written: WrittenFile


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
) -> _Done:
    settings = options.settings(environ)
    # In this process: a child process would run the user's script again.
    sandbox = bootstrap.SandboxConfig(options.rpm, is_in_process=True) if options.sandbox else None
    with bootstrap.open_services(settings, environ=environ, sandbox=sandbox) as services:
        terms = options.terms(settings)
        if options.dry_run:
            prepared = prepare(job, services, terms)
            written = export(job, services, workbooks, overwrites=True, listener=listener)
            return _Done(prepared, None, written)
        done = enrich_job(job, services, workbooks, terms, overwrites=True, listener=listener)
        return _Done(done.prepared, done.ran, done.written)


def _summary(done: _Done) -> dict[str, object]:
    """Return the numbers of the run, under the names of the terminal's JSON summary."""
    plan, ran, lookups = done.prepared.plan, done.ran, done.written.result.lookups
    return {
        "rows": lookups.rows,
        "lookups": lookups.people,
        **{status.value: rows for status, rows in done.written.result.counts.items()},
        "duplicates": lookups.duplicates,
        "reused": plan.reused + (0 if ran is None else ran.progress.reused_later),
        "requests": plan.requests if ran is None else ran.progress.requests,
        "searches": 0 if ran is None else ran.progress.of(Product.SEARCH).requests,
        "live": 0 if ran is None else ran.progress.of(Product.LIVE).found,
        "contacts": 0 if ran is None else ran.progress.of(Product.CONTACT).charged,
        "credits_charged": 0 if ran is None else ran.progress.credits,
        "credits_ceiling": plan.credits_ceiling if ran is None else ran.progress.ceiling(plan),
        "end": None if ran is None else ran.end.value,
    }
