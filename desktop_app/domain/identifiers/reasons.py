"""Parsing rules and reject reasons of cells, with their texts for the user."""

from dataclasses import dataclass
from enum import StrEnum


class ReadRule(StrEnum):
    """The rule that found an identifier in its cell."""

    PLAIN = "plain"
    IN_TEXT = "in_text"
    UNWRAPPED = "unwrapped"
    REPAIRED = "repaired"
    BUSINESS_OF_SEVERAL = "business_of_several"


class RejectReason(StrEnum):
    """The reason for rejecting a cell, written to the sheet after "Skipped: "."""

    NOT_A_PROFILE = "not a profile link"
    COMPANY_PAGE = "company page"
    SALES_TOOL = "sales-tool link"
    OLD_LINK = "old-style profile link"
    SHORT_LINK = "short link"
    OTHER_PAGE = "link to another page"
    SEVERAL_LINKS = "several links in one cell"
    EMAIL_AMONG_LINKS = "an email, not a profile link"
    NOT_AN_EMAIL = "not an email"
    PERSONAL_EMAIL = "personal email"
    SEVERAL_EMAILS = "several emails in one cell"
    CUT_LINK = "link cut off"
    BLANK_IN_LINK = "blank inside the link"
    PLACEHOLDER_LINK = "placeholder link"
    MASKED_LINK = "masked link"
    DAMAGED_LINK = "damaged link"
    HIDDEN_LINK = "link hidden by a mail scanner"
    CUT_EMAIL = "email cut off"
    MASKED_EMAIL = "masked or locked email"
    PLACEHOLDER_EMAIL = "placeholder email"
    FILE_NAME = "file name, not an email"
    SYSTEM_EMAIL = "system address"

    @property
    def shown(self) -> str:
        """The reason as the window shows it; the text in the sheet is fixed for scripts."""
        return "Sales Navigator link" if self is RejectReason.SALES_TOOL else self.value


_ADVICE = {
    RejectReason.NOT_A_PROFILE: "A profile link looks like https://www.linkedin.com/in/name.",
    RejectReason.COMPANY_PAGE: "This is the page of an organisation; put the person's own link.",
    RejectReason.SALES_TOOL: "Open it, and copy the person's public profile link.",
    RejectReason.OLD_LINK: "Open it in a browser, and copy the new address.",
    RejectReason.SHORT_LINK: "Open it in a browser, and copy the full address.",
    RejectReason.OTHER_PAGE: "Open the person's profile, and copy its address.",
    RejectReason.SEVERAL_LINKS: "Keep one link in the cell.",
    RejectReason.EMAIL_AMONG_LINKS: "Put it into the email column.",
    RejectReason.NOT_AN_EMAIL: "An email address looks like name@company.com.",
    RejectReason.PERSONAL_EMAIL: "The service looks up work addresses only.",
    RejectReason.SEVERAL_EMAILS: "Keep one address in the cell.",
    RejectReason.CUT_LINK: "The end is missing: copy the whole link from the profile.",
    RejectReason.BLANK_IN_LINK: "Remove the blank or line break, or copy the link again.",
    RejectReason.PLACEHOLDER_LINK: "A form or program wrote this; put the person's own link.",
    RejectReason.MASKED_LINK: "Letters are hidden: copy the whole link from the profile.",
    RejectReason.DAMAGED_LINK: "Letters were lost: copy the link from the profile again.",
    RejectReason.HIDDEN_LINK: "Open it in a browser, and copy the address of the profile.",
    RejectReason.CUT_EMAIL: "A part is missing: put the whole address.",
    RejectReason.MASKED_EMAIL: "Letters are hidden: unlock the address at its source first.",
    RejectReason.PLACEHOLDER_EMAIL: "This is nobody's address; put the person's own.",
    RejectReason.FILE_NAME: "Put the person's address.",
    RejectReason.SYSTEM_EMAIL: "A mail system uses it for itself; put the person's own address.",
}
_PLURALS: dict[ReadRule | RejectReason, tuple[str, str]] = {
    ReadRule.PLAIN: ("as written", "as written"),
    ReadRule.IN_TEXT: ("found in other text", "found in other text"),
    ReadRule.UNWRAPPED: ("link unwrapped", "links unwrapped"),
    ReadRule.REPAIRED: ("repaired", "repaired"),
    ReadRule.BUSINESS_OF_SEVERAL: ("business email of several", "business emails of several"),
    RejectReason.COMPANY_PAGE: ("company page", "company pages"),
    RejectReason.SALES_TOOL: ("Sales Navigator link", "Sales Navigator links"),
    RejectReason.OLD_LINK: ("old-style profile link", "old-style profile links"),
    RejectReason.SHORT_LINK: ("short link", "short links"),
    RejectReason.OTHER_PAGE: ("link to another page", "links to other pages"),
    RejectReason.SEVERAL_LINKS: ("cell with several links", "cells with several links"),
    RejectReason.EMAIL_AMONG_LINKS: ("email, not a link", "emails, not links"),
    RejectReason.PERSONAL_EMAIL: ("personal email", "personal emails"),
    RejectReason.SEVERAL_EMAILS: ("cell with several emails", "cells with several emails"),
    RejectReason.CUT_LINK: ("cut off", "cut off"),
    RejectReason.BLANK_IN_LINK: ("link with a blank", "links with a blank"),
    RejectReason.PLACEHOLDER_LINK: ("placeholder", "placeholders"),
    RejectReason.MASKED_LINK: ("masked", "masked"),
    RejectReason.DAMAGED_LINK: ("damaged", "damaged"),
    RejectReason.HIDDEN_LINK: ("hidden by a mail scanner", "hidden by a mail scanner"),
    RejectReason.CUT_EMAIL: ("cut off", "cut off"),
    RejectReason.MASKED_EMAIL: ("masked or locked", "masked or locked"),
    RejectReason.PLACEHOLDER_EMAIL: ("placeholder", "placeholders"),
    RejectReason.FILE_NAME: ("file name", "file names"),
    RejectReason.SYSTEM_EMAIL: ("system address", "system addresses"),
}


def plural_text(rule: ReadRule | RejectReason, cells: int) -> str:
    """Return the text for a number of cells, without the number itself.

    >>> plural_text(ReadRule.UNWRAPPED, 12), plural_text(RejectReason.CUT_LINK, 3)
    ('links unwrapped', 'cut off')
    """
    one, many = _PLURALS.get(rule, (rule.value, rule.value))
    return one if cells == 1 else many


@dataclass(frozen=True, slots=True)
class Unusable:
    """A non-blank cell without a usable identifier."""

    reason: RejectReason

    @property
    def advice(self) -> str:
        """Advice for the user, in one sentence."""
        return _ADVICE[self.reason]
