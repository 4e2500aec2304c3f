"""A setting that cannot work is refused in words; the file may hold anything."""

from collections.abc import Iterator

import pytest

from tests.attacks.conftest import Program, Ran, Together, links, together
from tests.support.adversary import Adversary

SETTINGS: dict[str, list[object]] = {
    "most_in_flight": [0, -1, 1.5, "many", None, True, 10**12, float("nan"), float("inf")],
    "timeout_s": [0, -1, float("nan"), float("inf"), 10**400, "long", None, []],
    "longest_wait_s": [-1, float("nan"), float("inf"), 10**400],
    "give_up_after_s": [-1, float("nan"), float("inf"), 10**400],
    "service_works_at_most_s": [-1, float("nan"), float("inf"), 10**400],
    "rpm": [0, -1, float("nan"), float("inf"), 10**400, "fast"],
    "reuse_days": [-1, float("nan"), 1e300, "x"],
    "no_match_reuse_days": [-1, float("nan"), 1e300, "x"],
    "proxy": [1, "ftp://x", "http://"],
    "base_url": [1, "x", "ftp://127.0.0.1", "http://[::1", "http://127.0.0.1:99999"],
}


@pytest.fixture(scope="module")
def settled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[list[Ran]]]:
    folder = tmp_path_factory.mktemp("settings")

    def attack(form: str) -> list[Ran]:
        with Adversary() as adversary:
            program = Program(folder / form, adversary)
            program.write(links(30))
            if form == "base_url":
                del program.environ["CRUSTDATA_BASE_URL"]
            found: list[Ran] = []
            for value in SETTINGS[form]:
                program.set(**{form: value})
                found.append(program.run(within_s=25))
            return found

    with together(request, attack) as running:
        yield running


@pytest.mark.parametrize("form", SETTINGS)
def test_that_a_setting_that_cannot_work_is_refused_in_words(
    settled: Together[list[Ran]], form: str
) -> None:
    for ran in settled[form]:
        assert ran.code in {0, 2, 3, 6}, ran.err
        assert ran.code == 0 or ran.err.startswith(("sheet-enricher: ", "leads.csv"))


@pytest.mark.parametrize("text", [b"", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 100_000])
def test_that_a_settings_file_that_is_none_is_refused_in_words(
    program: Program, text: bytes
) -> None:
    program.write(links(1))
    (program.home / "settings.json").write_bytes(text)
    ran = program.run()

    assert ran.code == 3
    assert program.adversary.ledger.enrichments == []
