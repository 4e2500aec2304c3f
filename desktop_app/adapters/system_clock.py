"""The computer's clock."""

from datetime import UTC, datetime


class SystemClock:
    """Wall-clock time."""

    def now(self) -> datetime:
        """Return the time, UTC."""
        return datetime.now(UTC)
