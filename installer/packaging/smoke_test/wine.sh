#!/bin/bash
# wine.sh FOLDER: installs setup.exe under Wine and uses the program like a user: in the terminal, in the
# window by keyboard alone, with odd paths and files in use, killed and resumed, upgraded and removed. Runs as an
# ordinary user in the system that wine_system.sh made, prints lines of NAME=VALUE, and puts pictures and
# workbooks into the folder.
set -eEu -o pipefail
trap 'say failed "line $LINENO of wine.sh: $BASH_COMMAND"' ERR
pictures=$1
patience=1200  # seconds; only ends what hangs, also on a busy computer
export WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES="mscoree,mshtml=" XDG_RUNTIME_DIR=/tmp
. /inbox/screen.sh

user=$HOME/.wine/drive_c/users/user
home="$user/AppData/Local/Programs/Sheet Enricher"
data="$user/AppData/Local/Sheet Enricher"
documents="$user/Documents"
uninstall='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\org.sheetenricher.enricher'
service=http://127.0.0.1:8123

windows() { xdotool search --onlyvisible --class '^sheet enricher\.exe$' 2>/dev/null || true; }
is_gone() { [ -z "$(windows)" ] && ! pgrep -f 'Sheet Enricher\.exe' >/dev/null; }
picture() { sleep 1; scrot --overwrite "$pictures/$1.png"; }
terminal() { wine "$home/sheet-enricher.exe" "$@" 2>&1 | tr -d '\r'; }
must() { "$@" || fail "this failed: $*"; }
registry_has() { wine reg query "$@" >/dev/null 2>&1; }
# job FILE TARGET: the arguments of the job that the window runs by default
job() { printf '%s\n' enrich "$1" --rpm 6000 --min-similarity 0.8 --match-check normal --output "$2" --overwrite; }
run_job() { mapfile -t words < <(job "$1" "$2"); terminal "${words[@]}" "${@:3}"; }
# start NAME COMMAND ...: starts a window and waits until it is shown
start() {
    local began name=$1
    shift
    began=$(now)
    "$@" >/dev/null 2>&1 &
    until_so $patience "the window did not appear" is_shown
    say "$name" $(( $(now) - began ))
}
stop() { until_so $patience "the window did not close" effect alt+F4 is_gone; }
from_menu() { wine start 'C:\users\user\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Sheet Enricher.lnk'; }
# open_with FILE: runs the command that is registered for "Open with"
open_with() {
    local command
    command=$(wine reg query 'HKCU\Software\Classes\SheetEnricher.Sheet\shell\open\command' /ve 2>/dev/null |
        tr -d '\r' | sed -n 's/.*REG_SZ *//p')
    [[ "$command" == '"'*'.exe" "%1"' ]] || fail "\"Open with\" is registered as: $command"
    command=${command#\"}
    wine "${command%%\"*}" "$1"
}
setup() { wine /inbox/setup.exe "$@" 2>>"$pictures/setup.txt"; }

prepare() {
    start_screen  # before Wine, which asks for it once
    mkdir -p "$HOME/.wine"
    wineserver -p
    wine wineboot --init >/dev/null 2>&1
    cp /inbox/icuuc.dll "$HOME/.wine/drive_c/windows/system32"
    mkdir -p "$documents"
    cp /inbox/leads.xlsx /inbox/people.xlsb "$documents"
}

install_by_its_pages() {
    setup &
    has_setup() { [ -n "$(xdotool search --onlyvisible --name 'Sheet Enricher Setup' 2>/dev/null)" ]; }
    until_so $patience "the setup program did not appear" has_setup
    picture 01-setup-welcome
    xdotool key alt+n
    picture 02-setup-parts
    xdotool key alt+n
    picture 03-setup-folder
    xdotool key Return
    until_so $patience "the setup program did not write its entry" registry_has "$uninstall"
    picture 04-setup-finished
    xdotool key Return  # also starts the program
    until_so $patience "the setup program did not start the program" is_shown
    stop
    must wine "$home/uninstall.exe" /S
    is_removed() { ! registry_has "$uninstall" && [ ! -e "$home/_internal" ]; }
    until_so $patience "the first installation was not removed" is_removed
}

install_silently() {
    local began
    began=$(now)
    must setup /S /PATH
    say install_ms $(( $(now) - began ))
    must registry_has "$uninstall" /v QuietUninstallString
    must registry_has 'HKCU\Software\Classes\.csv\OpenWithProgids' /v SheetEnricher.Sheet
    must registry_has 'HKCU\Software\Classes\.xlsx\OpenWithProgids' /v SheetEnricher.Sheet
    wineserver -k || true  # new programs see the new PATH
    wineserver -w
    wineserver -p
    say version "$(wine cmd /c 'sheet-enricher --version' 2>/dev/null | tr -d '\r')"
}

use_in_the_terminal() {
    run_job leads.xlsx 'out.xlsx' --sandbox --quiet || fail "the job in the terminal failed"
    cp out.xlsx "$pictures/in the terminal.xlsx"
    # The console's words are UTF-8 when a file receives them.
    terminal columns 'C:\users\user\Documents\people.xlsb' >words.txt
    grep -q 'Anna Ærø' words.txt || fail "the words of the terminal are broken: $(grep Anna words.txt)"
}

use_odd_paths() {
    local part='Ärger mit langen Ordnernamen und Leerzeichen – žluťoučký kůň' folder
    folder="$documents/$part/$part/$part/$part"
    mkdir -p "$folder"
    cp leads.xlsx "$folder/Büro Köln.xlsx"
    folder="C:\\users\\user\\Documents\\$part\\$part\\$part\\$part"
    [ ${#folder} -gt 260 ] || fail "the path is not long: ${#folder}"
    say long_path ${#folder}
    run_job "$folder\\Büro Köln.xlsx" "$folder\\Ergebnis ä.xlsx" --sandbox --fresh --quiet || fail "the long path failed"
    cp "$documents/$part/$part/$part/$part/Ergebnis ä.xlsx" "$pictures/long path.xlsx"
    mkdir -p "$documents/read-only"
    chmod 500 "$documents/read-only"
    timeout $patience wine "$home/sheet-enricher.exe" enrich leads.xlsx --sandbox --output 'read-only\out.xlsx' \
        >refusal.txt 2>&1 && fail "a workbook was written into a read-only folder"
    grep -q permission refusal.txt || fail "a read-only folder is reported as: $(tail -n 1 refusal.txt)"
}

use_a_target_in_use() {
    wine /inbox/hold_open.exe out.xlsx 600 >held.txt 2>/dev/null &
    until_so $patience "the workbook could not be held open" grep -q held held.txt
    run_job leads.xlsx out.xlsx --sandbox --quiet >refusal.txt || true
    grep -q 'out 2.xlsx' refusal.txt || fail "a workbook in use is reported as: $(tail -n 1 refusal.txt)"
    wine taskkill /F /IM hold_open.exe >/dev/null 2>&1
}

# Starts the invented service, for the account and for the ledger.
start_service() {
    wine "$home/sheet-enricher.exe" sandbox --port 8123 --invent --rpm 6000 --latency 0.4 >service.txt 2>&1 &
    until_so $patience "the sandbox did not start" grep -q sandbox-key service.txt
}

store_a_key() {
    export CRUSTDATA_BASE_URL=$service
    start connect_ms from_menu
    sleep 2
    has_dialog() { xdotool search --onlyvisible --name '^Connect your account$' >/dev/null 2>&1; }
    until_so $patience "the account's dialog did not open" effect alt+c has_dialog
    xdotool type sandbox-key
    picture 20-connect
    xdotool key Return
    is_without_dialog() { ! has_dialog; }
    until_so $patience "the key was not accepted" is_without_dialog
    picture 21-connected
    stop
    say balance_with_stored_key "$(balance)"
    grep -q 'Person Enrich: *enabled' balance.txt || fail "the stored key was not read back: $(tail -n 1 balance.txt)"
}

balance() { terminal account --base-url "$service" >balance.txt; sed -n 's/^Credits: *\([0-9]*\),*\([0-9]*\)$/\1\2/p' balance.txt; }

kill_and_resume() {
    wine "$home/sheet-enricher.exe" enrich leads.xlsx --rpm 6 --output killed.xlsx --base-url "$service" >/dev/null 2>&1 &
    has_answers() { [ "$(balance)" -lt 10000 ]; }
    until_so $patience "no answer came before the kill" has_answers
    kill -KILL $(pgrep -f 'sheet-enricher\.exe enrich leads\.xlsx --rpm 6')
    [ ! -e killed.xlsx ] || fail "the run ended before it was killed"
    say balance_when_killed "$(balance)"
    run_job leads.xlsx killed.xlsx --base-url "$service" >resumed.txt || say code_when_resumed $?
    grep -q 'Already known, for free: [1-9]' resumed.txt || fail "the run was not resumed: $(tail -n 1 resumed.txt)"
    say balance_when_resumed "$(balance)"
    # An uninterrupted run of this sheet costs 360 credits: whoever is in doubt is not paid for again.
    [ "$(balance)" -ge $((10000 - 360)) ] || fail "somebody was paid for twice"
    [ -s killed.xlsx ] || fail "the resumed run wrote no workbook"
    grep 'Found people' resumed.txt
    kill -KILL $(pgrep -f 'sheet-enricher\.exe sandbox')  # the setup program would wait for it
}

use_the_window() {
    start first_start_ms from_menu
    picture 10-started
    until_so $patience "the sample did not open" effect alt+t title_has leads.xlsx
    picture 11-opened
    until_so $patience "the run did not start" effect alt+r title_has %
    scrot --overwrite "$pictures/12-running.png"
    result="$documents/leads (practice).xlsx"
    until_so $patience "the workbook was not written" test -s "$result"
    is_done() { ! title_has %; }
    until_so $patience "the run did not end" is_done
    picture 13-finished
    cp "$result" "$pictures"
}

open_other_files() {
    local began
    # A second start, while the first window is open: it hands its file over and ends.
    cp /inbox/contacts.csv "$documents"
    began=$(now)
    open_with 'C:\users\user\Documents\contacts.csv' >/dev/null 2>&1 || fail "the second start did not end well"
    say hand_over_ms $(( $(now) - began ))
    until_so $patience "the running window did not show the .csv file" title_has contacts.csv
    [ "$(windows | wc -l)" = 1 ] || fail "the second start has a window of its own"
    # The recent files are remembered when a file has been opened.
    until_so $patience "the running window did not open the file" grep -q contacts.csv "$data/window.ini"
    picture 14-handed-over
    # What a killed window leaves behind does not block the next one.
    kill -KILL $(pgrep -f 'Sheet Enricher\.exe')
    until_so $patience "the window was not killed" is_gone
    start after_a_kill_ms open_with 'C:\users\user\Documents\leads.xlsx'
    until_so $patience "an .xlsx file did not open" title_has leads.xlsx
    picture 15-after-a-kill
}

upgrade() {
    setup /S && fail "the running program was replaced"
    must is_shown
    while [ -n "$(windows)" ]; do xdotool windowfocus --sync "$(windows | head -n 1)" key alt+F4; sleep 1; done
    until_so $patience "the windows did not close" is_gone
    rm "$home/_internal/start.pyc"
    start broken_ms wine "$home/Sheet Enricher.exe"
    picture 30-damaged
    xdotool key Return
    until_so $patience "the message did not close" is_gone
    must setup /S
    say repaired "$(wine cmd /c 'sheet-enricher --version' 2>/dev/null | tr -d '\r')"
}

remove() {
    must wine "$home/uninstall.exe" /S
    is_removed() { ! registry_has "$uninstall" && [ ! -e "$home" ]; }
    until_so $patience "the program was not removed" is_removed
    [ -s "$data/journals/sandbox.sqlite3" ] || fail "the user's data was removed"
    ! registry_has 'HKCU\Software\Classes\.csv\OpenWithProgids' /v SheetEnricher.Sheet || fail '"Open with" is left'
    wine reg query 'HKCU\Environment' /v Path 2>/dev/null | grep -q 'Sheet Enricher' && fail "PATH still names the program"
    [ ! -e "$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Sheet Enricher.lnk" ] || fail "the menu entry is left"
}

prepare
cd "$documents"
for step in "${@:2}"; do
    began=$(now)
    $step
    say "seconds_$step" $(( ($(now) - began) / 1000 ))
done
wineserver -k || true
