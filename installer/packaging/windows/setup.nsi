; The setup program for Windows: for one user, without administrator rights. Arguments: /S installs
; silently, /PATH adds the command to the user's PATH and /PATH=no removes it, /D=FOLDER chooses the folder (the
; last argument, without quotes). Started again, it repairs or upgrades. Definitions on the
; command line of makensis: NAME, COMMAND, ID, MAKER, VERSION, NUMBERS (the version as four numbers), SIZE (in
; KiB), OUTPUT, ICON, BANNER, TYPES and FILES (files with the macros of the file types and of the program's files)
; and, where programs are signed, SIGN (a command that ends with the file's name).

Target amd64-unicode
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "${TYPES}"
!include "${FILES}"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define PROG_ID "SheetEnricher.Sheet"
!define CLASSES "Software\Classes"
!define EXE "${NAME}.exe"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "${MAKER}"
VIAddVersionKey "LegalCopyright" "${MAKER}. MIT licence."
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString WELCOME ${LANG_ENGLISH} "This installs ${NAME} for you alone: no administrator \
rights are needed.$\r$\n$\r$\nYour spreadsheets, and what an earlier version has kept, are not touched."
LangString WELCOME ${LANG_GERMAN} "${NAME} wird nur für Sie installiert: Administratorrechte sind \
nicht nötig.$\r$\n$\r$\nIhre Tabellen und was eine frühere Version gespeichert hat, bleiben unberührt."
LangString RUNNING ${LANG_ENGLISH} "${NAME} is running. Close it, then press Retry."
LangString RUNNING ${LANG_GERMAN} "${NAME} läuft noch. Schließen Sie es, und drücken Sie Wiederholen."
LangString PATH_SECTION ${LANG_ENGLISH} "The command ${COMMAND} in every terminal (PATH)"
LangString PATH_SECTION ${LANG_GERMAN} "Der Befehl ${COMMAND} in jedem Terminal (PATH)"
LangString INCOMPLETE ${LANG_ENGLISH} "A file could not be written. Close the programs that use it, and start again."
LangString INCOMPLETE ${LANG_GERMAN} "Eine Datei konnte nicht geschrieben werden. Schließen Sie die Programme, die sie benutzen, und starten Sie erneut."
LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs Windows 10, version 1809 or newer, 64 bit."
LangString TOO_OLD ${LANG_GERMAN} "${NAME} braucht Windows 10, Version 1809 oder neuer, 64 Bit."
LangString OPEN_WITH ${LANG_ENGLISH} "Enrich with ${NAME}"
LangString OPEN_WITH ${LANG_GERMAN} "Mit ${NAME} anreichern"

; A running program cannot be replaced, because its file cannot be opened for writing. Check both:
; the one for the terminal may be in the middle of a run.
!macro CLAIM FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $1 "running"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend
!macro WAIT_FOR_CLOSE UN
  Function ${UN}WaitForClose
    retry:
    StrCpy $1 ""
    !insertmacro CLAIM "$INSTDIR\${EXE}"
    !insertmacro CLAIM "$INSTDIR\${COMMAND}.exe"
    ${If} $1 == "running"
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY retry
      SetErrorLevel 2
      Quit
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro WAIT_FOR_CLOSE ""
!insertmacro WAIT_FOR_CLOSE "un."

; Removes only the program, not the user's data or other files in the folder. A folder without the
; program may contain another program's files of these names.
!macro REMOVE_PROGRAM
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${EXE}"
    Delete "$INSTDIR\${COMMAND}.exe"
  ${EndIf}
!macroend

!macro OFFER SUFFIX
  WriteRegNone HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${PROG_ID}"
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\SupportedTypes" "${SUFFIX}" ""
!macroend
!macro WITHDRAW SUFFIX
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${PROG_ID}"
!macroend
!define TELL_EXPLORER 'System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"'

Section "${NAME}"
  SectionIn RO
  Call WaitForClose
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  ClearErrors
  !insertmacro PROGRAM_FILES
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(INCOMPLETE)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}"

  ; Adds the program to "Open with"; it does not become the default program.
  WriteRegStr HKCU "${CLASSES}\${PROG_ID}" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${PROG_ID}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${CLASSES}\${PROG_ID}\shell\open" "" "$(OPEN_WITH)"
  WriteRegStr HKCU "${CLASSES}\${PROG_ID}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  !insertmacro EACH_TYPE OFFER

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${MAKER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${TELL_EXPLORER}
SectionEnd

; The program edits PATH itself: NSIS would cut off a long one.
!macro EDIT_PATH WHAT
  nsExec::Exec '"$INSTDIR\${COMMAND}.exe" --user-path ${WHAT} "$INSTDIR"'
  Pop $0
!macroend

Section /o "$(PATH_SECTION)" PATH_SECTION_ID
  !insertmacro EDIT_PATH "add"
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "IsOnPath" 1
SectionEnd

Section "-WithoutPath"
  ReadRegDWORD $0 HKCU "${UNINSTALL_KEY}" "IsOnPath"
  ${If} $0 == 1
  ${AndIfNot} ${SectionIsSelected} ${PATH_SECTION_ID}
    !insertmacro EDIT_PATH "remove"
    DeleteRegValue HKCU "${UNINSTALL_KEY}" "IsOnPath"
  ${EndIf}
SectionEnd

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  ; An upgrade keeps the choice of the first time.
  ReadRegDWORD $0 HKCU "${UNINSTALL_KEY}" "IsOnPath"
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/PATH" $2
  ${IfNot} ${Errors}
    StrCpy $0 1
    ${If} $2 == "=no"
      StrCpy $0 0
    ${EndIf}
  ${EndIf}
  ${If} $0 == 1
    !insertmacro SelectSection ${PATH_SECTION_ID}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.WaitForClose
  ReadRegDWORD $1 HKCU "${UNINSTALL_KEY}" "IsOnPath"
  ${If} $1 == 1
    !insertmacro EDIT_PATH "remove"
  ${EndIf}
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${CLASSES}\${PROG_ID}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${EXE}"
  !insertmacro EACH_TYPE WITHDRAW
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${TELL_EXPLORER}
SectionEnd
