/* The program's two .exe files: run CPython from the folder beside them in this process, so that the
   task manager and the task bar show the program's own name. Compiled with -DWINDOWED for the one
   without a console. */

#include <windows.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32768
#define STRINGS(text) L##text
#define WIDE(text) STRINGS(text)

typedef int (*run_python)(int, wchar_t **);

static int fail(void) {
    const wchar_t *words = L"A part of the program is missing or damaged. Install it again: your"
                           L" data and settings are kept.";
#ifdef WINDOWED
    MessageBoxW(NULL, words, WIDE(NAME), MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls: %ls\n", WIDE(COMMAND), words);
#endif
    return 2;
}

int wmain(int count, wchar_t **words) {
    static wchar_t library[LONGEST], script[LONGEST];
    /* Libraries come from the program's and the system's folders only, not from the working folder
       or PATH. Unlike SetDllDirectory, this is not inherited by the programs that this one opens. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    DWORD length = GetModuleFileNameW(NULL, script, LONGEST);
    wchar_t *name = wcsrchr(script, L'\\');
    if (length == 0 || length >= LONGEST - 64 || name == NULL) return fail();
    name[1] = L'\0';
    wcscpy(library, script);
    wcscat(library, L"_internal\\" WIDE(LIBRARY) L".dll");
    wcscat(script, L"_internal\\start.pyc");

    HMODULE python = LoadLibraryExW(
        library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    run_python run = python ? (run_python)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **all = calloc(count + 4, sizeof *all);
    if (run == NULL || all == NULL || GetFileAttributesW(script) == INVALID_FILE_ATTRIBUTES)
        return fail();
    all[0] = words[0];
    all[1] = L"-X";
    all[2] = L"utf8"; /* redirected output is UTF-8, as on the other systems */
    all[3] = script;
    for (int at = 1; at < count; at++) all[at + 3] = words[at];
    return run(count + 3, all);
}
