"""Settings, paths, and a log without secrets."""

import json
import logging
import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.key_store import KEY_VARIABLE, read_key
from desktop_app.adapters.locations import data_home, digest_of, resource
from desktop_app.adapters.logging_setup import redacted, start_logging
from desktop_app.adapters.provider.http_api import proxy_for
from desktop_app.adapters.settings_file import load_settings, save_settings
from desktop_app.domain.errors import AccessError, FileError, UsageError
from desktop_app.domain.settings import ColorScheme, Settings, check_key


def test_that_settings_have_defaults_where_there_is_no_file(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


def test_that_kept_settings_overrule_defaults_and_unknown_ones_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"rpm": 30, "novel": 1}')
    assert load_settings(file) == Settings(rpm=30)


def test_that_settings_written_by_an_editor_of_windows_are_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"rpm": 30}\r\n', encoding="utf-8-sig")

    assert load_settings(file) == Settings(rpm=30)


@pytest.mark.parametrize("text", ["{", "[]", '{"rpm": "many"}', '{"base_url": 5}'])
def test_that_settings_that_cannot_be_read_are_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text)
    with pytest.raises(FileError, match=r"settings\.json"):
        load_settings(file)


@pytest.mark.parametrize("address", ["ftp://x.example", "x", "http://api.example", ""])
def test_that_the_key_is_never_sent_unencrypted(address: str) -> None:
    with pytest.raises(UsageError):
        Settings(base_url=address)
    assert Settings(base_url="http://127.0.0.1:8000").base_url


NAN = float("nan")


@pytest.mark.parametrize(
    "odd",
    [
        {"most_in_flight": 0},
        {"most_in_flight": -1},
        {"timeout_s": 0},
        {"timeout_s": NAN},
        {"timeout_s": float("inf")},
        {"give_up_after_s": -1},
        {"longest_wait_s": float("inf")},
        {"service_works_at_most_s": NAN},
        {"reuse_days": NAN},
        {"confirm_above": NAN},
        {"rpm": 0},
    ],
)
def test_that_a_setting_that_cannot_work_is_refused(odd: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        Settings(**odd)


def test_that_no_setting_makes_a_proof_come_before_the_time_limit_of_a_request() -> None:
    assert Settings().proof_after_s == 211.25
    assert Settings(timeout_s=400, service_works_at_most_s=0).proof_after_s > 400
    assert Settings(timeout_s=1).proof_after_s == 195


@pytest.mark.parametrize("key", ["a\nb", "ключ", "two words", "tab\t", "\x00"])
def test_that_a_key_that_cannot_be_sent_is_refused_in_words(key: str) -> None:
    with pytest.raises(AccessError, match="character that no key has"):
        check_key(key)
    check_key("sk_live-0aZ/+=.~")


def test_that_one_variable_moves_the_data_folder() -> None:
    assert data_home({"SHEET_ENRICHER_HOME": "/somewhere"}) == Path("/somewhere")
    assert data_home({}).name == "Sheet Enricher"


def test_that_a_missing_part_of_the_program_is_named() -> None:
    with pytest.raises(FileError, match=r"no-such-part\.json"):
        resource("no-such-part.json")


def test_that_a_file_that_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        digest_of(tmp_path / "none")


def test_that_the_key_of_the_environment_goes_first() -> None:
    assert read_key({KEY_VARIABLE: " abc "}) == "abc"


def test_that_a_log_has_no_key_no_address_and_no_profile() -> None:
    line = "Bearer abc123 key=s3cret a.b@firma.example https://www.linkedin.com/in/anna?x=1"
    assert redacted(line, key="s3cret") == "Bearer [key] key=[key] [email] https://[profile]"


def test_that_the_log_is_redacted_private_and_holds_tracebacks(tmp_path: Path) -> None:
    path = start_logging(tmp_path / "logs", key="s3cret")
    assert path is not None
    logger = logging.getLogger("desktop_app.test")
    try:
        int("s3cret of anna@firma.example")
    except ValueError:
        logger.exception("failed with s3cret")
    text = path.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "s3cret" not in text
    assert "anna@" not in text
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    for handler in logging.getLogger("desktop_app").handlers[:]:
        logging.getLogger("desktop_app").removeHandler(handler)
        handler.close()


def test_that_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert start_logging(tmp_path / "file", key=None) is None


settings = st.builds(
    Settings,
    rpm=st.none() | st.floats(0.5, 1000),
    reuse_days=st.floats(0, 400),
    confirm_above=st.floats(0, 1e6),
    proxy=st.sampled_from(["", "http://proxy.example:3128"]),
    look=st.sampled_from(ColorScheme),
    language=st.sampled_from(["", "en", "de"]),
)


@given(settings)
def test_that_settings_come_back_as_they_were_kept(chosen: Settings) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "home" / "settings.json"
        save_settings(path, chosen)

        assert load_settings(path) == chosen
        assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_that_what_a_newer_program_keeps_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"of_tomorrow": 1, "reuse_days": 5}')
    save_settings(path, Settings(confirm_above=7))

    assert json.loads(path.read_text()) == {"of_tomorrow": 1, "confirm_above": 7}


def test_that_settings_that_cannot_be_kept_say_so(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")

    with pytest.raises(FileError, match=r"settings\.json"):
        save_settings(tmp_path / "home" / "settings.json", Settings())


@pytest.mark.parametrize(
    "kept", ['{"look": "pink"}', '{"language": "fr"}', '{"proxy": "nonsense"}', '{"proxy": 7}']
)
def test_that_a_wrong_value_is_reported(tmp_path: Path, kept: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(kept)

    with pytest.raises((FileError, UsageError)):
        load_settings(path)


def test_that_a_proxy_is_never_used_for_a_service_on_this_computer() -> None:
    proxy = "http://proxy.example:3128"

    assert proxy_for("https://api.example", proxy) == proxy
    assert proxy_for("http://127.0.0.1:8123", proxy) is None
    assert proxy_for("https://api.example", "") is None


def test_that_a_log_that_cannot_be_written_any_more_is_not_heard_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    start_logging(tmp_path, key=None)
    [handler] = logging.getLogger("desktop_app").handlers

    def fail(_record: logging.LogRecord) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler, "format", fail)
    logging.getLogger("desktop_app").warning("words")

    assert capsys.readouterr().err == ""


def test_that_a_full_log_is_kept_and_another_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.adapters.logging_setup._SIZE_BYTES", 200)
    path = start_logging(tmp_path, key=None)
    assert path is not None
    for number in range(40):
        logging.getLogger("desktop_app").info("line %s", number)

    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "sheet-enricher.log",
        "sheet-enricher.log.1",
        "sheet-enricher.log.2",
    ]
    assert "line 39\n" in path.read_text() + path.with_name(f"{path.name}.1").read_text()
    for file in tmp_path.iterdir():
        assert file.stat().st_size < 400
        assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o600
