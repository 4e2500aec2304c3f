#!/bin/sh
# enter.sh ROOT USER COMMAND ...: runs a command in a folder as if it were a whole system. Called in
# a mount namespace of its own, so that nothing has to be unmounted.
set -eu
root=$1
user=$2
shift 2
mount --bind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/dev/shm"
mount -t tmpfs tmpfs "$root/run"
cp /etc/resolv.conf "$root/etc/resolv.conf"
if [ "$user" = root ]; then
    exec chroot "$root" "$@"
fi
exec chroot --userspec="$user:$user" "$root" "$@"
