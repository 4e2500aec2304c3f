"""The door of the running window: what a later start hands over, and to whom."""

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

import pytest

from desktop_app.adapters.running_window.door import FILE_NAME, WindowDoor
from desktop_app.adapters.running_window.place import Place, PlaceFile, free_place, read_place
from desktop_app.adapters.running_window.visit import Visit
from tests.support.timeouts import LONGEST_WAIT_S

SHORT_S = 0.2
"""For windows that never answer; the others have all the time they need."""

FILE = Path.cwd() / "leads.xlsx"
ROOT = Path(__file__).resolve().parents[4]
KILLED = """
import sys
from pathlib import Path
from desktop_app.adapters.running_window.door import WindowDoor
door = WindowDoor(Path(sys.argv[1]))
door.hand_over(None)
door.open(print)
print("open", flush=True)
sys.stdin.read()
"""
"""A window that is killed while it listens."""


@contextmanager
def running(home: Path, on_visit: Callable[[Visit], object]) -> Iterator[WindowDoor]:
    """Be the window of a data folder, with an open door."""
    door = start(home)
    assert not door.hand_over(None)
    door.open(on_visit)
    try:
        yield door
    finally:
        door.close()


def start(home: Path, patience_s: float = LONGEST_WAIT_S) -> WindowDoor:
    door = WindowDoor(home)
    door.patience_s = patience_s
    return door


def test_that_the_first_start_is_the_window(tmp_path: Path) -> None:
    assert not start(tmp_path).hand_over(FILE)


def test_that_a_later_start_hands_its_file_over(tmp_path: Path) -> None:
    files = list[Path | None]()

    def take(visit: Visit) -> None:
        files.append(visit.file)
        assert visit.take()

    with running(tmp_path, take):
        for file in (FILE, None, FILE.with_name("Büro Köln 雪.csv")):
            assert start(tmp_path).hand_over(file)

    assert files == [FILE, None, FILE.with_name("Büro Köln 雪.csv")]


def test_that_a_start_beside_a_busy_window_is_a_window(tmp_path: Path) -> None:
    with running(tmp_path, lambda visit: visit.refuse()):
        assert not start(tmp_path).hand_over(FILE)


def test_that_another_data_folder_is_another_program(tmp_path: Path) -> None:
    visits = list[Visit]()
    other = tmp_path / "other"
    other.mkdir()

    with running(tmp_path, visits.append):
        assert not start(other).hand_over(FILE)

    assert not visits


def test_that_a_closed_window_takes_nothing_over(tmp_path: Path) -> None:
    with running(tmp_path, lambda visit: visit.take()):
        place = read_place(tmp_path / FILE_NAME)

    assert not start(tmp_path).hand_over(FILE)
    assert place is not None
    assert not Path(place.address).exists()


def test_that_a_start_waits_for_a_window_that_still_loads(tmp_path: Path) -> None:
    loading = start(tmp_path)
    assert not loading.hand_over(None)
    answers = Queue[bool]()
    later = Thread(target=lambda: answers.put(start(tmp_path).hand_over(FILE)))
    later.start()
    loading.open(lambda visit: visit.take())

    assert answers.get(timeout=LONGEST_WAIT_S)
    later.join()
    loading.close()


def test_that_a_start_becomes_the_window_when_the_other_one_has_gone(tmp_path: Path) -> None:
    closing = start(tmp_path)
    assert not closing.hand_over(None)
    answers = Queue[bool]()
    next_one = start(tmp_path)
    later = Thread(target=lambda: answers.put(next_one.hand_over(FILE)))
    later.start()
    closing.close()

    assert answers.get(timeout=LONGEST_WAIT_S) is False
    later.join()
    next_one.open(lambda visit: visit.take())
    assert start(tmp_path).hand_over(FILE)
    next_one.close()


def test_that_a_window_that_still_loads_after_a_while_does_not_block_a_start(
    tmp_path: Path,
) -> None:
    loading = start(tmp_path)
    assert not loading.hand_over(None)

    assert not start(tmp_path, SHORT_S).hand_over(FILE)
    loading.close()


def test_that_a_stopped_window_does_not_block_a_start(tmp_path: Path) -> None:
    """A stopped program's system still accepts connections."""
    place, file = free_place(), PlaceFile(tmp_path / FILE_NAME)
    with Listener(place.address) as listener:
        file.write(place)

        assert not start(tmp_path, SHORT_S).hand_over(FILE)
        assert listener.address == place.address
    file.close()


