"""The talk between a later start and the running window: a path, and one word as the answer."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any

from desktop_app.adapters.running_window.place import Place

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_LONGEST_PATH = 64 * 1024


class Answer(Enum):
    """The answer of the running window."""

    TAKEN = b"taken"
    BUSY = b"busy"


class Visit:
    """A later start that waits for an answer.

    Attributes:
        file: The file to open; None to show the window only.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self._answer: Answer | None = None
        self._lock, self._over = Lock(), Event()

    def take(self) -> bool:
        """Take the visit over, in any thread; return False if the visitor has given up."""
        return self._end(Answer.TAKEN)

    def refuse(self) -> None:
        """Let the visitor show a window of its own at once."""
        self._end(Answer.BUSY)

    def wait(self, seconds: float) -> Answer | None:
        """Wait for the answer; without one, the visit is over."""
        self._over.wait(seconds)
        self._end(None)
        return self._answer

    def _end(self, answer: Answer | None) -> bool:
        with self._lock:
            if self._over.is_set():
                return False
            self._answer = answer
            self._over.set()
            return True


def receive(
    connection: "Connection[Any, Any]",
    secret: bytes,
    on_visit: Callable[[Visit], object],
    patience_s: float,
) -> None:
    """Serve one visitor; one that does not know the secret, or sends no path, gets no answer."""
    from multiprocessing import AuthenticationError  # noqa: PLC0415 - after the first window
    from multiprocessing.connection import answer_challenge, deliver_challenge  # noqa: PLC0415

    with suppress(OSError, EOFError, ValueError, AuthenticationError), connection:
        deliver_challenge(connection, secret)
        answer_challenge(connection, secret)
        name = os.fsdecode(connection.recv_bytes(_LONGEST_PATH))
        file = Path(name) if name else None
        if file is not None and not file.is_absolute():
            return
        visit = Visit(file)
        on_visit(visit)
        answer = visit.wait(patience_s)
        if answer is not None:
            connection.send_bytes(answer.value)


def visit_window(place: Place, file: Path | None, seconds: float) -> Answer | None:
    """Return the window's answer; None if it does not answer in time, or is not the window.

    Args:
        place: The place where the window listens.
        file: An absolute path; None to show the window only.
        seconds: The time for it. A thread does the work, because a stopped program accepts
            connections and never answers.
    """
    answers: list[Answer] = []
    has_given_up = Event()

    def ask() -> None:
        from multiprocessing import AuthenticationError  # noqa: PLC0415 - only if a window runs
        from multiprocessing.connection import Client  # noqa: PLC0415 - as above

        with (
            suppress(OSError, EOFError, ValueError, AuthenticationError),
            Client(place.address, authkey=place.secret) as connection,
        ):
            if not has_given_up.is_set():
                _let_come_forward()
                connection.send_bytes(b"" if file is None else os.fsencode(file))
                answers.append(Answer(connection.recv_bytes(_LONGEST_PATH)))

    thread = Thread(target=ask, name="window visitor", daemon=True)
    thread.start()
    thread.join(seconds)
    has_given_up.set()
    return answers[0] if answers else None


def _let_come_forward() -> None:
    """Pass on the right to come to the front; Windows gives it to the program just started."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # any program
