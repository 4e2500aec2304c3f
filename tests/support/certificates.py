"""Certificates made by the tests themselves, with the openssl command."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Authority:
    """A company that signs its own certificates."""

    folder: Path

    def __post_init__(self) -> None:
        if _OPENSSL is None:
            pytest.skip("openssl is not installed")
        self.folder.mkdir()
        subject = ("-subj", "/CN=Company", "-days", "2")
        self._openssl(
            "req", "-x509", *_NEW_KEY, "-keyout", "root.key", "-out", "root.crt", *subject
        )

    @property
    def certificate(self) -> Path:
        """The file that its computers trust."""
        return self.folder / "root.crt"

    def sign(self, *names: str) -> tuple[str, str]:
        """Return a new key and a certificate for names such as IP:127.0.0.2."""
        (self.folder / "names").write_text(f"subjectAltName={','.join(names)}\n")
        request = ("-keyout", "own.key", "-out", "own.csr", "-subj", "/CN=server")
        self._openssl("req", *_NEW_KEY, *request)
        by = ("-CA", "root.crt", "-CAkey", "root.key", "-CAcreateserial", "-days", "2")
        self._openssl("x509", "-req", "-in", "own.csr", *by, "-extfile", "names", "-out", "own.crt")
        return (self.folder / "own.key").read_text(), (self.folder / "own.crt").read_text()

    def _openssl(self, *words: str) -> None:
        subprocess.run([str(_OPENSSL), *words], cwd=self.folder, check=True, capture_output=True)


_OPENSSL = shutil.which("openssl")
_NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
