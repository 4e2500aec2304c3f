"""`python3 installer run|test|lock`.

This file must be understood by every Python 3, so that one that is too old can be told so.
"""

import sys
from pathlib import Path

OLDEST = (3, 11)


def start() -> int:
    """Refuse an old Python in one sentence, else do what the command line asks for."""
    if sys.version_info < OLDEST:
        words = (
            "Sheet Enricher needs Python {}.{} or newer, and this is {}.{}: start it again with,"
            " for example, `python3.13 installer run`.\n"
        )
        sys.stderr.write(words.format(*(OLDEST + sys.version_info[:2])))
        return 1
    # Started as a directory, Python looks for modules inside it; ours are named from the checkout.
    here = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here]
    sys.path.insert(0, str(here.parent))
    from installer.commands import main  # noqa: PLC0415 - only now can it be found, and understood

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
