"""Relation of two personal names, as sets of words in any order."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from desktop_app.domain.match_check.names.forms.eastern_surnames import (
    is_eastern_surname,
    is_family_first_surname,
)
from desktop_app.domain.match_check.names.forms.han_surnames import surnames_agree
from desktop_app.domain.match_check.names.forms.short_forms import is_ambiguous, is_given_name
from desktop_app.domain.match_check.names.forms.sounds import eastern, japanese
from desktop_app.domain.match_check.names.name_pairing import Pair, Pairing, pair_names, pair_parts
from desktop_app.domain.match_check.names.name_words import NameWord
from desktop_app.domain.match_check.names.person_name import PersonName
from desktop_app.domain.match_check.names.word_lists import PATRONYMIC_ENDINGS
from desktop_app.domain.match_check.names.word_match import UNVOWELLED, Likeness

_LONGEST_SYLLABLE = 4


class NameRelation(IntEnum):
    """Relation of two names, from different to same."""

    DIFFERENT = 0
    OTHER_GIVEN = 1
    FAMILY_ONLY = 2
    GIVEN_ONLY = 3
    UNKNOWN = 4
    SIMILAR = 5
    PARTIAL = 6
    TURNED = 7
    LOOSE = 8
    SAME = 9


def best_relation(
    row_names: Iterable[PersonName], found_names: Sequence[PersonName]
) -> NameRelation:
    """Return the best relation of any name of the row with any name of the person found.

    Only the first name of the row is trusted fully: another one in the cell can be another
    person, so that it is a loose agreement at best.
    """
    best = None
    for number, row_name in enumerate(row_names):
        most = NameRelation.LOOSE if number else NameRelation.SAME
        for found in found_names:
            if best is not None and best >= most:
                break  # it cannot get better
            relation = min(compare_names(row_name, found), most)
            if best is None or relation > best:
                best = relation
    return NameRelation.UNKNOWN if best is None else best


def compare_names(row: PersonName, found: PersonName) -> NameRelation:
    """Return the relation of the row's name to the name found."""
    if not row.words or not found.words or not (row or found):
        return NameRelation.UNKNOWN
    if row.generation and found.generation and row.generation != found.generation:
        return NameRelation.OTHER_GIVEN
    if row.sex and found.sex and row.sex != found.sex:
        return NameRelation.OTHER_GIVEN
    relation = _relation(row, found, pair_names(row, found))
    if relation < NameRelation.LOOSE and any(word.parts for word in (*row.words, *found.words)):
        apart = min(_relation(row, found, pair_parts(row, found)), NameRelation.LOOSE)
        if apart is not NameRelation.SIMILAR:  # two Annas, Anna-Lena and Anna-Maria, are not alike
            relation = max(relation, apart)
    if relation < NameRelation.UNKNOWN and (row.is_opaque or found.is_opaque):
        return _across_scripts(row, found, relation)
    return relation


def _across_scripts(row: PersonName, found: PersonName, relation: NameRelation) -> NameRelation:
    """Return the relation of names, not alike in Latin letters, of which one is in characters.

    Han characters have many readings, so that only a family name in the tables can tell. Kana has
    one, but it changes foreign names: only Japanese ones can be told apart.
    """
    scripts = [{word.script for word in name.words} for name in (row, found)]
    has_han = ["han" in one for one in scripts]
    if all(has_han):
        return relation
    if any(has_han):
        opaque, other = (row, found) if has_han[0] else (found, row)
        is_one = surnames_agree(opaque.characters, [word.text for word in other.words])
        if is_one is None:
            return NameRelation.UNKNOWN
        return NameRelation.PARTIAL if is_one else NameRelation.GIVEN_ONLY
    is_japanese = all(word.is_initial or japanese(word.text) for word in (*row.words, *found.words))
    return relation if is_japanese else NameRelation.UNKNOWN


def _relation(row: PersonName, found: PersonName, pairing: Pairing) -> NameRelation:
    whole = pairing.whole
    left = [word for word in pairing.left if not word.is_initial]
    right = [word for word in pairing.right if not word.is_initial]
    is_contrary = bool((left and pairing.right) or (right and pairing.left))
    initials = [pair for pair in pairing.pairs if pair[2] is Likeness.INITIAL]
    parts = [pair for pair in pairing.pairs if pair[2] is Likeness.PART]
    if len(whole) > 1:
        return _agreeing(row, found, pairing, whole, is_contrary=is_contrary)
    if whole and is_contrary:
        scripts = {word.script in UNVOWELLED for word in (*left, *right)}
        return _half(row, found, whole[0]) if len(scripts) == 1 else NameRelation.PARTIAL
    if is_contrary or not pairing.pairs:
        return NameRelation.DIFFERENT
    if parts or not whole:
        is_like = bool(parts) or len(initials) > 1
        return NameRelation.SIMILAR if is_like else NameRelation.UNKNOWN
    return NameRelation.PARTIAL


