"""Check of Authenticode signatures with osslsigncode, against the roots of their certificates."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from installer import processes
from installer.failure import InstallError

ROOTS = Path(__file__).with_name("publisher-roots.pem")
"""Certificates of the authorities that have vouched for CPython's publisher, by their SHA-256:

- Microsoft Identity Verification Root Certificate Authority 2020,
  5367f20c7ade0e2bca790915056d086b720c33c1fa2a2661acf787e3296e1270
- DigiCert Trusted Root G4, 552f7bdcf1a7af9e6ce672017f4f12abf77240c78e761ac203d1d9d20ac89988
- DigiCert Assured ID Root CA, 3e9099b5015e8f486c00bcea9d111ee721faba355a89bcf1df69561e3dc6325c
"""
_SIGNER = re.compile(r"Signer's certificate:.*?Subject:[^\n]*?/CN=([^/\n]+)", re.DOTALL)


def check_signatures(files: Iterable[Path], publisher: str) -> None:
    """Check that a publisher signed these programs, libraries and catalogues.

    Args:
        files: What is signed. Its content, the chain of certificates up to a known root, and the
            time stamp are checked.
        publisher: The common name in the signer's certificate.

    Raises:
        InstallError: A signature is missing, not valid, or somebody else's.
    """
    for file in files:
        ended = processes.read(_argv(file))
        signer = signer_of(ended.output)
        if not ended.is_good or signer != publisher:
            raise InstallError(
                f"{file.name} must be signed by {publisher}, and it is"
                f" {f'signed by {signer}, or damaged' if signer else 'not'}: nothing is built."
            )


def signer_of(output: str) -> str | None:
    """Return the common name of the signer from osslsigncode's output; None without a signature."""
    found = _SIGNER.search(output)
    return found and found[1].strip()


def _argv(file: Path) -> list[str | Path]:
    argv: list[str | Path] = ["osslsigncode", "verify", *_without_network()]
    return [*argv, "-CAfile", ROOTS, "-TSA-CAfile", ROOTS, "-in", file]


@cache
def _without_network() -> list[str]:
    """Return the options of this version against downloading lists of revoked certificates.

    What is checked here has a fixed digest, so that a later revocation changes nothing.
    """
    told = processes.read(["osslsigncode", "verify", "--help"]).output
    return [option for option in ("-ignore-cdp", "-ignore-crl") if option in told]
