#!/bin/sh
# Installs Sheet Enricher for the current user, without administrator rights; --uninstall removes it,
# also when called from the installed copy. Your data (journal, settings) is kept in both cases.
set -eu

command=sheet-enricher
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
program=$HOME/.local/lib/$command
link=$HOME/.local/bin/$command
files=$program/installed-files.txt

# The link may belong to another program, such as a command of this name from pip.
is_our_link() { [ "$(readlink -- "$link" 2>/dev/null || true)" = "$program/$command" ]; }

uninstall() {
    if is_our_link; then rm -f -- "$link"; fi
    if [ -f "$files" ]; then
        while IFS= read -r file; do rm -f -- "$data/$file"; done <"$files"
    fi
    rm -rf -- "$program"
}

# Without these, menus and icons appear later.
refresh() {
    update-desktop-database "$data/applications" 2>/dev/null || true
    gtk-update-icon-cache -q -t "$data/icons/hicolor" 2>/dev/null || true
}

if [ "${1:-}" = --uninstall ]; then
    uninstall
    refresh
    echo "Sheet Enricher is no longer installed. Your data and your workbooks were not touched."
    exit 0
fi

if [ ! -d "$here/share" ]; then
    echo "Run the install.sh of the folder that you unpacked; this one only knows --uninstall." >&2
    exit 2
fi
if ! "$here/$command/$command" --version >/dev/null; then
    echo "The program does not start on this system: see above. Nothing was installed." >&2
    exit 1
fi

uninstall
mkdir -p -- "$HOME/.local/lib" "$HOME/.local/bin" "$data"
cp -R -- "$here/$command" "$program"
cp -- "$here/install.sh" "$program/"
(cd "$here/share" && find . -type f) >"$files"
cp -R -- "$here/share/." "$data/"
# The menu does not search the user's folders, so it needs the full path. The value is unescaped
# twice, and a per cent sign is special.
quoted=$(printf '%s' "$program/$command" | sed -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')
escaped=$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')
sed -i "s|^Exec=[^ ]*|Exec=\"$escaped\"|" "$data/applications/$command.desktop"
refresh

echo "Sheet Enricher is installed: look for it in your menu."
if [ -e "$link" ] || [ -L "$link" ]; then
    echo "The command $link is another program's and was left alone: type $program/$command instead."
else
    ln -s -- "$program/$command" "$link"
    case ":$PATH:" in
        *":$HOME/.local/bin:"*) echo "In the terminal, type $command." ;;
        *) echo "In the terminal, type $link." ;;
    esac
fi
echo "To take it away again: $program/install.sh --uninstall"
missing=$(LD_LIBRARY_PATH=$program/_internal ldd "$program"/_internal/PySide6/Qt/plugins/platforms/libqxcb.so "$program"/_internal/PySide6/*.so \
    2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
if [ -n "$missing" ]; then
    echo "The window needs libraries that this system lacks: $missing"
    echo "Install the packages of your system that bring them. Commands in the terminal work without."
fi
