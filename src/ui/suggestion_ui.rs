//! A suggestion in the workshop, in the order in which it is used: show it and write it down, type it once
//! for trial, enter it where it is to be used. One button is the main one: what comes next.

use egui::{Align, Rect, Response, Ui, vec2};

use super::{
    Page, copied_ui,
    helper_ui::{self, groups},
    icons::Icon,
    theme::{self, S1, S2, TextKind},
    trial_ui,
    widgets::{
        button::Button,
        card, chip,
        password::{self, Cell, Display},
        target,
        text::{self},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::{HIDE_AFTER_SECS, Secret},
    },
    domain::{
        password::{Kind, PasswordProfile},
        plan::Task,
    },
    i18n::Texts,
    tr,
    wording::{self, Says},
};

/// Least room for two cards beside each other.
const BESIDE: f32 = 640.0;

/// What comes next with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Look at it, and write it down.
    Show,
    /// Type it from the note.
    Try,
    /// Enter it where it is to be used.
    Enter,
}

/// By what was done with it so far.
pub(super) fn next(page: &Page<'_>, secret: &Secret) -> Next {
    if secret.tried {
        Next::Enter
    } else if secret.shown_until.is_some() || secret.copied_until.is_some() || !page.drafts.password.trial.is_empty() {
        Next::Try
    } else {
        Next::Show
    }
}

/// "1. Anzeigen und aufschreiben"
pub(super) fn numbered(texts: &Texts, n: usize, what: &str) -> String {
    tr!(texts, "step-numbered", n = n, what = what)
}

/// The open task, if it is the one that the password is for.
pub(super) fn task_of<'a>(page: &Page<'a>, secret: &Secret) -> Option<&'a Task> {
    page.model.task().filter(|_| page.model.profile_of_task() == Some(&secret.profile))
}

/// The suggestion and what to do with it.
pub(super) fn suggestion_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret, profile: &PasswordProfile) {
    card::card_with_ui(ui, vec2(20.0, 13.0), |ui| {
        let texts = page.model.texts.clone();
        ui.spacing_mut().item_spacing.y = S2;
        let top = ui.cursor().top();
        ui.horizontal_wrapped(|ui| {
            text::subheading_ui(ui, &numbered(&texts, 1, &tr!(texts, "secret-keep")));
            if secret.shown_until.is_none() {
                chip::caption_ui(ui, Icon::EyeOff, &tr!(texts, "secret-hidden"));
            }
        });
        // In a low window the button is above it, so that both are in sight.
        if theme::is_narrow(ui) {
            show_ui(ui, page, secret);
            one_ui(ui, page, secret);
            display_ui(ui, page, secret);
        } else {
            one_ui(ui, page, secret);
            display_ui(ui, page, secret);
        }
        if target::is_new(ui, if secret.shown_until.is_some() { "workshop shown" } else { "workshop hidden" })
            && secret.shown_until.is_some()
        {
            let shown = Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=ui.cursor().top());
            ui.scroll_to_rect(shown, theme::is_narrow(ui).then_some(Align::TOP));
        }
        buttons_ui(ui, page, secret, profile);
        copied_ui::copied_ui(ui, page, secret);
    });
    onward_ui(ui, page, secret);
    card::card_with_ui(ui, vec2(20.0, 13.0), |ui| strength_ui(ui, &page.model.texts, secret));
}

/// Words below each other look like a choice of several.
fn one_ui(ui: &mut Ui, page: &Page<'_>, secret: &Secret) {
    if secret.shown_until.is_some() && secret.request.kind() == Kind::Words {
        text::rich_text_ui(ui, &text::runs(&tr!(page.model.texts, "secret-one")));
    }
}

