"""The command `account`: balance, rate limit and permissions of the key; free."""

import argparse
import json
import sys
from collections.abc import Mapping

from desktop_app import bootstrap
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.job_from_args import settings_for
from desktop_app.cli.options import add_service_options
from desktop_app.domain.plain_text import escape_controls
from desktop_app.domain.run.account import Account


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_service_options(parser)
    parser.add_argument("--json", action="store_true", help="print it as one JSON object")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> ExitCode:
    """Print the account and return the exit code.

    Raises:
        AccessError: There is no key, or it is refused.
        ServiceError: The account pages cannot be read.
    """
    settings = settings_for(options, environ)
    sandbox = bootstrap.SandboxConfig() if options.sandbox else None
    with bootstrap.open_account(settings, environ=environ, sandbox=sandbox) as read_account:
        account = read_account()
    text = _as_json(account) if options.json else _as_text(account)
    sys.stdout.write(escape_controls(text) + "\n")
    return ExitCode.SETTLED if account.is_granted else ExitCode.ACCESS


def _as_json(account: Account) -> str:
    return json.dumps(
        {
            "credits": account.credits,
            "rpm": account.rpm,
            "granted": account.is_granted,
            "fields_enabled": account.enabled_fields,
            "fields_disabled": account.disabled_fields,
        }
    )


def _as_text(account: Account) -> str:
    unknown = "unknown"
    balance = unknown if account.credits is None else f"{account.credits:,.12g}"
    rpm = unknown if account.rpm is None else f"{account.rpm:g} requests per minute"
    return "\n".join(
        [
            f"Credits:         {balance}",
            f"Rate limit:      {rpm}",
            f"Person Enrich:   {'enabled' if account.is_granted else 'not enabled'}",
            f"Enabled fields:  {', '.join(account.enabled_fields) or unknown}",
            f"Disabled fields: {', '.join(account.disabled_fields) or 'none'}",
        ]
    )
