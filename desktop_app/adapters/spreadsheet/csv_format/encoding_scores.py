"""The letters that each encoding is used for, and scores for decoded letters."""

from dataclasses import dataclass
from functools import cache

_UPPER = 0xA0
_USUAL_MARKS = "\u2013\u2014\u2018\u2019\u201c\u201d„…€«»°·•©®™£§¿¡"  # dashes and quotes first


@dataclass(frozen=True, slots=True)
class Script:
    """The letters that an encoding is used for.

    Attributes:
        usual: Non-ASCII letters of its languages; "" for East Asian scripts.
        common: The most frequent of these letters.
        mixes: Whether these letters occur next to ASCII letters within words.
        first_bytes: East Asian scripts: range of lead bytes of everyday characters.
        codec: East Asian scripts: the encoding.
    """

    usual: str = ""
    common: str = ""
    mixes: bool = True
    first_bytes: tuple[int, int] = (0, 0)
    codec: str = ""

    def score(self, letter: str, *, before: str) -> float:
        """Return the score of a letter after another one, from -1 to 1."""
        if letter < "\xa0":
            return -1.0
        after_ascii = before < "\x80" and before.isalpha()
        if self.codec:
            return -0.7 if after_ascii else self._east_asian(letter)
        if letter in self.usual:
            return self._usual(letter, before, after_ascii=after_ascii)
        if letter in _USUAL_MARKS:
            return 0.2 if after_ascii else 0.5
        return -0.3 if letter.isalpha() else -0.7

    def _usual(self, letter: str, before: str, *, after_ascii: bool) -> float:
        if not self.mixes:
            if after_ascii:
                return -1.0
            often = 0.4 if letter.casefold() in self.common else 0.0
            is_capital_within = letter.isupper() and before.isalpha()
            return often + (0.2 if is_capital_within else 0.6)
        if letter.isupper() and before.islower():
            return -0.6  # a capital within a word is usually a wrongly decoded small letter
        # Words often have one accented letter; several in a row suggest another script.
        return 0.1 if before >= "\xa0" and before.isalpha() else 1.0

    def _east_asian(self, letter: str) -> float:
        if "\u3040" <= letter <= "\u30ff":
            return 1.0 if self.codec == "cp932" else -0.3
        if "\uff61" <= letter <= "\uff9f":
            return -0.3  # halfwidth katakana, frequent in wrongly decoded text
        if letter < "\u3000":
            return -0.3
        first, last = self.first_bytes
        raw = letter.encode(self.codec)
        # Trail bytes above 0xA0 are the everyday characters of Korean and Chinese.
        is_usual = first <= raw[0] <= last and (self.codec in {"cp932", "big5"} or raw[1] > _UPPER)
        return (1.0 if self.codec == "cp949" else 0.9) if is_usual else 0.0


@cache
def scripts() -> dict[str, Script]:
    """Return the script of each supported encoding."""
    west = Script("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽ")
    east = Script("ąćęłńóśźżáčďéěíňřšťúůýžőűöüĺľôŕâăîșțşţđäëĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰÖÜÔĽÂĂÎŞŢĐÄß")
    cyrillic = Script(
        "".join(map(chr, range(0x410, 0x450))) + "ЁёЄєІіЇїҐґЎўЂђЈјЉљЊњЋћЏџЃѓЌќЅѕ№",
        common="оеаинтсрвлкмду",
        mixes=False,
    )
    greek = Script("".join(map(chr, range(0x386, 0x3CF))), common="αειονρστκλ", mixes=False)
    baltic = Script("ąčęėįšųūžāēģīķļņōŗõäöüåĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅÕÄÖÜÅ")
    return {
        "cp1252": west,
        "mac-roman": west,
        "cp850": west,
        "cp437": west,
        "cp1250": east,
        "iso8859_2": east,
        "cp1251": cyrillic,
        "koi8-r": cyrillic,
        "cp1253": greek,
        "cp1255": Script("".join(map(chr, range(0x5D0, 0x5EB))), common="יוהלאמרנ", mixes=False),
        "cp1256": Script("".join(map(chr, range(0x621, 0x64B))), common="المنرتيد", mixes=False),
        "cp874": Script("".join(map(chr, range(0xE01, 0xE5C))), common="านรเกอมย", mixes=False),
        "cp1254": Script("çğ\u0131öşüâîûÇĞİÖŞÜ"),
        "cp1257": baltic,
        "cp932": Script(first_bytes=(0x88, 0x97), codec="cp932"),
        "gb18030": Script(first_bytes=(0xB0, 0xD7), codec="gb18030"),
        "big5": Script(first_bytes=(0xA4, 0xC6), codec="big5"),
        "cp949": Script(first_bytes=(0xB0, 0xC8), codec="cp949"),
    }
