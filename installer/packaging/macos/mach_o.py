"""Mach-O: the chips of a library, and the oldest macOS that loads it."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_FAT, _THIN = b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"
_CHIPS = {0x0100000C: "arm64", 0x01000007: "x86_64"}
_BUILD_VERSION, _OLD_VERSION = 0x32, 0x24
"""Load commands that name the oldest system: of today's linkers, and of older ones."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The code for one chip in a library.

    Attributes:
        chip: As `platform.machine` names it; "" for another one.
        oldest: The version of macOS, as in (13, 0); (0, 0) if it is not named.
    """

    chip: str
    oldest: tuple[int, int]


def slices(content: bytes) -> list[Slice]:
    """Return the parts of a library; none if the file is of another kind."""
    if content[:4] == _THIN:
        return [_slice(content)]
    if content[:4] != _FAT:
        return []
    (count,) = struct.unpack_from(">I", content, 4)
    places = (struct.unpack_from(">IIIII", content, 8 + 20 * at) for at in range(count))
    return [_slice(content[start : start + size]) for _, _, start, size, _ in places]


def _slice(content: bytes) -> Slice:
    chip = _CHIPS.get(struct.unpack_from("<I", content, 4)[0], "")
    oldest = next((_version(value) for value in _oldest_systems(content)), (0, 0))
    return Slice(chip, oldest)


def _oldest_systems(content: bytes) -> Iterator[int]:
    (count,), place = struct.unpack_from("<I", content, 16), 32
    for _ in range(count):
        command, size = struct.unpack_from("<II", content, place)
        if command == _BUILD_VERSION:
            yield struct.unpack_from("<I", content, place + 12)[0]
        elif command == _OLD_VERSION:
            yield struct.unpack_from("<I", content, place + 8)[0]
        place += size


def _version(value: int) -> tuple[int, int]:
    return value >> 16, value >> 8 & 0xFF
