"""Run one command and print its CPU seconds, its peak memory and its wall time as JSON.

A process of its own, because the peak that the kernel reports of a child begins with the memory of
the process that started it: this one imports next to nothing.
"""

import json
import os
import sys
import time

began = time.monotonic()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
took = {
    "exit_code": os.waitstatus_to_exitcode(status),
    "cpu_s": usage.ru_utime + usage.ru_stime,
    "peak_mib": usage.ru_maxrss / 1024,
    "wall_s": time.monotonic() - began,
}
sys.stderr.write("\n" + json.dumps(took))
