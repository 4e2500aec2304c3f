"""Runs that can be resumed."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.result.job_options import JobOptions, job_options_from

if TYPE_CHECKING:
    from desktop_app.engine.ports.records import UnfinishedRun


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run that can be resumed.

    Attributes:
        run: Run record from the journal.
        options: Options of the run.
        is_sandbox: The run used the sandbox.
    """

    run: "UnfinishedRun"
    options: JobOptions
    is_sandbox: bool

    @property
    def name(self) -> str:
        """Name of the file."""
        return Path(self.options.path).name


def readable(runs: "list[UnfinishedRun]", *, is_sandbox: bool) -> list[Unfinished]:
    """Return the runs whose file still exists and whose options this version can read."""
    kept = ((run, job_options_from(run.run.options_json)) for run in runs)
    return [
        Unfinished(run, options, is_sandbox)
        for run, options in kept
        if options is not None and Path(options.path).exists()
    ]
