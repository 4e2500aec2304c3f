"""Incremental decompression of a response body, limited to `MAX_BYTES`."""

import zlib

from desktop_app.domain.messages import Message

MAX_BYTES = 64 * 1024 * 1024
"""More than a thousand times the size of 25 people."""
ACCEPTED_ENCODING = "gzip"
"""The only encoding in `Accept-Encoding`: any other would be decompressed without a limit."""

_GZIP_OR_DEFLATE = 47  # zlib's value for "gzip or deflate, by the header"
_UNCOMPRESSED = frozenset({"", "identity"})
_COMPRESSED = frozenset({"gzip", "x-gzip", "deflate"})


class BodyError(Exception):
    """A body that is too large or damaged; `reason` describes the problem."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


class BodyReader:
    """Collects the chunks of one body."""

    def __init__(self, encoding: str) -> None:
        """Start an empty body.

        Args:
            encoding: The `Content-Encoding` header, or "".

        Raises:
            BodyError: The encoding was not requested.
        """
        normalized = encoding.strip().lower()
        if normalized not in _UNCOMPRESSED | _COMPRESSED:
            raise BodyError(
                Message(
                    "the answer is packed as {packing}, which was not asked for", packing=normalized
                )
            )
        self._decompressor = (
            zlib.decompressobj(_GZIP_OR_DEFLATE) if normalized in _COMPRESSED else None
        )
        self._parts: list[bytes] = []
        self._size = 0

    @property
    def body(self) -> bytes:
        """The decompressed body so far."""
        return b"".join(self._parts)

    def feed(self, chunk: bytes) -> None:
        """Add the next bytes from the network.

        Raises:
            BodyError: The body is larger than `MAX_BYTES` or cannot be decompressed.
        """
        while chunk:
            decompressed, chunk = self._decompress(chunk)
            self._size += len(decompressed)
            if self._size > MAX_BYTES:
                raise BodyError(
                    Message("the answer is larger than {size} MiB", size=MAX_BYTES // 1024**2)
                )
            self._parts.append(decompressed)

    def _decompress(self, chunk: bytes) -> tuple[bytes, bytes]:
        """Return the decompressed data within the limit, and the unused rest of the chunk."""
        if self._decompressor is None:
            return chunk, b""
        if self._decompressor.eof:
            self._decompressor = zlib.decompressobj(
                _GZIP_OR_DEFLATE
            )  # gzip can have several members
        try:
            decompressed = self._decompressor.decompress(chunk, MAX_BYTES + 1 - self._size)
        except zlib.error as error:
            raise BodyError(Message("the answer was garbled on the way")) from error
        return decompressed, self._decompressor.unconsumed_tail or self._decompressor.unused_data

    def finish(self) -> None:
        """Check that the compressed body is complete.

        Raises:
            BodyError: The body is truncated.
        """
        if self._decompressor is not None and self._parts and not self._decompressor.eof:
            raise BodyError(Message("the answer was cut off on the way"))
