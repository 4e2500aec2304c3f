"""Unusable settings and any content of the settings file give an error message."""

from collections.abc import Iterator

import pytest

from tests.attacks.conftest import Program, Ran, Together, links, together
from tests.support.adversary import Adversary

SETTINGS: dict[str, list[object]] = {
    "most_in_flight": [0, 1.5, None],
    "timeout_s": [0, float("nan")],
    "longest_wait_s": [float("nan")],
    "give_up_after_s": [10**400],
    "service_works_at_most_s": [float("inf")],
    "rpm": [0],
    "reuse_days": [1e300],
    "base_url": ["http://127.0.0.1:99999"],
}
RARE: dict[str, list[object]] = {
    "most_in_flight": [-1, "many", True, 10**12, float("nan"), float("inf")],
    "timeout_s": [-1, float("inf"), 10**400, "long", None, []],
    "longest_wait_s": [-1, float("inf"), 10**400],
    "give_up_after_s": [-1, float("nan"), float("inf")],
    "service_works_at_most_s": [-1, float("nan"), 10**400],
    "rpm": [-1, float("nan"), float("inf"), 10**400, "fast"],
    "reuse_days": [-1, float("nan"), 10**400, "x"],
    "no_match_reuse_days": [-1, float("nan"), 1e300, "x"],
    "confirm_above": [-1, float("nan"), "x"],
    "bulk_from": [-1, float("nan"), 10**400, "many", None],
    "proxy": [1, "ftp://x", "http://"],
    "base_url": [1, "x", "ftp://127.0.0.1", "http://[::1", "http://127.0.0.1:port"],
}
FORMS = {name: (name, values) for name, values in SETTINGS.items()}
FORMS |= {f"rare: {name}": (name, values) for name, values in RARE.items()}


@pytest.fixture(scope="module")
def settled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Together[list[Ran]]]:
    folder = tmp_path_factory.mktemp("settings")

    def attack(form: str) -> list[Ran]:
        with Adversary() as adversary:
            program = Program(folder / form, adversary)
            program.write(links(30))
            name, values = FORMS[form]
            if name == "base_url":
                del program.environ["CRUSTDATA_BASE_URL"]
            found: list[Ran] = []
            for value in values:
                program.set(**{name: value})
                found.append(program.run())
            return found

    with together(request, attack) as running:
        yield running


@pytest.mark.parametrize(
    "form",
    [pytest.param(one, marks=pytest.mark.long) if one.startswith("rare") else one for one in FORMS],
)
def test_that_an_unusable_setting_is_rejected_with_a_message(
    settled: Together[list[Ran]], form: str
) -> None:
    for ran in settled[form]:
        assert ran.code in {0, 2, 3, 6}, ran.err
        assert ran.code == 0 or ran.err.startswith(("sheet-enricher: ", "leads.csv"))


@pytest.mark.parametrize(
    "text", [b"[]", b"\xff\xfe", b"[" * 100_000], ids=["list", "noise", "nested"]
)
def test_that_an_invalid_settings_file_is_rejected_with_a_message(
    program: Program, text: bytes
) -> None:
    program.write(links(1))
    (program.home / "settings.json").write_bytes(text)
    ran = program.run()

    assert ran.code == 3
    assert program.adversary.ledger.enrichments == []
