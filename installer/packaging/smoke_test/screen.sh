# What the trials on a screen share, as shell functions. The caller sets $pictures, a folder, and
# defines `windows`, which prints the ids of the program's windows.

say() { echo "$1=$2"; }
fail() { say failed "$1"; scrot --overwrite "$pictures/failed.png" || true; exit 1; }
now() { date +%s%3N; }
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

# Other programs of this computer may have screens, so X chooses the number.
start_screen() {
    local number
    number=$(mktemp)
    # -noreset: the server would begin anew, without the window manager, when a first client leaves.
    Xvfb -displayfd 3 -noreset -screen 0 1440x900x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    until_so 120 "there is no screen" test -s "$number"
    DISPLAY=:$(cat "$number")
    export DISPLAY
    until_so 120 "the screen does not answer" has_screen
    openbox >/dev/null 2>&1 &
    until_so 120 "there is no window manager" has_manager
}
