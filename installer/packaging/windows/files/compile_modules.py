"""compile_modules.py FOLDER VERSION: replaces modules by their bytecode. It imports no package.

The bytecode does not name the folder, and is used without looking for the source.
"""

import py_compile
import sys
from pathlib import Path


def compile_all(folder: Path) -> None:
    """Compile every module below a folder in a fixed order, and delete its source."""
    for source in sorted(folder.rglob("*.py")):
        py_compile.compile(
            str(source),
            cfile=f"{source}c",
            dfile=source.relative_to(folder).as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        source.unlink()


if __name__ == "__main__":
    path, version = sys.argv[1:]
    if version != "{}.{}".format(*sys.version_info):
        sys.exit(f"This is Python {sys.version}, not {version}.")
    compile_all(Path(path))
