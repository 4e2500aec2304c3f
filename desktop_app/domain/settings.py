"""The user's settings: defaults, and validation of every change."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from desktop_app.domain.errors.service import KeyMalformedError
from desktop_app.domain.errors.settings import (
    BulkFromOutOfRangeError,
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
from desktop_app.domain.team.address import parse_team_address

PROVIDER_URL = "https://api.crustdata.com"  # contract/person-enrichment-introduction.md
LEAST_RPM = 0.1
"""One request in ten minutes: at a lower rate, a run would take unreasonably long."""
_LONGEST_CONNECT_S = 10.0
_LAG_OF_PROOF = 0.3
_PROOF_MARGIN = 1.625  # the balance and the usage page may lag behind a charge by a minute
_MOST_IN_FLIGHT = 1000
MOST_BULK_FROM = 1_000_000
_MOST_DAYS = 36_500
_LONGEST_S = 24 * 60 * 60
_LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})


LANGUAGES = ("en", "de")
"""The languages of the window."""


class ColorScheme(StrEnum):
    """The color scheme of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class MatchCheckMode(StrEnum):
    """Strictness of the comparison of matches with their rows.

    A match whose verdict is too low becomes "Matched, please check". Without anything to compare,
    a match stays as it is in every mode.
    """

    STRICT = "strict"
    """Only strong matches are accepted."""
    NORMAL = "normal"
    """Doubtful and contradicting matches have to be checked."""
    SHOW = "show"
    """The verdicts are shown, but decide nothing: matches to check are those of `OFF`."""
    OFF = "off"
    """Matches are not compared with their rows, except for the domain of the employer."""

    @property
    def decides(self) -> bool:
        """True if a verdict can ask for a review by the user."""
        return self in {MatchCheckMode.STRICT, MatchCheckMode.NORMAL}