def _agreeing(
    row: PersonName,
    found: PersonName,
    pairing: Pairing,
    whole: Sequence[Pair],
    *,
    is_contrary: bool,
) -> NameRelation:
    """Return the relation of names with two words in common."""
    if is_contrary:
        return _conflicting(row, found, pairing, whole)
    if (pairing.left and pairing.right) or any(p[2] is Likeness.PART for p in pairing.pairs):
        return NameRelation.SIMILAR
    if any(pair[2] is Likeness.SHORT and _is_unsure(pair) for pair in whole):
        return NameRelation.PARTIAL
    if _is_turned(row, found, whole):
        return NameRelation.TURNED
    is_loose = any(pair[2] in {Likeness.SHORT, Likeness.TYPO} for pair in whole)
    return NameRelation.LOOSE if is_loose else NameRelation.SAME


def _conflicting(
    row: PersonName, found: PersonName, pairing: Pairing, whole: Sequence[Pair]
) -> NameRelation:
    """Return the relation of names with two words in common and others that conflict.

    If the first names conflict, it is a relative, even with two family names in common.
    """
    left, right = pairing.left, pairing.right
    fathers = [word for word in (*left, *right) if word.text.endswith(PATRONYMIC_ENDINGS)]
    if len(fathers) > 1:
        return NameRelation.OTHER_GIVEN
    first, given = row.words[0], found.words[0]
    is_family = row.is_family(first) or found.is_family(given)
    if first in left and given in right and not is_family:
        return _other_given(row, found, whole[0])
    is_other = any(map(row.is_family, left)) and any(map(found.is_family, right))
    return NameRelation.GIVEN_ONLY if is_other else NameRelation.SIMILAR


def _is_unsure(pair: Pair) -> bool:
    return any(is_ambiguous(word.text) for word in pair[:2])


def _is_turned(
    row: PersonName,
    found: PersonName,
    whole: Sequence[Pair],
) -> bool:
    """Tell whether given and family name change places, in a culture that writes given first."""
    if len(row.words) != 2 or len(found.words) != 2:  # noqa: PLR2004 - a first and a last
        return False
    (first, last), (given, family) = _in_order(row), _in_order(found)
    paired = {pair[0]: pair[1] for pair in whole}
    if paired.get(first) != family or paired.get(last) != given:
        return False
    return not any(
        is_family_first_surname(word.text) or word.script in {"han", "hangul", "kana"}
        for pair in whole
        for word in pair[:2]
    )


def _in_order(name: PersonName) -> Sequence[NameWord]:
    """Return the two words of a name, the family name last where it is known."""
    first, last = name.words
    return (last, first) if name.family == frozenset({first.key}) else (first, last)


def _half(row: PersonName, found: PersonName, pair: Pair) -> NameRelation:
    """Return the relation of names with one word in common and others that conflict."""
    mine, theirs, likeness = pair
    if likeness is Likeness.SHORT:
        return NameRelation.GIVEN_ONLY
    if is_family_first_surname(mine.text) or is_family_first_surname(theirs.text):
        is_western = [
            _has_western_name(name, word) for name, word in ((row, mine), (found, theirs))
        ]
        is_one_of_two = is_eastern_surname(mine.text) and is_western[0] != is_western[1]
        return NameRelation.SIMILAR if is_one_of_two else _other_given(row, found, pair)
    is_family = row.is_family(mine) or found.is_family(theirs)
    return _other_given(row, found, pair) if is_family else NameRelation.GIVEN_ONLY


def _other_given(row: PersonName, found: PersonName, family: Pair) -> NameRelation:
    """Return the relation of names with one family name and given names that conflict.

    Two known given names are two people; another word can be a short form that no list has.
    """
    given = [word for name in (row, found) for word in name.words if word not in family[:2]]
    is_sure = bool(given) and all(is_given_name(word.text) or word.is_initial for word in given)
    return NameRelation.OTHER_GIVEN if is_sure else NameRelation.FAMILY_ONLY


def _has_western_name(name: PersonName, family: NameWord) -> bool:
    """Tell whether a given name is not Chinese or Korean: Kevin in Kevin Chan.

    Kit is Chinese in Chan Wai Kit: one of several syllables.
    """
    given = [word.text for word in name.words if word != family and not word.is_initial]
    if len(given) == 1:
        return is_given_name(given[0]) or not eastern(given[0])
    return any(not eastern(text) or _is_long_given_name(text) for text in given)


def _is_long_given_name(text: str) -> bool:
    return len(text) > _LONGEST_SYLLABLE and is_given_name(text)
