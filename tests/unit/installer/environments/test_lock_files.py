from pathlib import Path

import pytest

from installer.checkout import DEVELOPMENT, LOCK_FILES, PACKAGING, ROOT, RUNTIME, LockFile
from installer.environments.lock_files import uv_words


def test_that_locks_are_made_for_all_systems_with_hashes_and_without_addresses() -> None:
    for lock in LOCK_FILES:
        words = uv_words(Path("python"), lock, upgrade=False)
        assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(words)
        assert not any(str(ROOT) in str(word) for word in words)
        assert "--upgrade" not in words
    assert "--upgrade" in uv_words(Path("python"), RUNTIME, upgrade=True)


@pytest.mark.parametrize("lock", [DEVELOPMENT, PACKAGING])
def test_that_the_other_locks_are_bound_to_what_the_program_runs_with(lock: LockFile) -> None:
    words = uv_words(Path("python"), lock, upgrade=True)

    assert words[words.index("--constraint") + 1] == RUNTIME.path.relative_to(ROOT)
