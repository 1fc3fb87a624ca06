; Attaché is offered for Markdown files under “Open with”, and opens attache: addresses. electron-builder's own
; fileAssociations would make it the first program for them, which is the reader's to say. What follows
; `--` is never taken for an option, whatever a link holds.

!macro offerFor EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Attache.Markdown"
!macroend

!macro withdrawFor EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Attache.Markdown"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Attache.Markdown" "" "Markdown"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Attache.Markdown\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Attache.Markdown\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
  !insertmacro offerFor "md"
  !insertmacro offerFor "markdown"
  !insertmacro offerFor "mdown"
  WriteRegStr SHELL_CONTEXT "Software\Classes\attache" "" "URL:${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\attache" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\attache\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Attache.Markdown"
  !insertmacro withdrawFor "md"
  !insertmacro withdrawFor "markdown"
  !insertmacro withdrawFor "mdown"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\attache"
!macroend
