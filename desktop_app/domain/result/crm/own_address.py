"""The column of the user's own sheet that holds each person's email address, if there is one."""

import re
from collections.abc import Sequence

from desktop_app.domain.result.crm.value_forms import address_in
from desktop_app.domain.source.table import STATUS_HEADER

_PLAIN = re.compile(
    r"(?:(?:work|business|primary|contact|personal|private|lead|person) )*"
    r"(?:e ?mail|mail)(?: (?:address|adresse|id))?(?: 1)?"
)
_OF_OTHERS = re.compile(
    r"owner|manager|assistant|\brep\b|sales ?rep|created by|modified by|assigned|referr|company"
    r"|besitzer|zustaendig|zuständig|vorgesetzt|firma"
)
_FEWEST_DIFFERENT = 0.5  # the address of a sales representative is in many rows


def own_address_column(headers: Sequence[str], sample: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the column; None if no column is clearly about the people themselves.

    A plain header such as "Email" comes first, then the column with the most addresses. A column
    whose addresses repeat, or whose header names somebody else, is never taken. The columns of an
    earlier run are not the user's own.

    Args:
        headers: The headers of the sheet.
        sample: Its first rows.
    """
    best: tuple[bool, int] = (False, 0)
    chosen: int | None = None
    for index, header in enumerate(headers):
        name = " ".join(re.split(r"[\W_]+", header.casefold())).strip()
        if name.startswith(STATUS_HEADER.casefold()):
            break
        found = [address for row in sample if (address := address_in(row[index]))]
        is_repeated = len({one.casefold() for one in found}) < len(found) * _FEWEST_DIFFERENT
        if not found or is_repeated or _OF_OTHERS.search(name):
            continue
        score = (_PLAIN.fullmatch(name) is not None, len(found))
        if score > best:
            best, chosen = score, index
    return chosen
