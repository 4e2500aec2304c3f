"""The wish to ask the web for people, with Live Enrich."""

from dataclasses import dataclass

from desktop_app.domain.errors.usage import StaleWithoutLiveError


@dataclass(frozen=True, slots=True)
class LiveWish:
    """Whom to ask the web for after Person Enrich; false for nobody.

    Attributes:
        is_wanted: Ask for people with a profile link who are not found.
        stale_after_days: Also for people found whose data is older than this; None for nobody.
    """

    is_wanted: bool = False
    stale_after_days: int | None = None

    def __post_init__(self) -> None:
        """Check that an age is part of a wish.

        Raises:
            UsageError: An age is given, but nobody is to be asked for.
        """
        if self.stale_after_days is not None and not self.is_wanted:
            raise StaleWithoutLiveError

    def __bool__(self) -> bool:
        """Tell whether anybody is to be asked for."""
        return self.is_wanted


NOT_LIVE = LiveWish()
