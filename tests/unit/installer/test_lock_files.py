from pathlib import Path

from installer.checkout import DEVELOPMENT, ROOT, RUNTIME
from installer.lock_files import uv_words


def test_that_locks_are_made_for_all_systems_with_hashes_and_without_addresses() -> None:
    for lock in (RUNTIME, DEVELOPMENT):
        words = uv_words(Path("python"), lock, upgrade=False)
        assert {"--universal", "--generate-hashes", "--no-emit-index-url"} <= set(words)
        assert not any(str(ROOT) in str(word) for word in words)
        assert "--upgrade" not in words
    assert "--upgrade" in uv_words(Path("python"), RUNTIME, upgrade=True)


def test_that_the_development_lock_is_bound_to_the_other() -> None:
    words = uv_words(Path("python"), DEVELOPMENT, upgrade=True)

    assert words[words.index("--constraint") + 1] == RUNTIME.path.relative_to(ROOT)
