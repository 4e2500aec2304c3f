"""Actions of a team's members: they see the spending, and set the limits for all."""

from desktop_app.adapters.journal.team.team_store import TeamStore
from desktop_app.domain.team.desks import DeskMonth, TeamStatus


class TeamDesk:
    """One desk's view of its team; every method raises `TeamError` if the database fails."""

    def __init__(self, store: TeamStore) -> None:
        self._store = store

    def spending(self) -> list[DeskMonth]:
        """Return what each desk has spent in each month, the newest first."""
        with self._store.tables() as tables:
            return tables.accounts.spending()

    def status(self) -> TeamStatus:
        """Return how the team is doing."""
        with self._store.tables() as tables:
            return tables.accounts.status()

    def budget(self) -> tuple[float | None, float]:
        """Return the budget of a month, None for no limit, and what this month has cost."""
        with self._store.tables() as tables:
            return tables.accounts.budget()

    def set_budget(self, month_budget: float | None) -> None:
        """Set the budget of a month; None: no limit."""
        with self._store.tables() as tables:
            tables.accounts.set_budget(month_budget)

    def set_age(self, keep_days: float | None) -> None:
        """Set the age in days after which answers are deleted; None: never."""
        with self._store.tables() as tables:
            tables.accounts.set_age(keep_days)

    def forget(self, older_than_days: float | None) -> int:
        """Delete answers at the team, and later at all desks; return the number of people."""
        with self._store.tables() as tables:
            return tables.accounts.forget(self._store.access.desk, older_than_days)
