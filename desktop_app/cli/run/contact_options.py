"""Options for contact data that is bought for the people found, with Contact Enrich."""

import argparse

from desktop_app.domain.errors.usage import NoEmailsToVerifyError
from desktop_app.domain.fields.contact_wish import ContactWish, contact_help, contact_wish_of
from desktop_app.domain.fields.pricing import Prices


def add_contact_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    contact = parser.add_argument_group("contact data of people found")
    contact.add_argument(
        "--contact",
        metavar="KINDS",
        type=_names,
        default=(),
        help="buy contact data from Contact Enrich for the people found, if your key may:"
        f" {contact_help(Prices())} credits for each person who has it; what is known already is"
        " not bought again",
    )
    contact.add_argument(
        "--verified-emails",
        action="store_true",
        help="with --contact business_email: buy only addresses that were checked and take mail,"
        f" for {Prices().verified:g} credits more for each person who has one",
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in text.split(",") if name.strip())


def contact_wish(options: argparse.Namespace) -> ContactWish:
    """Return the contact data to buy for people found.

    Raises:
        UsageError: There is no such kind, or business emails are to be checked but not bought.
    """
    names: tuple[str, ...] = getattr(options, "contact", ())
    is_verified: bool = getattr(options, "verified_emails", False)
    wish = contact_wish_of(names, is_verified=is_verified)
    if is_verified and not wish.checks_emails:
        raise NoEmailsToVerifyError
    return wish
