"""Settings that an administrator hands out: defaults for all users of a computer."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.adapters.handed_out import machine_file, policies
from desktop_app.bootstrap import data_folder
from desktop_app.domain.errors import FileError, UsageError
from desktop_app.domain.settings import Settings

GATEWAY = "https://gateway.example.com"
PROXY = "http://proxy.example.com:8080"


class Machine:
    """A computer with an administrator and one user."""

    def __init__(self, folder: Path) -> None:
        self.file, self.home = folder / "machine.json", folder / "home"
        self.policies = list[tuple[Path, dict[str, object]]]()
        self.environ = {bootstrap.HOME_VARIABLE: str(self.home)}

    def hand_out(self, **values: object) -> None:
        self.file.write_text(json.dumps(values))

    def read(self) -> Settings:
        return bootstrap.read_settings(self.environ)

    def save(self, settings: Settings) -> str:
        bootstrap.write_settings(settings, self.environ)
        return (self.home / "settings.json").read_text()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)

    def read_policies() -> Iterator[tuple[Path, dict[str, object]]]:
        yield from machine.policies

    monkeypatch.setattr(data_folder, "machine_file", lambda _environ: machine.file)
    monkeypatch.setattr(data_folder, "policies", read_policies)
    return machine


def test_that_settings_handed_out_are_the_defaults(machine: Machine) -> None:
    machine.hand_out(base_url=GATEWAY, proxy=PROXY, team="postgresql://sales@db.example.com/leads")

    assert machine.read() == Settings(
        base_url=GATEWAY, proxy=PROXY, team="postgresql://sales@db.example.com/leads"
    )


def test_that_a_users_own_settings_take_precedence(machine: Machine) -> None:
    machine.hand_out(proxy=PROXY, rpm=30)
    machine.save(Settings(proxy="", rpm=30, reuse_days=5))

    assert machine.read() == Settings(proxy="", rpm=30, reuse_days=5)


def test_that_saving_keeps_what_is_handed_out_changeable(machine: Machine) -> None:
    """A copy in the user's file would hide what the administrator hands out later."""
    machine.hand_out(proxy=PROXY)
    saved = machine.save(Settings(proxy=PROXY, reuse_days=5))
    machine.hand_out(proxy="http://other.example.com:8080")

    assert json.loads(saved) == {"reuse_days": 5}
    assert machine.read() == Settings(proxy="http://other.example.com:8080", reuse_days=5)


def test_that_policies_of_the_computer_override_those_of_the_user_and_the_file(
    machine: Machine,
) -> None:
    machine.hand_out(rpm=10, reuse_days=1, looks_for_updates=False)
    machine.policies = [
        (Path("HKEY_CURRENT_USER"), {"rpm": 20, "looks_for_updates": 1, "unknown": "x"}),
        (Path("HKEY_LOCAL_MACHINE"), {"rpm": 30}),
    ]

    assert machine.read() == Settings(rpm=30, reuse_days=1, looks_for_updates=True)


def test_that_a_wrong_value_names_its_place(machine: Machine) -> None:
    machine.policies = [(Path("HKEY_LOCAL_MACHINE") / "Policies", {"base_url": 5})]
    with pytest.raises(FileError, match="HKEY_LOCAL_MACHINE"):
        machine.read()

    machine.policies = []
    machine.file.write_text("{")
    with pytest.raises(FileError, match=r"machine\.json"):
        machine.read()


def test_that_a_key_is_never_sent_unencrypted_by_order(machine: Machine) -> None:
    machine.hand_out(base_url="http://gateway.example.com")

    with pytest.raises(UsageError):
        machine.read()


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", "/etc/sheet-enricher/settings.json"),
        ("darwin", "/Library/Application Support/Sheet Enricher/settings.json"),
        ("win32", "D:/Programs/Sheet Enricher/settings.json"),
    ],
)
def test_that_each_system_has_a_place_where_only_administrators_write(
    platform: str, place: str
) -> None:
    assert machine_file({"ProgramFiles": "D:/Programs"}, platform) == Path(place)


def test_that_other_systems_have_no_policies() -> None:
    assert not list(policies())
