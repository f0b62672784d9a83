//! Windows' own print dialog and drawing on the chosen printer.
//!
//! The pages go there as pictures, so that any printer with a driver works and no PDF program is
//! needed. The dialog is `PrintDlgExW`; where that is not there (wine), the older `PrintDlgW`.
//!
//! # Safety
//!
//! Every call is a plain Win32 call from one thread. The structures are zeroed first, as Windows
//! asks, and carry their own size; pointers given to Windows are to values that live longer than the
//! call. What Windows gives back (a device context and two memory blocks) is owned by [`Chosen`] and
//! given back exactly once, when it is dropped. Picture data is passed with a header that describes
//! exactly the rows that follow: [`rows`] pads each to four bytes, and the height is that of the
//! picture.

#![expect(unsafe_code, reason = "printing on Windows is a C interface; the argument stands above")]

use std::ptr::{null, null_mut};

use windows_sys::Win32::{
    Foundation::{E_NOTIMPL, GlobalFree, HGLOBAL, HWND},
    Graphics::Gdi::{
        BI_RGB, BITMAPINFO, BITMAPINFOHEADER, DIB_RGB_COLORS, DeleteDC, GetDeviceCaps, HALFTONE, HDC, LOGPIXELSX,
        LOGPIXELSY, PHYSICALOFFSETX, PHYSICALOFFSETY, PHYSICALWIDTH, RGBQUAD, SRCCOPY, SetStretchBltMode,
        StretchDIBits,
    },
    Graphics::Printing::{EnumPrintersW, PRINTER_ENUM_CONNECTIONS, PRINTER_ENUM_LOCAL},
    Storage::Xps::{AbortDoc, DOCINFOW, EndDoc, EndPage, StartDocW, StartPage},
    UI::{
        Controls::Dialogs::{
            CommDlgExtendedError, PD_NOCURRENTPAGE, PD_NOPAGENUMS, PD_NOSELECTION, PD_NOWARNING, PD_RESULT_PRINT,
            PD_RETURNDC, PD_USEDEVMODECOPIESANDCOLLATE, PRINTDLGEXW, PRINTDLGW, PrintDlgExW, PrintDlgW,
            START_PAGE_GENERAL,
        },
        WindowsAndMessaging::{GetDesktopWindow, GetForegroundWindow},
    },
};

use super::PrintFault;
use crate::platform::pdf::{Pages, Picture};

/// The finest picture that is sent to a printer, in dots per inch.
const FINEST: f32 = 300.0;

/// Width of the paper in points.
const PAPER_WIDTH: f32 = 595.276;

/// `CommDlgExtendedError` says so when there is no printer.
const NO_DEFAULT_PRINTER: u32 = 0x1008;

/// What the user chose; given back to Windows at the end.
struct Chosen {
    context: HDC,
    blocks: [HGLOBAL; 2],
}

impl Drop for Chosen {
    fn drop(&mut self) {
        // SAFETY: all three came from the dialog, are given back only here, and may be null.
        unsafe {
            if !self.context.is_null() {
                DeleteDC(self.context);
            }
            for block in self.blocks {
                if !block.is_null() {
                    GlobalFree(block);
                }
            }
        }
    }
}

/// Shows the dialog and prints all pages on what was chosen there.
///
/// # Errors
/// When the user closed the dialog, there is no printer, or it refused.
pub(super) fn print(pages: &Pages) -> Result<(), PrintFault> {
    let chosen = choose()?;
    let title: Vec<u16> = "Passwortwechsel\0".encode_utf16().collect();
    let document = DOCINFOW {
        cbSize: size_of::<DOCINFOW>() as i32,
        lpszDocName: title.as_ptr(),
        lpszOutput: null(),
        lpszDatatype: null(),
        fwType: 0,
    };
    // SAFETY: the context is alive as long as `chosen`, the document as long as this function.
    if unsafe { StartDocW(chosen.context, &raw const document) } <= 0 {
        return Err(refused());
    }
    for page in 0..pages.count() {
        if let Err(fault) = draw_page(&chosen, pages, page) {
            // SAFETY: a document is open on this context.
            unsafe { AbortDoc(chosen.context) };
            return Err(fault);
        }
    }
    // SAFETY: a document is open on this context.
    if unsafe { EndDoc(chosen.context) } > 0 { Ok(()) } else { Err(refused()) }
}

/// Windows' words for the last refusal.
fn refused() -> PrintFault {
    PrintFault::Refused(std::io::Error::last_os_error().to_string())
}

fn choose() -> Result<Chosen, PrintFault> {
    // That there is no printer is said by the window, in the language of the person.
    const FLAGS: u32 =
        PD_RETURNDC | PD_NOPAGENUMS | PD_NOSELECTION | PD_NOCURRENTPAGE | PD_NOWARNING | PD_USEDEVMODECOPIESANDCOLLATE;
    // SAFETY: both calls take nothing and always succeed or give null.
    let owner: HWND = unsafe {
        let front = GetForegroundWindow();
        if front.is_null() { GetDesktopWindow() } else { front }
    };
    let mut dialog = PRINTDLGEXW {
        lStructSize: size_of::<PRINTDLGEXW>() as u32,
        hwndOwner: owner,
        Flags: FLAGS,
        nCopies: 1,
        nStartPage: START_PAGE_GENERAL,
        ..PRINTDLGEXW::default()
    };
    // SAFETY: the structure is complete and carries its size.
    let result = unsafe { PrintDlgExW(&raw mut dialog) };
    if result == E_NOTIMPL {
        return choose_in_old_dialog(owner, FLAGS);
    }
    let chosen = Chosen { context: dialog.hDC, blocks: [dialog.hDevMode, dialog.hDevNames] };
    if result < 0 {
        Err(dialog_fault())
    } else if dialog.dwResultAction != PD_RESULT_PRINT {
        Err(nothing_chosen())
    } else if chosen.context.is_null() {
        Err(PrintFault::NoPrinter)
    } else {
        Ok(chosen)
    }
}

