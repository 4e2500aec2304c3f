import sys

from installer import processes


def test_that_a_started_program_keeps_its_exit_code() -> None:
    assert processes.run_in_terminal([sys.executable, "-c", "raise SystemExit(6)"]) == 6
    assert processes.read(["no such program"]).code == 127
    assert processes.echo([sys.executable, "-c", "print('said')"]).output == "said\n"
