"""Detection of encrypted .xls files by the first records of the workbook stream.

The container is [MS-CFB], the records are [MS-XLS]: a FilePass record (2.4.117) follows the first
BOF of a workbook that is encrypted with XOR or RC4.
"""

import struct
from typing import BinaryIO

_HEADER = struct.Struct("<30xHH10xII")
_ENTRY_BYTES = 128
_END_OF_CHAIN = 0xFFFFFFFA
_MAX_SECTORS = 4096
_MINI_SECTOR_BYTES = 64
_MIN_STREAM_BYTES = 4096
_FILE_PASS = 0x002F
_BOF_RECORDS = (0x0809, 0x0409, 0x0209, 0x0009)
_MAX_RECORDS = 16


def needs_password(file: BinaryIO) -> bool:
    """Tell whether the workbook in an OLE file is encrypted; False for a damaged file.

    Args:
        file: The file, open for reading.
    """
    try:
        return _is_encrypted(_Container(file).workbook_start())
    except (struct.error, IndexError, OverflowError, ZeroDivisionError):
        return False


class _Container:
    """The parts of a compound file needed to find the beginning of a stream."""

    def __init__(self, file: BinaryIO) -> None:
        file.seek(0)
        head = file.read(512)
        self._file = file
        shift, _mini, _fats, self._directory = _HEADER.unpack_from(head)
        self._sector_bytes: int = 1 << min(int(shift), 12)
        self._fat_sectors: tuple[int, ...] = struct.unpack_from("<109I", head, 76)
        self._fat: dict[int, tuple[int, ...]] = {}

    def workbook_start(self) -> bytes:
        root = (0, 0)
        for sector in self._chain(self._directory):
            raw = self._sector(sector)
            for at in range(0, len(raw) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
                name_bytes, kind = struct.unpack_from("<HB", raw, at + 64)
                start, size = struct.unpack_from("<II", raw, at + 116)
                name = raw[at : at + max(name_bytes - 2, 0)].decode("utf-16-le", "replace")
                if kind == 5:  # noqa: PLR2004 - the root entry, which holds the mini stream
                    root = (start, size)
                elif name.casefold() in {"workbook", "book"}:
                    return self._beginning(start, size, root[0])
        return b""

    def _beginning(self, start: int, size: int, root: int) -> bytes:
        if size >= _MIN_STREAM_BYTES:
            return self._sector(start)
        sector, offset = divmod(start * _MINI_SECTOR_BYTES, self._sector_bytes)
        chain = self._chain(root)
        return self._sector(chain[sector])[offset:]

    def _chain(self, sector: int) -> list[int]:
        chain: list[int] = []
        per_sector: int = self._sector_bytes // 4
        while sector < _END_OF_CHAIN and len(chain) < _MAX_SECTORS:
            chain.append(sector)
            table = self._fat_sectors[sector // per_sector]
            if table not in self._fat:
                self._fat[table] = struct.unpack(f"<{per_sector}I", self._sector(table))
            sector = int(self._fat[table][sector % per_sector])
        return chain

    def _sector(self, number: int) -> bytes:
        self._file.seek((number + 1) * self._sector_bytes)
        return self._file.read(self._sector_bytes)


def _is_encrypted(start: bytes) -> bool:
    offset = 0
    for at in range(_MAX_RECORDS):
        kind, size = struct.unpack_from("<HH", start, offset)
        if at == 0 and kind not in _BOF_RECORDS:
            return False
        if kind == _FILE_PASS:
            return True
        offset += 4 + size
    return False
