"""Rules of the update check: comparing versions, safe addresses, interval. No network, no clock."""

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
    """The newest version according to the publisher's feed.

    Attributes:
        version: Numbers separated by dots, such as "0.3.0".
        page: Its download page; https.
    """

    version: str
    page: str

    def __post_init__(self) -> None:
        """Reject a malformed version or an unsafe page address.

        Raises:
            ValueError: The version is malformed, or the page is not a safe address.
        """
        if not _VERSION.fullmatch(self.version):
            raise ValueError("not a version")
        if not is_safe_address(self.page):
            raise ValueError("not a page")


def is_safe_address(address: str) -> bool:
    """Tell whether an address is safe to request or open: https, or on this computer."""
    if len(address) > _LONGEST_ADDRESS or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:  # an unclosed bracket
        return False
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and is_loopback(address)


def is_newer(version: str, than: str) -> bool:
    """Tell whether a version is newer than another; 1.2 equals 1.2.0."""
    return _numbers(version) > _numbers(than)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Tell whether a check is due: once a day, and if the clock was set back."""
    return last is None or not timedelta(0) <= now - last < _CHECK_INTERVAL


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))
