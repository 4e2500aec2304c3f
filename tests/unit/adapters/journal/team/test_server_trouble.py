"""Trouble at the server: full, restarted, without connections, without rights."""

import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.adapters.journal.team.schema import MIGRATIONS
from desktop_app.domain.answers.outcomes import InDoubt, Matched
from desktop_app.domain.errors.team import (
    TeamAwayError,
    TeamBusyError,
    TeamDiskFullError,
    TeamPasswordError,
    TeamRightsError,
)
from desktop_app.domain.team.address import TeamAddress
from tests.support.desk_requests import AT, answer, begin, claimed, intend
from tests.support.desks import open_desk
from tests.support.engine import outcomes_in, url_keys
from tests.support.postgres import Server

README = Path(__file__).parents[5] / "README.md"
PASSWORD = "secret"  # noqa: S105 - of a server of the tests
_FULL = """
    CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$
"""


@contextmanager
def full_disk(server: Server, database: str) -> Iterator[None]:
    """Let the server refuse every new row, as one whose disk is full."""
    server.execute(_FULL, database)
    tables = ("claims", "requests", "answers")
    for table in tables:
        when = f"BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION full_disk()"
        server.execute(f"CREATE TRIGGER full_disk {when}", database)
    yield
    server.execute("DROP FUNCTION full_disk CASCADE", database)


