"""The words of a name: in plain letters, with particles dropped or joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anyascii import anyascii
from typing_extensions import override

from desktop_app.domain.match_check.names.letters import collapse, plain, script_of
from desktop_app.domain.match_check.names.word_lists import DOUBLE_SURNAMES, GLUED, PARTICLES

_NOT_LETTERS = re.compile("[^a-z?-]")
_ABD = re.compile(r"abd[aeiou]*(?:l(?=.{3})|([rnstzd])(?=\1))?(?=[a-z]{3})")
_ABD_WORDS = frozenset("abd abdul abdel abdal abdur abdoul abdool abdu abdol".split())  # noqa: SIM905
_ALSO_NAMES = frozenset("do na li ben la le al da san das van mac an dan el di".split())  # noqa: SIM905
"""Particles that are names when a name has no other second word: Li Na, Do Minh."""

_ARTICLES = frozenset("al el ul ar as ad an at".split())  # noqa: SIM905
_OTHER_SPELLINGS = {"đ": "dj", "ё": "йо"}
_FINAL_G = re.compile("(?<=[aeiou])g(?=[A-Z]|$)")  # Bag, Og: anyascii writes Korean by letter
_PAIR = 2
_LONGEST_EASTERN = 4


@dataclass(frozen=True, slots=True)
class NameWord:
    """One word of a name.

    Attributes:
        text: In plain Latin letters, without hyphens; one letter for an initial.
        key: The text with ä, ae and a alike.
        forms: The text and its spellings with a particle joined to it.
        script: The script in which it was written.
        parts: The parts of a hyphenated word.
    """

    text: str
    key: str
    forms: tuple[str, ...]
    script: str
    parts: tuple[str, ...] = ()

    @override
    def __hash__(self) -> int:
        """Hash the text alone, because the caches hash a word far more often than one is made."""
        return hash(self.text)

    @property
    def is_initial(self) -> bool:
        """True for a single letter of an alphabet."""
        return len(self.text) == 1 and self.script not in {"han", "hangul"}


def name_words(words: Sequence[str]) -> list[NameWord]:
    """Return the words that identify; particles are remembered as joined spellings."""
    parsed: list[NameWord] = []
    particles: list[str] = []
    for index, word in enumerate(words):
        script = script_of(word)
        if script in {"han", "hangul"} and len(word) > 1:
            parsed.extend(_eastern_words(word, script))
            continue
        text = _NOT_LETTERS.sub("", plain(word)).strip("-")
        bare = text.replace("-", "")
        is_last = index == len(words) - 1
        if _is_particle(bare, is_first=not parsed, is_last=is_last):
            particles.append(bare)
        elif bare in _ABD_WORDS and not is_last:
            particles.append("abd")
        elif bare:
            parsed.append(_with_forms(_word(text, script, particles), word))
            particles = []
    return _with_lone_particles(parsed, words)


def _with_forms(word: NameWord, written: str) -> NameWord:
    """Add the other spellings of letters that have two: Đorđe is Djordje, Алёна is Alyona."""
    lower = written.casefold()
    other = lower
    for letter, spelled in _OTHER_SPELLINGS.items():
        other = other.replace(letter, spelled)
    if other == lower:
        return word
    more = _NOT_LETTERS.sub("", plain(other)).replace("-", "")
    return replace(word, forms=tuple(dict.fromkeys((*word.forms, more))))


def _is_particle(bare: str, *, is_first: bool, is_last: bool) -> bool:
    if is_last and (is_first or bare in _ALSO_NAMES):
        return False
    return bare in PARTICLES and len(bare) > 1


def _with_lone_particles(parsed: list[NameWord], words: Sequence[str]) -> list[NameWord]:
    """Add the particle of a name of two words that would be one without it."""
    if len(words) != _PAIR or len(parsed) >= _PAIR:
        return parsed
    kept = [plain(word) for word in words]
    if not _ALSO_NAMES.isdisjoint(kept):
        return [_word(word, "latin", []) for word in kept]
    return parsed


def _word(text: str, script: str, particles: list[str]) -> NameWord:
    """Return a word with the spellings in which the particles before it are joined to it."""
    pieces = [piece for piece in text.split("-") if piece]
    if len(pieces) > 1 and pieces[0] in GLUED:
        particles = [*particles, pieces.pop(0)]
    bare = "".join(pieces)
    if "abd" in particles:
        bare, particles = "abd" + bare, []
    elif bare.startswith("abd"):
        bare = _ABD.sub("abd", bare, count=1)
    forms = [bare]
    if len(particles) > 1 or not GLUED.isdisjoint(particles):
        forms += ["".join(particles) + bare, particles[-1] + bare]
    if script == "cyrillic":
        forms.append(bare.replace("g", "h"))  # one letter, which Ukrainian and Belarusian read so
    if not _ARTICLES.isdisjoint(particles):
        forms += ["al" + bare, "el" + bare]
    parts = tuple(pieces) if len(pieces) > 1 else ()
    return NameWord(bare, collapse(bare), tuple(dict.fromkeys(forms)), script, parts)


def _eastern_words(word: str, script: str) -> list[NameWord]:
    """Return family and given name of a name in Han characters or Hangul, without spaces."""
    size = _PAIR if word[:_PAIR] in DOUBLE_SURNAMES and len(word) > _PAIR else 1
    pieces = (word[:size], word[size:]) if len(word) <= _LONGEST_EASTERN else (word,)
    latin = (_FINAL_G.sub("k", anyascii(piece)).lower() for piece in pieces)
    texts = (_NOT_LETTERS.sub("", one) for one in latin)
    return [_word(text, script, []) for text in texts if text]
