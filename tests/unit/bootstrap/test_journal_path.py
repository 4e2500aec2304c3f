"""A service has one journal for all spellings of its address."""

import pytest

from desktop_app.bootstrap.data_folder import journal_path
from desktop_app.domain.errors import UsageError
from desktop_app.domain.settings import Settings


def name_for(address: str) -> str:
    environ = {"SHEET_ENRICHER_HOME": "home"}
    return journal_path(Settings(base_url=address), environ, is_sandbox=False).name


@pytest.mark.parametrize(
    "address",
    [
        "https://api.example",
        "https://API.Example/",
        "https://api.example:443",
        "https://api.example./v2/",
    ],
)
def test_that_all_spellings_of_an_address_have_one_journal(address: str) -> None:
    assert name_for(address) == "api.example.sqlite3"


def test_that_another_port_has_another_journal() -> None:
    assert name_for("http://127.0.0.1:8001") == "127.0.0.1-8001.sqlite3"
    assert name_for("https://api.example:8443") == "api.example-8443.sqlite3"


def test_that_an_address_with_a_user_name_is_refused() -> None:
    with pytest.raises(UsageError):
        Settings(base_url="https://user@api.example")
    Settings(proxy="http://user:word@proxy.example:3128")


def test_that_a_host_called_sandbox_does_not_share_the_journal_of_practice() -> None:
    environ = {"SHEET_ENRICHER_HOME": "home"}
    practice = journal_path(Settings(), environ, is_sandbox=True).name
    names = [name_for(f"https://{host}") for host in ("sandbox", "SANDBOX.", "sandbox-host")]
    assert practice not in names
    assert names[0] == names[1] != names[2]
