//! The password helper beside a step: make one, show it, copy it, read it aloud.
//!
//! Hidden until asked for: patients can see the screen. The large display is `password_ui`.

use egui::{Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{
    Page, copied_ui,
    drafts::Form,
    guide_ui::{self, Shown},
    helper_over,
    icons::Icon,
    secret_of_step, suggestion_ui,
    theme::{self, S2, S3, TextKind},
    trial_ui,
    widgets::{
        button::Button,
        chip,
        note::{NoteKind, aside_ui, note_ui},
        password::{self, CharKind},
        target,
        text::{self},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::{FORGET_AFTER_SECS, Secret},
    },
    domain::{
        guide::{Basis, Tool},
        password::{Kind, Mode, PasswordProfile},
    },
    i18n::Texts,
    tr,
    wording::{self, Says},
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
    let says = |what| wording::of_secret(&texts, profile.kind, what);
    let top = ui.cursor().top();
    text::subheading_ui(ui, &says(Says::Helper));
    text::gap_ui(ui, 2.0);
    let limits = limits(&texts, profile);
    let secret = secret_of_step::secret(page, shown, profile).filter(|_| profile.may_generate);
    // In a narrow window the heading is in sight together with what was made: the rest stands below that.
    let is_below = theme::is_narrow(ui) && secret.is_some();
    if !is_below {
        text::small_muted_ui(ui, &limits);
        text::gap_ui(ui, S3);
    }
    if !profile.may_generate {
        aside_ui(ui, &tr!(texts, "request-not-made"));
        return;
    }
    if let Some(secret) = secret {
        if secret_ui(ui, page, shown, (secret, profile), top) {
            done(page, shown);
        }
        if is_below {
            text::small_muted_ui(ui, &limits);
        }
        return;
    }
    // The step that asks for one has the button itself; two of them would be one too many.
    let is_beside = page.drafts.mark.form == Form::Step;
    if !(is_beside && shown.guide.steps.get(shown.at).is_some_and(secret_of_step::makes)) {
        gone_ui(ui, page, shown, profile.kind);
        held_ui(ui, page, profile.kind);
        let record = shown.case.record.task(&shown.task.id);
        let is_ticked =
            shown.guide.steps.iter().any(|step| secret_of_step::makes(step) && record.step(&step.id).is_some());
        // Whoever takes the next suggestion for the one that was noted types a wrong password. But who passed
        // by without one has none, and is not told otherwise.
        let is_noted = is_ticked && secret_of_step::has_made(page, shown);
        if is_ticked {
            text::small_ui(ui, &says(if is_noted { Says::Noted } else { Says::Ticked }));
            text::gap_ui(ui, S2);
        }
        let button = if is_noted {
            ui.add(Button::quiet(&says(Says::Another)).slim())
        } else {
            ui.add(Button::plain(&says(Says::Make)).fill_width())
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
    text::small_muted_ui(ui, &says(Says::Why { is_kept: model.settings.keyring }));
}

/// For what it is, and how long that may be.
fn limits(texts: &Texts, profile: &PasswordProfile) -> String {
    let (what, sure) = (profile.title.as_str(), is_sure(profile));
    let (min, max) = (profile.min, profile.max);
    if profile.kind == Kind::Pin {
        tr!(texts, "helper-for-pin", sure = sure, what = what, min = min, max = max)
    } else {
        tr!(texts, "helper-for", sure = sure, what = what, min = min, max = max)
    }
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
pub(super) fn held_ui(ui: &mut Ui, page: &mut Page<'_>, kind: Kind) {
    if page.model.held_for_task().is_none() {
        return;
    }
    let says = |what| wording::of_secret(&page.model.texts, kind, what);
    aside_ui(ui, &says(Says::Held));
    text::gap_ui(ui, S2);
    if ui.add(Button::plain(&says(Says::ShowHeld)).icon(Icon::Eye)).clicked() {
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
fn secret_ui(
    ui: &mut Ui,
    page: &mut Page<'_>,
    shown: &Shown<'_>,
    (secret, profile): (&Secret, &PasswordProfile),
    heading: f32,
) -> bool {
    let texts = page.model.texts.clone();
    let says = |what| wording::of_secret(&texts, profile.kind, what);
    text::subheading_ui(ui, &suggestion_ui::numbered(&texts, 1, &tr!(texts, "secret-write")));
    let below_heading = ui.cursor().top();
    let bottom = if theme::is_narrow(ui) {
        // The button above it, so that both are in sight in a low window.
        show_ui(ui, page, shown, secret);
        text::gap_ui(ui, S2);
        display_ui(ui, secret, profile, &texts)
    } else {
        display_ui(ui, secret, profile, &texts);
        text::gap_ui(ui, S2);
        show_ui(ui, page, shown, secret)
    };
    if target::is_new(ui, if secret.shown_until.is_some() { "shown" } else { "hidden" }) {
        let has_room = bottom - heading <= ui.clip_rect().height() - S2;
        let top = if theme::is_narrow(ui) && has_room { heading } else { below_heading };
        ui.scroll_to_rect(Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=bottom), None);
    }
    // Before the other buttons, so that it is in sight without scrolling: the step waits for it.
    text::gap_ui(ui, S3);
    let done = trial_ui::trial_ui(ui, page, secret, &suggestion_ui::numbered(&texts, 2, &tr!(texts, "trial-title")));
    text::gap_ui(ui, S3);
    if ui.add(Button::plain(&tr!(texts, "secret-copy")).icon(Icon::Copy).fill_width()).clicked() {
        page.ask(Action::CopyPassword);
    }
    copied_ui::copied_ui(ui, page, secret);
    if ui.add(Button::plain(&tr!(texts, "secret-dictate")).icon(Icon::Speech).fill_width()).clicked() {
        page.drafts.password.profile = Some(profile.id.clone());
        page.drafts.password.checks = false;
        page.drafts.password.dictates = true;
        page.ask(Action::RevealPassword(true));
        page.ask(Action::Show(Screen::Password));
    }
    if ui.add(Button::quiet(&says(Says::Another)).fill_width()).clicked() {
        make(page, &profile.id, Some(secret.request.kind()), secret.request.mode());
    }
    text::gap_ui(ui, S3);
    let minutes = (seconds_until(page, &secret.forget_at) + 59) / 60;
    text::small_muted_ui(ui, &tr!(texts, "secret-forgotten-in", minutes = minutes.min(FORGET_AFTER_SECS / 60)));
    if page.model.held_for_task().is_some() {
        text::small_muted_ui(ui, &tr!(texts, "held-kept"));
    }
    done
}

/// The password, or what stands for it. Returns where it ends; what is said below it is less important.
fn display_ui(ui: &mut Ui, secret: &Secret, profile: &PasswordProfile, texts: &Texts) -> f32 {
    let says = |what| wording::of_secret(texts, profile.kind, what);
    // What is below stays where it is when it is shown. How many rows that takes is no secret: each
    // suggestion for the same thing takes as many.
    let least = ui.cursor().top() + display_height(ui, secret, &tr!(texts, "secret-gaps"));
    let bottom;
    if secret.shown_until.is_some() {
        lines_ui(ui, &says(Says::Name), &groups(secret));
        bottom = ui.cursor().top();
        text::small_muted_ui(ui, &tr!(texts, "secret-gaps"));
    } else {
        // Always the same discs: not even the length is anybody's business.
        password::hidden_ui(ui, &says(Says::HiddenName), &DISCS);
        bottom = ui.cursor().top();
        ui.vertical_centered(|ui| chip::caption_ui(ui, Icon::EyeOff, &tr!(texts, "secret-hidden")));
    }
    ui.add_space((least - ui.cursor().top()).max(0.0));
    bottom
}

/// The button that shows and hides it. Returns where it ends.
fn show_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, secret: &Secret) -> f32 {
    let (texts, is_shown) = (&page.model.texts, secret.shown_until.is_some());
    let (icon, label) =
        if is_shown { (Icon::EyeOff, tr!(texts, "secret-hide")) } else { (Icon::Eye, tr!(texts, "secret-show")) };
    // "Done" waits for the trial, so that there is one main button.
    let awaits_trial = guide_ui::awaits_trial(page, shown);
    let is_main = awaits_trial && suggestion_ui::next(page, secret) == suggestion_ui::Next::Show;
    let button = if is_main { Button::primary(&label) } else { Button::plain(&label) };
    let show = ui.add(button.icon(icon).fill_width());
    if show.clicked() {
        page.ask(Action::RevealPassword(!is_shown));
    }
    if page.drafts.mark.form == Form::Helper {
        target::focus_on_entry(ui, "helper", &show);
    } else if awaits_trial && page.drafts.mark.form == Form::Step {
        // "Done" cannot be pressed before it was typed from the note. A form that is open has its own focus.
        guide_ui::focus(ui, shown, Form::Step, &show);
    }
    // The button that made it is gone, and the focus with it.
    if std::mem::take(&mut page.drafts.password.made.is_fresh) {
        show.request_focus();
    }
    show.rect.bottom()
}

/// What stands for a hidden password.
const DISCS: [usize; 4] = [4, 4, 4, 4];

/// The room of the password in the helper's column with what stands below it, whether it is shown or hidden.
fn display_height(ui: &Ui, secret: &Secret, gaps: &str) -> f32 {
    let below = text::plain_galley(ui, TextKind::Small, gaps, theme::tokens(ui).ink_2, ui.available_width());
    let shown = lines_height(ui, rows(ui, &groups(secret)).len()) + below.size().y;
    let hidden = password::hidden_height(ui, &DISCS) + TextKind::Small.line_height(ui);
    shown.max(hidden) + 2.0 * ui.spacing().item_spacing.y
}

/// Asks for a new password; what was typed to try the one before goes with it.
pub(super) fn make(page: &mut Page<'_>, profile: &str, kind: Option<Kind>, mode: Mode) {
    page.drafts.password.trial.wipe();
    page.drafts.password.reading = 0;
    if let Some(task) = page.model.task().filter(|_| page.model.profile_of_task() == Some(profile)) {
        page.drafts.password.made.steps.insert((task.id.clone(), secret_of_step::step_for(page).unwrap_or_default()));
        page.drafts.password.made.is_fresh = page.model.screen == Screen::Task;
    }
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

/// Says that one was made for this step and is forgotten, and that the note counts.
fn gone_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>, kind: Kind) {
    if secret_of_step::was_made_and_is_gone(page, shown) {
        aside_ui(ui, &wording::of_secret(&page.model.texts, kind, Says::Gone));
        text::gap_ui(ui, S2);
    }
}

/// In the step that asks for a new password, when the helper is not open beside it.
pub(super) fn invitation_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    text::gap_ui(ui, S3);
    let profile = shown.guide.profile.as_deref().and_then(|id| page.model.catalogue.profile(id));
    // The PIN of a person's own card is nobody else's to make; the helper beside it says so.
    let Some(profile) = profile.filter(|profile| profile.may_generate) else { return };
    let says = |page: &Page<'_>, what| wording::of_secret(&page.model.texts, profile.kind, what);
    if secret_of_step::is_tried(page, shown) {
        note_ui(ui, NoteKind::Ok, &text::runs(&says(page, Says::Tried)));
        return;
    }
    if secret_of_step::secret(page, shown, profile).is_some() {
        let narrow = theme::is_narrow(ui);
        // In a narrow window what has the focus comes first: the words would leave no room for it.
        if narrow {
            trial_ui::untried_ui(ui, page, shown);
        }
        note_ui(ui, NoteKind::Ok, &text::runs(&says(page, Says::Made)));
        if !narrow {
            trial_ui::untried_ui(ui, page, shown);
        }
        return;
    }
    gone_ui(ui, page, shown, profile.kind);
    held_ui(ui, page, profile.kind);
    let button = ui.add(Button::plain(&says(page, Says::Make)).icon(Icon::Key));
    if secret_of_step::asks_password(page, shown) {
        guide_ui::focus(ui, shown, Form::Step, &button);
    }
    if button.clicked() {
        make(page, &profile.id, None, Mode::Usual);
        // Where the helper is not beside it, what was made would be out of sight.
        if theme::is_narrow(ui) {
            helper_over::open(page);
        }
    }
}

/// How wide a character is, in which the password is shown large enough to copy by hand.
fn cell(ui: &Ui) -> f32 {
    text::line_size(ui, TextKind::CodeField, "0").x + 2.0
}

fn lines_height(ui: &Ui, rows: usize) -> f32 {
    (TextKind::CodeField.line_height(ui) + S2) * rows as f32 + 2.0 * S3
}

/// As many groups in a row as the column has room for.
fn rows(ui: &Ui, groups: &[Vec<char>]) -> Vec<Vec<char>> {
    let per_row = (((ui.available_width() - 2.0 * S3) / cell(ui)).floor() as usize).max(1);
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
    rows
}

/// The groups one below the other, for a narrow column.
fn lines_ui(ui: &mut Ui, name: &str, groups: &[Vec<char>]) {
    let (t, kind) = (theme::tokens(ui), TextKind::CodeField);
    let (width, line) = (ui.available_width(), kind.line_height(ui) + S2);
    let (cell, rows) = (cell(ui), rows(ui, groups));
    let (rect, response) = ui.allocate_exact_size(vec2(width, lines_height(ui, rows.len())), Sense::hover());
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
