"""Names spelled in an email's local part or in the slug of a link."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache

from desktop_app.domain.match_check.names.forms.short_forms import are_short_forms, are_spellings
from desktop_app.domain.match_check.names.forms.sounds import eastern, sound
from desktop_app.domain.match_check.names.letters import collapse
from desktop_app.domain.match_check.names.name_words import NameWord
from desktop_app.domain.match_check.names.person_name import PersonName

_SHORTEST = 3


class Spelling(IntEnum):
    """Extent to which a text spells a person's name, ascending."""

    CONTRARY = 0
    SILENT = 1
    GIVEN = 2
    INITIALS = 3
    FULL = 4


def best_spelling(parts: Sequence[str], names: Iterable[PersonName]) -> Spelling:
    """Return how far the parts of a text spell any of a person's names."""
    if not parts:
        return Spelling.SILENT
    found = [spelling_of(tuple(parts), name) for name in names if name]
    return max(found, default=Spelling.SILENT)


@lru_cache(maxsize=4_000)
def spelling_of(parts: tuple[str, ...], name: PersonName) -> Spelling:
    """Return how far the parts of a text spell one name.

    FULL: two of its words. INITIALS: one word and the beginning of others. GIVEN: one word alone.
    """
    if name.is_opaque or any(word.script not in _SPELLABLE for word in name.words):
        return Spelling.SILENT
    words = [word for word in name.words if not word.is_initial]
    if not words:
        return Spelling.SILENT
    if len(parts) == 1:
        return _run_together(collapse(parts[0]), parts[0], name)
    return _apart(parts, name)


_SPELLABLE = frozenset({"latin", "cyrillic", "greek", "han", "hangul"})


def _apart(parts: tuple[str, ...], name: PersonName) -> Spelling:
    """Compare parts with dots between: anna.berg, a.berg, berg-a."""
    left = list(name.words)
    pending = [p for p in _joined_particles(parts, name) if not _take(left, p, _is_word)]
    whole = len(name.words) - len(left)
    wrong = [
        part
        for part in pending
        if not _take(left, part, _is_begun) and not _spells_initials(part, name)
    ]
    begun = len(name.words) - len(left) - whole
    is_wrong = any(len(part) > 1 or not left for part in wrong)
    if whole > 1:
        return Spelling.FULL
    if whole and begun:
        return Spelling.INITIALS
    if whole:
        return Spelling.CONTRARY if is_wrong else Spelling.GIVEN
    return Spelling.INITIALS if begun > 1 and not is_wrong else Spelling.CONTRARY


def _take(left: list[NameWord], part: str, fits: Callable[[str, NameWord], bool]) -> bool:
    """Remove the first word that a part fits; tell whether there was one."""
    found = next((word for word in left if fits(part, word)), None)
    if found is not None:
        left.remove(found)
    return found is not None


def _joined_particles(parts: tuple[str, ...], name: PersonName) -> list[str]:
    """Return the parts with neighbours joined that are one word of the name: van-der-berg."""
    forms = {form for word in name.words for form in (word.key, *word.forms)}
    found, at = list[str](), 0
    while at < len(parts):
        for end in range(len(parts), at + 1, -1):
            if collapse("".join(parts[at:end])) in forms or "".join(parts[at:end]) in forms:
                found.append("".join(parts[at:end]))
                at = end
                break
        else:
            found.append(parts[at])
            at += 1
    return found


def _is_word(part: str, word: NameWord) -> bool:
    key = collapse(part)
    if part in word.forms or key == word.key or part in word.parts:
        return True
    if min(len(part), len(word.text)) < _SHORTEST:
        return False
    return (
        sound(part) == sound(word.text)
        or are_spellings(part, word.text)
        or are_short_forms(part, word.text)
        or (word.script in {"han", "hangul"} and eastern(part) == eastern(word.text) != "")
    )


def _is_begun(part: str, word: NameWord) -> bool:
    if word.is_initial:
        return part.startswith(word.text)
    return word.text.startswith(part) or word.key.startswith(collapse(part))


def _spells_initials(part: str, name: PersonName) -> bool:
    """Tell whether a part is made of the first letters of words or of their pieces: bk, jl."""
    letters = [piece[0] for word in name.words for piece in (word.parts or (word.text,))]
    return len(part) <= 3 and all(one in letters for one in part)  # noqa: PLR2004 - three initials


def _run_together(key: str, text: str, name: PersonName) -> Spelling:
    """Compare one part: annaberg, aberg, bergan, anna."""
    words = [word for word in name.words if not word.is_initial]
    found = list(_readings(key, text, words, name))
    if found and (best := max(found)) is not Spelling.CONTRARY:
        return best
    if any(_is_word(text, word) for word in words):
        return Spelling.GIVEN
    initials = "".join(word.text[0] for word in name.words)
    if len(words) < len(name.words) and key[0] in initials:
        return Spelling.SILENT
    if key in {initials, initials[::-1]}:
        return Spelling.SILENT
    return Spelling.CONTRARY if found else _loosely(key, words)


def _readings(key: str, text: str, words: list[NameWord], name: PersonName) -> Iterator[Spelling]:
    """Yield how far the text spells the name, for each word that it begins or ends with."""
    for one in words:
        others = [word for word in name.words if word is not one]
        for form in {one.key, *one.forms}:
            for value in (key, text):
                rest = _without(value, form)
                if rest:
                    yield _rest(rest, others, name)
                elif rest is not None:
                    yield Spelling.GIVEN if others else Spelling.FULL


def _rest(rest: str, others: list[NameWord], name: PersonName) -> Spelling:
    """Return how far the rest of a text, without one word, spells the other words."""
    if len(rest) > 1 and any(
        rest in {word.key, *word.forms} or sound(rest) == sound(word.text) for word in others
    ):
        return Spelling.FULL
    if any(_is_begun(rest, word) for word in others):
        return Spelling.INITIALS
    return Spelling.INITIALS if _spells_initials(rest, name) else Spelling.CONTRARY


def _without(text: str, form: str) -> str | None:
    """Return what is left of a text without a word at its start or end; None if it has none."""
    if len(form) < _SHORTEST and text != form:
        return None
    if text.startswith(form):
        return text[len(form) :]
    return text[: -len(form)] if text.endswith(form) else None


def _loosely(key: str, words: list[NameWord]) -> Spelling:
    """Compare by sound: the text can be in another spelling of the alphabet."""
    heard = sound(key)
    sounds = [sound(word.text) for word in words]
    for at, mine in enumerate(sounds):
        rest = _without(heard, mine) if len(mine) >= _SHORTEST else None
        if rest is None:
            continue
        others = sounds[:at] + sounds[at + 1 :]
        if not rest or any(other.startswith(rest) for other in others):
            return Spelling.INITIALS if rest else Spelling.GIVEN
    return Spelling.SILENT if len(key) <= _SHORTEST else Spelling.CONTRARY
