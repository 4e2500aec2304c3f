"""Options for the people of a run: their identifiers, and the rows to use."""

import argparse

from desktop_app.cli.options import count
from desktop_app.domain.fields.live_wish import LiveWish
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, SEARCH_LIMITS
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.source.column_mapping import KINDS_BY_NAME

_LEAST, _MOST = SEARCH_LIMITS[0], SEARCH_LIMITS[-1]


def add_people_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the people to look up."""
    people = parser.add_argument_group("people")
    people.add_argument(
        "--url-column",
        metavar="NAME",
        help="the column with profile links (default: detected by its contents)",
    )
    people.add_argument(
        "--email-column",
        metavar="NAME",
        help="the column with business emails; together with --url-column, used when a row has no"
        " valid profile link",
    )
    people.add_argument(
        "--then",
        choices=tuple(KINDS_BY_NAME),
        help="ask for a row a second time if nobody was found: by email after the link, or by link"
        " (url) after the email; only the one that finds the person costs credits",
    )
    people.add_argument(
        "--email-fallback",
        action="store_true",
        help="if Person Enrich takes no emails any more, identify people by email first (Person"
        f" Identify, {Prices().identify:g} credit for each one found, if your key may), then look"
        " up their profile links",
    )
    people.add_argument("--max-rows", metavar="N", type=count, help="use the first N rows only")
    people.add_argument(
        "--only-visible",
        action="store_true",
        help="skip rows that are hidden manually or by a filter",
    )


def add_live_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for people to ask the web for."""
    live = parser.add_argument_group("people not found, or known long ago")
    live.add_argument(
        "--live",
        action="store_true",
        help="ask the web (Live Enrich) for people with a profile link who were not found, if your"
        f" key may: {Prices().live:g} credits for each one found; a no match is free",
    )
    live.add_argument(
        "--stale-after",
        metavar="DAYS",
        type=count,
        help="with --live: also ask the web for people whose data is older than this, by the date"
        " in it, or else by the day when it was bought",
    )


def live_wish(options: argparse.Namespace) -> LiveWish:
    """Return whom to ask the web for.

    Raises:
        UsageError: An age is given, but nobody is to be asked for.
    """
    is_wanted: bool = getattr(options, "live", False)
    return LiveWish(is_wanted, getattr(options, "stale_after", None))


def second_kind(options: argparse.Namespace) -> IdentifierKind | None:
    """Return the kind of identifier to ask second; None to ask one kind a row."""
    return None if options.then is None else KINDS_BY_NAME[options.then]


def add_search_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for searches by name and employer."""
    group = parser.add_argument_group("people without a link or email")
    group.add_argument(
        "--search",
        action=argparse.BooleanOptionalAction,
        help="search by name and employer for rows without a usable link or email, in the columns"
        " of --name-column, --company-column and --domain-column (default: if you name a column"
        " for the name and one for the employer)",
    )
    group.add_argument(
        "--search-limit",
        metavar="N",
        type=_people,
        default=DEFAULT_SEARCH_LIMIT,
        help=f"how many people a search may return, {_LEAST} to {_MOST} (default:"
        f" {DEFAULT_SEARCH_LIMIT}); each costs {Prices().search_row:g} credits",
    )


def _people(text: str) -> int:
    if not text.isdecimal() or int(text) not in SEARCH_LIMITS:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from {_LEAST} to {_MOST}")
    return int(text)
