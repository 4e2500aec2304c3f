"""complete_wine.py FOLDER TARGET: gives Wine the few functions of Windows that it lacks.

FOLDER holds Wine's own libraries, in a system made for one trial. TARGET gets a library that
belongs into the system folder of Wine's Windows. Nothing of this is part of the package: on
Windows, these functions are there. mingw-w64 must be installed.
"""

import re
import subprocess
import sys
from pathlib import Path

_PREFIX = "x86_64-w64-mingw32-"
# Wine ends the program when one of these is called. Machine code for x86-64, with Windows' rules
# for arguments: a float complex is in rcx, a double complex is where rcx points.
_CODE = {
    "ucrtbase.dll": {
        "crealf": "66 0f 6e c1 c3",
        "cimagf": "48 c1 e9 20 66 0f 6e c1 c3",
        "cimag": "f2 0f 10 41 08 c3",
        "cabsf": "66 48 0f 6e c1 0f 59 c0 f3 0f 16 c8 f3 0f 58 c1 f3 0f 51 c0 c3",
    },
    "mscms.dll": {"WcsCreateIccProfile": "31 c0 c3"},  # there is no colour profile
}


def complete(folder: Path, target: Path) -> None:
    """Add the functions to Wine's libraries, and make the library that Wine lacks."""
    for name, functions in _CODE.items():
        library = folder / name
        content = bytearray(library.read_bytes())
        for function, code in functions.items():
            put(content, place_of(library, f"__wine_stub_{function}"), bytes.fromhex(code))
        library.write_bytes(content)
    source = Path(__file__).with_name("icuuc.c")
    argv = [f"{_PREFIX}gcc", "-shared", "-s", "-Os", str(source), "-o", str(target / "icuuc.dll")]
    subprocess.run(argv, check=True)


def put(content: bytearray, at: int, code: bytes) -> None:
    """Replace the start of a function."""
    content[at : at + len(code)] = code


def place_of(library: Path, symbol: str) -> int:
    """Return the place of a function in a library's file."""
    asked = subprocess.run(
        [f"{_PREFIX}objdump", "--syms", "--section-headers", str(library)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    symbol_line = rf"\(sec +(\d+)\).* 0x([0-9a-f]+) {re.escape(symbol)}$"
    ((number, value),) = re.findall(symbol_line, asked, re.MULTILINE)
    header = rf"^ +{int(number) - 1} \S+ +[0-9a-f]+ +[0-9a-f]+ +[0-9a-f]+ +([0-9a-f]+)"
    (start,) = re.findall(header, asked, re.MULTILINE)
    return int(start, 16) + int(value, 16)


if __name__ == "__main__":
    complete(Path(sys.argv[1]), Path(sys.argv[2]))
