"""Relation of two personal names, as sets of words in any order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.domain.match_check.names.eastern_surnames import (
    is_eastern_surname,
    is_family_first_surname,
)
from desktop_app.domain.match_check.names.name_words import NameWord
from desktop_app.domain.match_check.names.person_name import PersonName
from desktop_app.domain.match_check.names.short_forms import is_ambiguous, is_given_name
from desktop_app.domain.match_check.names.sounds import eastern
from desktop_app.domain.match_check.names.word_lists import PATRONYMIC_ENDINGS
from desktop_app.domain.match_check.names.word_match import UNVOWELLED, Likeness, compare_words


class NameRelation(IntEnum):
    """Relation of two names, from different to same."""

    DIFFERENT = 0
    FAMILY_ONLY = 1
    GIVEN_ONLY = 2
    UNKNOWN = 3
    SIMILAR = 4
    PARTIAL = 5
    TURNED = 6
    LOOSE = 7
    SAME = 8


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Words of two names that were paired, and those left over."""

    pairs: tuple[tuple[NameWord, NameWord, Likeness], ...]
    left: tuple[NameWord, ...]
    right: tuple[NameWord, ...]

    @property
    def whole(self) -> list[tuple[NameWord, NameWord, Likeness]]:
        """The pairs of whole words."""
        return [pair for pair in self.pairs if pair[2] >= Likeness.TYPO]


def best_relation(
    row_names: Iterable[PersonName], found_names: Sequence[PersonName]
) -> NameRelation:
    """Return the best relation of any name of the row with any name of the person found.

    Only the first name of the row is trusted fully: another one in the cell can be another
    person, so that it is a loose agreement at best.
    """
    best = None
    for number, row_name in enumerate(row_names):
        for found in found_names:
            relation = compare_names(row_name, found)
            if number and relation > NameRelation.LOOSE:
                relation = NameRelation.LOOSE
            if best is None or relation > best:
                best = relation
    return NameRelation.UNKNOWN if best is None else best


def compare_names(row: PersonName, found: PersonName) -> NameRelation:
    """Return the relation of the row's name to the name found."""
    if not row.words or not found.words or not (row or found):
        return NameRelation.UNKNOWN
    if row.generation and found.generation and row.generation != found.generation:
        return NameRelation.FAMILY_ONLY
    if row.sex and found.sex and row.sex != found.sex:
        return NameRelation.FAMILY_ONLY
    is_eastern = _is_eastern(row) or _is_eastern(found)
    relation = _relation(row, found, _pair(row.words, found.words, is_eastern=is_eastern))
    if relation < NameRelation.LOOSE and any(word.parts for word in (*row.words, *found.words)):
        split = _pair(_split(row.words), _split(found.words), is_eastern=is_eastern)
        apart = min(_relation(row, found, split), NameRelation.LOOSE)
        if apart is not NameRelation.SIMILAR:  # two Annas, Anna-Lena and Anna-Maria, are not alike
            relation = max(relation, apart)
    if relation < NameRelation.UNKNOWN and row.is_opaque != found.is_opaque:
        return NameRelation.UNKNOWN
    return relation


def _is_eastern(name: PersonName) -> bool:
    return any(
        word.script in {"han", "hangul"} or is_eastern_surname(word.text) for word in name.words
    )


def _split(words: Sequence[NameWord]) -> tuple[NameWord, ...]:
    """Return the words with hyphenated ones as several."""
    return tuple(
        part
        for word in words
        for part in (
            [NameWord(piece, piece, (piece,), word.script) for piece in word.parts] or [word]
        )
    )


def _pair(left: Sequence[NameWord], right: Sequence[NameWord], *, is_eastern: bool) -> _Pairing:
    """Pair the words, the most alike first; two words can equal one that joins them."""
    ranked = sorted(
        (
            (-compare_words(one, other, is_eastern=is_eastern), i, j)
            for i, one in enumerate(left)
            for j, other in enumerate(right)
        ),
    )
    used_left, used_right = set[int](), set[int]()
    pairs: list[tuple[NameWord, NameWord, Likeness]] = []
    for rank, i, j in ranked:
        if rank and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((left[i], right[j], Likeness(-rank)))
    rest_left = [word for i, word in enumerate(left) if i not in used_left]
    rest_right = [word for j, word in enumerate(right) if j not in used_right]
    _glue(rest_left, rest_right, pairs, is_eastern=is_eastern)
    _glue(rest_right, rest_left, pairs, is_eastern=is_eastern)
    return _Pairing(tuple(pairs), tuple(rest_left), tuple(rest_right))


