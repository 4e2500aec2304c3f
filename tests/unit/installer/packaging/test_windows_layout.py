"""Parts of the folder for Windows: chosen wheels, signed CPython, bytecode, launchers."""

import importlib.util
import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from installer.checkout import RUNTIME
from installer.failure import InstallError
from installer.packaging import app_metadata, pictures
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.locked_wheels import requirements
from installer.packaging.windows import authenticode, cpython, launcher, layout, wheels, winget

FILES = Path(launcher.__file__).with_name("files")
MINGW = pytest.mark.skipif(not shutil.which(launcher.COMPILER), reason="mingw-w64 is not here")
SIGNATURES = pytest.mark.skipif(not shutil.which("osslsigncode"), reason="osslsigncode is not here")
start: dict[str, Any] = runpy.run_path(str(FILES / "start.py"))
changed_path: Callable[..., str] = start["changed_path"]


def test_that_the_lock_s_markers_choose_the_packages_of_windows() -> None:
    chosen = requirements(RUNTIME.read_text(encoding="utf-8"), wheels.WINDOWS)
    names = {re.split(r"==", line)[0] for line in chosen}

    assert {"pywin32-ctypes", "pyside6-essentials", "numpy", "tzdata"} <= names
    assert not {"secretstorage", "jeepney", "backports-tarfile"} & names
    assert len(names) == len(chosen)  # one version of each
    assert all("--hash=sha256:" in line and ";" not in line for line in chosen)


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/QtSvg.pyd", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/translations/qtbase_de.qm", True),
        ("PySide6/QtNetwork.pyd", False),
        ("PySide6/designer.exe", False),
        ("PySide6/resources/icudtl.dat", False),
        ("PySide6/metatypes/qt6core_metatypes.json", False),
        ("PySide6/translations/qtbase_fr.qm", False),
        ("pandas/core/frame.py", True),
        ("pandas/tests/test_frame.py", False),
        ("numpy/f2py/crackfortran.py", False),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
    ],
)
def test_that_only_the_used_parts_of_wheels_are_unpacked(
    place: str, kept: object, tmp_path: Path
) -> None:
    wheel = tmp_path / "some-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(place, "content")

    wheels.unpack([wheel], tmp_path / "lib")

    assert (tmp_path / "lib" / place).exists() is kept


@SIGNATURES
def test_that_a_program_without_the_foundation_s_signature_stops_the_build(tmp_path: Path) -> None:
    unsigned = tmp_path / "python313.dll"
    shutil.copyfile(sys.executable, unsigned)

    with pytest.raises(InstallError, match=r"python313\.dll must be signed by Python Software"):
        authenticode.check_signatures([unsigned], cpython.PUBLISHER)


def test_that_the_signer_is_read_from_the_certificate_of_the_file_itself() -> None:
    said = (
        "Signer's certificate:\n\t----\n\tSigner #0:\n\t\tSubject: /C=US/O=X/CN=Evil Corp\n"
        "\t\tIssuer : /CN=Python Software Foundation\n"
    )

    assert authenticode.signer_of(said) == "Evil Corp"
    assert authenticode.signer_of("No signature found") is None


def test_that_a_changed_module_of_the_standard_library_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cpython, "check_signatures", lambda *_: None)
    (tmp_path / "DLLs").mkdir()
    (tmp_path / "DLLs" / "python_lib.cat").write_bytes(b"digests of other modules")
    (tmp_path / "Lib" / "email").mkdir(parents=True)
    (tmp_path / "Lib" / "email" / "__init__.py").write_text("", encoding="utf-8")
    cpython.check(tmp_path)  # an empty module is known
    (tmp_path / "Lib" / "os.py").write_text("import evil", encoding="utf-8")

    with pytest.raises(InstallError, match=r"Lib/os\.py is not the one that Python Software"):
        cpython.check(tmp_path)


