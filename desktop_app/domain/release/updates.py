"""Whether a newer version has been published, and when to look; no network, no clock."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from desktop_app.domain.settings import is_loopback

_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")
_CHECK_INTERVAL = timedelta(days=1)
_LONGEST_ADDRESS = 500


@dataclass(frozen=True, slots=True)
class PublishedVersion:
    """What a publisher says is the newest version.

    Attributes:
        version: Numbers with dots, such as "0.3.0".
        page: Where people read of it and download it; https.
    """

    version: str
    page: str

    def __post_init__(self) -> None:
        """Refuse what must not be shown as a version, or opened as a page.

        Raises:
            ValueError: It is no version, or no address that may be opened.
        """
        if not _VERSION.fullmatch(self.version):
            raise ValueError("not a version")
        if not is_safe_address(self.page):
            raise ValueError("not a page")


def is_safe_address(address: str) -> bool:
    """Tell whether an address may be read or opened: https, or on this computer."""
    if len(address) > _LONGEST_ADDRESS or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:  # a bracket that is never closed
        return False
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and is_loopback(address)


def is_newer(version: str, than: str) -> bool:
    """Tell whether a version comes after another; 1.2 and 1.2.0 are the same."""
    return _numbers(version) > _numbers(than)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Tell whether to look again: once a day, and after a clock that went backwards."""
    return last is None or not timedelta(0) <= now - last < _CHECK_INTERVAL


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))
