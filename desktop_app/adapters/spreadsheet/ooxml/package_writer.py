"""Writing a package: parts of another one as the raw bytes they are, new ones streamed.

zipfile cannot copy a member without unpacking it, and must be told beforehand whether one will
be large; both are done here, and zipfile still writes the directory at the end.
"""

import contextlib
import copy
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Self

from desktop_app.domain.errors import AppError, SourceError
from desktop_app.domain.errors.target import TargetNotAsWrittenError
from desktop_app.domain.errors.workbook import PartMissingError, WorkbookTruncatedError

_BLOCK_BYTES = 1 << 20
_PACKED_BYTES = 1 << 15  # unpacked, it is some twenty times as much
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_HAS_DATA_DESCRIPTOR = 0x08
_COMPRESSION_LEVEL = 6
# Office's own "growth hint": harmless room of the size that a large member's lengths need.
_ROOM_FOR_LENGTHS = struct.pack("<HHHH12x", 0xA220, 16, 0xA028, 0)


class PackageWriter:
    """A zip being written to a file that can be sought in; use it as a context manager."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        # Closed even when writing failed: zipfile would else try again when it is collected.
        with contextlib.nullcontext() if kind is None else contextlib.suppress(OSError, AppError):
            self._zip.close()

    def copy_member(self, member: zipfile.ZipInfo, source: BinaryIO) -> None:
        """Copy a member of another zip without unpacking it."""
        copied = copy.copy(member)
        copied.extra = b""
        copied.flag_bits &= ~_HAS_DATA_DESCRIPTOR
        source.seek(member.header_offset)
        signature, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(source.read(_LOCAL_HEADER.size))
        if signature != b"PK\x03\x04":
            raise PartMissingError
        source.seek(name_bytes + extra_bytes, 1)
        copied.header_offset = self._file.tell()
        self._file.write(copied.FileHeader())
        for block in _blocks(source, member.compress_size):
            self._file.write(block)
        self._register(copied)

    def write_part(self, member: zipfile.ZipInfo, chunks: Iterable[bytes]) -> zipfile.ZipInfo:
        """Write a part anew under the name and date of `member`; return how it was written."""
        info = zipfile.ZipInfo(member.filename, member.date_time)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = member.external_attr
        info.create_system = member.create_system
        info.CRC = 0
        info.extra = _ROOM_FOR_LENGTHS
        info.header_offset = self._file.tell()
        self._file.write(info.FileHeader(zip64=False))
        self._deflate(info, chunks)
        end = self._file.tell()
        if max(info.file_size, info.compress_size) > zipfile.ZIP64_LIMIT:
            info.extra = b""
            header = info.FileHeader(zip64=True)
        else:
            header = info.FileHeader(zip64=False)
        self._file.seek(info.header_offset)
        self._file.write(header)
        self._file.seek(end)
        self._register(info)
        return info

    def read_back(self, written: zipfile.ZipInfo) -> Iterator[bytes]:
        """Yield what a part holds now, from the file; nothing may be written meanwhile.

        Raises:
            TargetError: It is not what was written: the disk, or the way to it, is at fault.
        """
        end = self._file.tell()
        self._file.flush()
        self._file.seek(written.header_offset)
        _, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(self._file.read(_LOCAL_HEADER.size))
        self._file.seek(name_bytes + extra_bytes, 1)
        unpacker, crc = zlib.decompressobj(-zlib.MAX_WBITS), 0
        try:
            for block in _blocks(self._file, written.compress_size, _PACKED_BYTES):
                chunk = unpacker.decompress(block)
                crc = zlib.crc32(chunk, crc)
                yield chunk
        except (zlib.error, SourceError) as error:
            raise TargetNotAsWrittenError from error
        finally:
            self._file.seek(end)
        if crc != written.CRC:
            raise TargetNotAsWrittenError

    def _deflate(self, info: zipfile.ZipInfo, chunks: Iterable[bytes]) -> None:
        packer = zlib.compressobj(_COMPRESSION_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        for chunk in chunks:
            info.CRC = zlib.crc32(chunk, info.CRC)
            info.file_size += len(chunk)
            self._pack(info, packer.compress(chunk))
        self._pack(info, packer.flush())

    def _pack(self, info: zipfile.ZipInfo, packed: bytes) -> None:
        info.compress_size += len(packed)
        self._file.write(packed)

    def _register(self, info: zipfile.ZipInfo) -> None:
        self._zip.filelist.append(info)
        self._zip.NameToInfo[info.filename] = info
        self._zip.start_dir = self._file.tell()


def _blocks(source: BinaryIO, size_bytes: int, most: int = _BLOCK_BYTES) -> Iterator[bytes]:
    left = size_bytes
    while left:
        block = source.read(min(left, most))
        if not block:
            raise WorkbookTruncatedError
        left -= len(block)
        yield block
