"""Connection settings of the window: service, API key and sandbox."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app import bootstrap
from desktop_app.domain.run.account import Account
from desktop_app.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.engine.ports.services import Services


@dataclass(frozen=True, slots=True)
class ConnectionConfig:
    """Connection data for background jobs; immutable, so that threads can share it.

    Attributes:
        settings: Timeouts, rate limit and service address.
        environ: Environment variables, including the API key of this session.
        sandbox: One sandbox for the whole session.
        is_sandbox: Use the sandbox instead of the provider.
    """

    settings: Settings
    environ: Mapping[str, str] = field(repr=False)
    sandbox: "bootstrap.SharedSandbox"
    is_sandbox: bool = False

    def open_services(self) -> "AbstractContextManager[Services]":
        """Open the journal and the API client.

        Raises:
            JournalError: The journal cannot be opened.
        """
        sandbox = self.sandbox if self.is_sandbox else None
        return bootstrap.open_services(self.settings, environ=self.environ, sandbox=sandbox)

    def open_account(self) -> "AbstractContextManager[Callable[[], Account]]":
        """Open the client for the free account endpoints."""
        sandbox = self.sandbox if self.is_sandbox else None
        return bootstrap.open_account(self.settings, environ=self.environ, sandbox=sandbox)
