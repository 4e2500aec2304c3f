"""The command `enrich`: look up the people of a spreadsheet and write the workbook."""

import argparse
import signal
import sys
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from types import FrameType

from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.cli.display.monitor import Monitor
from desktop_app.cli.display.run_exit_code import code_for_run
from desktop_app.cli.display.summary import Summary, print_import, print_summary
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.job_from_args import add_column_options, print_notes, read_job, settings_for
from desktop_app.cli.options import (
    add_output_options,
    add_query_options,
    add_report_options,
    add_service_options,
    add_source_options,
)
from desktop_app.cli.run.contact_options import add_contact_options
from desktop_app.cli.run.numbers import numbers_of_plan, numbers_of_run
from desktop_app.cli.run.people_options import (
    add_live_options,
    add_people_options,
    add_search_options,
)
from desktop_app.cli.run.run_options import add_run_options, terms_of
from desktop_app.cli.streams import (
    STREAM,
    is_piped,
    shown_output,
    standard_streams,
    summary_stream,
    workbooks_for,
)
from desktop_app.domain.errors.service import KeyMissingError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.events import RunEvent
from desktop_app.engine.enrich import RunListener, enrich, prepare
from desktop_app.engine.job import Job
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, missing_products


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_source_options(parser)
    add_people_options(parser)
    add_search_options(parser)
    add_live_options(parser)
    add_contact_options(parser)
    add_query_options(parser)
    add_column_options(parser)
    add_output_options(parser)
    add_run_options(parser)
    add_service_options(parser)
    add_report_options(parser)


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Run the command and return the exit code.

    Raises:
        AppError: Nothing was sent, or the workbook could not be written.
    """
    with standard_streams(options) as with_files:
        return _run(with_files, environ)


def _run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    started = time.monotonic()
    settings = settings_for(options, environ)
    monitor = Monitor(sys.stderr, is_quiet=options.quiet, is_practice=options.sandbox)
    job = read_job(options, environ, opened=monitor.show_table)
    sandbox = bootstrap.SandboxConfig(options.rpm) if options.sandbox else None
    monitor.show_mapping(job.table.info, job.mapping)
    monitor.show_practice(job)
    print_notes(job, options, sys.stderr)
    with bootstrap.open_services(settings, environ=environ, sandbox=sandbox) as services:
        terms = terms_of(settings, options)
        if options.dry_run:
            prepared = prepare(job, services, terms)
            monitor.show_plan(prepared)
            plan = numbers_of_plan(job, services, started, prepared)
            print_summary(plan, options, sys.stdout)
            return ExitCode.SETTLED
        planned = partial(numbers_of_plan, job, services, started)
        has_key = options.sandbox or bootstrap.find_key(environ) is not None
        done = enrich(
            job,
            services,
            workbooks_for(options),
            terms,
            overwrites=options.overwrite,
            listener=_Terminal(monitor, job, planned, options, has_key=has_key),
        )
    if done.written.problem is not None:
        raise done.written.problem
    monitor.show_balance(done.ran)
    print_import(done.written.import_file, options, sys.stderr)
    _show_result(monitor, numbers_of_run(job, done, started), done.ran, options)
    return code_for_run(
        done.ran.end,
        done.written.result.counts,
        is_denied=bool(missing_products(done.prepared, done.ran)),
        has_doubts=done.ran.progress.of(Product.CONTACT).in_doubt > 0,
    )


def _show_result(
    monitor: Monitor, summary: Summary, ran: RunSummary, options: argparse.Namespace
) -> None:
    summary = replace(summary, output=shown_output(options, summary.output or STREAM))
    if is_piped(options):  # the summary is the last line of the only stream for people
        monitor.show_end(ran)
    print_summary(summary, options, summary_stream(options))
    if not is_piped(options):
        monitor.show_end(ran)


class _Terminal(RunListener):
    """Shows a run in the terminal, where Ctrl-C stops it."""

    def __init__(
        self,
        monitor: Monitor,
        job: Job,
        planned: Callable[[PreparedRun], Summary],
        options: argparse.Namespace,
        *,
        has_key: bool,
    ) -> None:
        self._monitor, self._job, self._planned = monitor, job, planned
        self._options, self._has_key = options, has_key

    @override
    def prepared(self, prepared: PreparedRun) -> None:
        self._monitor.show_plan(prepared)
        plan = prepared.plan
        if not self._has_key and plan.people_asked and not (plan.reused or plan.in_doubt):
            # Nothing is known, so that a workbook would be empty.
            if self._options.json:
                unsent = replace(self._planned(prepared), requests=0, jobs=0)
                print_summary(unsent, self._options, summary_stream(self._options))
            raise KeyMissingError(bootstrap.KEY_VARIABLE)

    @override
    @contextmanager
    def running(self) -> Generator[StopSignal]:
        with self._monitor, _stop_by_ctrl_c(self._monitor) as stop:
            yield stop

    @override
    def happened(self, event: RunEvent) -> None:
        self._monitor.observe(event)


def _stop_signals() -> list[signal.Signals]:
    """Return the signals that stop a run: SIGINT, SIGTERM, and SIGHUP unless under nohup."""
    numbers = [signal.SIGINT, signal.SIGTERM]
    hang_up = getattr(signal, "SIGHUP", None)  # not on Windows
    if hang_up is not None and signal.getsignal(hang_up) is not signal.SIG_IGN:
        numbers.append(hang_up)
    return numbers


@contextmanager
def _stop_by_ctrl_c(monitor: Monitor) -> Generator[StopSignal]:
    """Stop the run at Ctrl-C; a second one makes the stop urgent."""
    stop = StopSignal()

    def request_stop(_number: int, _frame: FrameType | None) -> None:
        stop.request()
        monitor.show_stopping(is_urgent=stop.is_urgent)

    before = {number: signal.signal(number, request_stop) for number in _stop_signals()}
    try:
        yield stop
    finally:
        for number_, handler in before.items():
            signal.signal(number_, handler)