def test_that_a_window_that_does_not_answer_does_not_take_the_file_later(tmp_path: Path) -> None:
    visits = Queue[Visit]()
    door = start(tmp_path, SHORT_S)
    assert not door.hand_over(None)
    door.open(visits.put)

    assert not start(tmp_path, SHORT_S).hand_over(FILE)
    visit = visits.get(timeout=LONGEST_WAIT_S)
    visit.wait(LONGEST_WAIT_S)
    assert not visit.take()
    door.close()


def test_that_what_a_killed_window_has_left_does_not_block_a_start(tmp_path: Path) -> None:
    argv = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline().strip() == b"open"
        killed.kill()
    place = read_place(tmp_path / FILE_NAME)
    assert place is not None

    with running(tmp_path, lambda visit: visit.take()):
        assert not Path(place.address).parent.exists()
        assert start(tmp_path).hand_over(FILE)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"address": 1}', '{"address":"x","secret":1}'])
def test_that_a_damaged_file_names_no_window(tmp_path: Path, content: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(content)

    assert read_place(path) is None


def test_that_an_unusable_data_folder_does_not_block_a_start(tmp_path: Path) -> None:
    door = start(tmp_path / "missing")

    assert not door.hand_over(FILE)
    door.open(lambda visit: visit.take())
    door.close()


def test_that_a_window_that_cannot_listen_leaves_each_start_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Place:
        raise OSError

    monkeypatch.setattr("desktop_app.adapters.running_window.door.free_place", refuse)
    door = start(tmp_path)
    assert not door.hand_over(None)
    door.open(lambda visit: visit.take())

    assert not start(tmp_path).hand_over(FILE)


def is_heard(visitor: "Connection[Any, Any]", words: bytes) -> bool:
    """Return whether a window takes these words for a visit."""
    with suppress(OSError, EOFError):
        visitor.send_bytes(words)
        return b"taken" in visitor.recv_bytes()
    return False


class TestStrangers:
    """Programs that have not read the file in the data folder."""

    def test_that_one_without_the_secret_is_not_heard(self, tmp_path: Path) -> None:
        visits = list[Visit]()
        with running(tmp_path, visits.append):
            place = read_place(tmp_path / FILE_NAME)
            assert place is not None
            with pytest.raises(AuthenticationError):
                Client(place.address, authkey=b"guessed")
            with Client(place.address) as without:
                without.recv_bytes()  # the challenge
                is_heard(without, os.fsencode(FILE))

        assert not visits

    def test_that_one_without_the_secret_is_told_nothing(self, tmp_path: Path) -> None:
        place, file = free_place(), PlaceFile(tmp_path / FILE_NAME)
        heard = list[bytes]()

        def pretend(listener: Listener) -> None:
            with listener, listener.accept() as visitor:
                for words in (b"#CHALLENGE#{sha256}" + bytes(40), b"#WELCOME#", b"anything"):
                    with suppress(OSError, EOFError):
                        visitor.send_bytes(words)
                        heard.append(visitor.recv_bytes())

        thread = Thread(target=pretend, args=[Listener(place.address)])
        thread.start()
        file.write(place)

        assert not start(tmp_path, SHORT_S).hand_over(FILE)
        thread.join()
        assert heard
        assert not any(os.fsencode(FILE) in words for words in heard)
        file.close()

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows protects both by the user")
    def test_that_other_users_reach_neither_the_file_nor_the_socket(self, tmp_path: Path) -> None:
        with running(tmp_path, lambda visit: visit.take()):
            path = tmp_path / FILE_NAME
            place = read_place(path)
            assert place is not None

            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert stat.S_IMODE(Path(place.address).parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("words", [b"leads.xlsx", b"--version", b"\0" * 70_000])
def test_that_only_an_absolute_path_is_taken(tmp_path: Path, words: bytes) -> None:
    visits = list[Visit]()
    with running(tmp_path, visits.append):
        place = read_place(tmp_path / FILE_NAME)
        assert place is not None
        with Client(place.address, authkey=place.secret) as visitor:
            assert not is_heard(visitor, words)

    assert not visits


def test_that_a_path_too_long_for_a_socket_leaves_each_start_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("there are no such sockets")
    deep = tmp_path / ("x" * 100)
    deep.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    door = start(tmp_path)
    assert not door.hand_over(None)
    door.open(lambda visit: visit.take())

    assert not start(tmp_path).hand_over(FILE)
    assert not list(deep.iterdir())


def test_that_a_full_disk_leaves_no_lock_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: PlaceFile, _place: Place | None) -> None:
        raise OSError

    with monkeypatch.context() as full:
        full.setattr(PlaceFile, "write", refuse)
        assert not start(tmp_path).hand_over(FILE)

    with running(tmp_path, lambda visit: visit.take()):
        assert start(tmp_path).hand_over(FILE)
