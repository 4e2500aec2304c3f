#!/bin/sh
# Installs Sheet Enricher for you alone, without administrator rights; --uninstall takes it away
# again. Your data (journal, settings) stays where it is either way.
set -eu

command=sheet-enricher
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
program=$HOME/.local/lib/$command
link=$HOME/.local/bin/$command

uninstall() {
    rm -rf -- "$program"
    rm -f -- "$link"
    (cd "$here/share" && find . -type f) | while IFS= read -r file; do rm -f -- "$data/$file"; done
}

# Menus and icons are shown without these, too, only later.
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

if ! "$here/$command/$command" --version >/dev/null; then
    echo "The program does not start on this system: see above. Nothing was installed." >&2
    exit 1
fi

uninstall
mkdir -p -- "$HOME/.local/lib" "$HOME/.local/bin" "$data"
cp -R -- "$here/$command" "$program"
ln -s -- "$program/$command" "$link"
cp -R -- "$here/share/." "$data/"
# The menu does not look into your own folders: it is told where the program is.
escaped=$(printf '%s' "$program/$command" | sed 's/[\\&|]/\\&/g')
sed -i "s|^Exec=[^ ]*|Exec=\"$escaped\"|" "$data/applications/$command.desktop"
refresh

echo "Sheet Enricher is installed: look for it in your menu, or type $command."
case ":$PATH:" in
    *":$HOME/.local/bin:"*) ;;
    *) echo "(To type $command, add $HOME/.local/bin to your PATH, or log in again.)" ;;
esac
missing=$(ldd "$program"/_internal/PySide6/Qt/plugins/platforms/libqxcb.so "$program"/_internal/PySide6/*.so \
    2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' ')
if [ -n "$missing" ]; then
    echo "The window needs libraries that this system lacks: $missing"
    echo "Install the packages of your system that bring them. Commands in the terminal work without."
fi
