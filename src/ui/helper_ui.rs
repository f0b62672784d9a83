//! The password helper beside a step: make one, show it, copy it, read it aloud.
//!
//! Hidden until asked for: patients can see the screen. The large display is `password_ui`.

use egui::{Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    Page,
    drafts::Form,
    guide_ui::{self, Shown},
    icons::Icon,
    theme::{self, S2, S3, TextKind},
    trial_ui,
    widgets::{
        button::Button,
        chip,
        note::{NoteKind, note_ui},
        password::{self, CharKind},
        progress, target,
        text::{self},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::{FORGET_AFTER_SECS, Secret},
    },
    domain::{
        guide::{Basis, Step, Tool},
        password::{Kind, Mode, PasswordProfile},
    },
    platform::clipboard::CLEAR_AFTER_SECS,
    tr,
};

/// Seconds from now until then, at least 0.
pub(super) fn seconds_until(page: &Page<'_>, then: &jiff::ZonedDateTime) -> i64 {
    then.timestamp().as_second().saturating_sub(page.model.now.timestamp().as_second()).max(0)
}

/// The helper for the task's profile.
pub(super) fn helper_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    let model = page.model;
    let Some(profile) = shown.guide.profile.as_ref().and_then(|id| model.catalogue.profile(id)) else { return };
    text::subheading_ui(ui, &tr!(texts, "helper-title"));
    text::gap_ui(ui, 2.0);
    let (what, sure) = (profile.title.as_str(), is_sure(profile));
    let limits = tr!(texts, "helper-for", sure = sure, what = what, min = (profile.min), max = (profile.max));
    text::small_muted_ui(ui, &limits);
    text::gap_ui(ui, S3);
    if !profile.may_generate {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "request-not-made")));
        return;
    }
    if let Some(secret) = model.secret.as_ref().filter(|secret| secret.profile == profile.id) {
        if secret_ui(ui, page, secret, profile) {
            done(page, shown);
        }
        return;
    }
    let makes = |step: &Step| matches!(step.tool, Some(Tool::MakePassword));
    // The step that asks for one has the button itself; two of them would be one too many.
    let is_beside = page.drafts.mark.form == Form::Step;
    if !(is_beside && shown.guide.steps.get(shown.at).is_some_and(makes)) {
        held_ui(ui, page);
        let record = shown.case.record.task(&shown.task.id);
        let is_noted = shown.guide.steps.iter().any(|step| makes(step) && record.step(&step.id).is_some());
        let button = if is_noted {
            // Whoever takes the next suggestion for the one that was noted types a wrong password. Whether one
            // was made here is not recorded: the words only say that the step is ticked.
            text::small_ui(ui, &tr!(texts, "helper-noted"));
            text::gap_ui(ui, S2);
            ui.add(Button::quiet(&tr!(texts, "secret-another")).slim())
        } else {
            ui.add(Button::plain(&tr!(texts, "helper-make")).fill_width())
        };
        if page.drafts.mark.form == Form::Helper {
            target::focus_on_entry(ui, "helper", &button);
        }
        if button.clicked() {
            make(page, &profile.id, None, Mode::Usual);
        }
        text::gap_ui(ui, S3);
        if is_noted {
            return;
        }
    }
    let why = if model.settings.keyring { tr!(texts, "helper-why-kept") } else { tr!(texts, "helper-why") };
    text::small_muted_ui(ui, &why);
}

/// The kind of the password there is, or of the next one if it was chosen.
pub(super) fn kind_of(page: &Page<'_>) -> Option<Kind> {
    page.model.secret.as_ref().map(|secret| secret.request.kind()).or(page.drafts.password.kind)
}

/// Whether a source says what the target takes; otherwise the limits are what is usual. For the texts.
pub(super) fn is_sure(profile: &PasswordProfile) -> String {
    matches!(profile.basis, Basis::Source(_)).to_string()
}

/// How the password there is was made, or how the next one will be.
pub(super) fn mode_of(page: &Page<'_>) -> Mode {
    page.model.secret.as_ref().map_or(page.drafts.password.mode, |secret| secret.request.mode())
}

/// Where the keyring holds a password for the open task: offers to show it.
pub(super) fn held_ui(ui: &mut Ui, page: &mut Page<'_>) {
    if page.model.held_for_task().is_none() {
        return;
    }
    let texts = page.model.texts.clone();
    note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "held-title")));
    text::gap_ui(ui, S2);
    if ui.add(Button::plain(&tr!(texts, "held-show")).icon(Icon::Eye)).clicked() {
        page.ask(Action::ShowHeld);
    }
    text::gap_ui(ui, S2);
}

