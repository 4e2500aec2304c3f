/* Windows 10 brings ICU, Wine does not. Qt wants it only for text encodings with unusual names: this
   library knows none. For the trial under Wine, never part of the package. */

#define EXPORT __declspec(dllexport)
#define NO_SUCH_FILE 4

EXPORT void *ucnv_open(const char *name, int *error) {
    (void)name;
    *error = NO_SUCH_FILE;
    return 0;
}
EXPORT int ucnv_countAvailable(void) { return 0; }

#define UNUSED(name) EXPORT void *name(void) { return 0; }
UNUSED(ucnv_close)
UNUSED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
UNUSED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
UNUSED(ucnv_reset)
UNUSED(ucnv_getMaxCharSize)
UNUSED(ucnv_getName)
UNUSED(ucnv_getToUCallBack)
UNUSED(ucnv_getFromUCallBack)
UNUSED(ucnv_setToUCallBack)
UNUSED(ucnv_setFromUCallBack)
UNUSED(ucnv_cbToUWriteUChars)
UNUSED(ucnv_cbFromUWriteUChars)
UNUSED(ucnv_toUnicode)
UNUSED(ucnv_fromUnicode)
UNUSED(ucnv_toUCountPending)
UNUSED(ucnv_fromUCountPending)
UNUSED(ucnv_getStandardName)
UNUSED(ucnv_getAvailableName)
