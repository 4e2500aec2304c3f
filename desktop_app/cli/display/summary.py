"""The summary of a run: JSON and an exit code for scripts, text for people."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from desktop_app.cli.display.amounts import credits_of, people_of, sendings_of
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.streams import ClosableStream
from desktop_app.domain.plain_text import escape_controls, escape_to_line
from desktop_app.domain.result.changes.counts import ChangeCounts
from desktop_app.domain.result.columns.notes import more_fields_note
from desktop_app.domain.result.crm.words import all_words
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.engine.import_file import ImportFile

_BY_END = {
    EndReason.KEY_REFUSED: ExitCode.ACCESS,
    EndReason.ENDPOINT_DENIED: ExitCode.ACCESS,
    EndReason.BUDGET: ExitCode.CREDITS,
    EndReason.OUT_OF_CREDITS: ExitCode.CREDITS,
    EndReason.STOPPED: ExitCode.WORK_LEFT,
    EndReason.NO_CONNECTION: ExitCode.WORK_LEFT,
    EndReason.RATE_LIMITED: ExitCode.WORK_LEFT,
    EndReason.SERVICE_TROUBLE: ExitCode.WORK_LEFT,
    EndReason.REQUEST_REFUSED: ExitCode.WORK_LEFT,
    EndReason.OTHER_DESK: ExitCode.WORK_LEFT,
    EndReason.NO_TEAM: ExitCode.WORK_LEFT,
}


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a run (design section 7).

    Attributes:
        rows: Data rows of the table, equal to the sum of the counts.
        lookups: Different people in the rows.
        counts: Rows by status.
        duplicates: Rows with the same person as an earlier row.
        reused: People answered from the journal.
        requests: Single requests sent; in a dry run, those that would be sent.
        jobs: Bulk jobs sent; in a dry run, those that would be sent.
        credits_charged: The sum of `x-credits-used`.
        credits_ceiling: The maximum cost.
        elapsed_s: Duration in seconds.
        output: Path of the workbook; None in a dry run, which sends and writes nothing.
        verification: The result of reading the workbook back; None in a dry run.
        hidden: Headers of the columns that are hidden, because they are empty in every row.
        more_fields: Names of fields that are in the journal but not in the workbook.
        import_file: The import file; None if none was asked for.
        is_practice: The people are invented and free.
        changes: The rows by what changed; None if nothing was compared.
    """

    rows: int
    lookups: int
    counts: dict[RowStatus, int]
    duplicates: int
    reused: int
    requests: int
    credits_charged: float
    credits_ceiling: float
    elapsed_s: float
    output: Path | None
    verification: VerificationResult | None = None
    hidden: tuple[str, ...] = ()
    more_fields: tuple[str, ...] = ()
    import_file: ImportFile | None = None
    is_practice: bool = False
    jobs: int = 0
    changes: ChangeCounts | None = None

    def as_json(self) -> str:
        """Return one line of JSON; its keys are a contract.

        With an import file it has one more key, "import".
        """
        return json.dumps(
            {
                "rows": self.rows,
                "lookups": self.lookups,
                "matched": self.counts[RowStatus.MATCHED],
                "review": self.counts[RowStatus.REVIEW],
                "no_match": self.counts[RowStatus.NO_MATCH],
                "redacted": self.counts[RowStatus.REDACTED],
                "invalid": self.counts[RowStatus.INVALID],
                "blank": self.counts[RowStatus.BLANK],
                "duplicates": self.duplicates,
                "failed": self.counts[RowStatus.FAILED],
                "in_doubt": self.counts[RowStatus.IN_DOUBT],
                "not_run": self.counts[RowStatus.NOT_RUN],
                "reused": self.reused,
                "requests": self.requests,
                "jobs": self.jobs,
                "credits_charged": _integer_if_whole(self.credits_charged),
                "credits_ceiling": _integer_if_whole(self.credits_ceiling),
                "elapsed_s": round(self.elapsed_s, 3),
                "output": None if self.output is None else str(self.output),
                **self._import_json(),
            },
            ensure_ascii=False,
        )

    def _import_json(self) -> dict[str, object]:
        if self.import_file is None:
            return {}
        tally = self.import_file.tally
        return {
            "import": {
                "for": self.import_file.preset.name,
                "people": tally.written,
                "left_out": dict(tally.left_out),
                "left_out_rows": tally.rows,
                "changed": dict(tally.adjusted),
                "files": [str(path) for path in self.import_file.paths],
            }
        }

    def as_text(self) -> str:
        """Return the summary as text."""
        if self.output is None:
            return self._plan_text()
        counts = self.counts
        looked_up = self.rows - counts[RowStatus.BLANK] - counts[RowStatus.INVALID]
        found = counts[RowStatus.MATCHED] + counts[RowStatus.REVIEW]
        share = f" ({found / looked_up:.0%})" if looked_up else ""
        total = f"Total rows: {self.rows:,}."
        lines = [f"Found people for {found:,} of {looked_up:,} rows{share}. {total}"]
        words = (
            (RowStatus.REVIEW, "found, please check"),
            (RowStatus.NO_MATCH, "not found"),
            (RowStatus.REDACTED, "opted out"),
            (RowStatus.BLANK, "blank"),
            (RowStatus.INVALID, "without a usable link or address"),
            (RowStatus.FAILED, "failed"),
            (RowStatus.IN_DOUBT, "in doubt, may have been charged"),
            (RowStatus.NOT_RUN, "not sent yet"),
        )
        lines += [f"  {counts[count]:>7,}  {text}" for count, text in words if counts[count]]
        if self.duplicates:
            lines.append(f"  {self.duplicates:>7,}  duplicates of an earlier row")
        if self.changes is not None:
            lines.append(f"{self.changes.words}.")
        lines += [self._spent(), *self._files()]
        if self.verification is not None:
            lines.append(f"Verified: {self.verification.words}.")
        if self.hidden:
            lines.append(f"Empty in every row, so hidden: {', '.join(self.hidden)}.")
        if note := more_fields_note(self.more_fields):
            lines.append(f"{note} --preset everything shows them, for free.")
        return "\n".join(lines)

    def _files(self) -> list[str]:
        """Return one line for each file."""
        paths = () if self.import_file is None else self.import_file.paths
        label = "" if self.import_file is None else f"For {self.import_file.preset.label}: "
        lines = [f"{label}{escape_to_line(str(path))}" for path in paths]
        return lines if self.output in paths else [self._place(), *lines]

    def _spent(self) -> str:
        most = credits_of(self.credits_ceiling)
        if self.is_practice:
            real = f" A real run would cost at most {most}." if self.requests + self.jobs else ""
            return f"Practice: invented people, nothing was charged.{real}"
        spent = f"Spent {self.credits_charged:,.12g} of at most {most}"
        return f"{spent} in {sendings_of(self.requests, self.jobs)}{self._free()}."

    def _place(self) -> str:
        if self.output == Path("-"):
            return "Result: standard output"
        return f"Workbook: {escape_to_line(str(self.output))}"

    def _free(self) -> str:
        if not self.reused:
            return ""
        verb = "was" if self.reused == 1 else "were"
        return f"; {people_of(self.reused)} {verb} already known, for free"

    def _plan_text(self) -> str:
        cost = f"costs at most {credits_of(self.credits_ceiling)}"
        return (
            f"Dry run, nothing was sent. A run needs {sendings_of(self.requests, self.jobs)} and"
            f" {'is free: practice' if self.is_practice else cost}{self._free()}."
        )


