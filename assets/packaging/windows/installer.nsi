; The installer for one user: no administrator rights, nothing outside the user's own folders.
; makensis -DVERSION=… -DFILES=<folder with the programs> -DOUT=<installer.exe> installer.nsi
; As 64-bit as the programs are; this implies Unicode.
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
; The same bytes from the same files.
SetDateSave off

!include MUI2.nsh
!include LogicLib.nsh

Name "Passwortwechsel"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Passwortwechsel"
BrandingText "Passwortwechsel ${VERSION}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Passwortwechsel"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "Passwortwechsel wird für Ihr Benutzerkonto eingerichtet. Administrator-Rechte sind nicht nötig.$\r$\n$\r$\nDas Programm arbeitet ohne Internet und speichert keine Passwörter."
!define MUI_FINISHPAGE_RUN "$INSTDIR\Passwortwechsel.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Passwortwechsel jetzt starten"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "Passwortwechsel wird entfernt.$\r$\n$\r$\nIhre Vorgänge mit allen Haken und Nachweisen bleiben erhalten. Sie liegen in $APPDATA\Passwortwechsel. Wenn Sie sie nicht mehr brauchen, löschen Sie diesen Ordner selbst."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "German"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1031 "ProductName" "Passwortwechsel"
VIAddVersionKey /LANG=1031 "FileDescription" "Passwortwechsel einrichten"
VIAddVersionKey /LANG=1031 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1031 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1031 "LegalCopyright" "MIT OR Apache-2.0"

; A running program cannot be replaced or removed: it is looked for by trying to write it.
!macro WaitUntilClosed un
Function ${un}WaitUntilClosed
    ${Do}
        ${IfNot} ${FileExists} "$INSTDIR\Passwortwechsel.exe"
            Return
        ${EndIf}
        ClearErrors
        FileOpen $0 "$INSTDIR\Passwortwechsel.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            Return
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Passwortwechsel ist noch offen. Schließen Sie das Fenster und klicken Sie dann auf „Wiederholen“." /SD IDCANCEL IDRETRY again
        SetErrorLevel 2
        Quit
        again:
    ${Loop}
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Section
    Call WaitUntilClosed
    SetOutPath "$INSTDIR"
    File "${FILES}/Passwortwechsel.exe"
    File "${FILES}/passwortwechsel-cli.exe"
    File "${FILES}/LIESMICH.txt"
    File "${FILES}/LIZENZEN.txt"
    WriteUninstaller "$INSTDIR\Entfernen.exe"
    CreateShortcut "$SMPROGRAMS\Passwortwechsel.lnk" "$INSTDIR\Passwortwechsel.exe"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Passwortwechsel"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Passwortwechsel.exe"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Entfernen.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Entfernen.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section Uninstall
    Call un.WaitUntilClosed
    ; Only what the installer brought, by name. Cases lie elsewhere and stay.
    Delete "$INSTDIR\Passwortwechsel.exe"
    Delete "$INSTDIR\passwortwechsel-cli.exe"
    Delete "$INSTDIR\LIESMICH.txt"
    Delete "$INSTDIR\LIZENZEN.txt"
    Delete "$INSTDIR\Entfernen.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Passwortwechsel.lnk"
    DeleteRegKey HKCU "${UNINSTALL}"
    MessageBox MB_OK|MB_ICONINFORMATION "Passwortwechsel ist entfernt. Ihre Vorgänge mit allen Haken und Nachweisen sind noch da: im Ordner $APPDATA\Passwortwechsel" /SD IDOK
SectionEnd