def _glue(
    many: list[NameWord],
    single: list[NameWord],
    pairs: list[tuple[NameWord, NameWord, Likeness]],
    *,
    is_eastern: bool,
) -> None:
    """Pair two neighbouring words with one that joins them: Jean Luc and Jeanluc."""
    for at in range(len(many) - 1):
        text = many[at].text + many[at + 1].text
        joined = NameWord(text, text, (text,), many[at].script)
        for other in single:
            if compare_words(joined, other, is_eastern=is_eastern) >= Likeness.SHORT:
                pairs.append((joined, other, Likeness.SPELLING))
                del many[at : at + 2]
                single.remove(other)
                return


def _relation(row: PersonName, found: PersonName, pairing: _Pairing) -> NameRelation:
    whole = pairing.whole
    all_left = [word for word in pairing.left if word.text not in found.particles]
    all_right = [word for word in pairing.right if word.text not in row.particles]
    left = [word for word in all_left if not word.is_initial]
    right = [word for word in all_right if not word.is_initial]
    is_contrary = bool((left and all_right) or (right and all_left))
    initials = [pair for pair in pairing.pairs if pair[2] is Likeness.INITIAL]
    parts = [pair for pair in pairing.pairs if pair[2] is Likeness.PART]
    if len(whole) > 1:
        return _agreeing(row, found, pairing, is_contrary=is_contrary)
    if not whole:
        if parts and not is_contrary:
            return NameRelation.SIMILAR
        return NameRelation.UNKNOWN if initials and not is_contrary else NameRelation.DIFFERENT
    if is_contrary:
        scripts = {word.script in UNVOWELLED for word in (*left, *right)}
        return _half(row, found, whole[0]) if len(scripts) == 1 else NameRelation.PARTIAL
    if parts:
        return NameRelation.SIMILAR
    return NameRelation.PARTIAL


def _agreeing(
    row: PersonName, found: PersonName, pairing: _Pairing, *, is_contrary: bool
) -> NameRelation:
    """Return the relation of names with two words in common."""
    whole = pairing.whole
    if is_contrary:
        fathers = [
            w for w in (*pairing.left, *pairing.right) if w.text.endswith(PATRONYMIC_ENDINGS)
        ]
        return NameRelation.FAMILY_ONLY if len(fathers) > 1 else NameRelation.SIMILAR
    if (pairing.left and pairing.right) or any(p[2] is Likeness.PART for p in pairing.pairs):
        return NameRelation.SIMILAR
    if any(pair[2] is Likeness.SHORT and _is_unsure(pair) for pair in whole):
        return NameRelation.PARTIAL
    if _is_turned(row, found, whole):
        return NameRelation.TURNED
    is_loose = any(pair[2] in {Likeness.SHORT, Likeness.TYPO} for pair in whole)
    return NameRelation.LOOSE if is_loose else NameRelation.SAME


def _is_unsure(pair: tuple[NameWord, NameWord, Likeness]) -> bool:
    return any(is_ambiguous(word.text) for word in pair[:2])


def _is_turned(
    row: PersonName,
    found: PersonName,
    whole: Sequence[tuple[NameWord, NameWord, Likeness]],
) -> bool:
    """Tell whether given and family name change places, in a culture that writes given first."""
    if any(
        is_family_first_surname(word.text) or word.script in {"han", "hangul", "kana"}
        for pair in whole
        for word in pair[:2]
    ):
        return False
    if len(row.words) != 2 or len(found.words) != 2:  # noqa: PLR2004 - a first and a last
        return False
    first, last = row.words
    if row.family == frozenset({first.key}):
        first, last = last, first
    paired = {pair[0]: pair[1] for pair in whole}
    return paired.get(first) == found.words[1] and paired.get(last) == found.words[0]


def _half(
    row: PersonName, found: PersonName, pair: tuple[NameWord, NameWord, Likeness]
) -> NameRelation:
    """Return the relation of names with one word in common and others that conflict."""
    mine, theirs, likeness = pair
    if likeness is Likeness.SHORT:
        return NameRelation.GIVEN_ONLY
    if is_family_first_surname(mine.text) or is_family_first_surname(theirs.text):
        is_western = [
            _has_western_name(name, word) for name, word in ((row, mine), (found, theirs))
        ]
        is_one_of_two = is_eastern_surname(mine.text) and is_western[0] != is_western[1]
        return NameRelation.SIMILAR if is_one_of_two else NameRelation.FAMILY_ONLY
    roles = {_is_family(row, mine), _is_family(found, theirs)}
    return NameRelation.FAMILY_ONLY if True in roles else NameRelation.GIVEN_ONLY


def _has_western_name(name: PersonName, family: NameWord) -> bool:
    """Tell whether a given name is not Chinese or Korean: Kevin in Kevin Chan."""
    return any(
        is_given_name(word.text) or not eastern(word.text)
        for word in name.words
        if word != family and not word.is_initial
    )


def _is_family(name: PersonName, word: NameWord) -> bool:
    """Tell whether a word is the family name: as the columns say, otherwise the last word."""
    if name.family or name.given:
        return word.key in name.family or (bool(name.given) and word.key not in name.given)
    return len(name.words) > 1 and word == name.words[-1]
