"""The Windows setup program and its launchers."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image

from installer.failure import InstallError
from installer.packaging import app_metadata, contents, pictures, signing
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.windows import setup
from installer.packaging.windows.launcher import four_numbers

NSIS = pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not here")
MADE = BuildArtifacts(epoch=0, project_page="", bill="")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program's folder with empty files, and the icons."""
    monkeypatch.setattr(setup, "BUILD", tmp_path)
    monkeypatch.setattr(setup, "MADE", tmp_path / "made")
    pictures.write_ico(tmp_path / "made" / "app.ico")
    pictures.write_banner(tmp_path / "made" / "banner.bmp")
    folder = tmp_path / "program"
    (folder / "_internal").mkdir(parents=True)
    for name in (app_metadata.NAME, app_metadata.COMMAND):
        (folder / f"{name}.exe").write_bytes(b"MZ")
    return folder


def test_that_windows_gets_a_version_of_four_numbers() -> None:
    assert len(four_numbers()) == 4
    assert ".".join(map(str, four_numbers())).startswith(app_metadata.VERSION)


def test_that_every_file_type_is_registered_and_unregistered() -> None:
    said = setup.file_types()

    assert re.findall(r'"\.(\w+)"', said) == [kind.suffix for kind in app_metadata.FILE_TYPES]
    script = setup.SCRIPT.read_text(encoding="utf-8")
    assert "!insertmacro EACH_TYPE OFFER" in script
    assert "!insertmacro EACH_TYPE WITHDRAW" in script


def test_that_the_script_gets_all_its_definitions() -> None:
    script = setup.SCRIPT.read_text(encoding="utf-8")
    asked = set(re.findall(r"\$\{([A-Z_]+)\}", script))
    own = {*re.findall(r"!define ([A-Z_]+)", script), "PATH_SECTION_ID", "WHAT"}
    given = setup.defines(Path("p"), Path("s"), Path("t"), Path("f"), "sign").keys()

    assert asked - own - {"UN", "FILE", "SUFFIX", "LANG_ENGLISH", "LANG_GERMAN"} <= set(given)
    assert set(given) <= asked | {"SIGN"}


def test_that_no_file_of_the_user_is_removed() -> None:
    script = setup.SCRIPT.read_text(encoding="utf-8")
    removed = re.findall(r"^\s*(RMDir|Delete) (.+)$", script, re.MULTILINE)

    assert ("RMDir", '"$INSTDIR"') in removed  # only if it is empty
    assert [what for how, what in removed if "/r" in what] == ['/r "$INSTDIR\\_internal"']
    assert not any("Sheet Enricher" in what or "LOCALAPPDATA" in what for _, what in removed)


@NSIS
def test_that_the_setup_program_is_built_without_a_warning(program: Path, tmp_path: Path) -> None:
    made = setup.make_setup(program, tmp_path, MADE)

    assert made.name == f"Sheet-Enricher-{app_metadata.VERSION}-setup.exe"
    assert made.read_bytes()[:2] == b"MZ"


@NSIS
def test_that_the_setup_program_depends_on_neither_the_order_of_the_disk_nor_the_time(
    program: Path, tmp_path: Path
) -> None:
    names = [f"part {number}.pyc" for number in range(40)]
    made: list[bytes] = []
    for number, order in enumerate([names, names[::-1]]):
        folder = tmp_path / f"program {number}"
        shutil.copytree(program, folder)
        for name in order:
            (folder / "_internal" / name).write_text(name, encoding="utf-8")
        for path in folder.rglob("*"):
            os.utime(path, (0, 0))
        os.utime(tmp_path / "made" / "banner.bmp", (number * 1000, number * 1000))
        target = tmp_path / str(number)
        target.mkdir()
        made.append(setup.make_setup(folder, target, MADE).read_bytes())

    assert made[0] == made[1]


@NSIS
def test_that_a_missing_signature_is_reported(
    program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setup.make_setup(program, tmp_path, MADE)

    assert capsys.readouterr().out == (
        "Not signed, because SHEET_ENRICHER_WINDOWS_SIGN is not set: Windows will warn of an"
        " unknown publisher.\n"
    )


@NSIS
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_that_programs_uninstaller_and_setup_are_signed(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer = tmp_path / "signer.sh"
    signer.write_text('#!/bin/sh\necho "$1" >> "$(dirname "$0")/signed.txt"\n')
    signer.chmod(0o755)
    monkeypatch.setenv(signing.WINDOWS_VARIABLE, str(signer))

    made = setup.make_setup(program, tmp_path, MADE)

    signed = (tmp_path / "signed.txt").read_text().splitlines()
    assert {str(program / f"{name}.exe") for name in ("Sheet Enricher", "sheet-enricher")} <= set(
        signed
    )
    assert str(made) in signed
    assert len(signed) == 4  # including the uninstaller, which NSIS names


def test_that_a_command_with_quotes_is_split_as_its_system_does() -> None:
    windows = signing.argv_of(r'"C:\my tools\signtool.exe" sign /n "My Co" /v', is_windows=True)
    unix = signing.argv_of("'/opt/my tools/sign' --name My\\ Co", is_windows=False)

    assert windows == [r"C:\my tools\signtool.exe", "sign", "/n", "My Co", "/v"]
    assert unix == ["/opt/my tools/sign", "--name", "My Co"]


def test_that_a_failed_signature_stops_the_build_and_reveals_no_secret(tmp_path: Path) -> None:
    with pytest.raises(InstallError) as failure:
        signing.sign_for_windows(tmp_path / "x.exe", "false --token hunter2")

    assert "x.exe could not be signed" in str(failure.value)
    assert "hunter2" not in str(failure.value)


def test_that_the_first_page_has_its_picture(tmp_path: Path) -> None:
    pictures.write_banner(tmp_path / "banner.bmp")

    with Image.open(tmp_path / "banner.bmp") as banner:
        assert (banner.format, banner.size) == ("BMP", (164, 314))


def test_that_the_freezer_s_specification_is_valid_python() -> None:
    spec = Path(contents.__file__).with_name("program.spec").read_text(encoding="utf-8")

    compile(spec, "program.spec", "exec")
    assert "strip=True" not in spec.replace("Never strip=True", "")