def test_that_nothing_is_claimed_and_no_answer_lost_on_a_full_disk(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(4)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        number = intend(a, keys[:2])
        with full_disk(server, address.database):
            answer(a, number, keys[:2])
            with pytest.raises(TeamDiskFullError):
                claimed(a, keys[2:])
            assert claimed_by_anybody(server, address) == 2
        assert claimed(a, keys[2:]) == keys[2:]
        b.collect(keys)
        assert len(outcomes_in(b, keys)) == 2


def claimed_by_anybody(server: Server, address: TeamAddress) -> int:
    ((count,),) = server.execute("SELECT count(*) FROM claims", address.database)
    return int(count)


def test_that_a_restart_of_the_server_loses_no_answer_and_frees_nobody(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(4)
    with open_desk(tmp_path / "a", address) as a, open_desk(tmp_path / "b", address) as b:
        begin(a)
        number = intend(a, keys[:2])
        b.collect(keys)
        server.restart()
        answer(a, number, keys[:2])
        with suppress(TeamAwayError):  # the break is noticed by the first statement after it
            b.collect(keys)
        assert claimed(b, keys[:2]) == ()
        assert a.hand_in()
        b.collect(keys)
        assert all(isinstance(one, Matched) for one in outcomes_in(b, keys).values())
        assert len(outcomes_in(b, keys)) == 2


def test_that_a_server_without_a_free_connection_is_named(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    server.execute(f'ALTER DATABASE "{address.database}" CONNECTION LIMIT 0')
    with open_desk(tmp_path / "a", address) as a, pytest.raises(TeamBusyError):
        a.collect(url_keys(1))
    server.execute(f'ALTER DATABASE "{address.database}" CONNECTION LIMIT -1')
    server.execute("CREATE ROLE lonely LOGIN CONNECTION LIMIT 0")
    lonely = replace(address, user="lonely")
    with open_desk(tmp_path / "b", lonely) as b, pytest.raises(TeamBusyError):
        b.collect(url_keys(1))


@pytest.mark.parametrize("user", ["unknown", "outsider"])
def test_that_a_user_who_is_not_let_in_is_named(
    tmp_path: Path, address: TeamAddress, user: str
) -> None:
    refused = replace(address, user=user)
    with open_desk(tmp_path / "a", refused) as desk, pytest.raises(TeamPasswordError):
        desk.team()


def test_that_a_user_without_rights_is_named(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    with open_desk(tmp_path / "owner", address) as desk:
        desk.team()
    server.execute("CREATE ROLE guest LOGIN")
    with (
        open_desk(tmp_path / "a", replace(address, user="guest")) as desk,
        pytest.raises(TeamRightsError),
    ):
        desk.team()


def readme_script(word: str) -> str:
    """Return the statements with a word that the README tells the administrator to run."""
    blocks = re.findall(r"(?:^    .+\n)+", README.read_text(encoding="utf-8"), re.MULTILINE)
    [block] = [block for block in blocks if word in block]
    return "\n".join(line.strip() for line in block.splitlines())


def test_that_the_role_of_the_readme_suffices_and_may_do_no_more(
    tmp_path: Path, server: Server
) -> None:
    keys = url_keys(4)
    server.run_script(readme_script("CREATE ROLE leads_owner"), PASSWORD)
    address = TeamAddress("127.0.0.1", server.port, "leads", "anna")
    owner = replace(address, user="leads_owner")
    with open_desk(tmp_path / "owner", owner) as desk:
        desk.hand_in()
    server.run_script(readme_script("CREATE ROLE anna"), PASSWORD)
    with (
        open_desk(tmp_path / "a", address, password=PASSWORD) as a,
        open_desk(tmp_path / "b", owner) as b,
    ):
        begin(a)
        answer(a, intend(a, keys[:2]), keys[:2])
        a.release(intend(a, keys[2:]), "429")
        a.name_job(0, "job-1")
        a.collect(keys)
        b.collect(keys)
        assert len(outcomes_in(b, keys)) == 2
        team = a.team()
        team.set_budget(10)
        team.set_age(400)
        assert team.status().people == 2
        assert team.spending()[0].people == 2
        assert team.forget(None) == 2
    for forbidden in ("DROP TABLE answers", "DELETE FROM forgotten", "UPDATE team SET version = 9"):
        with pytest.raises(Exception, match=r"permission denied|must be owner"):
            server.execute(f"SET ROLE anna; {forbidden}", "leads")


def test_that_desks_that_start_at_once_create_the_tables_once(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    desks = 6
    gate = threading.Barrier(desks)

    def join(number: int) -> bool:
        with open_desk(tmp_path / f"desk-{number}", address) as desk:
            gate.wait()
            return desk.hand_in()

    with ThreadPoolExecutor(desks) as pool:
        assert list(pool.map(join, range(desks))) == [True] * desks
    version = server.execute("SELECT version FROM team", address.database)
    assert version == [(len(MIGRATIONS),)]
    assert server.execute("SELECT count(*) FROM desks", address.database) == [(desks,)]


def test_that_two_desks_that_forget_at_once_both_do(
    tmp_path: Path, address: TeamAddress, server: Server
) -> None:
    keys = url_keys(8)
    gate = threading.Barrier(2)
    with open_desk(tmp_path / "a", address) as a:
        begin(a)
        answer(a, intend(a, keys), keys)

    def forget(name: str) -> int:
        with open_desk(tmp_path / name, address) as desk:
            team = desk.team()
            gate.wait()
            return team.forget(None)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(forget, ["b", "c"])) == [0, len(keys)]
    assert server.execute("SELECT count(*) FROM answers", address.database) == [(0,)]
    with open_desk(tmp_path / "a", address) as a:
        a.collect(keys)
        assert not list(a.records(keys))


@pytest.mark.parametrize("days", [-40, 40])
def test_that_clocks_that_differ_by_weeks_free_nobody(
    tmp_path: Path, address: TeamAddress, days: int
) -> None:
    keys = url_keys(2)
    other = AT + timedelta(days=days)
    with (
        open_desk(tmp_path / "a", address, now=lambda: AT) as a,
        open_desk(tmp_path / "b", address, now=lambda: other) as b,
    ):
        begin(a)
        number = intend(a, keys)
        assert claimed(b, keys) == ()
        assert b.collect(keys) == frozenset(keys)
        answer(a, number, keys)
        b.collect(keys)
        ages = [other - record.answered_at for _, some in b.records(keys) for record in some]
        assert all(abs(age) < timedelta(hours=1) for age in ages)
        assert len(ages) == 2
        assert not any(isinstance(one, InDoubt) for one in outcomes_in(b, keys).values())
