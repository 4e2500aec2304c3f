"""`python3 installer run|test|lock`.

The syntax of this file must be valid in every Python 3, so that an old one gets a clear error.
"""

import sys
from pathlib import Path

OLDEST = (3, 11)


def start() -> int:
    """Reject an old Python with a one-sentence error; otherwise run the command."""
    if sys.version_info < OLDEST:
        words = (
            "Sheet Enricher needs Python {}.{} or newer, and this is {}.{}: start it again with,"
            " for example, `python3.13 installer run`.\n"
        )
        sys.stderr.write(words.format(*(OLDEST + sys.version_info[:2])))
        return 1
    # When it runs a directory, Python searches it for modules; ours are imported from the checkout.
    here = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here]
    sys.path.insert(0, str(here.parent))
    from installer.commands import main  # noqa: PLC0415 - needs sys.path and a new Python

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
