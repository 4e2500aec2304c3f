"""The runs that can be gone on with."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.result.job_options import JobOptions, job_options_from
from desktop_app.engine.ports.records import UnfinishedRun


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run that can be gone on with.

    Attributes:
        run: As the journal keeps it.
        choices: What it was asked with.
        is_practice: It is a run of the sandbox.
    """

    run: UnfinishedRun
    choices: JobOptions
    is_practice: bool

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.choices.path).name


def readable(runs: list[UnfinishedRun], *, is_practice: bool) -> list[Unfinished]:
    """Return the runs whose file is still there, and whose choices this version can read."""
    kept = ((run, job_options_from(run.run.choices)) for run in runs)
    return [
        Unfinished(run, choices, is_practice)
        for run, choices in kept
        if choices is not None and Path(choices.path).exists()
    ]