fn display_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret) {
    let texts = page.model.texts.clone();
    let groups = groups(secret);
    let spoken: Vec<String> = (1..=groups.len()).map(|n| tr!(texts, "group-of", n = n, all = groups.len())).collect();
    let is_shown = secret.shown_until.is_some();
    let words: Vec<Vec<(char, String)>> =
        groups.iter().map(|group| group.iter().map(|c| (*c, wording::spoken(&texts, *c))).collect()).collect();
    let cells: Vec<Vec<Cell<'_>>> =
        words.iter().map(|group| group.iter().map(|(letter, word)| Cell { letter: *letter, word }).collect()).collect();
    let slices: Vec<&[Cell<'_>]> = cells.iter().map(Vec::as_slice).collect();
    let spoken: Vec<&str> = spoken.iter().map(String::as_str).collect();
    let reading = page.drafts.password.reading.min(groups.len().saturating_sub(1));
    let display = Display {
        name: &wording::of_secret(&texts, secret.request.kind(), Says::Name),
        groups: &slices,
        shown: is_shown,
        words: is_shown,
        // A mark on one of them looks like a choice until somebody reads it aloud.
        reading: (is_shown && page.drafts.password.dictates).then_some(reading),
        spoken: &spoken,
    };
    if let Some(group) = password::password_ui(ui, &display) {
        page.drafts.password.reading = group;
        page.drafts.password.dictates = true;
    }
    if is_shown {
        legend_ui(ui, page, reading, groups.len());
    }
}

/// What the marks mean, and the steps from group to group: at the right where they have room, else
/// below.
fn legend_ui(ui: &mut Ui, page: &mut Page<'_>, reading: usize, groups: usize) {
    let texts = page.model.texts.clone();
    let (back, next) = (tr!(texts, "back"), tr!(texts, "next"));
    let back = Button::plain(&back).slim().icon(Icon::ChevronLeft);
    let next = Button::plain(&next).slim().chevron(Icon::ChevronRight);
    let place = tr!(texts, "group-of", n = (reading + 1), all = groups);
    let gaps = tr!(texts, "secret-gaps");
    let between = ui.spacing().item_spacing.x;
    let place_width = text::line_size(ui, TextKind::Body, &place).x;
    let steps_width = back.width(ui) + place_width + next.width(ui) + 2.0 * between + 1.0;
    let gaps_width = text::line_size(ui, TextKind::Small, &gaps).x + between;
    let mut is_told = false;
    ui.horizontal_wrapped(|ui| {
        password::legend_ui(ui, &tr!(texts, "legend-letter"), &tr!(texts, "legend-digit"), &tr!(texts, "legend-sign"));
        is_told = ui.available_size_before_wrap().x > gaps_width + steps_width;
        if is_told {
            text::small_muted_ui(ui, &gaps);
        }
        if !page.drafts.password.dictates {
            dictate_ui(ui, page);
            return;
        }
        let left = ui.available_size_before_wrap().x - steps_width;
        if left > 0.0 {
            ui.add_space(left);
        } else {
            ui.end_row();
        }
        if ui.add(back).clicked() {
            page.drafts.password.reading = reading.saturating_sub(1);
        }
        text::body_ui(ui, &place);
        if ui.add(next).clicked() {
            page.drafts.password.reading = (reading + 1).min(groups.saturating_sub(1));
        }
    });
    if !is_told {
        text::small_muted_ui(ui, &gaps);
    }
}

/// The way to reading it aloud, where the steps from group to group stand then.
fn dictate_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let label = tr!(page.model.texts, "secret-dictate");
    if ui.add(Button::quiet(&label).slim().icon(Icon::Speech)).clicked() {
        page.drafts.password.dictates = true;
    }
}

fn show_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret) {
    let texts = page.model.texts.clone();
    let is_shown = secret.shown_until.is_some();
    let addition = secret
        .shown_until
        .as_ref()
        .map(|until| tr!(texts, "secret-in-seconds", seconds = helper_ui::seconds_until(page, until)));
    let label = if is_shown { tr!(texts, "secret-hide") } else { tr!(texts, "secret-show") };
    let is_main = next(page, secret) == Next::Show;
    let button = if is_main { Button::primary(&label) } else { Button::plain(&label) };
    let mut button = button.icon(if is_shown { Icon::EyeOff } else { Icon::Eye });
    if let Some(addition) = &addition {
        button = button.addition(addition);
    }
    // The buttons beside it stay where they are when it says something else.
    let (hide, longest) = (tr!(texts, "secret-hide"), tr!(texts, "secret-in-seconds", seconds = HIDE_AFTER_SECS));
    let button = button.min_width(Button::plain(&hide).icon(Icon::EyeOff).addition(&longest).width(ui).ceil());
    let show = ui.add(button);
    if !secret.tried {
        target::focus_on_entry(ui, "workshop made", &show);
    }
    if show.clicked() {
        page.ask(Action::RevealPassword(!is_shown));
    }
}

