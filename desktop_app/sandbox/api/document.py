"""/openapi.json: made of the models that requests are checked with, and of the answers' shapes."""

from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from desktop_app.sandbox.contract import answers
from desktop_app.sandbox.contract.account_queries import EndpointsQuery, EventsQuery, UsageQuery
from desktop_app.sandbox.contract.batch_requests import BatchListQuery
from desktop_app.sandbox.operations.all_operations import all_operations
from desktop_app.sandbox.operations.operation import Operation
from desktop_app.sandbox.service import API_VERSION, Service

Json = dict[str, Any]
_REFERENCE = "#/components/schemas/{model}"
_PAGES: dict[str, tuple[type[BaseModel] | None, Json, str]] = {
    "/batch": (BatchListQuery, answers.JOBS, ""),
    "/batch/{batch_id}": (None, answers.JOB, "batch_id"),
    "/account/credits": (None, answers.CREDITS, ""),
    "/account/endpoints": (EndpointsQuery, answers.ENDPOINTS, ""),
    "/account/usage/summary": (UsageQuery, answers.USAGE_SUMMARY, ""),
    "/account/usage/events": (EventsQuery, answers.EVENTS, ""),
    "/account/usage/events/{request_id}": (None, answers.EVENT, "request_id"),
    "/account/usage/errors": (UsageQuery, answers.USAGE_ERRORS, ""),
}
"""The free pages: the query, the answer, and the parameter in the path."""
_WITHOUT_VERSION = "/batch/{batch_id}"
_ERRORS = {
    400: "An invalid request",
    401: "The key is missing or wrong",
    402: "Too few credits",
    403: "An endpoint or a field without grant",
    404: "Nothing found",
    429: "The rate limit, or five active batch jobs",
    500: "An error of the server",
    503: "The server is not ready",
}


def add_document(app: FastAPI, service: Service) -> None:
    """Add the document to an app; it needs no key."""
    document = make_document(service)

    @app.get("/openapi.json")
    async def read_document() -> Json:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        return document


def make_document(service: Service) -> Json:
    """Return the OpenAPI document of a service."""
    operations = all_operations(service)
    models = list(dict.fromkeys(operation.body for operation in operations))
    _, schemas = models_json_schema(
        [(model, "validation") for model in models], ref_template=_REFERENCE
    )
    paths = {operation.path: {"post": _post(operation)} for operation in operations}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Person Enrich sandbox", "version": API_VERSION},
        "security": [{"bearer": []}],
        "paths": paths | {path: {"get": _get(path)} for path in _PAGES},
        "components": {
            "schemas": {
                **schemas.get("$defs", {}),
                "TypedError": answers.TYPED_ERROR,
                "KeyError": answers.KEY_ERROR,
            },
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def _post(operation: Operation) -> Json:
    model = _REFERENCE.format(model=operation.body.__name__)
    body = {"application/json": {"schema": {"$ref": model}}}
    answer = {"200": _answer("The answer", operation.answer)}
    if operation.is_submission:
        answer["202"] = _answer("The job is accepted", operation.answer)
    return {
        "operationId": operation.path.strip("/").replace("/", "_"),
        "parameters": [_version(is_required=True)],
        "requestBody": {"required": True, "content": body},
        "responses": answer | _errors(),
    }


def _get(path: str) -> Json:
    query, answer, in_path = _PAGES[path]
    parameters = [_version(is_required=path != _WITHOUT_VERSION)]
    if in_path:
        text = {"type": "string", "minLength": 1}
        parameters.append({"name": in_path, "in": "path", "required": True, "schema": text})
    if query is not None:
        found: Json = query.model_json_schema()["properties"]
        parameters += [
            {"name": name, "in": "query", "required": False, "schema": _without_null(schema)}
            for name, schema in found.items()
        ]
    return {
        "operationId": path.strip("/").replace("/", "_").translate({ord("{"): "", ord("}"): ""}),
        "parameters": parameters,
        "responses": {"200": _answer("The answer", answer)} | _errors(),
    }


def _version(*, is_required: bool) -> Json:
    schema = {"type": "string", "enum": [API_VERSION]}
    return {"name": "x-api-version", "in": "header", "required": is_required, "schema": schema}


def _without_null(schema: Json) -> Json:
    """Return the schema of a parameter: a query has no null."""
    kept = [part for part in schema.get("anyOf", []) if part != {"type": "null"}]
    rest = {key: value for key, value in schema.items() if key not in {"anyOf", "default"}}
    return rest | kept[0] if kept else rest


def _answer(words: str, schema: Json) -> Json:
    return {"description": words, "content": {"application/json": {"schema": schema}}}


def _errors() -> Json:
    return {
        str(status): _answer(words, {"$ref": _REFERENCE.format(model=_error_model(status))})
        for status, words in _ERRORS.items()
    }


def _error_model(status: int) -> str:
    return "KeyError" if status == 401 else "TypedError"  # noqa: PLR2004 - of the key