fn choose_in_old_dialog(owner: HWND, flags: u32) -> Result<Chosen, PrintFault> {
    let mut dialog = PRINTDLGW {
        lStructSize: size_of::<PRINTDLGW>() as u32,
        hwndOwner: owner,
        Flags: flags & !PD_NOCURRENTPAGE,
        nCopies: 1,
        ..PRINTDLGW::default()
    };
    // SAFETY: the structure is complete and carries its size.
    let accepted = unsafe { PrintDlgW(&raw mut dialog) } != 0;
    let chosen = Chosen { context: dialog.hDC, blocks: [dialog.hDevMode, dialog.hDevNames] };
    if !accepted {
        Err(dialog_fault())
    } else if chosen.context.is_null() {
        Err(PrintFault::NoPrinter)
    } else {
        Ok(chosen)
    }
}

/// Whether this user has any printer; asks only how much room their list would take.
fn has_printer() -> bool {
    const OWN_AND_SHARED: u32 = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    const SHORTEST_LIST: u32 = 4;
    let (mut size, mut count) = (0, 0);
    // SAFETY: no room is given, so nothing is written but the two numbers, which live through the call.
    unsafe { EnumPrintersW(OWN_AND_SHARED, null(), SHORTEST_LIST, null_mut(), 0, &raw mut size, &raw mut count) };
    size > 0
}

/// Closed, or never shown for want of a printer: Windows tells the two apart only sometimes.
fn nothing_chosen() -> PrintFault {
    if has_printer() { PrintFault::Cancelled } else { PrintFault::NoPrinter }
}

/// Why a dialog gave nothing: 0 means that it says nothing about it.
fn dialog_fault() -> PrintFault {
    // SAFETY: takes nothing.
    match unsafe { CommDlgExtendedError() } {
        0 => nothing_chosen(),
        NO_DEFAULT_PRINTER => PrintFault::NoPrinter,
        other => PrintFault::Refused(format!("CommDlgExtendedError {other:#06x}")),
    }
}

fn draw_page(chosen: &Chosen, pages: &Pages, page: usize) -> Result<(), PrintFault> {
    let context = chosen.context;
    // SAFETY: the context is alive; the indices are Windows' own.
    let [across, down, offset_x, offset_y, paper] =
        [LOGPIXELSX, LOGPIXELSY, PHYSICALOFFSETX, PHYSICALOFFSETY, PHYSICALWIDTH]
            .map(|what| unsafe { GetDeviceCaps(context, what as i32) });
    // On narrower paper than A4 the page is made smaller, never cut.
    let fit = (paper as f32 / (PAPER_WIDTH / 72.0 * across as f32)).min(1.0);
    let fit = if fit > 0.1 { fit } else { 1.0 };
    let scale = (across as f32).min(FINEST) / 72.0;
    let Some(picture) = pages.picture(page, scale) else { return Ok(()) };
    let points = picture.width as f32 / scale;
    let high = picture.height as f32 / scale;
    let width = (points / 72.0 * across as f32 * fit) as i32;
    let height = (high / 72.0 * down as f32 * fit) as i32;
    let header = header(&picture);
    let rows = rows(&picture);
    // SAFETY: the context is alive; header and rows describe each other and live through the call.
    unsafe {
        if StartPage(context) <= 0 {
            return Err(refused());
        }
        SetStretchBltMode(context, HALFTONE);
        let drawn = StretchDIBits(
            context,
            -offset_x,
            -offset_y,
            width,
            height,
            0,
            0,
            picture.width as i32,
            picture.height as i32,
            rows.as_ptr().cast(),
            (&raw const header).cast::<BITMAPINFO>(),
            DIB_RGB_COLORS,
            SRCCOPY,
        );
        if drawn == 0 || EndPage(context) <= 0 { Err(refused()) } else { Ok(()) }
    }
}

/// `BITMAPINFO` with room for all greys.
#[repr(C)]
struct Header {
    header: BITMAPINFOHEADER,
    greys: [RGBQUAD; 256],
}

fn header(picture: &Picture) -> Header {
    let mut greys = [RGBQUAD { rgbBlue: 0, rgbGreen: 0, rgbRed: 0, rgbReserved: 0 }; 256];
    for (shade, grey) in (0_u8..=255).zip(&mut greys) {
        *grey = RGBQUAD { rgbBlue: shade, rgbGreen: shade, rgbRed: shade, rgbReserved: 0 };
    }
    Header {
        header: BITMAPINFOHEADER {
            biSize: size_of::<BITMAPINFOHEADER>() as u32,
            biWidth: picture.width as i32,
            // From top to bottom.
            biHeight: -(picture.height as i32),
            biPlanes: 1,
            biBitCount: 8,
            biCompression: BI_RGB,
            biClrUsed: 256,
            ..BITMAPINFOHEADER::default()
        },
        greys,
    }
}

/// Each row filled up to a multiple of four bytes.
fn rows(picture: &Picture) -> Vec<u8> {
    let stride = picture.width.next_multiple_of(4);
    let mut rows = Vec::with_capacity(stride * picture.height);
    for row in picture.grey.chunks_exact(picture.width.max(1)) {
        rows.extend_from_slice(row);
        rows.resize(rows.len() + stride - picture.width, 255);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_as_long_as_windows_reads() {
        let picture = Picture { width: 5, height: 2, grey: (0..10).collect() };
        assert_eq!(rows(&picture), [0, 1, 2, 3, 4, 255, 255, 255, 5, 6, 7, 8, 9, 255, 255, 255]);
    }
}
