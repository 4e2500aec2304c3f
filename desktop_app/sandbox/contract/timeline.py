"""The provider on a given day, where the sources contradict each other.

Source: contract/README.md sections 4 to 8 and batch-live-contact.md section 0. Without a day, the
sandbox is as most of the newest sources say, and takes what older ones took: emails and contact
fields on person enrich, no `match_status` (only "redacted").
"""

from dataclasses import dataclass
from datetime import date

_LIVE_COSTS_MORE = date(2026, 6, 1)  # the price list of May 2026: 5
_FEW_DEFAULTS = date(2026, 6, 28)  # PROBE: no longer all fields
_NO_MATCH_IS_200 = date(2026, 6, 1)  # OAS of 2026-05-01: 404
_CONTACT_SPLIT = date(2026, 7, 28)  # an endpoint of its own
_CONTACT_WITHOUT_BASE = date(2026, 8, 3)  # MCP's price table
_SEPTEMBER = date(2026, 9, 1)  # DOC-Sep: 402, `not_enabled`, search at 30 a minute, 300 contacts
_NEWEST_SPEC = date(2026, 9, 22)  # N8N: no emails, no contact on enrich, `match_status`
_IDENTIFY_AGAIN = date(2026, 9, 29)  # DOC-new


@dataclass(frozen=True, slots=True)
class Timeline:
    """The provider on one day.

    Attributes:
        day: The day; None for the mixture that the program is written for.
    """

    day: date | None = None

    def _since(self, start: date, *, undated: bool = True) -> bool:
        return undated if self.day is None else self.day >= start

    @property
    def has_match_status(self) -> bool:
        """True if every entry says matched, not_found or redacted."""
        return self._since(_NEWEST_SPEC, undated=False)

    @property
    def enriches_addresses(self) -> bool:
        """True if person enrich takes `business_emails` and `min_similarity_score`."""
        return not self._since(_NEWEST_SPEC, undated=False)

    @property
    def enriches_contacts(self) -> bool:
        """True if `contact` is a field of person enrich."""
        return not self._since(_NEWEST_SPEC, undated=False)

    @property
    def has_contact_endpoint(self) -> bool:
        """True if contact enrich is an endpoint of its own."""
        return self._since(_CONTACT_SPLIT)

    @property
    def has_identify_endpoint(self) -> bool:
        """True if the synchronous identify works; in summer 2026 it was gone."""
        return self._since(_IDENTIFY_AGAIN)

    @property
    def returns_all_by_default(self) -> bool:
        """True if a request without `fields` gets all of them."""
        return not self._since(_FEW_DEFAULTS)

    @property
    def no_match_is_404(self) -> bool:
        """True if a request that finds nobody is answered 404."""
        return not self._since(_NO_MATCH_IS_200)

    @property
    def out_of_credits_status(self) -> int:
        """The status of a request without enough credits."""
        return 402 if self._since(_SEPTEMBER) else 403

    @property
    def disabled_word(self) -> str:
        """The word of the account page for an endpoint that is not enabled."""
        return "not_enabled" if self._since(_SEPTEMBER) else "disabled"

    @property
    def live_price(self) -> int:
        """Credits of a live profile."""
        return 7 if self._since(_LIVE_COSTS_MORE) else 5

    @property
    def contact_base(self) -> int:
        """Credits of contact enrich in addition to the contacts."""
        return 0 if self._since(_CONTACT_WITHOUT_BASE) else 1

    @property
    def searches_a_minute(self) -> int:
        """The rate limit of person search."""
        return 30 if self._since(_SEPTEMBER) else 15

    @property
    def most_batch_contacts(self) -> int:
        """The most identifiers of a contact job."""
        return 300 if self._since(_SEPTEMBER) else 1000
