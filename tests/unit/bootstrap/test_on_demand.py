"""Names of bootstrap that are imported on first use."""

import pkgutil
import subprocess
import sys

import pytest

from desktop_app import bootstrap

PROGRAM = """
import sys
import {module}
waits = {{"desktop_app.bootstrap.services", "desktop_app.bootstrap.spreadsheets", "httpx"}}
print(sorted(waits & sys.modules.keys()))
from desktop_app import bootstrap
print(bootstrap.preview.__name__)
"""


@pytest.mark.parametrize("module", ["desktop_app.bootstrap", "desktop_app.cli.main"])
def test_that_spreadsheets_and_the_network_wait_until_they_are_used(module: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(module=module)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert ended.stdout.splitlines() == ["[]", "preview"]


def test_that_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        _ = bootstrap.nothing_of_this_name


def test_that_no_name_is_that_of_a_module() -> None:
    """The import of such a module would put it in the place of the name."""
    modules = {module.name for module in pkgutil.iter_modules(bootstrap.__path__)}

    assert not modules & {name for names in bootstrap.ON_DEMAND.values() for name in names}
