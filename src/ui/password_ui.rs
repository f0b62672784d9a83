//! The password workshop: make one, show it large, read it aloud, try it from the note, check one.

use egui::{Rect, Ui, vec2};

use super::{
    Page,
    helper_ui::{self, groups, is_sure},
    icons::Icon,
    judge_ui, sheet_ui,
    theme::{self, S3, S6, TextKind},
    trial_ui,
    widgets::{
        button::Button,
        card, chip, layout, menu,
        note::{NoteKind, note_ui},
        password::{self, Cell, Display},
        pick::{self, pick_ui},
        target,
        text::{self},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::{HIDE_AFTER_SECS, Secret},
    },
    domain::password::{Kind, Mode, PasswordProfile, generate::Request},
    i18n::Texts,
    tr,
    wording::{self, Says},
};

/// Least room for the title beside the pick.
const LEAST_TITLE: f32 = 280.0;

/// Paints the workshop.
pub(super) fn password_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let narrow = theme::is_narrow(ui);
    layout::scroll_ui(ui, rect, "password", vec2(if narrow { S3 } else { S6 }, 20.0), |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        head_ui(ui, page);
        if page.drafts.password.checks {
            judge_ui::judge_ui(ui, page);
        } else {
            make_ui(ui, page);
            sheet_ui::sheet_ui(ui, page);
        }
    });
}

fn head_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let (new, check) = (tr!(texts, "workshop-new"), tr!(texts, "workshop-check"));
    let chosen = usize::from(page.drafts.password.checks);
    let title = if chosen == 0 { &new } else { &check };
    let words = [new.as_str(), check.as_str()];
    let name = tr!(texts, "workshop-what");
    let beside = ui.available_width() - pick::width(ui, &words) - ui.spacing().item_spacing.x;
    let titles_ui = |ui: &mut Ui, page: &Page<'_>| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::title_ui(ui, title);
        let task = page.model.task().filter(|_| chosen == 0 && page.model.secret.is_some());
        let under = match task {
            Some(task) => tr!(texts, "workshop-for", what = task.full_title()),
            None if chosen == 1 => tr!(texts, "workshop-check-text"),
            None => tr!(texts, "workshop-new-text"),
        };
        text::muted_ui(ui, &under);
    };
    // Beside the title where there is room for both, else below it.
    let wanted = if beside < LEAST_TITLE {
        ui.vertical(|ui| titles_ui(ui, page));
        pick_ui(ui, &name, &words, chosen)
    } else {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(beside);
                titles_ui(ui, page);
            });
            pick_ui(ui, &name, &words, chosen)
        })
        .inner
    };
    if let Some(wanted) = wanted {
        page.drafts.password.checks = wanted == 1;
    }
}

/// The profile: chosen here, or that of the open task, or the first.
fn profile<'a>(page: &Page<'a>) -> Option<&'a PasswordProfile> {
    let catalogue = &page.model.catalogue;
    let of_secret = page.model.secret.as_ref().map(|secret| secret.profile.as_str());
    let wanted = of_secret.or(page.drafts.password.profile.as_deref()).or_else(|| page.model.profile_of_task());
    wanted.and_then(|id| catalogue.profile(id)).or_else(|| catalogue.profiles().first())
}

fn make_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let Some(profile) = profile(page) else { return };
    choices_ui(ui, page, profile);
    match &page.model.secret {
        None => {
            helper_ui::held_ui(ui, page, profile.kind);
            let label = wording::of_secret(&page.model.texts, profile.kind, Says::Make);
            let can = profile.may_generate;
            let button = ui.add(Button::primary(&label).icon(Icon::Key).enabled(can));
            target::focus_on_entry(ui, "workshop", &button);
            if button.clicked() {
                make(page, profile);
            }
            if !can {
                note_ui(ui, NoteKind::Info, &text::runs(&tr!(page.model.texts, "request-not-made")));
            }
        }
        Some(secret) => {
            card::card_with_ui(ui, vec2(20.0, 15.0), |ui| display_ui(ui, page, secret));
            buttons_ui(ui, page, secret, profile);
            bottom_ui(ui, page, secret);
        }
    }
}

fn make(page: &mut Page<'_>, profile: &PasswordProfile) {
    let (kind, mode) = (page.drafts.password.kind, page.drafts.password.mode);
    helper_ui::make(page, &profile.id, kind, mode);
}

