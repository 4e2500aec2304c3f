"""Whose turn it is: the window's, whenever it wants one."""

import gc
import sys

_SWITCH_INTERVAL_S = 0.00002
_GENERATION_0, _MIDDLE, _OLD = 1_000, 20, 100_000


def tune_gil() -> None:
    """Let no thread that works stop the window.

    Whenever Qt visits Python it waits for the thread that has the lock: five milliseconds each (the
    default) stop the window for seconds. Measured with a thread at work: a frame of 3 ms takes 7 ms
    with turns of 0.02 ms, 23 ms with 1 ms, 77 ms with 5 ms. And a collection of everything that a
    large sheet and a run have made holds the lock for 0.2 s: young objects are enough.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    gc.freeze()
    gc.set_threshold(_GENERATION_0, _MIDDLE, _OLD)
