"""The connection to the server: encrypted and checked unless it stays on this computer.

To the program 127.0.0.2 is an address like any other; only 127.0.0.1 and localhost are this
computer for sure.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop_app.adapters.journal.team.session import TeamAccess
from desktop_app.domain.errors.team import TeamNotTrustedError, TeamPasswordError
from desktop_app.domain.team.address import TeamAddress
from tests.support.certificates import Authority
from tests.support.desks import open_desk
from tests.support.engine import url_keys
from tests.support.postgres import Server, running_server

ELSEWHERE, OTHER_NAME = "127.0.0.2", "127.0.0.3"
PASSWORD = "open sesame"  # noqa: S105 - of a server of the tests
GUESSED = "guessed"


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("certificates") / "company")


@pytest.fixture(scope="module")
def encrypted(company: Authority) -> Iterator[Server]:
    with running_server(secure=partial(secured, company.sign(f"IP:{ELSEWHERE}"))) as server:
        yield server


def secured(files: tuple[str, str], data: Path) -> Mapping[str, str]:
    """Put key and certificate into the server's folder, for its user alone."""
    owner = data.stat()
    for name, content in zip(("server.key", "server.crt"), files, strict=True):
        path = data / name
        path.write_text(content)
        path.chmod(0o600)
        os.chown(path, owner.st_uid, owner.st_gid)
    return {"ssl": "on", "listen_addresses": f"127.0.0.1,{ELSEWHERE},{OTHER_NAME}"}


def at(server: Server, host: str, roots: Path | str, user: str = "desk") -> TeamAddress:
    return replace(server.database(user), host=host, root_certificate=str(roots))


def test_that_a_certificate_for_the_name_is_trusted_and_used(
    tmp_path: Path, encrypted: Server, company: Authority
) -> None:
    address = at(encrypted, ELSEWHERE, company.certificate)
    with open_desk(tmp_path / "a", address) as desk:
        desk.collect(url_keys(1))
        rows = encrypted.execute(
            "SELECT ssl, datname FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
        )
    assert (True, address.database) in rows


@pytest.mark.parametrize("case", ["wrong name", "unknown signer", "other signer", "no file"])
def test_that_a_server_that_cannot_prove_its_name_gets_nothing(
    tmp_path: Path, encrypted: Server, company: Authority, case: str
) -> None:
    host = OTHER_NAME if case == "wrong name" else ELSEWHERE
    roots: Path | str = company.certificate
    if case == "unknown signer":
        roots = ""
    if case == "other signer":
        roots = Authority(tmp_path / "other").certificate
    if case == "no file":
        roots = tmp_path / "missing.crt"
    address = at(encrypted, host, roots, "secretive")
    with (
        open_desk(tmp_path / "a", address, password=PASSWORD) as desk,
        pytest.raises(TeamNotTrustedError) as caught,
    ):
        desk.collect(url_keys(1))
    assert PASSWORD not in str(caught.value)


def test_that_a_server_without_encryption_gets_nothing(tmp_path: Path) -> None:
    with running_server(
        secure=lambda _data: {"listen_addresses": f"127.0.0.1,{ELSEWHERE}"}
    ) as plain:
        address = at(plain, ELSEWHERE, "")
        with open_desk(tmp_path / "a", address) as a, pytest.raises(TeamNotTrustedError):
            a.collect(url_keys(1))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_that_this_computer_needs_no_certificate(
    tmp_path: Path, encrypted: Server, host: str
) -> None:
    with open_desk(tmp_path / "a", at(encrypted, host, "")) as desk:
        assert desk.collect(url_keys(1)) == frozenset()


def test_that_a_variable_of_the_environment_does_not_weaken_the_check(
    tmp_path: Path, encrypted: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGSSLMODE", "disable")
    monkeypatch.setenv("PGSSLROOTCERT", "")
    address = at(encrypted, ELSEWHERE, "")
    with open_desk(tmp_path / "a", address) as desk, pytest.raises(TeamNotTrustedError):
        desk.collect(url_keys(1))


def test_that_the_password_is_in_no_error_and_no_log(
    tmp_path: Path, encrypted: Server, company: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    address = at(encrypted, ELSEWHERE, company.certificate, "secretive")
    assert GUESSED not in repr(TeamAccess(address, GUESSED))
    with (
        open_desk(tmp_path / "a", address, password=GUESSED) as desk,
        pytest.raises(TeamPasswordError) as caught,
    ):
        desk.collect(url_keys(1))
    error: BaseException | None = caught.value
    while error is not None:
        assert GUESSED not in f"{error!r} {error}"
        error = error.__cause__ or error.__context__
    assert GUESSED not in caplog.text
