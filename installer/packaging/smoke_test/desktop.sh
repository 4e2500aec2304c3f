#!/bin/bash
# desktop.sh FOLDER: starts the program from the menu, enriches the sample by keyboard alone, and
# closes it. Runs as an ordinary user in the minimal system, prints lines of NAME=VALUE, and puts pictures
# and the workbook into the folder.
set -eu
pictures=$1
entry=/usr/share/applications/sheet-enricher.desktop
export DISPLAY=:7

say() { echo "$1=$2"; }
fail() { say failed "$1"; scrot --overwrite "$pictures/failed.png" || true; exit 1; }
now() { date +%s%3N; }
windows() { xdotool search --onlyvisible --classname "^sheet-enricher$" 2>/dev/null || true; }
title() { xdotool getwindowname "$(windows | head -n 1)" 2>/dev/null || true; }
# until SECONDS WHAT COMMAND ...: waits until a command succeeds
until_so() {
    local patience=$(( $(now) + $1 * 1000 )) what=$2
    shift 2
    until "$@"; do
        [ "$(now)" -lt "$patience" ] || fail "$what"
        sleep 0.01
    done
}
is_shown() { [ -n "$(windows)" ]; }
is_gone() { [ -z "$(windows)" ] && ! pgrep -x sheet-enricher >/dev/null; }
title_has() { [[ "$(title)" == *"$1"* ]]; }
has_screen() { xdotool getdisplaygeometry >/dev/null 2>&1; }
has_manager() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }
# effect KEY COMMAND ...: presses a key and waits for its effect; a window that is not ready misses keys
effect() {
    xdotool key --clearmodifiers "$1"
    shift
    for _ in $(seq 100); do if "$@"; then return 0; fi; sleep 0.1; done
    return 1
}

# start NAME FILE ...: opens files like the menu and "Open with"
start() {
    local began name=$1
    shift
    began=$(now)
    gio launch "$entry" "$@"
    until_so 30 "the window did not appear" is_shown
    say "$name" $(( $(now) - began ))
}
stop() { until_so 60 "the window did not close" effect ctrl+q is_gone; }

Xvfb :7 -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
until_so 20 "there is no screen" has_screen
openbox >/dev/null 2>&1 &
until_so 20 "there is no window manager" has_manager

LANG=de_DE.UTF-8 start first_start_ms "$HOME/leads.xlsx"
until_so 30 "the file was not opened" title_has leads.xlsx
sleep 2
scrot --overwrite "$pictures/0-german.png"
stop
start second_start_ms
sleep 1
scrot --overwrite "$pictures/1-started.png"
until_so 60 "the sample did not open" effect alt+t title_has leads.xlsx
scrot --overwrite "$pictures/2-opened.png"
until_so 60 "the run did not start" effect alt+r title_has %
scrot --overwrite "$pictures/3-running.png"
result="$HOME/Documents/leads (practice).xlsx"
until_so 120 "the workbook was not written" test -s "$result"
is_done() { ! title_has %; }
until_so 60 "the run did not end" is_done
sleep 1
scrot --overwrite "$pictures/4-finished.png"
stop
cp "$result" "$pictures"
