"""Keys by which different spellings of one word are recognized: by sound and by skeleton.

Every key is a list of replacements in order; no key depends on another.
"""

import re
from functools import lru_cache

_SOUND = (
    ("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("cz", "ch"), ("dzh", "j"),
    ("dj", "j"), ("zh", "z"), ("kh", "h"), ("ch", "h"), ("sh", "s"), ("sz", "s"), ("tz", "ts"),
    ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("gh", "g"), ("ck", "k"), ("cq", "k"),
    ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("ea", "i"), ("ei", "i"), ("ey", "i"), ("ie", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"),
    ("gg", "ng"), ("y", "i"), ("j", "i"), ("gia", "ia"), ("gie", "ie"), ("gio", "io"),
)  # fmt: skip
_SOFT_C = re.compile("c(?=[eiy])")
_START = re.compile("^(?:[yij]e(?=[a-z]{2})|cv|mp|nt|gk)")
_STARTS = {"cv": "tsv", "mp": "b", "nt": "d", "gk": "g"}
_DOUBLED = re.compile(r"(.)\1+")
_SILENT_H = re.compile("(?<=[aeiou])h(?![aeiou])")
_VOWELS = re.compile("[aeiou]+")

_JAPANESE_WORD = re.compile("(?:(?:[kgsztdnhbpmrfjwyv]y?|sh|ch|ts)?[aeiou]|n(?![aeiou]))+h?")
_JAPANESE = (
    ("ou", "o"), ("oo", "o"), ("oh", "o"), ("uu", "u"), ("zy", "j"), ("jy", "j"), ("sy", "sh"),
    ("ty", "ch"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"), ("hu", "fu"), ("zi", "ji"),
    ("di", "ji"), ("du", "zu"), ("ii", "i"),
)  # fmt: skip

_EASTERN_WORD = re.compile(
    "(?:(?:zh|ch|sh|hs|ts|tz|ss|kw|gw|hw|kh|ph|[bpmfdtnlgkhjqxrzcswy])?y?w?[aeiouv]{1,4}"
    "(?:ng|n|k|l|m|p|t|h|r)?)+"
)
_EASTERN = (
    ("chih", "chi"), ("shih", "shi"), ("tzu", "zi"), ("tsu", "zu"), ("ssu", "si"),
    ("szu", "si"),
    ("jui", "rui"), ("jen", "ren"), ("huei", "hi"), ("hui", "hi"),
    ("hsi", "xi"), ("hs", "x"), ("tz", "z"), ("ts", "z"), ("zh", "C"), ("ch", "C"),
    ("j", "C"), ("q", "C"), ("c", "z"), ("sh", "s"), ("x", "s"), ("b", "p"), ("d", "t"), ("g", "k"),
    ("r", "l"), ("ien", "ian"), ("yen", "ian"), ("ieh", "ie"), ("ueh", "ue"), ("eo", "u"),
    ("eu", "u"), ("ou", "u"), ("oo", "u"), ("ong", "ung"), ("onk", "unk"), ("ae", "e"), ("ay", "e"),
    ("ei", "e"), ("ee", "i"), ("yi", "i"), ("wu", "u"), ("yu", "u"), ("iu", "u"), ("y", "i"),
    ("ui", "uei"), ("h", ""),
)  # fmt: skip

_SKELETON = (
    ("kh", "k"), ("ch", ""), ("sh", "s"), ("th", "t"), ("ph", "p"), ("ts", "s"), ("tz", "s"),
    ("q", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("f", "p"), ("v", "b"), ("j", "g"), ("d", "t"),
)  # fmt: skip
_NO_SKELETON = re.compile("[aeiouywh'`-]")


def _replace(word: str, table: tuple[tuple[str, str], ...]) -> str:
    for letters, sound in table:
        if letters in word:
            word = word.replace(letters, sound)
    return word


@lru_cache(maxsize=4_000)
def sound(word: str) -> str:
    """Return the sound of a word in plain letters, for all languages in Latin letters.

    >>> sound("tsvetaev") == sound("cvetaev"), sound("khoury") == sound("khouri")
    (True, True)
    """
    word = _SOFT_C.sub("s", _replace(_START.sub(_start, word), _SOUND)).replace("c", "k")
    return _DOUBLED.sub(r"\1", _SILENT_H.sub("", word))


def _start(found: re.Match[str]) -> str:
    return _STARTS.get(found[0], "e")


@lru_cache(maxsize=4_000)
def slavic(word: str) -> str:
    """Return the sound of a word with zh and j alike, and s, z and ts: not for Chinese.

    >>> slavic("zhukov") == slavic("jukov"), slavic("kuznetsov") == slavic("kusnezow")
    (True, True)
    """
    key = sound(word.replace("zh", "j"))
    return _DOUBLED.sub(r"\1", key.replace("ts", "s").replace("z", "s"))


@lru_cache(maxsize=4_000)
def vowel_pattern(word: str) -> str:
    """Return the sound of a word with all vowels alike, except at its end.

    >>> vowel_pattern("mohamed") == vowel_pattern("muhammad")
    True
    """
    key = sound(word)
    return _VOWELS.sub("a", key[:-1]) + key[-1:]


@lru_cache(maxsize=4_000)
def japanese(word: str) -> str:
    """Return one romanization of a word that can be Japanese; "" for other words.

    >>> japanese("zyunko") == japanese("junko"), japanese("swift")
    (True, '')
    """
    if not _JAPANESE_WORD.fullmatch(word):
        return ""
    return _DOUBLED.sub(r"\1", _replace(word, _JAPANESE))


@lru_cache(maxsize=4_000)
def eastern(word: str) -> str:
    """Return one romanization of a word that can be Chinese or Korean; "" for other words.

    >>> eastern("hsiuying") == eastern("xiuying"), eastern("jihyeon") == eastern("jihyun")
    (True, True)
    """
    if not _EASTERN_WORD.fullmatch(word):
        return ""
    return _DOUBLED.sub(r"\1", _replace(word, _EASTERN))


@lru_cache(maxsize=4_000)
def skeleton(word: str) -> str:
    """Return the consonants of a word, for scripts that write no vowels.

    >>> skeleton("mohammed") == skeleton("mhmd")
    True
    """
    return _DOUBLED.sub(r"\1", _NO_SKELETON.sub("", _replace(word, _SKELETON)))