/// Enter on a right trial finishes the step that asks for the password.
fn done(page: &mut Page<'_>, shown: &Shown<'_>) {
    let step = shown.guide.steps.get(shown.at);
    if step.is_some_and(|step| step.tool == Some(Tool::MakePassword)) {
        guide_ui::tick(page, shown);
    }
}

/// Says whether Enter was pressed on a right trial.
fn secret_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret, profile: &PasswordProfile) -> bool {
    let texts = page.model.texts.clone();
    let is_shown = secret.shown_until.is_some();
    let top = ui.cursor().top();
    if is_shown {
        small_display_ui(ui, page, secret);
    } else {
        // Always the same discs: not even the length is anybody's business.
        password::hidden_ui(ui, &tr!(texts, "secret-hidden-name"), &[4, 4, 4, 4]);
        ui.vertical_centered(|ui| chip::caption_ui(ui, Icon::EyeOff, &tr!(texts, "secret-hidden")));
    }
    text::gap_ui(ui, S2);
    let (icon, label) =
        if is_shown { (Icon::EyeOff, tr!(texts, "secret-hide")) } else { (Icon::Eye, tr!(texts, "secret-show")) };
    let show = ui.add(Button::plain(&label).icon(icon).fill_width());
    if show.clicked() {
        page.ask(Action::RevealPassword(!is_shown));
    }
    if page.drafts.mark.form == Form::Helper {
        target::focus_on_entry(ui, "helper", &show);
    }
    // What was just shown is above its button.
    if target::is_new(ui, if is_shown { "shown" } else { "hidden" }) {
        ui.scroll_to_rect(show.rect.with_min_y(top), None);
    }
    // Before the other buttons, so that it is in sight without scrolling: the step waits for it.
    text::gap_ui(ui, S3);
    let done = trial_ui::trial_ui(ui, page, secret);
    text::gap_ui(ui, S3);
    if ui.add(Button::plain(&tr!(texts, "secret-copy")).icon(Icon::Copy).fill_width()).clicked() {
        page.ask(Action::CopyPassword);
    }
    if ui.add(Button::plain(&tr!(texts, "secret-dictate")).icon(Icon::Speech).fill_width()).clicked() {
        page.drafts.password.profile = Some(profile.id.clone());
        page.drafts.password.checks = false;
        page.drafts.password.dictates = true;
        page.ask(Action::RevealPassword(true));
        page.ask(Action::Show(Screen::Password));
    }
    if ui.add(Button::quiet(&tr!(texts, "secret-another")).fill_width()).clicked() {
        make(page, &profile.id, Some(secret.request.kind()), secret.request.mode());
    }
    copied_ui(ui, page, secret);
    text::gap_ui(ui, S3);
    let minutes = (seconds_until(page, &secret.forget_at) + 59) / 60;
    text::small_muted_ui(ui, &tr!(texts, "secret-forgotten-in", minutes = minutes.min(FORGET_AFTER_SECS / 60)));
    if page.model.held_for_task().is_some() {
        text::small_muted_ui(ui, &tr!(texts, "held-kept"));
    }
    done
}

/// The countdown of the clipboard, while our password is in it.
pub(super) fn copied_ui(ui: &mut Ui, page: &Page<'_>, secret: &Secret) {
    let Some(until) = &secret.copied_until else { return };
    let texts = &page.model.texts;
    let seconds = seconds_until(page, until);
    text::gap_ui(ui, S2);
    let copied = chip::state_text_ui(ui, chip::State::Done, &tr!(texts, "secret-copied"));
    text::announce(ui, copied.id);
    let words = tr!(texts, "secret-clears-in", seconds = seconds);
    text::small_ui(ui, &words);
    progress::countdown_ui(ui, seconds as f32 / CLEAR_AFTER_SECS as f32, &words);
    if target::is_new(ui, "copied") {
        // In a low window it would be below the edge, as if nothing had happened.
        ui.scroll_to_rect(copied.rect.with_max_y(ui.cursor().top()), None);
    }
}

