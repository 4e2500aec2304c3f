"""The provider's bulk jobs over httpx: submit, ask, list, download.

Source: contract/batch-live-contact.md section 1.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from datetime import datetime
from urllib.parse import quote, urlsplit

import httpx

from desktop_app.adapters.provider.body_reader import BodyError
from desktop_app.adapters.provider.downloaded_lines import DownloadedLines, PartReader
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.exchange import NOT_SENT, Received, exchange, words_of
from desktop_app.adapters.provider.http_api import (
    open_client,
    proxy_for,
    system_ssl_context,
    total_limit_s,
    uses_proxies,
)
from desktop_app.adapters.provider.job_codec import (
    in_own_words,
    job_body,
    job_path_of,
    parse_job,
    parse_job_page,
)
from desktop_app.adapters.provider.json_codec import JOBS_PATH
from desktop_app.adapters.provider.json_text import JsonError, load_json
from desktop_app.adapters.provider.network_errors import not_sent_response
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.messages import Message
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import JobPage, JobStatus
from desktop_app.domain.run.responses import Failure, NoAnswer
from desktop_app.domain.settings import is_loopback
from desktop_app.engine.ports.bulk import JobLines, LinksDead

_PAGE_SIZE = 100
_GONE = frozenset({400, 401, 403, 404, 410})
"""Answers of a store of files for an address that expired or never existed."""
_DOWNLOAD_S = 1800.0


class HttpBulkApi:
    """Bulk jobs; their results come from another host, which must not see the key."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        store: httpx.AsyncClient,
        *,
        now: Callable[[], datetime],
        limit_s: float,
    ) -> None:
        """Wrap two clients.

        Args:
            client: An HTTP client with the service's URL and the key.
            store: An HTTP client without the key, for the results.
            now: The current time (UTC), for `Retry-After` dates.
            limit_s: Total time limit of one request; a download may take longer.
        """
        self._client = client
        self._store = store
        self._now = now
        self._limit_s = limit_s

    async def submit(self, batch: Batch) -> JobStatus | Failure:
        """Send a job once; its answer names it."""
        answer = await self._send("POST", job_path_of(batch.product), job_body(batch))
        job = self._job_of(answer)
        return in_own_words(job, batch) if isinstance(job, Failure) else job

    async def status(self, provider_id: str) -> JobStatus | Failure:
        """Return the status of a job."""
        path = f"{JOBS_PATH}/{quote(provider_id, safe='')}"
        return self._job_of(await self._send("GET", path))

    def _job_of(self, answer: "JsonValue | Failure") -> JobStatus | Failure:
        if isinstance(answer, Failure):
            return answer
        return parse_job(answer) or NoAnswer(Message("the answer does not name the job"))

    async def jobs(self, cursor: str = "") -> JobPage | Failure:
        """Return a page of the account's jobs, newest first."""
        after = f"&cursor={quote(cursor, safe='')}" if cursor else ""
        answer = await self._send("GET", f"{JOBS_PATH}?limit={_PAGE_SIZE}{after}")
        if isinstance(answer, Failure):
            return answer
        return parse_job_page(answer) or NoAnswer(Message("the answer is not a list of jobs"))

    async def _send(
        self, method: str, path: str, content: JsonValue = None
    ) -> "JsonValue | Failure":
        received = await exchange(
            self._client, method, path, limit_s=self._limit_s, content=content
        )
        if not isinstance(received, Received):
            return received
        if not httpx.codes.is_success(received.status):
            return read_error(received.status, received.headers, received.body, now=self._now())
        try:
            value = load_json(received.body)
        except JsonError:
            value = None
        if not isinstance(value, dict):
            return NoAnswer(received.failure or Message("the answer is cut off or no JSON"))
        return value

    @asynccontextmanager
    async def download(self, urls: Sequence[str]) -> AsyncGenerator[JobLines | LinksDead | Failure]:
        """Download all parts, one after the other; the first that fails decides."""
        try:
            stored = DownloadedLines()
        except OSError as error:
            yield _download_failure(error)
            return
        with closing(stored) as lines:
            for url in urls:
                failure = await self._download_part(url, lines)
                if failure is not None:
                    yield failure
                    return
            yield lines

    async def _download_part(self, url: str, lines: DownloadedLines) -> LinksDead | Failure | None:
        if not self._may_fetch(url):
            return NoAnswer(Message("the address of the result is not encrypted"))
        try:
            with closing(PartReader()) as part:
                async with asyncio.timeout(_DOWNLOAD_S), self._store.stream("GET", url) as response:
                    if not response.is_success:
                        return self._refused(response)
                    async for chunk in response.aiter_raw():
                        part.feed(chunk)
                await asyncio.to_thread(lines.add, part)
        except (httpx.TransportError, httpx.InvalidURL, BodyError, OSError) as error:
            return _download_failure(error)
        return None

    def _refused(self, response: httpx.Response) -> LinksDead | Failure:
        if response.status_code in _GONE:
            return LinksDead()
        return read_error(response.status_code, response.headers, b"", now=self._now())

    def _may_fetch(self, url: str) -> bool:
        """Tell whether an address is encrypted, or on this computer as the service itself."""
        try:
            scheme = urlsplit(url).scheme
        except ValueError:
            return False
        both_here = is_loopback(url) and is_loopback(str(self._client.base_url))
        return scheme == "https" or (scheme == "http" and both_here)


def _download_failure(
    error: httpx.TransportError | httpx.InvalidURL | BodyError | OSError,
) -> LinksDead | Failure:
    if isinstance(error, httpx.InvalidURL):
        return LinksDead()
    if isinstance(error, NOT_SENT):
        return not_sent_response(error)
    if isinstance(error, OSError) and not isinstance(error, TimeoutError):
        reason = error.strerror or type(error).__name__
        return NoAnswer(Message("the result cannot be stored: {reason}", reason=reason))
    return NoAnswer(words_of(error, _DOWNLOAD_S))


@asynccontextmanager
async def open_bulk_api(
    *,
    base_url: str,
    key: str,
    timeout_s: float,
    now: Callable[[], datetime],
    proxy: str = "",
    transport: httpx.AsyncBaseTransport | None = None,
) -> AsyncGenerator[HttpBulkApi]:
    """Open the client for bulk jobs; for the arguments, see `open_http_api`."""
    client = open_client(
        base_url=base_url, key=key, timeout_s=timeout_s, proxy=proxy, transport=transport
    )
    store = httpx.AsyncClient(
        timeout=timeout_s,
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=system_ssl_context(),
        transport=transport,
    )
    async with client, store:
        yield HttpBulkApi(client, store, now=now, limit_s=total_limit_s(timeout_s))
