//! The certificate: what is missing, writing and printing it, and what was written.

use egui::{Align, Rect, Role, Ui, style::ScrollAnimation, vec2};

use super::{
    Page, certificate_lists_ui,
    drafts::Saving,
    focus,
    icons::Icon,
    next_up, own_words_ui, preview_ui, questions_ui, save_ui,
    theme::{self, S2, S3, S4, S6},
    widgets::{
        button::Button,
        chip, layout,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::{OpenCase, Paper},
        paper,
    },
    platform::printer::{JobState, PrintFault, Printed},
    tr, wording,
};

/// Width of the column that says what the paper is.
const SIDE: f32 = 388.0;

/// Paints the certificate screen.
pub(super) fn certificate_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let Some(case) = &page.model.case else { return };
    let is_entry = page.drafts.is_entry;
    focus::give_back(ui, "save paper", "", page.drafts.saving == Some(Saving::Certificate));
    let narrow = theme::is_narrow(ui);
    let high = layout::bar_height(ui, theme::metrics(ui).button);
    let (mut left, mut bar) = layout::cut_bottom(rect, high);
    let (mut larger, mut saves) = (None, false);
    if !narrow {
        let (main, side) = layout::cut_right(rect, SIDE);
        (left, bar) = layout::cut_bottom(main, high);
        ui.painter().rect_filled(side, 0.0, theme::tokens(ui).sunken);
        layout::scroll_as_ui(ui, side, "paper", Role::Complementary, vec2(30.0, 24.0), |ui| {
            larger = Some(preview_ui::small_ui(ui, page, side.height()));
            check_ui(ui, page);
            text::gap_ui(ui, S2);
            chip::caption_ui(ui, Icon::Key, &tr!(page.model.texts, "certificate-no-secrets"));
            key_place_ui(ui, page);
        });
    }
    let margin = vec2(if narrow { S3 } else { S6 }, if narrow { S2 } else { 24.0 });
    layout::scroll_ui(ui, left, "certificate", margin, |ui| {
        let top = ui.cursor().min - vec2(0.0, margin.y);
        head_ui(ui, page, case);
        if !case.is_complete() {
            saves = ui.horizontal_wrapped(|ui| paper_buttons_ui(ui, page, false)).inner;
            text::gap_ui(ui, S4);
        }
        if is_entry && !preview_ui::returns(page) {
            ui.scroll_to_rect_animation(
                Rect::from_min_size(top, vec2(1.0, 1.0)),
                Some(Align::Min),
                ScrollAnimation::none(),
            );
        }
        form_ui(ui, page);
        written_ui(ui, page, is_entry);
        certificate_lists_ui::lists_ui(ui, page, case);
        own_words_ui::own_words_ui(ui, page, case);
        if narrow {
            larger = Some(preview_ui::small_ui(ui, page, f32::INFINITY));
            check_ui(ui, page);
            key_place_ui(ui, page);
        }
    });
    saves |= bar_ui(ui, bar, page, case, if narrow { S3 } else { S6 });
    // Not before all is painted: the form takes the focus, and gives it back to where it was.
    if saves {
        page.drafts.saving = Some(Saving::Certificate);
        page.drafts.save = save_ui::proposal(page.model, &paper::file_name(page.model));
    }
    if let Some(larger) = larger {
        preview_ui::greet_back(page, &larger);
    }
}

/// The key that signs this paper, what it is for, and where it lies.
fn key_place_ui(ui: &mut Ui, page: &Page<'_>) {
    let key = page.model.preview.shown.as_ref().and_then(|shown| shown.key);
    if let Some((key, place)) = key {
        let texts = &page.model.texts;
        text::gap_ui(ui, S2);
        text::small_muted_ui(ui, &tr!(texts, "certificate-key", key = key.to_string()));
        let use_of_it = format!("{} {}", tr!(texts, "certificate-key-use"), wording::key_place(texts, place));
        text::small_muted_ui(ui, &use_of_it);
    }
}

/// The way to papers that others show.
fn check_ui(ui: &mut Ui, page: &mut Page<'_>) {
    text::gap_ui(ui, S2);
    if ui.add(Button::quiet(&tr!(page.model.texts, "certificate-check")).icon(Icon::Search).slim()).clicked() {
        page.ask(Action::Show(Screen::Check));
    }
}

