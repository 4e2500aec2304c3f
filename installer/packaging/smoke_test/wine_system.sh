#!/bin/bash
# wine_system.sh STEP ...: runs wine.sh as an ordinary user in this new system, which has Wine. The exit code is
# 0, so that the results are still copied out.
set -eu
mountpoint -q /dev/shm || mount -t tmpfs tmpfs /dev/shm
mkdir -p /tmp/.X11-unix
chmod 1777 /tmp /tmp/.X11-unix
useradd --create-home user
mkdir -m 777 /outbox
# Its child processes end with it. bash is process 1, which has to reap them.
unshare --pid --fork --kill-child --mount-proc --propagation unchanged \
    env HOME=/home/user setpriv --reuid=user --regid=user --init-groups \
    bash /inbox/wine.sh /outbox "$@" || echo "failed=a step under Wine failed, see above"
