#!/bin/bash
# wine_tests.sh TEST ...: runs tests in this new system with Wine, as an ordinary user, by the CPython for Windows.
# The exit code is 0, so that the report is still copied out.
set -u
mountpoint -q /dev/shm || mount -t tmpfs tmpfs /dev/shm
chmod 1777 /tmp
useradd --create-home user
mkdir -m 777 /outbox
chmod -R a+rwX /inbox  # compiled modules are kept beside their sources

inside() {
    export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" XDG_RUNTIME_DIR=/tmp
    mkdir -p "$HOME/.wine"
    wineserver -p
    wine wineboot --init >/dev/null 2>&1
    cp /inbox/icuuc.dll "$HOME/.wine/drive_c/windows/system32"
    cd /inbox/project
    export PYTHONPATH='Z:\inbox\project\installer\without_qt;Z:\inbox\project' PYTHONUTF8=1
    export PYTHON_KEYRING_BACKEND=keyring.backends.null.Keyring
    export HYPOTHESIS_STORAGE_DIRECTORY='C:\users\user\hypothesis' SHEET_ENRICHER_HOME='C:\users\user\enricher'
    wine 'Z:\inbox\python\python.exe' -m pytest -c installer/without_qt/pytest.ini --rootdir . -q \
        -p no:cacheprovider --timeout 300 --hypothesis-profile=ci \
        -o junit_family=xunit1 --junitxml 'Z:\outbox\tests.xml' "$@" 2>&1 | sed -u 's/\r$//'
    wineserver -k || true
}
export -f inside
# Its child processes end with it. bash is process 1, which has to reap them.
unshare --pid --fork --kill-child --mount-proc --propagation unchanged \
    env HOME=/home/user setpriv --reuid=user --regid=user --init-groups bash -c 'inside "$@"' tests "$@" || true
