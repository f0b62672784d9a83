/* Only for tests under wine: what stands in the windows with this title, and a click on a button.
   dialog TITLE prints the texts. dialog TITLE BUTTON [WORDS] clicks in the first window that has this
   button and these words, and prints what stood there: both in one, for between two calls another
   window may have come. Exit code 1 if there is none. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static const wchar_t *title, *button, *words;
/* Of the window that is looked at. */
static wchar_t all[65536];
static HWND pressed;
static int has_words, found;

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
    static char said[3 * 65536];
    if (*text && WideCharToMultiByte(CP_UTF8, 0, text, -1, said, sizeof said, NULL, NULL))
        fputs(said, stdout);
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
    if (*text && wcslen(all) + wcslen(text) + 2 < sizeof all / sizeof *all) {
        wcscat(all, text);
        wcscat(all, L"\n");
    }
    if (words && wcsstr(text, words))
        has_words = 1;
    if (button && is_button(text) && IsWindowEnabled(window))
        pressed = window;
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
    all[0] = 0;
    pressed = NULL;
    has_words = !words;
    child(window, unused);
    EnumChildWindows(window, child, unused);
    if (button && !(pressed && has_words))
        return TRUE;
    found = 1;
    say(all);
    if (button)
        PostMessageW(pressed, BM_CLICK, 0, 0);
    return !button;
}

int wmain(int count, wchar_t **arguments)
{
    if (count < 2)
        return 2;
    title = arguments[1];
    button = count > 2 ? arguments[2] : NULL;
    words = count > 3 ? arguments[3] : NULL;
    EnumWindows(top, 0);
    return !found;
}
