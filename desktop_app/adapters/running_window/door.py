"""The one window of a data folder, seen from a start that may become it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from desktop_app.adapters.running_window.place import (
    Place,
    PlaceFile,
    free_place,
    read_place,
    remove_socket,
)
from desktop_app.adapters.running_window.visit import Answer, Visit, receive, visit_window

if TYPE_CHECKING:
    from multiprocessing.connection import Listener

FILE_NAME = "window.lock"
_POLL_S = 0.05
_BACKLOG = 16


class WindowDoor:
    """The place where a window takes over what later starts were given.

    Args:
        home: The data folder; with another one, it is another program.

    Attributes:
        patience_s: Time for a running window to answer; after it, a start shows its own.
    """

    patience_s = 5.0

    def __init__(self, home: Path) -> None:
        self._path = home / FILE_NAME
        self._file: PlaceFile | None = None
        self._place: Place | None = None
        self._listener: Listener | None = None
        self._thread: Thread | None = None

    def hand_over(self, file: Path | None) -> bool:
        """Hand a file over to the running window; return False if this start is to show one.

        Args:
            file: An absolute path; None asks the window only to show itself.
        """
        deadline = monotonic() + self.patience_s
        while not self._claim():
            left = deadline - monotonic()
            if left <= 0:
                return False
            place = read_place(self._path)
            answer = None if place is None else visit_window(place, file, left)
            if answer is not None:
                return answer is Answer.TAKEN
            Event().wait(min(_POLL_S, left))  # it is still loading, or about to close
        return False

    def open(self, on_visit: Callable[[Visit], object]) -> None:
        """Listen for later starts in threads, if this start is the window.

        Args:
            on_visit: Called in a thread; must lead to `take` or `refuse`.
        """
        if self._file is None:
            return
        from multiprocessing.connection import Listener  # noqa: PLC0415 - after the first window

        try:
            place = self._place = free_place()
            listener = self._listener = Listener(place.address, backlog=_BACKLOG)
            self._file.write(place)
        except OSError:  # such as a path too long for a socket: each start has its own window
            self.close()
            return

        def listen() -> None:
            while self._file is not None:
                try:
                    connection = listener.accept()
                except (OSError, EOFError):
                    return
                argv = (connection, place.secret, on_visit, self.patience_s)
                Thread(target=receive, args=argv, name="window visit", daemon=True).start()

        self._thread = Thread(target=listen, name="window door", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening; the next start shows its own window."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if self._listener is not None and self._place is not None:
            from multiprocessing.connection import Client  # noqa: PLC0415 - loaded by `open`

            with suppress(OSError, EOFError):
                Client(self._place.address).close()  # ends the thread, which waits for a visitor
            if self._thread is not None:
                self._thread.join(self.patience_s)
            self._listener.close()
        if self._place is not None:
            remove_socket(self._place)
        file.close()

    def _claim(self) -> bool:
        """Become the window unless another program is; in an unusable folder, be one at once."""
        try:
            self._file = PlaceFile(self._path)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True
