"""`enrich`: the job."""

import argparse
import signal
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode, code_for_run
from desktop_app.cli.job_from_args import read_job, settings_for
from desktop_app.cli.monitor import Monitor
from desktop_app.cli.options import (
    add_output_options,
    add_query_options,
    add_report_options,
    add_service_options,
    add_source_options,
    number,
    rate,
)
from desktop_app.cli.summary import Summary, print_summary
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.settings import Settings
from desktop_app.engine.execute import RunSource, RunSummary, execute_run
from desktop_app.engine.job import Job
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import PreparedRun, prepare_run
from desktop_app.engine.run.stop import StopSignal


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_source_options(parser)
    add_query_options(parser)
    add_output_options(parser)
    money = parser.add_argument_group("money and pace")
    money.add_argument(
        "--budget", metavar="CREDITS", type=number, help="spend at most this many credits"
    )
    money.add_argument(
        "--rpm",
        metavar="N",
        type=rate,
        help="requests a minute (default: what your account allows, else 15)",
    )
    money.add_argument(
        "--fresh", action="store_true", help="ask again for people that are known already"
    )
    money.add_argument(
        "--ask-in-doubt-again",
        action="store_true",
        help="ask again for people that may have been charged; they may be charged twice",
    )
    money.add_argument(
        "--dry-run", action="store_true", help="only say what it would send, and cost at most"
    )
    add_service_options(parser)
    add_report_options(parser)


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Do the job and return the exit code.

    Raises:
        AppError: Nothing was sent, or the workbook could not be written.
    """
    started = time.monotonic()
    settings = settings_for(options, environ)
    monitor = Monitor(sys.stderr, is_quiet=options.quiet)
    job = read_job(options, opened=monitor.tell_table)
    sandbox = bootstrap.SandboxConfig(options.rpm) if options.sandbox else None
    monitor.tell_mapping(job.table.info, job.mapping)
    with bootstrap.open_services(settings, environ=environ, sandbox=sandbox) as services:
        if not options.dry_run:
            bootstrap.check_existing(job, services.journal, overwrite=options.overwrite)
        prepared = _prepare(job, services, settings, options)
        monitor.tell_plan(prepared, job.lookups)
        if options.dry_run:
            print_summary(_planned(job, prepared, services, started), options, sys.stdout)
            return ExitCode.SETTLED
        with monitor, _stop_by_ctrl_c(monitor) as stop:
            ran = execute_run(
                prepared,
                services,
                source=RunSource(job.source, job.options.as_json()),
                observe=monitor.observe,
                stop=stop,
            )
        written = bootstrap.write_output(job, services, ran.record)
    monitor.tell_balance(ran)
    print_summary(_done(job, prepared, ran, written, started), options, sys.stdout)
    monitor.tell_end(ran)
    return code_for_run(ran.end, written.result.counts)


def _prepare(
    job: Job, services: Services, settings: Settings, options: argparse.Namespace
) -> PreparedRun:
    again = {OutcomeKind.IN_DOUBT} if options.ask_in_doubt_again else set[OutcomeKind]()
    return prepare_run(
        job.lookups,
        job.query,
        services,
        reuse=Reuse.by_settings(settings, fresh=options.fresh, again=again),
        rpm=settings.rpm,
        budget=options.budget,
    )


def _stop_signals() -> list[signal.Signals]:
    """Return what asks for a stop: Ctrl-C, SIGTERM and a terminal that is closed, save by nohup."""
    numbers = [signal.SIGINT, signal.SIGTERM]
    hang_up = getattr(signal, "SIGHUP", None)  # not on Windows
    if hang_up is not None and signal.getsignal(hang_up) is not signal.SIG_IGN:
        numbers.append(hang_up)
    return numbers


@contextmanager
def _stop_by_ctrl_c(monitor: Monitor) -> Generator[StopSignal]:
    """Ctrl-C asks for a stop; a second one does not wait for answers on their way."""
    stop = StopSignal()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.request()
        monitor.tell_stopping(is_urgent=stop.is_urgent)

    before = {number: signal.signal(number, ask) for number in _stop_signals()}
    try:
        yield stop
    finally:
        for number_, handler in before.items():
            signal.signal(number_, handler)


def _planned(job: Job, prepared: PreparedRun, services: Services, started: float) -> Summary:
    counts = job.read_result(services.journal, None).count_rows()
    return _summary(job, prepared, counts, started, requests=prepared.plan.requests)


def _done(
    job: Job,
    prepared: PreparedRun,
    ran: RunSummary,
    written: "bootstrap.Written",
    started: float,
) -> Summary:
    granted = replace(prepared, plan=prepared.plan.without_fields(ran.progress.dropped_fields))
    counts = written.result.counts
    summary = _summary(job, granted, counts, started, requests=ran.progress.requests)
    return replace(
        summary,
        credits_charged=ran.progress.credits,
        output=job.target,
        verification=written.verification,
    )


def _summary(
    job: Job,
    prepared: PreparedRun,
    counts: dict[RowStatus, int],
    started: float,
    *,
    requests: int,
) -> Summary:
    return Summary(
        rows=job.lookups.rows,
        lookups=len(job.lookups.keys),
        counts=counts,
        duplicates=job.lookups.duplicates,
        reused=prepared.plan.reused,
        requests=requests,
        credits_charged=0,
        credits_ceiling=prepared.plan.credits_ceiling,
        elapsed_s=time.monotonic() - started,
        output=None,
    )
