"""The system clock."""

from datetime import UTC, datetime


class SystemClock:
    """The current wall-clock time."""

    def now(self) -> datetime:
        """Return the current time in UTC."""
        return datetime.now(UTC)
