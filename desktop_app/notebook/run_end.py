"""The end of a run for a DataFrame: an error, a warning, or nothing."""

import warnings
from collections.abc import Mapping

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
from desktop_app.engine.run_summary import PreparedRun, RunSummary, missing_products

_WITHOUT = {
    Product.LIVE: "Live Enrich is not enabled for your key, so nobody was asked for live",
    Product.SEARCH: "People search is not enabled for your key, so nobody was searched for",
    Product.IDENTIFY: "Person Identify is not enabled for your key, so no email was identified",
    Product.CONTACT: "Contact Enrich is not enabled for your key, so no contact data was bought",
}


class IncompleteWarning(UserWarning):
    """The run ended early; calling `enrich` again resumes it, and what is known costs nothing."""


def check_end(prepared: PreparedRun, ran: RunSummary | None, environ: Mapping[str, str]) -> None:
    """Raise an error if the key was refused; warn if the run ended early for another reason.

    Raises:
        AccessError: The key is missing or refused.
    """
    _check_products(prepared, ran)
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


def _check_products(prepared: PreparedRun, ran: RunSummary | None) -> None:
    """Warn of wished products that the key may not buy; everything else is done."""
    for product in sorted(missing_products(prepared, ran) & _WITHOUT.keys()):
        warnings.warn(
            f"{_WITHOUT[product]}. Ask the provider to enable it, then call enrich again; people"
            " who are known cost nothing.",
            IncompleteWarning,
            stacklevel=6,
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