/// The password in the helper's narrow column: large enough to copy by hand.
fn small_display_ui(ui: &mut Ui, page: &Page<'_>, secret: &Secret) {
    let texts = &page.model.texts;
    let groups = groups(secret);
    lines_ui(ui, &tr!(texts, "secret-name"), &groups);
    text::small_muted_ui(ui, &tr!(texts, "secret-groups-only"));
}

/// Asks for a new password; what was typed to try the one before goes with it.
pub(super) fn make(page: &mut Page<'_>, profile: &str, kind: Option<Kind>, mode: Mode) {
    page.drafts.password.trial.wipe();
    page.drafts.password.reading = 0;
    page.ask(Action::MakePassword { profile: profile.to_owned(), kind, mode });
}

/// The characters in groups to read: words with what follows them, else four at a time.
pub(super) fn groups(secret: &Secret) -> Vec<Vec<char>> {
    let text = secret.password.reveal();
    if secret.request.kind() == Kind::Words {
        let separator = secret.request.mode().separator();
        return text.split_inclusive(separator).map(|word| word.chars().collect()).collect();
    }
    let all: Vec<char> = text.chars().collect();
    all.chunks(4).map(<[char]>::to_vec).collect()
}

/// In the step that asks for a new password, when the helper is not open beside it.
pub(super) fn invitation_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    text::gap_ui(ui, S3);
    let Some(profile) = shown.guide.profile.clone() else { return };
    // The PIN of a person's own card is nobody else's to make; the helper beside it says so.
    if page.model.catalogue.profile(&profile).is_some_and(|profile| !profile.may_generate) {
        return;
    }
    let has_one = page.model.secret.as_ref().is_some_and(|secret| secret.profile == profile);
    if has_one {
        note_ui(ui, NoteKind::Ok, &text::runs(&tr!(texts, "invitation-made")));
        return;
    }
    held_ui(ui, page);
    let label = tr!(texts, "helper-make");
    if ui.add(Button::plain(&label).icon(Icon::Key)).clicked() {
        make(page, &profile, None, Mode::Usual);
        // Where the helper is not beside it, what was made would be out of sight.
        if theme::is_narrow(ui) {
            page.drafts.mark.form = Form::Helper;
        }
    }
}

/// The groups one below the other, for a narrow column: each on a line of its own.
fn lines_ui(ui: &mut Ui, name: &str, groups: &[Vec<char>]) {
    let (t, kind) = (theme::tokens(ui), TextKind::CodeField);
    let (width, line) = (ui.available_width(), kind.line_height(ui) + S2);
    let cell = text::line_size(ui, kind, "0").x + 2.0;
    let per_row = (((width - 2.0 * S3) / cell).floor() as usize).max(1);
    let mut rows: Vec<Vec<char>> = vec![Vec::new()];
    for group in groups {
        let room = rows.last().map_or(0, Vec::len) + group.len() + 1;
        if room > per_row && rows.last().is_some_and(|row| !row.is_empty()) {
            rows.push(Vec::new());
        }
        if let Some(row) = rows.last_mut() {
            if !row.is_empty() && group.len() < 5 {
                row.push(' ');
            }
            row.extend(group);
        }
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, line * rows.len() as f32 + 2.0 * S3), Sense::hover());
    ui.painter().rect(rect, theme::RADIUS_M, t.bg, t.control_stroke(), StrokeKind::Inside);
    for (n, row) in rows.iter().enumerate() {
        let left = rect.center().x - cell * row.len() as f32 / 2.0;
        let top = rect.top() + S3 + line * n as f32;
        for (column, letter) in row.iter().enumerate() {
            let color = match CharKind::of(*letter) {
                CharKind::Letter => t.ink,
                CharKind::Digit => t.digit,
                CharKind::Symbol => t.symbol,
            };
            let galley = text::line_galley(ui, kind, letter.encode_utf8(&mut [0; 4]), color);
            let at = pos2(left + cell * column as f32, top);
            if *letter != ' ' && CharKind::of(*letter) == CharKind::Digit {
                ui.painter().hline(at.x..=at.x + cell - 3.0, at.y + line - 5.0, (2.0, color));
            }
            if *letter != ' ' && CharKind::of(*letter) == CharKind::Symbol {
                let frame = Rect::from_min_size(at, vec2(cell - 2.0, line - S2)).expand2(vec2(1.0, 0.0));
                ui.painter().rect_stroke(frame, theme::RADIUS_S, (1.5, color), StrokeKind::Inside);
            }
            ui.painter().galley(at, galley, color);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}
