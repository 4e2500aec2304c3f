"""Bodies in the journal come back as they were received, from older journals as well."""

import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.journal.body_compression import compress_body, decompress_body


@given(st.binary())
def test_that_a_body_comes_back_unchanged(body: bytes) -> None:
    assert decompress_body(compress_body(body)) == body
    assert decompress_body(zlib.compress(body)) == body


def test_that_a_damaged_body_is_noticed() -> None:
    stored = bytearray(compress_body(b'[{"matched_on": "a"}]' * 50))
    stored[-1] ^= 1  # the checksum's
    with pytest.raises(zstandard.ZstdError):
        decompress_body(bytes(stored))


def test_that_threads_can_compress_at_once() -> None:
    body = bytes(range(256)) * 800

    def round_trip(_: int) -> bytes:
        return decompress_body(compress_body(body))

    with ThreadPoolExecutor(2) as threads:
        assert set(threads.map(round_trip, range(60))) == {body}