/// For what, and which kind.
fn choices_ui(ui: &mut Ui, page: &mut Page<'_>, profile: &PasswordProfile) {
    let texts = page.model.texts.clone();
    let catalogue = page.model.catalogue.clone();
    ui.horizontal_wrapped(|ui| {
        let button = ui.add(Button::plain(&profile.title).icon(Icon::Key).opens_menu());
        let titles: Vec<&str> = catalogue.profiles().iter().map(|profile| profile.title.as_str()).collect();
        let current = catalogue.profiles().iter().position(|known| known.id == profile.id);
        let chosen = menu::menu_ui(&button, &tr!(texts, "workshop-for-what"), &titles, current);
        if let Some(new) = chosen.and_then(|n| catalogue.profiles().get(n)) {
            page.drafts.password.profile = Some(new.id.clone());
            page.drafts.password.kind = None;
            page.ask(Action::ForgetPassword);
        }
        if profile.kind == Kind::Pin {
            return;
        }
        // What this place does not take is not offered.
        let is_taken = |kind: &Kind| Request::new(profile, Some(*kind), None, None).is_ok();
        let kinds: Vec<Kind> = [Kind::Random, Kind::Words].into_iter().filter(is_taken).collect();
        let words: Vec<String> = kinds.iter().map(|kind| kind_word(&texts, *kind)).collect();
        let kind = helper_ui::kind_of(page).unwrap_or(profile.kind);
        let at = kinds.iter().position(|known| *known == kind).unwrap_or(0);
        let labels: Vec<&str> = words.iter().map(String::as_str).collect();
        let is_choice = kinds.len() > 1;
        if is_choice && pick::width(ui, &labels) > ui.available_size_before_wrap().x {
            ui.end_row();
        }
        let picked = is_choice.then(|| pick_ui(ui, &tr!(texts, "kind"), &labels, at)).flatten();
        if let Some(new) = picked.and_then(|n| kinds.get(n)) {
            page.drafts.password.kind = Some(*new);
            if *new == Kind::Words && page.drafts.password.mode == Mode::Phone {
                page.drafts.password.mode = Mode::Usual;
            }
            make(page, profile);
        }
        // Words are easy to say as they are.
        let offered: Vec<Mode> =
            Mode::ALL.into_iter().filter(|mode| kind == Kind::Random || *mode != Mode::Phone).collect();
        let modes: Vec<String> = offered.iter().map(|mode| wording::mode(&texts, *mode)).collect();
        let mode = helper_ui::mode_of(page);
        let at = offered.iter().position(|known| *known == mode).unwrap_or(0);
        let labels: Vec<&str> = modes.iter().map(String::as_str).collect();
        if pick::width(ui, &labels) > ui.available_size_before_wrap().x {
            ui.end_row();
        }
        if let Some(new) = pick_ui(ui, &tr!(texts, "mode"), &labels, at).and_then(|n| offered.get(n)) {
            page.drafts.password.mode = *new;
            page.drafts.password.kind = Some(kind);
            make(page, profile);
        }
    });
    // Once one is made, what it is made of stands below it, and the room is wanted for trying it out.
    if page.model.secret.is_none() {
        let limits = tr!(texts, "workshop-limits", sure = is_sure(profile), min = (profile.min), max = (profile.max));
        text::small_muted_ui(ui, &limits);
        text::small_muted_ui(ui, &wording::mode_text(&texts, helper_ui::mode_of(page)));
    }
}

fn kind_word(texts: &Texts, kind: Kind) -> String {
    if kind == Kind::Words { tr!(texts, "kind-words") } else { tr!(texts, "kind-random") }
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
        words: is_shown && page.drafts.password.dictates,
        reading: is_shown.then_some(reading),
        spoken: &spoken,
    };
    if let Some(group) = password::password_ui(ui, &display) {
        page.drafts.password.reading = group;
    }
    if !is_shown {
        chip::caption_ui(ui, Icon::EyeOff, &tr!(texts, "secret-hidden"));
        return;
    }
    legend_ui(ui, page, reading, groups.len());
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

fn buttons_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret, profile: &PasswordProfile) {
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        let is_shown = secret.shown_until.is_some();
        let addition = secret
            .shown_until
            .as_ref()
            .map(|until| tr!(texts, "secret-in-seconds", seconds = helper_ui::seconds_until(page, until)));
        let label = if is_shown { tr!(texts, "secret-hide") } else { tr!(texts, "secret-show") };
        let mut button = Button::plain(&label).icon(if is_shown { Icon::EyeOff } else { Icon::Eye });
        if let Some(addition) = &addition {
            button = button.addition(addition);
        }
        // The buttons beside it stay where they are when it says something else.
        let (hide, longest) = (tr!(texts, "secret-hide"), tr!(texts, "secret-in-seconds", seconds = HIDE_AFTER_SECS));
        let button = button.min_width(Button::plain(&hide).icon(Icon::EyeOff).addition(&longest).width(ui).ceil());
        if ui.add(button).clicked() {
            page.ask(Action::RevealPassword(!is_shown));
        }
        let copy = ui.add(Button::primary(&tr!(texts, "secret-copy")).icon(Icon::Copy));
        target::focus_on_entry(ui, "workshop made", &copy);
        if copy.clicked() {
            page.ask(Action::CopyPassword);
        }
        if ui.add(Button::plain(&wording::of_secret(&texts, profile.kind, Says::Another)).icon(Icon::Refresh)).clicked()
        {
            make(page, profile);
        }
        if let Some(task) = page.model.task() {
            let label = tr!(texts, "workshop-back", title = task.title.as_str());
            if ui.add(Button::quiet(&label)).clicked() {
                page.ask(Action::Show(Screen::Task));
            }
        }
    });
    helper_ui::copied_ui(ui, page, secret);
}

fn bottom_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret) {
    let texts = page.model.texts.clone();
    ui.columns(if ui.available_width() < 640.0 { 1 } else { 2 }, |columns| {
        let last = columns.len() - 1;
        if let Some(ui) = columns.first_mut() {
            card::card_with_ui(ui, vec2(20.0, 13.0), |ui| _ = trial_ui::trial_ui(ui, page, secret));
        }
        if let Some(ui) = columns.get_mut(last) {
            card::card_with_ui(ui, vec2(20.0, 13.0), |ui| {
                ui.horizontal_wrapped(|ui| {
                    text::subheading_ui(ui, &tr!(texts, "bits-title"));
                    text::small_muted_ui(ui, &tr!(texts, "bits-exact", bits = wording::bits(&texts, secret.bits)));
                });
                let (choices, parts) = (secret.request.choices(), secret.request.parts());
                let time = wording::guess_time(&texts, secret.bits);
                let sentence = match secret.request.kind() {
                    Kind::Words => tr!(texts, "bits-words", parts = parts, choices = choices, time = time),
                    Kind::Random | Kind::Pin => {
                        tr!(texts, "bits-characters", parts = parts, choices = choices, time = time)
                    }
                };
                text::kind_ui(ui, TextKind::Reason, &sentence);
            });
        }
    });
}
