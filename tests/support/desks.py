"""Desks of a team, with real journals and a real database."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.team.session import TeamAccess
from desktop_app.adapters.journal.team.team_journal import TeamJournal
from desktop_app.adapters.journal.team.team_store import TeamStore
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.team.address import TeamAddress

SERVICE = "api.example.com"


def _now() -> datetime:
    return datetime.now(UTC)


def open_desk(  # noqa: PLR0913 - what desks differ in
    folder: Path,
    address: TeamAddress,
    *,
    name: str = "",
    shares: bool = True,
    now: Callable[[], datetime] = _now,
    password: str = "",
    retry_s: float = 0,
    service: str = SERVICE,
    journal: type[TeamJournal] = TeamJournal,
) -> TeamJournal:
    """Open the journal of a desk, in a folder of its own."""
    access = TeamAccess(address, password, name or folder.name, shares)
    return journal(
        folder / "journal.sqlite3",
        read_answer=read_answer,
        store=TeamStore(access, service, time.monotonic, retry_s=retry_s),
        now=now,
        reserved_space=ReservedSpace(folder / "ballast", size=0),
    )
