#!/bin/bash
# minimal.sh JOB ...: installs the package into this minimal Debian and uses it like a user: in the
# terminal with the arguments of a job, and on a screen. Prints lines of NAME=VALUE.
set -eu
cd /inbox
home=/usr/lib/sheet-enricher

# The exit code is 0, so that the results are still copied out.
fail() { echo "failed=$1"; exit 0; }
install() {
    apt-get install -q -y --no-install-recommends "$@" >/root/apt.log 2>&1 || { cat /root/apt.log; fail "apt-get failed"; }
}
as_user=(env HOME=/home/user setpriv --reuid=user --regid=user --init-groups)

mountpoint -q /dev/shm || mount -t tmpfs tmpfs /dev/shm
useradd --create-home user
mkdir -m 777 /outbox
cp leads.xlsx /home/user
install ./package.deb
[ ! -e /usr/bin/python3 ] || fail "the package brought the system's Python along: see its dependencies"
missing=$(LD_LIBRARY_PATH=$home/_internal find $home -type f \( -name '*.so*' -o -name sheet-enricher \) \
    -exec ldd {} + 2>/dev/null | sed -n 's/ => not found//p' | sort -u | tr -d '\n')
[ -z "$missing" ] || fail "the package depends on too little: $missing"

echo "version=$("${as_user[@]}" sheet-enricher --version)"
# A second process reads this format.
"${as_user[@]}" sheet-enricher columns people.xlsb >/dev/null || fail "people.xlsb was not read"
"${as_user[@]}" sheet-enricher "$@" || fail "the job in the terminal failed"

install xvfb openbox xdotool x11-utils scrot procps libglib2.0-bin
# Its child processes end with it. bash is process 1, which has to reap them.
unshare --pid --fork --kill-child --mount-proc --propagation unchanged "${as_user[@]}" \
    bash /inbox/desktop.sh /outbox || fail "the window failed, see above"
