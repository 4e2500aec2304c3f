"""`python -m desktop_app` and `sheet-enricher`: the job in a terminal.

Only what is needed is imported: the window, when it comes, is not paid for by the terminal.
"""

import sys


def main() -> int:
    """Start the front end that the command line asks for; return the exit code."""
    from desktop_app.cli.main import main as run_cli  # noqa: PLC0415 - see the module's docstring

    return run_cli(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
