"""A full disk stops new requests but loses no response in flight."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attacks.conftest import Program, Running, links
from tests.support.adversary import Exchange, match

MIB = 1024 * 1024
DISK_MIB = 256
LIMITED = (
    sys.executable,
    "-c",
    """import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
os.execv(sys.argv[2], sys.argv[2:])
""",
)


def on_small_disk(program: Program) -> tuple[str, ...]:
    """Return the command to start the program with its data folder on a small disk."""
    unshare = shutil.which("unshare")
    words = (str(unshare), "--user", "--map-root-user", "--mount")
    if unshare is None or subprocess.run([*words, "true"], check=False).returncode:
        pytest.skip("no disk can be made here")
    keep = program.home.with_name("kept")
    script = (
        f'mount -t tmpfs -o size={DISK_MIB}m tmpfs "{program.home}" && cp -a "{keep}/." "$0"'
        f' && "$@"; code=$?; rm -f "{program.home}/filler"; cp -a "{program.home}/." "{keep}/";'
        f" exit $code"
    )
    program.home.rename(keep)
    program.home.mkdir()
    return (*words, "sh", "-c", script, str(program.home))


def fill(running: Running, program: Program) -> None:
    """Fill the disk, as another program would."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        place = entry / "root" / str(program.home).lstrip("/") / "settings.json"
        if _is_below(int(entry.name), running.process.pid) and place.exists():
            target = place.with_name("filler")
            break
    else:
        pytest.fail("the disk was not found")
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        for size in (MIB, 4096, 1):
            while True:
                try:
                    os.write(descriptor, b"\0" * size)
                except OSError:
                    break
    finally:
        os.close(descriptor)


def _is_below(pid: int, ancestor: int) -> bool:
    while pid not in {0, 1, ancestor}:
        try:
            pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            return False
    return pid == ancestor


def large(exchange: Exchange, size: int) -> list[object]:
    """Return a response that does not compress well."""
    noise = os.urandom(size // 2).hex()
    return [
        match(one, skills={"professional_network_skills": [noise] if at == 0 else []})
        for at, one in enumerate(exchange.asked.identifiers)
    ]


@pytest.mark.parametrize("size", [1000, 200_000], ids=["small answers", "large answers"])
def test_that_what_is_on_its_way_is_settled_when_the_disk_is_full(
    program: Program, size: int
) -> None:
    adversary = program.adversary
    is_full: list[bool] = []

    async def wait_until_full(exchange: Exchange) -> None:
        charged = exchange.charge()
        while not is_full:
            await exchange.pause()
        await exchange.reply(200, large(exchange, size), x_credits_used=f"{charged:g}")

    program.set(most_in_flight=8, service_works_at_most_s=3000)
    program.before = on_small_disk(program)
    adversary.enrich = wait_until_full
    program.write(links(500))
    running = program.start()
    adversary.wait_for(lambda ledger: len(ledger.charges) == 200)
    fill(running, program)
    is_full.append(True)
    ran = running.result()
    paid = {key for key, _ in adversary.ledger.charges}
    # The disk has space again, and only the saved copy of the folder exists.
    program.home.rmdir()
    program.home.with_name("kept").rename(program.home)
    program.before = ()
    again = program.run()

    assert ran.code in {3, 6}
    assert adversary.ledger.charged_twice() == []
    assert {row["Who"] for row in again.rows if row["Enrichment status"] == "Matched"} >= paid
    assert (again.code, again.summary["reused"]) == (0, len(paid))


def no_room_at_all(program: Program) -> None:
    program.before = (*LIMITED, "20000")


def little_room(program: Program) -> None:
    program.before = (*LIMITED, str(300_000))


def unwritable(program: Program) -> None:
    journals = program.home / "journals"
    journals.write_text("in the way")


LIMITS: dict[str, Callable[[Program], None]] = {
    "no room at all": no_room_at_all,
    "little room": little_room,
    "something in the way": unwritable,
}


@pytest.mark.parametrize("form", LIMITS)
def test_that_a_read_only_disk_ends_the_run_with_a_message(program: Program, form: str) -> None:
    async def answer(exchange: Exchange) -> None:
        charged = exchange.charge()
        body = large(exchange, 100_000)
        await exchange.reply(200, body, x_credits_used=f"{charged:g}")

    program.adversary.enrich = answer
    program.write(links(300))
    LIMITS[form](program)
    ran = program.run()
    program.before = ()
    if form == "something in the way":
        (program.home / "journals").unlink()
    program.run()

    assert ran.code in {3, 6}
    assert ran.err.strip().splitlines()[-1].startswith("sheet-enricher: ")
    assert program.adversary.ledger.charged_twice() == []


def test_that_a_result_that_cannot_be_written_keeps_what_was_paid_for(program: Program) -> None:
    blocked = program.folder / "blocked"
    blocked.mkdir()
    program.target = blocked / "result.csv"

    async def take_folder_away(exchange: Exchange) -> None:
        shutil.rmtree(blocked, ignore_errors=True)
        charged = exchange.charge()
        await exchange.reply(200, large(exchange, 10), x_credits_used=f"{charged:g}")

    program.adversary.enrich = take_folder_away
    program.write(links(30))
    ran = program.run()
    blocked.mkdir()
    again = program.run()

    assert ran.code == 3
    assert (again.code, again.summary["requests"]) == (0, 0)
