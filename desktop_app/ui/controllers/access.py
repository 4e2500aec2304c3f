"""How the window reaches the world: which service, with which key, by which settings."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app import bootstrap
from desktop_app.domain.run.account import Account
from desktop_app.domain.settings import Settings
from desktop_app.engine.ports.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class ConnectionConfig:
    """What a job in a thread needs to reach the world; a value, so that threads can have it.

    Attributes:
        settings: How patient, how fast, where the service is.
        environ: The environment's variables; a key of this session stands among them.
        sandbox: Kept for the whole session.
        is_practice: The sandbox answers instead of the provider.
    """

    settings: Settings
    environ: Mapping[str, str] = field(repr=False)
    sandbox: bootstrap.SharedSandbox
    is_practice: bool = False

    def open_services(self) -> AbstractContextManager[Services]:
        """Open the journal and what sends.

        Raises:
            JournalError: The journal cannot be opened.
        """
        sandbox = self.sandbox if self.is_practice else None
        return bootstrap.open_services(self.settings, environ=self.environ, sandbox=sandbox)

    def open_account(self) -> "AbstractContextManager[Callable[[], Account]]":
        """Open what asks the free account pages."""
        sandbox = self.sandbox if self.is_practice else None
        return bootstrap.open_account(self.settings, environ=self.environ, sandbox=sandbox)
