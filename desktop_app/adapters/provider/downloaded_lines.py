"""The parts of a job's result, unpacked into one temporary file of lines.

The file has no name, so that no other program can open it. Nothing is read twice from the network,
and a job of 10,000 people needs little memory.
"""

import tempfile
import zlib
from array import array
from typing import IO

from desktop_app.adapters.provider.body_reader import BodyError
from desktop_app.adapters.provider.job_codec import identifier_of
from desktop_app.domain.messages import Message

_MAX_BYTES = 2 * 1024**3
"""Unpacked, for one job: forty times the size of 10,000 people."""
_MAX_LINE = 16 * 1024**2
_GZIP = 31  # zlib's value for "gzip"
_GZIP_MAGIC = b"\x1f\x8b"
_PIECE = 1024**2


class DownloadedLines:
    """The lines of a result, by their number; implements the port `JobLines`."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._size = 0
        self._starts = array("Q")
        self._ends = array("Q")
        self.names: list[str] = []

    def close(self) -> None:
        """Delete the file."""
        self._file.close()

    def line(self, index: int) -> bytes:
        """Return a line: one JSON object."""
        self._file.seek(self._starts[index])
        return self._file.read(self._ends[index] - self._starts[index])

    def add(self, part: "PartReader") -> None:
        """Append the lines of a whole part.

        Raises:
            BodyError: The part is damaged, or the result is too large.
        """
        part.finish()
        part.file.seek(0)
        self._file.seek(self._size)
        for text in part.file:
            if len(text) > _MAX_LINE:
                raise BodyError(Message("a line of the result is too long"))
            self._file.write(text)
            end = self._size + len(text)
            if line := text.strip():
                self._starts.append(self._size)
                self._ends.append(end)
                self.names.append(identifier_of(line))
            self._size = end
        if self._size > _MAX_BYTES:
            raise BodyError(_too_large())


class PartReader:
    """One part as it comes: gzip by its first bytes, whatever its headers say, or plain."""

    def __init__(self) -> None:
        self.file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._size = 0
        self._head = b""
        self._unpacker = zlib.decompressobj(_GZIP)
        self._is_plain: bool | None = None

    def close(self) -> None:
        """Delete the file."""
        self.file.close()

    def feed(self, chunk: bytes) -> None:
        """Add the next bytes from the network.

        Raises:
            BodyError: They are damaged, or too many.
        """
        if self._is_plain is None:
            self._head += chunk
            if len(self._head) < len(_GZIP_MAGIC):
                return
            self._is_plain = not self._head.startswith(_GZIP_MAGIC)
            chunk, self._head = self._head, b""
        while chunk:
            data, chunk = (chunk, b"") if self._is_plain else self._unpack(chunk)
            self._size += len(data)
            if self._size > _MAX_BYTES:
                raise BodyError(_too_large())
            self.file.write(data)

    def _unpack(self, chunk: bytes) -> tuple[bytes, bytes]:
        if self._unpacker.eof:
            self._unpacker = zlib.decompressobj(_GZIP)  # gzip can have several members
        try:
            data = self._unpacker.decompress(chunk, _PIECE)
        except zlib.error as error:
            raise BodyError(Message("the answer was garbled on the way")) from error
        return data, self._unpacker.unconsumed_tail or self._unpacker.unused_data

    def finish(self) -> None:
        """Check that the part is complete.

        Raises:
            BodyError: It is cut off.
        """
        self.file.write(self._head)
        self._head = b""
        if self._is_plain is False and not self._unpacker.eof:
            raise BodyError(Message("the answer was cut off on the way"))


def _too_large() -> Message:
    return Message("the answer is larger than {size} MiB", size=_MAX_BYTES // 1024**2)
