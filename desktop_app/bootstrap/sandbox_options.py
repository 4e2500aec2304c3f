"""Validation of the sandbox's options, and their defaults."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.adapters.locations import resource
from desktop_app.domain.errors.settings import SandboxFaultsInvalidError, SandboxGrantsInvalidError

if TYPE_CHECKING:
    from desktop_app.sandbox.api.server import SandboxOptions


def make_sandbox_options(  # noqa: PLR0913 - the options of the command
    *,
    port: int,
    faults: str,
    people: Path | None,
    rpm: float,
    latency_s: float,
    balance: float,
    invents: bool = False,
    grants: str | None = None,
    as_of: date | None = None,
    job_s: float = 2.0,
) -> "SandboxOptions":
    """Return valid options for the sandbox; with the bundled people if `people` is None.

    Raises:
        UsageError: A fault or a grant does not exist.
    """
    from desktop_app.sandbox.api.server import SandboxOptions  # noqa: PLC0415 - FastAPI, on request

    _check(faults, grants or "")
    return SandboxOptions(
        port=port,
        faults=faults,
        people_path=people or invented_people_path(),
        rpm=rpm,
        latency_s=latency_s,
        credits=balance,
        invents=invents,
        grants=grants,
        as_of=as_of,
        job_s=job_s,
    )


def _check(faults: str, grants: str) -> None:
    from desktop_app.sandbox.contract.grants import parse_grants  # noqa: PLC0415 - on request
    from desktop_app.sandbox.faults.fault_spec import parse_fault_spec  # noqa: PLC0415

    try:
        parse_fault_spec(faults)
    except ValueError as error:
        raise SandboxFaultsInvalidError(str(error)) from error
    try:
        parse_grants(grants)
    except ValueError as error:
        raise SandboxGrantsInvalidError(str(error)) from error


def invented_people_path() -> Path:
    """Return the path of the bundled file with invented people."""
    return resource("sandbox/people.json")
