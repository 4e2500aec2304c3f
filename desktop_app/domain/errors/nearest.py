"""Suggestions for a name that does not exist."""

from collections.abc import Sequence

from desktop_app.domain.messages import NOTHING, Message

_MOST_OFFERED = 3
_MOST_LISTED = 30


def nearest_names(asked: str, available: Sequence[str]) -> list[str]:
    """Return up to three names that are similar to `asked`, or contain it.

    >>> nearest_names("Linkedin", ["LinkedIn URL", "Email", "Name"])
    ['LinkedIn URL']
    """
    from difflib import get_close_matches  # noqa: PLC0415 - rarely needed

    folded = {name.casefold(): name for name in available}
    wanted = asked.casefold()
    near = get_close_matches(wanted, folded, n=_MOST_OFFERED, cutoff=0.5)
    near += [name for name in folded if wanted and wanted in name and name not in near]
    return [folded[name] for name in near[:_MOST_OFFERED]]


def did_you_mean(names: Sequence[str]) -> Message:
    """Return a question that suggests up to three names; an empty message without names."""
    if not names:
        return NOTHING
    first, *others = names
    if not others:
        return Message('Did you mean "{name}"?', name=first)
    if len(others) == 1:
        return Message('Did you mean "{name}" or "{other}"?', name=first, other=others[0])
    return Message(
        'Did you mean "{name}", "{other}" or "{last}"?',
        name=first,
        other=others[0],
        last=others[-1],
    )


def offer_nearest(asked: str, available: Sequence[str]) -> Message:
    """Return a sentence that suggests similar names, or else lists all names.

    >>> offer_nearest("Linkedin", ["LinkedIn URL", "Email", "Name"])
    'Did you mean "LinkedIn URL"?'
    >>> offer_nearest("zzz", ["Name", "City"])
    'Choose one of: "Name", "City".'
    """
    if near := nearest_names(asked, available):
        return did_you_mean(near)
    if not available:
        return NOTHING
    listed = ", ".join(f'"{name}"' for name in available[:_MOST_LISTED])
    return Message("Choose one of: {names}.", names=listed)
