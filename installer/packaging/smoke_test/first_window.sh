#!/bin/bash
# first_window.sh PROGRAM ...: starts a program three times on a screen of its own and prints, as NAME=VALUE, the
# time to its window, measured as in wine.sh.
set -eu
pictures=$(mktemp -d)
. "$(dirname "$0")/screen.sh"
windows() { xdotool search --onlyvisible --name '^Sheet Enricher' 2>/dev/null || true; }
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT

start_screen
for number in 1 2 3; do
    began=$(now)
    "$@" >/dev/null 2>&1 &
    program=$!
    until_so 120 "the window did not appear" is_shown
    say "linux_start_${number}_ms" $(( $(now) - began ))
    kill "$program"
    wait "$program" || true
done
