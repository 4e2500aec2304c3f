"""`export`: the workbook again, from the journal; sends nothing and costs nothing."""

import argparse
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode, code_for_run
from desktop_app.cli.options import (
    add_output_options,
    add_question_options,
    add_report_options,
    add_service_options,
    add_source_options,
)
from desktop_app.cli.question import Asked, check_existing, read_question, settings_for
from desktop_app.cli.summary import Summary, print_summary
from desktop_app.domain.output import RowCount
from desktop_app.domain.retrying import EndReason
from desktop_app.engine.ports import RunRecord, Services
from desktop_app.engine.results import Question, Result


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_source_options(parser)
    add_question_options(parser)
    add_output_options(parser)
    add_service_options(parser)
    add_report_options(parser)


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Write the workbook and return the exit code.

    Raises:
        AppError: As `read_question` and `write_output` say.
    """
    started = time.monotonic()
    settings = settings_for(options, environ)
    asked = read_question(options)
    sandbox = bootstrap.SandboxWish() if options.sandbox else None
    with bootstrap.open_services(settings, environ=environ, sandbox=sandbox) as services:
        check_existing(asked.target, services.journal, overwrite=options.overwrite)
        last = services.journal.last_run(asked.source)
        counts, known = write_output(asked, services, last)
    summary = Summary(
        rows=asked.lookups.rows,
        lookups=len(asked.lookups.keys),
        counts=counts,
        duplicates=asked.lookups.duplicates,
        reused=known,
        requests=0,
        credits_charged=0,
        credits_ceiling=0,
        elapsed_s=time.monotonic() - started,
        output=asked.target,
    )
    print_summary(summary, options, sys.stdout)
    end = EndReason.STOPPED if counts[RowCount.NOT_RUN] else EndReason.FINISHED
    return code_for_run(end, counts)


def write_output(
    asked: Asked, services: Services, run_record: RunRecord | None
) -> tuple[dict[RowCount, int], int]:
    """Write the workbook from the journal; return the rows by status, and the people known.

    Raises:
        TargetError: It cannot be written.
        JournalError: The journal cannot be read.
    """
    result = read_result(asked, services, run_record)

    def remember(draft: Path) -> None:
        path, digest = str(asked.target.resolve()), bootstrap.digest_of(draft)
        services.journal.record_output(path, digest, services.clock.now())

    bootstrap.write_result(
        asked.table, result.columns, result.rows(), asked.target, finished=remember
    )
    return result.counts, result.known


def read_result(asked: Asked, services: Services, run_record: RunRecord | None) -> Result:
    """Return what the journal knows of the table's rows.

    Raises:
        JournalError: The journal cannot be read.
    """
    question = Question(asked.table, asked.lookups, asked.ask, asked.layout, run_record)
    return Result(question, services.journal)
