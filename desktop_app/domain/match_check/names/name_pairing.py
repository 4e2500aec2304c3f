"""Pairing of the words of two names, in any order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from desktop_app.domain.match_check.names.forms.eastern_surnames import is_eastern_surname
from desktop_app.domain.match_check.names.name_words import NameWord
from desktop_app.domain.match_check.names.person_name import PersonName
from desktop_app.domain.match_check.names.word_match import (
    Likeness,
    compare_families,
    compare_words,
)

_LEAST_START, _LEAST_END = 3, 4
_SHORTEST_CUT = 6

Pair = tuple[NameWord, NameWord, Likeness]
"""Two words and their likeness."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words of two names that were paired, and those left over."""

    pairs: tuple[Pair, ...]
    left: tuple[NameWord, ...]
    right: tuple[NameWord, ...]

    @property
    def whole(self) -> list[Pair]:
        """The pairs of whole words."""
        return [pair for pair in self.pairs if pair[2] >= Likeness.TYPO]


def pair_names(row: PersonName, found: PersonName) -> Pairing:
    """Pair the words of two names; a particle of one can be a word of the other: Do, in Lan Do."""
    if [word.text for word in row.words] == [word.text for word in found.words]:  # the usual case
        return Pairing(tuple(zip(row.words, found.words, repeat(Likeness.EQUAL))), (), ())
    is_eastern = _is_eastern(row) or _is_eastern(found)
    pairing = _without_short_families(
        row, found, _pair(row.words, found.words, is_eastern=is_eastern)
    )
    pairing = _with_cut_families(row, found, pairing)
    left = [word for word in pairing.left if not _is_particle(word, found)]
    right = [word for word in pairing.right if not _is_particle(word, row)]
    kept = [word for word in (*pairing.left, *pairing.right) if word not in (*left, *right)]
    particles = tuple((word, word, Likeness.SPELLING) for word in kept if not word.is_initial)
    return Pairing((*pairing.pairs, *particles), tuple(left), tuple(right))


def _is_particle(word: NameWord, other: PersonName) -> bool:
    """Tell whether a word, or an initial, is a particle of the other name."""
    if word.is_initial:
        return any(particle.startswith(word.text) for particle in other.particles)
    return word.text in other.particles


def _without_short_families(row: PersonName, found: PersonName, pairing: Pairing) -> Pairing:
    """Undo pairs of family names by a short form, which only given names have."""
    pairs, left, right = list[Pair](), list(pairing.left), list(pairing.right)
    for one, other, likeness in pairing.pairs:
        is_wrong = likeness is Likeness.SHORT and row.is_family(one) and found.is_family(other)
        if not is_wrong:
            pairs.append((one, other, likeness))
        elif (as_family := compare_families(one, other)) > Likeness.NONE:
            pairs.append((one, other, as_family))
        else:
            left.append(one)
            right.append(other)
    return Pairing(tuple(pairs), tuple(left), tuple(right))


def _with_cut_families(row: PersonName, found: PersonName, pairing: Pairing) -> Pairing:
    """Pair long family names of which one lacks the last vowel: cut off, or Petrov and Petrova."""
    mine, theirs = pairing.left[-1:], pairing.right[-1:]
    if not (mine and theirs and row.is_family(mine[0]) and found.is_family(theirs[0])):
        return pairing
    short, long = sorted((mine[0].text, theirs[0].text), key=len)
    if len(short) < _SHORTEST_CUT or long[:-1] != short or long[-1] not in "aeiouy":
        return pairing
    pair = (mine[0], theirs[0], Likeness.PART)
    return Pairing((*pairing.pairs, pair), pairing.left[:-1], pairing.right[:-1])


def _is_eastern(name: PersonName) -> bool:
    return any(
        word.script in {"han", "hangul"} or is_eastern_surname(word.text) for word in name.words
    )


def pair_parts(row: PersonName, found: PersonName) -> Pairing:
    """Pair the words of two names, hyphenated ones as several."""
    is_eastern = _is_eastern(row) or _is_eastern(found)
    return _pair(_split(row.words), _split(found.words), is_eastern=is_eastern)


def _split(words: Sequence[NameWord]) -> tuple[NameWord, ...]:
    """Return the words with hyphenated ones as several."""
    return tuple(
        part
        for word in words
        for part in (
            [NameWord(piece, piece, (piece,), word.script) for piece in word.parts] or [word]
        )
    )


def _pair(left: Sequence[NameWord], right: Sequence[NameWord], *, is_eastern: bool) -> Pairing:
    """Pair the words, the most alike first; two words can equal one that joins them.

    Joined words come before parts of a word and initials: Mariangela is Maria Angela.
    """
    whole = _closest(left, right, Likeness.TYPO, is_eastern=is_eastern)
    pairs, mine, theirs = list(whole.pairs), list(whole.left), list(whole.right)
    if not (mine and theirs):
        return whole
    _glue(mine, theirs, pairs, is_eastern=is_eastern)
    _glue(theirs, mine, pairs, is_eastern=is_eastern)
    rest = _closest(mine, theirs, Likeness.INITIAL, is_eastern=is_eastern)
    return Pairing((*pairs, *rest.pairs), rest.left, rest.right)


def _closest(
    left: Sequence[NameWord], right: Sequence[NameWord], least: Likeness, *, is_eastern: bool
) -> Pairing:
    """Pair the words that are at least as alike as told, the most alike first."""
    ranked = sorted(
        (
            (-compare_words(one, other, is_eastern=is_eastern), i, j)
            for i, one in enumerate(left)
            for j, other in enumerate(right)
        ),
    )
    used_left, used_right = set[int](), set[int]()
    pairs: list[Pair] = []
    for rank, i, j in ranked:
        if -rank >= least and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((left[i], right[j], Likeness(-rank)))
    rest_left = tuple(word for i, word in enumerate(left) if i not in used_left)
    rest_right = tuple(word for j, word in enumerate(right) if j not in used_right)
    return Pairing(tuple(pairs), rest_left, rest_right)


def _glue(
    many: list[NameWord],
    single: list[NameWord],
    pairs: list[Pair],
    *,
    is_eastern: bool,
) -> None:
    """Pair two neighbouring words with one that joins them: Jean Luc and Jeanluc."""
    for at in range(len(many) - 1):
        text = many[at].text + many[at + 1].text
        joined = NameWord(text, text, (text,), many[at].script)
        for other in single:
            likeness = compare_words(joined, other, is_eastern=is_eastern)
            if likeness is Likeness.SHORT and text.startswith(other.text):
                continue  # Valerij is no short form of Valerija Petrova
            if likeness < Likeness.SHORT and _is_blend(
                many[at].text, many[at + 1].text, other.text
            ):
                likeness = Likeness.SHORT
            if likeness >= Likeness.SHORT:
                pairs.append((joined, other, min(likeness, Likeness.SPELLING)))
                del many[at : at + 2]
                single.remove(other)
                return


def _is_blend(first: str, second: str, word: str) -> bool:
    """Tell whether a word is the start of one word and the end of another: Marilena."""
    return any(
        word[:at] == first[:at] and second.endswith(word[at:])
        for at in range(_LEAST_START, len(word) - _LEAST_END + 1)
    )