def test_that_modules_become_bytecode_that_does_not_depend_on_the_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "package").mkdir(parents=True)
        (tmp_path / name / "package" / "module.py").write_text("x = 1\n", encoding="utf-8")
        version = "{}.{}".format(*sys.version_info)
        argv = [sys.executable, str(FILES / "compile_modules.py"), str(tmp_path / name), version]
        subprocess.run(argv, check=True)
    one, two = (tmp_path / name / "package" / "module.pyc" for name in ("one", "two"))

    assert one.read_bytes() == two.read_bytes()
    assert not one.with_suffix(".py").exists()
    spec = importlib.util.spec_from_file_location("module", one)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.x == 1


@MINGW
def test_that_the_launchers_are_the_same_in_every_build_and_say_their_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher, "MADE", tmp_path)
    monkeypatch.setattr(launcher, "_WORK", tmp_path / "work")
    pictures.write_ico(tmp_path / "app.ico")
    first = {exe.name: exe.read_bytes() for exe in launcher.make_launchers(tmp_path)}
    second = {exe.name: exe.read_bytes() for exe in launcher.make_launchers(tmp_path)}

    assert first == second
    assert set(first) == {f"{app_metadata.NAME}.exe", f"{app_metadata.COMMAND}.exe"}
    for content in first.values():
        assert "ProductVersion\0".encode("utf-16-le") in content
        assert app_metadata.VERSION.encode("utf-16-le") in content
        assert b"PerMonitorV2" in content
        assert b"longPathAware" in content


@MINGW
def test_that_a_missing_library_stops_the_build(tmp_path: Path) -> None:
    source = tmp_path / "x.c"
    source.write_text("__declspec(dllexport) int x(void) { return 1; }\n", encoding="utf-8")
    user = tmp_path / "user.c"
    user.write_text("int x(void); int y(void) { return x(); }\n", encoding="utf-8")
    subprocess.run([launcher.COMPILER, "-shared", source, "-o", tmp_path / "own.dll"], check=True)
    folder = tmp_path / "folder"
    folder.mkdir()
    words: list[Path | str] = [user, tmp_path / "own.dll", "-o", folder / "user.pyd"]
    subprocess.run([launcher.COMPILER, "-shared", *words], check=True)

    with pytest.raises(InstallError, match=r"lacks own\.dll"):
        layout.check_imports(folder)
    shutil.copyfile(tmp_path / "own.dll", folder / "OWN.dll")
    layout.check_imports(folder)


ENTRIES = st.lists(st.sampled_from([r"C:\Tools", r"%USERPROFILE%\bin", '"C:\\a b"', ""])).map(
    ";".join
)
HOME = r"C:\Users\Ä\Programs\Sheet Enricher"


@given(ENTRIES)
def test_that_the_path_gets_the_folder_once_and_loses_nothing_else(path: str) -> None:
    after = changed_path(path, HOME, is_wanted=True)

    assert after.split(";").count(HOME) == 1
    assert changed_path(after, HOME + "\\", is_wanted=True) == after
    removed = changed_path(after, HOME.upper(), is_wanted=False)
    assert [entry for entry in removed.split(";") if entry] == [
        entry for entry in path.split(";") if entry
    ]
    assert changed_path(path, HOME, is_wanted=False) == path


def test_that_winget_s_manifests_name_the_file_and_its_digest(tmp_path: Path) -> None:
    setup = tmp_path / "Sheet-Enricher-setup.exe"
    setup.write_bytes(b"MZ")
    made = BuildArtifacts(0, "https://example.org/project", "")

    paths = winget.write_manifests(setup, tmp_path, made)
    text = "".join(path.read_text(encoding="utf-8") for path in paths)

    assert [path.name for path in paths] == [
        "SheetEnricher.SheetEnricher.yaml",
        "SheetEnricher.SheetEnricher.installer.yaml",
        "SheetEnricher.SheetEnricher.locale.en-US.yaml",
    ]
    assert f"https://example.org/project/releases/download/v{app_metadata.VERSION}/" in text
    assert re.search(r"InstallerSha256: [0-9A-F]{64}", text)
    assert text.count(f"PackageVersion: {app_metadata.VERSION}") == 3
    assert winget.write_manifests(setup, tmp_path, BuildArtifacts(0, "", "")) == []
