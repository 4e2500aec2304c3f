from pathlib import Path

import pytest

from installer.checkout import DEVELOPMENT, LOCK_FILES, PACKAGING, ROOT, RUNTIME
from installer.environments.lock_files import uv_argv


def test_that_locks_are_for_all_systems_with_hashes_and_without_addresses() -> None:
    for lock in LOCK_FILES:
        argv = uv_argv(Path("python"), lock, upgrade=False)
        assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(argv)
        assert not any(str(ROOT) in str(word) for word in argv)
        assert "--upgrade" not in argv
    assert "--upgrade" in uv_argv(Path("python"), RUNTIME, upgrade=True)


@pytest.mark.parametrize("lock", [DEVELOPMENT, PACKAGING])
def test_that_the_other_locks_are_constrained_by_the_runtime_s(lock: Path) -> None:
    argv = uv_argv(Path("python"), lock, upgrade=True)

    assert argv[argv.index("--constraint") + 1] == RUNTIME.relative_to(ROOT)
