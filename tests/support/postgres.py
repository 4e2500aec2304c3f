"""A PostgreSQL server of the tests' own, on loopback, and a proxy that cuts its connections."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

from desktop_app.domain.team.address import TeamAddress

_DEBIAN = Path("/usr/lib/postgresql")
_HBA = """\
host all secretive 127.0.0.0/8 scram-sha-256
host all outsider 127.0.0.0/8 reject
host all all 127.0.0.0/8 trust
"""
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "''",
    "max_connections": "100",
    "shared_buffers": "32MB",
    "dynamic_shared_memory_type": "mmap",  # nothing outside of its folder
}
_QUICK = {"fsync": "off", "full_page_writes": "off"}
_NUMBERS = count(1)


def find_program(name: str) -> str | None:
    """Return a program of PostgreSQL, which Debian keeps off the search path."""
    places = [str(path) for path in sorted(_DEBIAN.glob("*/bin"), reverse=True)]
    return shutil.which(name, path=os.pathsep.join([*places, os.environ.get("PATH", "")]))


@dataclass
class Server:
    """A running server."""

    port: int
    control: Callable[..., object]

    def restart(self) -> None:
        """Stop the server, which ends all sessions, and start it again."""
        self.control("restart", "-m", "fast")

    def database(self, user: str = "desk") -> TeamAddress:
        """Create an empty database, and return its address."""
        name = f"team_{next(_NUMBERS)}"
        self.execute(f'CREATE DATABASE "{name}" OWNER desk')
        return TeamAddress("127.0.0.1", self.port, name, user)

    def execute(self, statement: str, database: str = "postgres") -> list[Any]:
        """Run a statement as the superuser."""
        with self.session(database) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    @contextmanager
    def session(self, database: str) -> Iterator["psycopg.Connection[Any]"]:
        """Open a session of the superuser."""
        address = f"postgresql://postgres@127.0.0.1:{self.port}/{database}"
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            yield connection

    def run_script(self, script: str, passwords: str) -> None:
        """Run a script as its reader does; `\\c` changes the database, passwords are filled in."""
        database = "postgres"
        for statement in script.replace("'…'", f"'{passwords}'").splitlines():
            if statement.startswith("\\c "):
                database = statement.removeprefix("\\c ").strip()
            elif statement:
                self.execute(statement, database)

    def kill_sessions(self, database: str) -> None:
        """End the sessions of a database, as a network that breaks does."""
        with self.session("postgres") as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                (database,),
            )


@contextmanager
def running_server(
    *, is_durable: bool = False, secure: Callable[[Path], Mapping[str, str]] = lambda _data: {}
) -> Iterator[Server]:
    """Run a server in an empty folder, as a user that is not root, which it refuses.

    Args:
        is_durable: Wait for the disk at each commit.
        secure: Puts key and certificate into its folder, and returns the settings for them.
    """
    initdb, pg_ctl = find_program("initdb"), find_program("pg_ctl")
    if initdb is None or pg_ctl is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="team-server-"))
    run = partial(
        subprocess.run,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # the server would keep a pipe open
        cwd=folder,
        **_unprivileged(folder),
    )
    data, log = folder / "data", folder / "log"
    port = _free_port()
    try:
        words = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        run([initdb, "-D", data, *words])
        (data / "pg_hba.conf").write_text(_HBA)
        settings = {**_SETTINGS, **({} if is_durable else _QUICK), "port": str(port)}
        settings |= secure(data)
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        control = partial(_control, run, [pg_ctl, "-D", data, "-l", log, "-o", options, "-w"])
        control("start")
        try:
            server = Server(port, control)
            server.execute("CREATE ROLE desk LOGIN")
            server.execute("CREATE ROLE secretive LOGIN PASSWORD 'open sesame'")
            yield server
        finally:
            run([pg_ctl, "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _control(run: Callable[[list[Any]], object], line: list[Any], *action: str) -> None:
    run([*line, *action])


def _unprivileged(folder: Path) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    names = [one.pw_name for one in pwd.getpwall()]
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class Cable:
    """A proxy on loopback in front of a server, whose connections can be cut."""

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self.is_pulled = False
        self.before_sending: Callable[[bytes], bool] = lambda _data: True
        self.before_answering: Callable[[bytes], bool] = lambda _data: True
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._socket.accept()
            except OSError:
                return
            if self.is_pulled:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self._server_port))
            self._pairs.append((client, server))
            for one, other, asks in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._pass, args=(one, other, asks), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, asks: bool) -> None:  # noqa: FBT001
        with suppress(OSError):
            while data := source.recv(65536):
                may_pass = (self.before_sending if asks else self.before_answering)(data)
                if not may_pass:
                    break
                target.sendall(data)
        for one in (source, target):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def cut(self) -> None:
        """Break all connections."""
        pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for one in pair:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def pull(self) -> None:
        """Break all connections, and refuse new ones until `plug`."""
        self.is_pulled = True
        self.cut()

    def plug(self) -> None:
        """Accept connections again."""
        self.is_pulled = False

    def close(self) -> None:
        self._socket.close()
        self.cut()
