"""What is kept between runs: defaults, and the checks that every change must pass."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from desktop_app.domain.errors.service import KeyMalformedError
from desktop_app.domain.errors.settings import (
    ConfirmationLimitNegativeError,
    InFlightOutOfRangeError,
    LanguageNotSupportedError,
    NotAProxyAddressError,
    NotAServiceAddressError,
    RateOutOfRangeError,
    ReuseAgeOutOfRangeError,
    ServiceNotEncryptedError,
    TimeLimitOutOfRangeError,
    WaitOutOfRangeError,
)

PROVIDER_URL = "https://api.crustdata.com"  # contract/person-enrichment-introduction.md
LEAST_RPM = 0.1
"""A request every ten minutes: with less, a run would not end in any sensible time."""
_LONGEST_CONNECT_S = 10.0
_LAG_OF_PROOF = 0.3
_PROOF_MARGIN = 1.625  # a balance or a page may lag behind a charge by a minute
_MOST_IN_FLIGHT = 1000
_MOST_DAYS = 36_500
_LONGEST_S = 24 * 60 * 60
_LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})


LANGUAGES = ("en", "de")
"""What the window speaks."""


class ColorScheme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's settings.

    Attributes:
        base_url: Where the service is; https, or http on this computer only.
        rpm: Requests a minute; None: what the account says.
        reuse_days: How long a match is taken from the journal and not asked again.
        no_match_reuse_days: The same for "nobody found", which changes sooner.
        give_up_after_s: How long nothing may get through before a run ends.
        longest_wait_s: How long the service may tell a run to wait without anything settled.
        timeout_s: How long an answer is waited for (contract section 6: 120 s).
        service_works_at_most_s: How long the service may work on a request that we gave up.
        most_in_flight: Requests on their way at once, at most.
        confirm_above: Credits; a run that can cost more is asked about once more.
        proxy: Through which the service is reached; "" for the system's.
        look: Light or dark.
        language: One of `LANGUAGES`; "" for the system's.
        looks_for_updates: Ask once a day whether there is a newer version.
    """

    base_url: str = PROVIDER_URL
    rpm: float | None = None
    reuse_days: float = 30
    no_match_reuse_days: float = 7
    give_up_after_s: float = 30
    longest_wait_s: float = 600
    timeout_s: float = 120
    service_works_at_most_s: float = 120
    most_in_flight: int = 128
    confirm_above: float = 1000
    proxy: str = ""
    look: ColorScheme = ColorScheme.SYSTEM
    language: str = ""
    looks_for_updates: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            UsageError: A value is out of range, or the key would cross the network unencrypted.
        """
        check_base_url(self.base_url)
        if self.rpm is not None and not LEAST_RPM <= self.rpm <= 100_000:  # noqa: PLR2004 - as it says
            raise RateOutOfRangeError
        if not all(0 <= days <= _MOST_DAYS for days in (self.reuse_days, self.no_match_reuse_days)):
            raise ReuseAgeOutOfRangeError(_MOST_DAYS)
        if not self.confirm_above >= 0:
            raise ConfirmationLimitNegativeError
        if not 0 < self.timeout_s <= _LONGEST_S:
            raise TimeLimitOutOfRangeError
        waits = (self.give_up_after_s, self.longest_wait_s, self.service_works_at_most_s)
        if not all(0 <= wait_s <= _LONGEST_S for wait_s in waits):
            raise WaitOutOfRangeError
        if not 1 <= self.most_in_flight <= _MOST_IN_FLIGHT:
            raise InFlightOutOfRangeError(_MOST_IN_FLIGHT)
        if self.language not in {"", *LANGUAGES}:
            raise LanguageNotSupportedError(self.language)
        check_proxy(self.proxy)

    @property
    def balance_lags_s(self) -> float:
        """How long the balance may lag behind an answer: a minute of the usual time for a proof."""
        return self.proof_after_s * _LAG_OF_PROOF

    @property
    def proof_after_s(self) -> float:
        """How long after sending a charge may still fall: by our time limit or the service's."""
        limit_s = self.timeout_s + connect_timeout_s(self.timeout_s)
        return max(limit_s, self.service_works_at_most_s) * _PROOF_MARGIN


def connect_timeout_s(timeout_s: float) -> float:
    """Return how long a connection may take; before it is there, nothing is sent."""
    return min(timeout_s, _LONGEST_CONNECT_S)


def check_key(key: str) -> None:
    """Refuse a key that cannot be sent: it would be one request after the other without an answer.

    Raises:
        AccessError: It holds a blank, a line break or a letter that no key has.
    """
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise KeyMalformedError


def check_base_url(base_url: str) -> None:
    """Refuse an address to which the key may not be sent.

    Raises:
        UsageError: It is no address, or it is unencrypted and not on this computer.
    """
    if not _is_web_address(base_url):
        raise NotAServiceAddressError(base_url, PROVIDER_URL)
    if urlsplit(base_url).scheme == "http" and not is_loopback(base_url):
        raise ServiceNotEncryptedError(base_url)


def check_proxy(proxy: str) -> None:
    """Refuse what is no proxy.

    Raises:
        UsageError: It is no http or https address.
    """
    if proxy and not _is_web_address(proxy, may_name_user=True):
        raise NotAProxyAddressError(proxy)


def _is_web_address(address: str, *, may_name_user: bool = False) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:  # a bracket that is not closed, a port beyond 65,535
        return False
    if not parts.hostname or port == 0 or parts.scheme not in {"http", "https"}:
        return False
    # A user in the address would be sent instead of the key.
    return may_name_user or "@" not in parts.netloc


def is_loopback(base_url: str) -> bool:
    """Tell whether the address is on this computer."""
    return urlsplit(base_url).hostname in _LOOPBACK_HOSTS