fn buttons_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret, profile: &PasswordProfile) {
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        if !theme::is_narrow(ui) {
            show_ui(ui, page, secret);
        }
        if ui.add(Button::plain(&tr!(texts, "secret-copy")).icon(Icon::Copy)).clicked() {
            page.ask(Action::CopyPassword);
        }
        let another = wording::of_secret(&texts, profile.kind, Says::Another);
        if ui.add(Button::plain(&another).icon(Icon::Refresh)).clicked() {
            let (kind, mode) = (page.drafts.password.kind, page.drafts.password.mode);
            helper_ui::make(page, &profile.id, kind, mode);
        }
    });
}

/// The trial, and beside or below it where to go with the password.
fn onward_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret) {
    let texts = page.model.texts.clone();
    ui.columns(if ui.available_width() < BESIDE { 1 } else { 2 }, |columns| {
        let last = columns.len() - 1;
        if let Some(ui) = columns.first_mut() {
            card::card_with_ui(ui, vec2(20.0, 13.0), |ui| {
                let title = numbered(&texts, 2, &tr!(texts, "trial-title"));
                if trial_ui::trial_ui(ui, page, secret, &title) && task_of(page, secret).is_some() {
                    page.ask(Action::Show(Screen::Task));
                }
            });
        }
        if let Some(ui) = columns.get_mut(last) {
            card::card_with_ui(ui, vec2(20.0, 13.0), |ui| enter_ui(ui, page, secret));
        }
    });
}

fn enter_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret) {
    let texts = &page.model.texts;
    text::subheading_ui(ui, &numbered(texts, 3, &tr!(texts, "secret-enter")));
    let Some(task) = task_of(page, secret) else {
        text::kind_ui(ui, TextKind::Reason, &tr!(texts, "secret-enter-text"));
        return;
    };
    text::kind_ui(ui, TextKind::Reason, &tr!(texts, "secret-enter-task"));
    let label = tr!(texts, "workshop-back", title = task.title.as_str());
    let is_main = next(page, secret) == Next::Enter;
    let back: Response = ui.add(if is_main { Button::primary(&label) } else { Button::plain(&label) }.arrow());
    if is_main {
        target::focus_on_entry(ui, "workshop made", &back);
    }
    if target::is_new(ui, if is_main { "workshop tried" } else { "workshop not tried" }) && is_main {
        back.scroll_to_me(None);
    }
    if back.clicked() {
        page.ask(Action::Show(Screen::Task));
    }
}

/// The verdict in plain words; what it is computed from small and behind.
fn strength_ui(ui: &mut Ui, texts: &Texts, secret: &Secret) {
    ui.spacing_mut().item_spacing.y = S1;
    let (verdict, meaning) = wording::strength(texts, secret.request.kind(), secret.bits);
    text::subheading_ui(ui, &verdict);
    text::kind_ui(ui, TextKind::Reason, &meaning);
    let (choices, parts) = (secret.request.choices(), secret.request.parts());
    let (bits, time) = (wording::bits(texts, secret.bits), wording::guess_time(texts, secret.bits));
    let computed = match secret.request.kind() {
        Kind::Words => tr!(texts, "bits-words", parts = parts, choices = choices, bits = bits, time = time),
        Kind::Random => tr!(texts, "bits-characters", parts = parts, choices = choices, bits = bits, time = time),
        Kind::Pin => tr!(texts, "bits-pin", parts = parts, bits = bits),
    };
    text::small_muted_ui(ui, &computed);
}
