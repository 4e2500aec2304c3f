#!/bin/bash
# desktop.sh FOLDER: starts the program from the menu, enriches the sample by keyboard alone, and
# closes it. Runs as an ordinary user in the minimal system, prints lines of NAME=VALUE, and puts pictures
# and the workbook into the folder.
set -eu
pictures=$1
entry=/usr/share/applications/sheet-enricher.desktop
. /inbox/screen.sh

windows() { xdotool search --onlyvisible --classname "^sheet-enricher$" 2>/dev/null || true; }
is_gone() { [ -z "$(windows)" ] && ! pgrep -x sheet-enricher >/dev/null; }

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

start_screen

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
