"""The provider's endpoints, plus control endpoints for tests under /sandbox.

Imported only when the sandbox is started, because importing FastAPI is slow.
"""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from desktop_app.sandbox.api.account_endpoints import add_account_endpoints
from desktop_app.sandbox.api.authentication import RefusedError, new_headers
from desktop_app.sandbox.api.batch_endpoints import add_batch_endpoints
from desktop_app.sandbox.api.control_endpoints import add_control_endpoints
from desktop_app.sandbox.api.document import add_document
from desktop_app.sandbox.api.downloads import with_download_host
from desktop_app.sandbox.api.recorded_endpoint import answer_recorded
from desktop_app.sandbox.api.responses import abort_on_shutdown, refusal_response, with_date_header
from desktop_app.sandbox.api.usage_endpoints import add_usage_endpoints
from desktop_app.sandbox.contract.bodies import describe_problem
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.operations.all_operations import all_operations
from desktop_app.sandbox.operations.operation import Operation
from desktop_app.sandbox.service import API_VERSION, Service

_KINDS = {404: "not_found", 405: "method_not_allowed"}


def make_app(service: Service) -> ASGIApp:
    """Return the ASGI app of a service."""
    app = FastAPI(
        title="Person Enrich sandbox", version=API_VERSION, openapi_url=None, redirect_slashes=False
    )

    @app.exception_handler(RefusedError)
    async def refuse(_request: Request, error: RefusedError) -> Response:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        return refusal_response(error.refusal, error.headers)

    @app.exception_handler(RequestValidationError)
    async def refuse_words(_request: Request, error: RequestValidationError) -> Response:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        words = "; ".join(describe_problem(one["loc"][-1:], one["msg"]) for one in error.errors())
        return refusal_response(Refusal(400, typed_error("invalid_request", words)), new_headers())

    @app.exception_handler(HTTPException)
    async def refuse_page(_request: Request, error: HTTPException) -> Response:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        kind = _KINDS.get(error.status_code, "invalid_request")
        headers = new_headers() | dict(error.headers or {})
        return refusal_response(
            Refusal(error.status_code, typed_error(kind, error.detail)), headers
        )

    for operation in all_operations(service):
        _add_recorded(app, operation)
    add_batch_endpoints(app, service)
    add_account_endpoints(app, service)
    add_usage_endpoints(app, service)
    add_control_endpoints(app, service)
    add_document(app, service)
    return abort_on_shutdown(with_date_header(with_download_host(app, service), service.now))


def _add_recorded(app: FastAPI, operation: Operation) -> None:
    @app.post(operation.path)
    async def answer(request: Request) -> Response:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        return await answer_recorded(operation, request)
