"""The end of a run for a DataFrame: errors, warnings, and its numbers."""

import warnings
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app import bootstrap
from desktop_app.domain.errors import AccessError
from desktop_app.domain.errors.service import (
    EndpointDeniedError,
    KeyMissingError,
    KeyRefusedError,
)
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.settings import check_key
from desktop_app.engine.output import WrittenFile
from desktop_app.engine.run_summary import PreparedRun, RunSummary

_NAMES = {
    Product.ENRICH: "Person Enrich",
    Product.LIVE: "Live Enrich",
    Product.CONTACT: "Contact Enrich",
    Product.IDENTIFY: "Person Identify",
    Product.SEARCH: "Person Search",
}


class IncompleteWarning(UserWarning):
    """The run ended early; calling `enrich` again resumes it, and what is known costs nothing."""


@dataclass(frozen=True, slots=True)
class Done:
    """The plan, the run (None for a dry run), and the rows."""

    prepared: PreparedRun
    ran: RunSummary | None
    written: WrittenFile


def check_end(ran: RunSummary | None, environ: Mapping[str, str]) -> None:
    """Raise an error if the key was refused; warn if the run ended early for another reason."""
    match None if ran is None else ran.end:
        case None | EndReason.FINISHED:
            return
        case EndReason.KEY_REFUSED:
            raise _key_error(bootstrap.find_key(environ))
        case EndReason.ENDPOINT_DENIED:
            raise EndpointDeniedError
        case end:
            said = f" The service said: {ran.message}." if ran and ran.message else ""
            warnings.warn(
                f"The run ended early ({end.value}).{said} Call enrich again to resume; people who"
                " are known cost nothing.",
                IncompleteWarning,
                stacklevel=5,
            )


def check_products(done: Done) -> None:
    """Warn if the key may not buy a wished product; everything else is done."""
    refused = frozenset[Product]() if done.ran is None else done.ran.progress.refused_products
    for product in sorted(refused | done.prepared.denied):
        warnings.warn(
            f"{_NAMES[product]} is not enabled for your key, so nobody was asked there. Ask the"
            " provider to enable it, then call enrich again; people who are known cost nothing.",
            IncompleteWarning,
            stacklevel=5,
        )


def _key_error(key: str | None) -> AccessError:
    """Return why the key was refused, which the run has only in words."""
    if key is None:
        return KeyMissingError(bootstrap.KEY_VARIABLE)
    try:
        check_key(key)
    except AccessError as error:
        return error
    return KeyRefusedError()


def summary_of(done: Done) -> dict[str, object]:
    """Return the numbers of the run, under the names of the terminal's JSON summary."""
    plan, ran, lookups = done.prepared.plan, done.ran, done.written.result.lookups
    return {
        "rows": lookups.rows,
        "lookups": lookups.people,
        **{status.value: rows for status, rows in done.written.result.counts.items()},
        "duplicates": lookups.duplicates,
        "reused": plan.reused + (0 if ran is None else ran.progress.reused_later),
        "requests": plan.requests if ran is None else ran.progress.requests,
        "live": 0 if ran is None else ran.progress.of(Product.LIVE).found,
        "contacts": 0 if ran is None else ran.progress.of(Product.CONTACT).charged,
        "credits_charged": 0 if ran is None else ran.progress.credits,
        "credits_ceiling": plan.credits_ceiling if ran is None else ran.progress.ceiling(plan),
        "end": None if ran is None else ran.end.value,
    }