def _integer_if_whole(value: float) -> float | int:
    return int(value) if float(value).is_integer() else round(value, 4)


def print_summary(summary: Summary, options: argparse.Namespace, stream: TextIO) -> None:
    """Print the summary in the format given by the options; ignore a closed terminal."""
    words = ClosableStream(stream)
    if options.json:
        words.write(escape_controls(summary.as_json()) + "\n")
    elif not options.quiet:
        words.write(escape_controls(summary.as_text()) + "\n")
    words.flush()


def print_import(
    import_file: ImportFile | None, options: argparse.Namespace, stream: TextIO
) -> None:
    """Print who is in an import file, who is not and why; ignore a closed terminal.

    Raises:
        AppError: The file could not be written.
    """
    if import_file is None:
        return
    if import_file.problem is not None:
        raise import_file.problem
    if not options.quiet:
        words = all_words(import_file.tally, import_file.preset)
        ClosableStream(stream).write(escape_to_line(words) + "\n")


def code_for_run(end: EndReason, counts: dict[RowStatus, int]) -> ExitCode:
    """Return the exit code for a run with a written workbook: the first of 4, 5, 6, 7 to apply."""
    if end in _BY_END:
        return _BY_END[end]
    if counts[RowStatus.IN_DOUBT] or counts[RowStatus.FAILED]:
        return ExitCode.DOUBTS_OR_FAILURES
    return ExitCode.SETTLED