def requested_mode(
    given: str | None, saved: MatchCheckMode | None, *, is_asked: bool
) -> MatchCheckMode:
    """Return the strictness for a caller whose counts scripts rely on.

    It shows the verdicts, but marks no more matches unless it is asked to.

    Args:
        given: The strictness in the call; None without one.
        saved: The one in the settings.
        is_asked: Another option asks for the check, such as a column to compare with.

    Raises:
        ValueError: There is no such strictness.
    """
    if given is not None:
        return MatchCheckMode(given)
    return saved or (MatchCheckMode.NORMAL if is_asked else MatchCheckMode.SHOW)


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's settings.

    Attributes:
        base_url: Base URL of the service; https, or http on this computer only.
        rpm: Rate limit in requests per minute; None: use the account's limit.
        reuse_days: Maximum age of a match that is reused from the journal.
        no_match_reuse_days: Maximum age of a reused "no match", which changes sooner.
        give_up_after_s: End a run after this long without reaching the service.
        longest_wait_s: End a run after waiting this long without settling anything.
        timeout_s: Timeout for an answer (contract section 6: 120 s).
        service_works_at_most_s: How long the service may still process a request after our timeout.
        job_search_s: How long a bulk job without an answer is looked for in the account.
        most_in_flight: Maximum number of concurrent requests.
        confirm_above: Credits; ask for confirmation before a run that can cost more.
        proxy: Proxy URL; "" for the system's proxy.
        look: Color scheme of the window.
        language: One of `LANGUAGES`; "" for the system's language.
        looks_for_updates: Check for a newer version once a day.
        bulk_from: Bulk jobs are used for more people than this, if the key may send them.
        team: The address of the team's database; "" for a desk alone.
        team_shares: Hand the answers in; False: only the fact that they were bought.
        desk_name: The name by which the team knows this desk; "" for the user and the computer.
        match_check: How strictly matches are compared with their rows; None: normal in the window,
            only shown in the terminal, whose counts scripts rely on.
    """

    base_url: str = PROVIDER_URL
    rpm: float | None = None
    reuse_days: float = 30
    no_match_reuse_days: float = 7
    give_up_after_s: float = 30
    longest_wait_s: float = 600
    timeout_s: float = 120
    service_works_at_most_s: float = 120
    job_search_s: float = 60
    most_in_flight: int = 128
    confirm_above: float = 1000
    proxy: str = ""
    look: ColorScheme = ColorScheme.SYSTEM
    language: str = ""
    looks_for_updates: bool = False
    bulk_from: int = 250
    match_check: MatchCheckMode | None = None
    team: str = ""
    team_shares: bool = True
    desk_name: str = ""

    def __post_init__(self) -> None:
        """Validate all values.

        Raises:
            UsageError: A value is out of range, or the key would be sent unencrypted.
        """
        check_base_url(self.base_url)
        self._check_speed()
        if not all(0 <= days <= _MOST_DAYS for days in (self.reuse_days, self.no_match_reuse_days)):
            raise ReuseAgeOutOfRangeError(_MOST_DAYS)
        if not self.confirm_above >= 0:
            raise ConfirmationLimitNegativeError
        if self.language not in {"", *LANGUAGES}:
            raise LanguageNotSupportedError(self.language)
        check_proxy(self.proxy)
        _check_team(self.team)

    def _check_speed(self) -> None:
        if self.rpm is not None and not LEAST_RPM <= self.rpm <= 100_000:  # noqa: PLR2004 - as it says
            raise RateOutOfRangeError
        if not 0 < self.timeout_s <= _LONGEST_S:
            raise TimeLimitOutOfRangeError
        waits = (
            self.give_up_after_s,
            self.longest_wait_s,
            self.service_works_at_most_s,
            self.job_search_s,
        )
        if not all(0 <= wait_s <= _LONGEST_S for wait_s in waits):
            raise WaitOutOfRangeError
        if not 1 <= self.most_in_flight <= _MOST_IN_FLIGHT:
            raise InFlightOutOfRangeError(_MOST_IN_FLIGHT)
        if not 0 <= self.bulk_from <= MOST_BULK_FROM:
            raise BulkFromOutOfRangeError(MOST_BULK_FROM)

    @property
    def balance_lags_s(self) -> float:
        """The time by which the balance may lag behind an answer: a minute by default."""
        return self.proof_after_s * _LAG_OF_PROOF

    @property
    def proof_after_s(self) -> float:
        """The time after sending in which a charge is possible: our timeout or the service's."""
        limit_s = self.timeout_s + connect_timeout_s(self.timeout_s)
        return max(limit_s, self.service_works_at_most_s) * _PROOF_MARGIN


def connect_timeout_s(timeout_s: float) -> float:
    """Return the connect timeout; nothing is sent before the connection is established."""
    return min(timeout_s, _LONGEST_CONNECT_S)


def check_key(key: str) -> None:
    """Reject a key that cannot be sent in a header, before every request fails.

    Raises:
        AccessError: The key contains a space, a line break or a non-ASCII character.
    """
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise KeyMalformedError


def check_base_url(base_url: str) -> None:
    """Reject an address to which the key must not be sent.

    Raises:
        UsageError: It is not a URL, or it is unencrypted and not on this computer.
    """
    if not _is_web_address(base_url):
        raise NotAServiceAddressError(base_url, PROVIDER_URL)
    if urlsplit(base_url).scheme == "http" and not is_loopback(base_url):
        raise ServiceNotEncryptedError(base_url)


def _check_team(address: str) -> None:
    if address:
        parse_team_address(address)


def check_proxy(proxy: str) -> None:
    """Reject a proxy that is not a URL.

    Raises:
        UsageError: It is not an http or https URL.
    """
    if proxy and not _is_web_address(proxy, may_name_user=True):
        raise NotAProxyAddressError(proxy)


def _is_web_address(address: str, *, may_name_user: bool = False) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:  # an unclosed bracket, or a port above 65,535
        return False
    if not parts.hostname or port == 0 or parts.scheme not in {"http", "https"}:
        return False
    # A user name in the URL would be sent instead of the key.
    return may_name_user or "@" not in parts.netloc


def is_loopback(base_url: str) -> bool:
    """Tell whether the address is on this computer."""
    return urlsplit(base_url).hostname in _LOOPBACK_HOSTS
