"""The command `export`: write the workbook again from the journal; nothing is sent or charged."""

import argparse
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from desktop_app import bootstrap
from desktop_app.cli.display.run_exit_code import code_for_run
from desktop_app.cli.display.summary import print_import, print_summary
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.job_from_args import add_column_options, print_notes, read_job, settings_for
from desktop_app.cli.options import (
    add_output_options,
    add_query_options,
    add_report_options,
    add_service_options,
    add_source_options,
)
from desktop_app.cli.run.numbers import numbers_of_export
from desktop_app.cli.run.people_options import add_people_options, add_search_options
from desktop_app.cli.streams import (
    ClosableStream,
    shown_output,
    standard_streams,
    summary_stream,
    workbooks_for,
)
from desktop_app.domain.errors.columns import NoNameToSearchError
from desktop_app.domain.errors.usage import NoIdentifierColumnError
from desktop_app.domain.result.job_options import job_options_from
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.engine.enrich import RunListener, export
from desktop_app.engine.job import Job
from desktop_app.engine.ports.services import Services
from desktop_app.engine.second_wave import asking

_NOTHING_KNOWN = """\
sheet-enricher: nothing is known yet about the people in this file.
Look them up first: sheet-enricher enrich FILE
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_source_options(parser)
    add_people_options(parser)
    add_search_options(parser)
    add_query_options(parser)
    add_column_options(parser)
    add_output_options(parser)
    add_service_options(parser)
    add_report_options(parser)


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Write the workbook and return the exit code.

    Raises:
        AppError: See `read_job` and `export`.
    """
    with standard_streams(options) as with_files:
        return _run(with_files, environ)


def _as_last_run(job: Job, services: Services, options: argparse.Namespace) -> Job:
    """Return the job as its last run asked: by a second identifier, by name, or by Identify."""
    run, mapping = services.journal.last_run(job.source), job.mapping
    stored = None if run is None else job_options_from(run.options_json)
    if stored is None:
        return job
    if mapping.then is None and mapping.has_both:
        mapping = replace(mapping, then=stored.mapping.then)
    if not mapping.by_name:
        mapping = replace(mapping, search_limit=stored.mapping.search_limit)
    mapping = replace(mapping, identifies=mapping.identifies or stored.mapping.identifies)
    return job if mapping == job.mapping else asking(job, mapping, max_rows=options.max_rows)


def _read_job(options: argparse.Namespace, environ: Mapping[str, str]) -> Job:
    """Return the job; a sheet with names and employers only needs no option, as nothing is sent.

    Raises:
        AppError: See `read_job`.
    """
    try:
        return read_job(options, environ)
    except NoIdentifierColumnError as error:
        if options.search is not None:
            raise
        options.search = True
        with suppress(NoNameToSearchError):
            return read_job(options, environ)
        raise error from None


def _run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    started = time.monotonic()
    settings = settings_for(options, environ)
    job = _read_job(options, environ)
    sandbox = bootstrap.SandboxConfig() if options.sandbox else None
    with bootstrap.open_services(settings, environ=environ, sandbox=sandbox) as services:
        job = _as_last_run(job, services, options)
        if not options.fields:  # whatever was bought can be shown
            job = job.with_known_fields(services.journal)
        print_notes(job, options, sys.stderr)
        listener, overwrites = RunListener(), options.overwrite
        written = export(
            job, services, workbooks_for(options), overwrites=overwrites, listener=listener
        )
    if written.problem is not None:
        raise written.problem
    print_import(written.import_file, options, sys.stderr)
    result = written.result
    if not result.known_people:
        ClosableStream(sys.stderr).write(_NOTHING_KNOWN)
    summary = replace(
        numbers_of_export(job, written, started), output=shown_output(options, job.target)
    )
    print_summary(summary, options, summary_stream(options))
    end = EndReason.STOPPED if result.counts[RowStatus.NOT_RUN] else EndReason.FINISHED
    return code_for_run(end, result.counts)
