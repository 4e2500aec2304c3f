"""Writer for packages: copies parts of another package without recompression, streams new ones.

zipfile cannot copy a compressed member and must know in advance if a member is large. This module
does both; zipfile still writes the central directory.
"""

import contextlib
import copy
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol, Self

from isal import isal_zlib

from desktop_app.domain.errors import AppError, SourceError
from desktop_app.domain.errors.target import TargetNotAsWrittenError
from desktop_app.domain.errors.workbook import PartMissingError, WorkbookTruncatedError

_BLOCK_BYTES = 1 << 20
_COMPRESSED_BLOCK_BYTES = 1 << 15  # about twenty times as much when decompressed
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_HAS_DATA_DESCRIPTOR = 0x08
# ISA-L's: a quarter more bytes than zlib's level 6, in a tenth of the time.
_COMPRESSION_LEVEL = 2
# Office's padding field ("growth hint"), as long as the ZIP64 field that may replace it.
_ZIP64_PLACEHOLDER = struct.pack("<HHHH12x", 0xA220, 16, 0xA028, 0)


class _Compressor(Protocol):
    """The part of a compressor object that is used; isal's stubs leave its arguments open."""

    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


def _make_compressor() -> _Compressor:
    return isal_zlib.compressobj(  # pyright: ignore[reportUnknownMemberType]
        _COMPRESSION_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS
    )


class PackageWriter:
    """A zip written to a seekable file; a context manager."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        # Close even after a failed write, or zipfile would retry during garbage collection.
        with contextlib.nullcontext() if kind is None else contextlib.suppress(OSError, AppError):
            self._zip.close()

    def copy_member(self, member: zipfile.ZipInfo, source: BinaryIO) -> None:
        """Copy a member of another zip without decompressing it."""
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
        """Write a part with the name and date of `member`; return its zip entry."""
        info = zipfile.ZipInfo(member.filename, member.date_time)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = member.external_attr
        info.create_system = member.create_system
        info.CRC = 0
        info.extra = _ZIP64_PLACEHOLDER
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
        """Yield the content of a written part, read from the file; do not write meanwhile.

        Raises:
            TargetError: The content differs from what was written, because of a disk or network
                fault.
        """
        end = self._file.tell()
        self._file.flush()
        self._file.seek(written.header_offset)
        _, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(self._file.read(_LOCAL_HEADER.size))
        self._file.seek(name_bytes + extra_bytes, 1)
        decompressor, crc = zlib.decompressobj(-zlib.MAX_WBITS), 0
        try:
            for block in _blocks(self._file, written.compress_size, _COMPRESSED_BLOCK_BYTES):
                chunk = decompressor.decompress(block)
                crc = zlib.crc32(chunk, crc)
                yield chunk
        except (zlib.error, SourceError) as error:
            raise TargetNotAsWrittenError from error
        finally:
            self._file.seek(end)
        if crc != written.CRC:
            raise TargetNotAsWrittenError

    def _deflate(self, info: zipfile.ZipInfo, chunks: Iterable[bytes]) -> None:
        compressor = _make_compressor()
        for chunk in chunks:
            # ISA-L's takes a tenth of the time; `read_back` checks it with zlib's.
            info.CRC = isal_zlib.crc32(  # pyright: ignore[reportUnknownMemberType]
                chunk, info.CRC
            )
            info.file_size += len(chunk)
            self._append(info, compressor.compress(chunk))
        self._append(info, compressor.flush())

    def _append(self, info: zipfile.ZipInfo, compressed: bytes) -> None:
        info.compress_size += len(compressed)
        self._file.write(compressed)

    def _register(self, info: zipfile.ZipInfo) -> None:
        self._zip.filelist.append(info)
        self._zip.NameToInfo[info.filename] = info
        self._zip.start_dir = self._file.tell()


def _blocks(source: BinaryIO, size_bytes: int, limit: int = _BLOCK_BYTES) -> Iterator[bytes]:
    left = size_bytes
    while left:
        block = source.read(min(left, limit))
        if not block:
            raise WorkbookTruncatedError
        left -= len(block)
        yield block
