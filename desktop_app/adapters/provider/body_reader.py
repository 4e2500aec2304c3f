"""A body from outside, unpacked as it arrives, and never more of it than `MOST_BYTES`."""

import zlib

from desktop_app.domain.messages import Message

MOST_BYTES = 64 * 1024 * 1024
"""25 people are less than a thousandth of this."""
ACCEPTED = "gzip"
"""The one encoding that is asked for, so that no other unpacks what has no limit here."""

_ANY_ZLIB = 47  # zlib's own sign for "gzip or deflate, as its head says"
_PLAIN = frozenset({"", "identity"})
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})


class BodyError(Exception):
    """A body that is too large or garbled; `reason` says so in words."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


class BodyReader:
    """Collects the chunks of one body."""

    def __init__(self, encoding: str) -> None:
        """Start an empty body.

        Args:
            encoding: The `Content-Encoding` header, "" where there is none.

        Raises:
            BodyError: It is packed in a way that was not asked for.
        """
        packing = encoding.strip().lower()
        if packing not in _PLAIN | _PACKED:
            raise BodyError(
                Message(
                    "the answer is packed as {packing}, which was not asked for", packing=packing
                )
            )
        self._unpacker = zlib.decompressobj(_ANY_ZLIB) if packing in _PACKED else None
        self._parts: list[bytes] = []
        self._size = 0

    @property
    def body(self) -> bytes:
        """What has arrived so far, unpacked."""
        return b"".join(self._parts)

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes as they came over the network.

        Raises:
            BodyError: The body is larger than `MOST_BYTES`, or cannot be unpacked.
        """
        while chunk:
            unpacked, chunk = self._unpack(chunk)
            self._size += len(unpacked)
            if self._size > MOST_BYTES:
                raise BodyError(
                    Message("the answer is larger than {size} MiB", size=MOST_BYTES // 1024**2)
                )
            self._parts.append(unpacked)

    def _unpack(self, chunk: bytes) -> tuple[bytes, bytes]:
        """Return what a chunk unpacks to, within the limit, and what is left of the chunk."""
        if self._unpacker is None:
            return chunk, b""
        if self._unpacker.eof:
            self._unpacker = zlib.decompressobj(_ANY_ZLIB)  # gzip may hold several members
        try:
            unpacked = self._unpacker.decompress(chunk, MOST_BYTES + 1 - self._size)
        except zlib.error as error:
            raise BodyError(Message("the answer was garbled on the way")) from error
        return unpacked, self._unpacker.unconsumed_tail or self._unpacker.unused_data

    def finish(self) -> None:
        """Check that the body ends where its packing says.

        Raises:
            BodyError: It is cut off.
        """
        if self._unpacker is not None and self._parts and not self._unpacker.eof:
            raise BodyError(Message("the answer was cut off on the way"))