fn head_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    if case.is_complete() {
        // What was not asked or not noted keeps nobody from printing; it is offered below.
        let is_whole =
            questions_ui::open_topics(case) == 0 && certificate_lists_ui::lacking_places(case).next().is_none();
        let (title, words) = if is_whole {
            (tr!(texts, "certificate-complete"), tr!(texts, "certificate-complete-text"))
        } else {
            (tr!(texts, "certificate-tasks-done"), tr!(texts, "certificate-tasks-done-text"))
        };
        text::title_ui(ui, &title);
        text::gap_ui(ui, 4.0);
        text::rich_text_ui(ui, &text::runs(&words));
        if is_whole {
            text::gap_ui(ui, S3);
            note_ui(ui, NoteKind::Ok, &text::runs(&tr!(texts, "certificate-nothing-missing")));
        }
    } else if closed == all && !case.unread_packs().is_empty() {
        text::title_ui(ui, &tr!(texts, "certificate-unread"));
        text::gap_ui(ui, 4.0);
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "certificate-unread-text")));
    } else {
        text::title_ui(ui, &tr!(texts, "certificate-missing", count = (all - closed)));
        text::gap_ui(ui, 4.0);
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "certificate-missing-text")));
    }
    let oddities = wording::irregularities(texts, case);
    if !oddities.is_empty() {
        text::gap_ui(ui, S3);
        let mut runs = vec![Run::strong(tr!(texts, "certificate-irregular"))];
        runs.push(Run::plain(format!(" {}", oddities.join(" "))));
        note_ui(ui, NoteKind::Warn, &runs);
    }
    text::gap_ui(ui, S4);
}

/// Asks where it is to lie.
fn form_ui(ui: &mut Ui, page: &mut Page<'_>) {
    if page.drafts.saving != Some(Saving::Certificate) {
        return;
    }
    match save_ui::save_ui(ui, page) {
        save_ui::Said::Nothing => return,
        save_ui::Said::Leave => {}
        save_ui::Said::To(to) => page.ask(Action::SavePaper(to)),
    }
    page.drafts.saving = None;
}

