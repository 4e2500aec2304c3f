"""Identifiers broken by a space: adjacent words may be a part of the identifier.

A link to "anna" followed by " berg-77" would find a different person. Words of an ordinary
sentence are distinguished from parts of a slug by their form.
"""

import re

from desktop_app.domain.identifiers.reasons import RejectReason

_PLAIN_WORD = re.compile(r"[a-z0-9]+")
_PART = re.compile(r"-?[a-z0-9]+(?:-[a-z0-9]+)*-?/?")
_NUMBERED = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*-[A-Za-z]*\d[A-Za-z0-9]*/?")
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_ELLIPSIS = re.compile(
    r"\s+(?:\.(?:\s\.)+|\u2026|\.{2,}|\[\u2026\]|\[\.{3}\]|[\[(](?:truncated|cut|snip|more)[\])])\s*$"
)
_JOINED_FORMULA = re.compile(r"\"\s*&")
_MOST_WORDS = 3
_PROSE = frozenset(
    """
    a about again all already also an and any are as at be because been before but by can call
    cell company contact could currently did do does done e-mail email for found from get go good
    great had has have he her here him his home i if in into is it its linkedin link look looks
    mail mobile my new no not now of office ok on or our out phone please profile profil private
    see seen she so still thank thanks that the their them then there they this to today too und
    until up updated url via was we were who will with work works yes you your via von ist der die
    das mit bei de la el y et le les per con para
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_DEGREES = re.compile(r"\d(?:st|nd|rd|th)")
_END_MARKS = ".,;:!?)'"


def truncation_reason(
    slug: str, before: str, after: str, *, is_formula: bool
) -> RejectReason | None:
    """Return why the text after a slug may be a part of it; None if it is not.

    A word after a space is a part of the slug if it ends in a hyphen and a number, if there is a
    hyphen next to the space, or if the cell starts with the link and only one to three lower-case
    words follow that are not common words of sentences.

    Args:
        slug: The slug as written in the link.
        before: The text before the link.
        after: The text after the slug, starting with the space or mark that ended it.
        is_formula: Whether the cell is a formula, which may append text to the link.
    """
    if is_formula and _JOINED_FORMULA.match(after):
        return RejectReason.CUT_LINK
    if is_formula and slug.endswith("-") and after.startswith('"'):
        return RejectReason.CUT_LINK
    if not after[:1].isspace():
        return None
    if _ELLIPSIS.match(after):
        return RejectReason.CUT_LINK
    words = [word.rstrip(_END_MARKS) for word in after.strip().split("\n", 1)[0].split()]
    if not words or not words[0]:
        return None
    is_first = before.strip(" \t\n'\"([<") == "" or before.rstrip().endswith(":")
    is_part = _is_certain(slug, words) or (is_first and _is_likely(slug, words))
    return RejectReason.BLANK_IN_LINK if is_part else None


def _is_certain(slug: str, words: list[str]) -> bool:
    first = words[0]
    touches = len(first) > 1 and (first.startswith("-") or slug.endswith("-"))
    return _NUMBERED.fullmatch(first) is not None or (
        touches and _PART.fullmatch(first) is not None
    )


def _is_likely(slug: str, words: list[str]) -> bool:
    if len(words) > _MOST_WORDS or words[0] == "-":
        return False
    if _CAPITAL.fullmatch(slug):  # "in/Jane Doe": a name was typed
        return all(_CAPITAL.fullmatch(word) for word in words)
    return all(
        _PART.fullmatch(word) and word not in _PROSE and not _DEGREES.fullmatch(word)
        for word in words
    )


def may_lack_first_words(local: str, before: str) -> bool:
    """Tell whether the words before an address may be a part of its local part.

    True if the cell starts with one or two words that look like a local part: lower case and not
    common words of sentences, or a first name before a last name.
    """
    words = before.split()
    if not 0 < len(words) < _MOST_WORDS or not before[-1:].isspace():
        return False
    if all(_PLAIN_WORD.fullmatch(word) and word not in _PROSE for word in words):
        return True
    is_name = _CAPITAL.fullmatch(local) is not None and local.lower() != words[0].lower()
    return is_name and len(words) == 1 and _CAPITAL.fullmatch(words[0]) is not None
