"""Options for people without a link or email, who are searched for by name and employer."""

import argparse

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, SEARCH_LIMITS

_LEAST, _MOST = SEARCH_LIMITS[0], SEARCH_LIMITS[-1]


def add_search_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for searches by name and employer."""
    group = parser.add_argument_group("people without a link or email")
    group.add_argument(
        "--search",
        action="store_true",
        help="search by name and employer for rows without a usable link or email; the columns are"
        " those of --name-column, --company-column and --domain-column",
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