/// What was written last, and what became of printing it.
fn written_ui(ui: &mut Ui, page: &mut Page<'_>, is_entry: bool) {
    let texts = page.model.texts.clone();
    let Some(paper) = &page.model.paper else { return };
    let Paper { path, copy, number: _, issued, complete, printed, is_outdated } = paper;
    let kind = if *complete { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let place = match copy {
        Some(copy) => wording::file_place(&texts, copy),
        None => tr!(texts, "certificate-in-case", file = name),
    };
    let saved = tr!(texts, "certificate-saved", kind = kind, time = wording::date_time(&texts, issued));
    let mut runs = vec![Run::strong(saved), Run::plain(format!(" {place}"))];
    if *is_outdated {
        let next = tr!(texts, "certificate-outdated-next", next = preview_ui::next(page));
        runs.push(Run::plain(format!("\n{} {next}", tr!(texts, "certificate-outdated"))));
    }
    let note = note_ui(ui, if *is_outdated { NoteKind::Warn } else { NoteKind::Ok }, &runs);
    let is_open = matches!(printed, Some(Ok(Printed::InDialog(_))));
    // Its bar is at the other end of what may have been scrolled, and took no keys while it was written; and
    // the system's dialog took the focus along.
    let gets_focus = target::is_new(ui, &format!("{} {is_open}", path.display())) && !is_entry;
    // In a part of its own: what comes and goes there takes no focus from the buttons.
    let is_told = ui.push_id("printed", |ui| {
        let Some(said) = printed else { return false };
        let Ok(order) = said else { return false };
        text::gap_ui(ui, S2);
        note_ui(ui, print_kind(said), &text::runs(&wording::printed(&texts, order, paper.kind())));
        target::is_new(ui, "what is told of printing")
    });
    text::gap_ui(ui, S2);
    let buttons = ui.horizontal_wrapped(|ui| {
        let leave = tr!(texts, "certificate-leave-printing");
        let view = tr!(texts, "certificate-view");
        let first = if is_open { Button::plain(&leave) } else { Button::plain(&view).icon(Icon::File) };
        let first = ui.add(first);
        if gets_focus {
            target::focus_unmoved(&first);
        }
        if is_told.inner && target::has_focus(&first) {
            first.scroll_to_me(None);
        }
        if first.clicked() {
            page.ask(if is_open { Action::LeavePrinting } else { Action::ViewPaper });
        }
        if !is_open && ui.add(Button::plain(&tr!(texts, "folder-open")).icon(Icon::Folder)).clicked() {
            let file = paper.own_file();
            page.ask(Action::OpenFolder(file.parent().unwrap_or(file).to_owned()));
        }
        if !is_open && ui.add(Button::plain(&tr!(texts, "certificate-check-saved")).icon(Icon::Search)).clicked() {
            page.ask(Action::Check(paper.own_file().clone()));
        }
        // Not that one once more which something is missing on.
        let again = printed.is_some() && !page.model.busy && !is_open && !is_outdated;
        if again && ui.add(Button::plain(&tr!(texts, "certificate-print-again")).icon(Icon::Printer)).clicked() {
            page.ask(Action::PrintPaper);
        }
    });
    if gets_focus {
        ui.scroll_to_rect(note.rect.union(buttons.response.rect).expand(S2), None);
    }
    text::gap_ui(ui, S4);
}

/// How much it matters what became of a print order.
pub(super) fn print_kind(said: &Result<Printed, PrintFault>) -> NoteKind {
    match said {
        Ok(Printed::Job(_, JobState::Done)) => NoteKind::Ok,
        Ok(Printed::Job(_, JobState::UnderWay) | Printed::Handed | Printed::InDialog(_) | Printed::InViewer) => {
            NoteKind::Info
        }
        Ok(Printed::Job(_, JobState::Waiting(_) | JobState::Unknown)) => NoteKind::Warn,
        Ok(Printed::Job(_, JobState::Cancelled)) => fault_kind(&PrintFault::Cancelled),
        Ok(Printed::Job(_, JobState::Failed)) => NoteKind::Danger,
        Err(fault) => fault_kind(fault),
    }
}

/// How much it matters that nothing was printed: what somebody has cancelled is no fault.
pub(super) fn fault_kind(fault: &PrintFault) -> NoteKind {
    match fault {
        PrintFault::Cancelled => NoteKind::Info,
        PrintFault::NoViewer | PrintFault::NoPrinter | PrintFault::Refused(_) => NoteKind::Danger,
    }
}

/// The one thing to do: to print what is finished, or to go on with what is not. Whether it is to be saved.
fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, case: &OpenCase, margin: f32) -> bool {
    let mut saves = false;
    let main_ui = |ui: &mut Ui| {
        if case.is_complete() {
            saves = paper_buttons_ui(ui, page, true);
        } else {
            go_on_ui(ui, page, case);
        }
    };
    layout::action_bar_ui(ui, bar, margin, main_ui, |_| {});
    saves
}

/// To the task that comes next; where none is left, to the guides that cannot be read.
fn go_on_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let next = next_up::next(page, case, None);
    let label = match &next {
        Some(next) if next.because.is_work() => tr!(texts, "certificate-go-on"),
        Some(_) => tr!(texts, "certificate-look-at-next"),
        None => tr!(texts, "plan-to-packs"),
    };
    let button = ui.add(Button::primary(&label).arrow());
    // The form for saving has the focus while it is open.
    if page.drafts.saving != Some(Saving::Certificate) {
        target::focus_on_entry(ui, "certificate", &button);
    }
    if button.clicked() {
        page.ask(next.map_or(Action::Show(Screen::Packs), |next| Action::OpenTask(next.task.id.clone())));
    }
}

/// To print and to save it; as the main thing of the screen, or as something that can be done meanwhile. Whether
/// it is to be saved.
fn paper_buttons_ui(ui: &mut Ui, page: &mut Page<'_>, is_main: bool) -> bool {
    let texts = page.model.texts.clone();
    let is_idle = !page.model.busy;
    let label = if is_main { tr!(texts, "certificate-print") } else { tr!(texts, "certificate-print-interim") };
    let button = if is_main { Button::primary(&label) } else { Button::plain(&label).slim() };
    let prints = ui.add(button.icon(Icon::Printer).enabled(is_idle));
    if is_main && page.drafts.saving != Some(Saving::Certificate) {
        target::focus_on_entry(ui, "certificate", &prints);
    }
    let label = tr!(texts, "certificate-save");
    let button = if is_main { Button::plain(&label) } else { Button::plain(&label).slim() };
    let saves = ui.add(button.icon(Icon::File).enabled(is_idle));
    if prints.clicked() {
        page.ask(Action::WritePaper { print: true });
    }
    saves.clicked()
}
