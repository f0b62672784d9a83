/* Only for tests under wine: what stands in the windows with this title, and a click on a button.
   dialog TITLE prints the texts, dialog TITLE BUTTON clicks; exit code 1 if there is none. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static const wchar_t *title, *button;
static int found;

static void read(HWND window, wchar_t *text, int room)
{
    DWORD_PTR length = 0;
    text[0] = 0;
    /* A window that hangs must not hang the test. */
    if (SendMessageTimeoutW(window, WM_GETTEXT, room, (LPARAM)text, SMTO_ABORTIFHUNG, 2000, &length))
        text[room - 1] = 0;
}

static void say(const wchar_t *text)
{
    char said[8192];
    if (*text && WideCharToMultiByte(CP_UTF8, 0, text, -1, said, sizeof said, NULL, NULL))
        puts(said);
}

/* The letter that Alt chooses is marked by a character of its own. */
static int is_button(const wchar_t *text)
{
    wchar_t plain[2048];
    int length = 0;
    for (; *text; text++)
        if (*text != L'&')
            plain[length++] = *text;
    plain[length] = 0;
    return wcscmp(plain, button) == 0;
}

static BOOL CALLBACK child(HWND window, LPARAM unused)
{
    wchar_t text[2048];
    (void)unused;
    if (!IsWindowVisible(window))
        return TRUE;
    read(window, text, 2048);
    if (!button) {
        say(text);
        found = 1;
    } else if (is_button(text) && IsWindowEnabled(window)) {
        PostMessageW(window, BM_CLICK, 0, 0);
        found = 1;
        return FALSE;
    }
    return TRUE;
}

static BOOL CALLBACK top(HWND window, LPARAM unused)
{
    wchar_t text[2048];
    if (!IsWindowVisible(window))
        return TRUE;
    read(window, text, 2048);
    if (!wcsstr(text, title))
        return TRUE;
    if (!button)
        child(window, unused);
    EnumChildWindows(window, child, unused);
    return TRUE;
}

int wmain(int count, wchar_t **words)
{
    if (count < 2)
        return 2;
    title = words[1];
    button = count > 2 ? words[2] : NULL;
    EnumWindows(top, 0);
    return !found;
}
