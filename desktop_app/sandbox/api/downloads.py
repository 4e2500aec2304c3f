"""The host of the jobs' files: the same server at another port, which serves nothing else.

Source: contract/batch-live-contact.md section 1, "Download".
"""

from fastapi import Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from desktop_app.sandbox.api.responses import BrokenResponse
from desktop_app.sandbox.faults.effects import Cut
from desktop_app.sandbox.jobs.signed_links import (
    NO_SUCH_FILE,
    TWO_PROOFS,
    S3Refusal,
    link_refusal,
)
from desktop_app.sandbox.service import Service


def with_download_host(app: ASGIApp, service: Service) -> ASGIApp:
    """Wrap an app so that requests to the port of the files get files only."""

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        port = scope["server"][1] if scope["type"] == "http" else None
        if service.download_url and service.download_url.endswith(f":{port}"):
            await answer_download(service, Request(scope))(scope, receive, send)
        else:
            await app(scope, receive, send)

    return call


def answer_download(service: Service, request: Request) -> Response:
    """Return a file of a job, or S3's refusal."""
    now, path = service.now(), request.url.path
    if "authorization" in request.headers:
        return _xml(TWO_PROOFS)
    refused = link_refusal(service.secret, path, request.query_params, now)
    if refused is not None:
        return _xml(refused)
    batch_id, _, name = path.strip("/").partition("/output/")
    job = service.jobs.get(batch_id)
    result = None if job is None else job.future.result()
    if job is None or result is None or not result.lines or name not in result.files:
        return _xml(NO_SUCH_FILE)
    job.downloads[name] += 1
    whole = Response(result.files[name], media_type="binary/octet-stream")
    is_broken = "download-broken" in job.faults and job.downloads[name] == 1
    return BrokenResponse(Cut.DURING, whole) if is_broken else whole


def _xml(refusal: S3Refusal) -> Response:
    return Response(refusal.xml, refusal.status, media_type="application/xml")
