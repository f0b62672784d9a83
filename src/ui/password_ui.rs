//! The password workshop: make one, show it large, read it aloud, try it from the note, check one.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    Page,
    helper_ui::{self, groups, is_sure},
    icons::Icon,
    sheet_ui,
    theme::{self, S2, S3, S4, S6, TextKind},
    trial_ui,
    widgets::{
        button::Button,
        card, chip, layout, menu,
        note::{NoteKind, note_ui},
        password::{self, Cell, CharKind, Display},
        pick::{self, pick_ui},
        secret_field::{Reveal, SecretField},
        target,
        text::{self},
        verdict,
    },
};
use crate::{
    app::{Action, Screen, model::Secret},
    domain::password::{
        Kind, Mode, Password, PasswordProfile,
        german::PartKind,
        strength::{Judgement, Verdict},
    },
    i18n::Texts,
    tr, wording,
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
            check_ui(ui, page);
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
    let beside = ui.available_width() - pick::width(ui, &words) - S6;
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
            helper_ui::held_ui(ui, page);
            let label = tr!(page.model.texts, "helper-make");
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
        let kinds = [Kind::Random, Kind::Words];
        let words = [tr!(texts, "kind-random"), tr!(texts, "kind-words")];
        let kind = helper_ui::kind_of(page).unwrap_or(profile.kind);
        let at = kinds.iter().position(|known| *known == kind).unwrap_or(0);
        let labels: Vec<&str> = words.iter().map(String::as_str).collect();
        if pick::width(ui, &labels) > ui.available_size_before_wrap().x {
            ui.end_row();
        }
        if let Some(new) = pick_ui(ui, &tr!(texts, "kind"), &labels, at).and_then(|n| kinds.get(n)) {
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
    let mode = helper_ui::mode_of(page);
    let limits = tr!(texts, "workshop-limits", sure = is_sure(profile), min = (profile.min), max = (profile.max));
    text::small_muted_ui(ui, &limits);
    text::small_muted_ui(ui, &wording::mode_text(&texts, mode));
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
        name: &tr!(texts, "secret-name"),
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
    text::small_muted_ui(ui, &tr!(texts, "secret-groups-only"));
    ui.horizontal_wrapped(|ui| {
        password::legend_ui(ui, &tr!(texts, "legend-letter"), &tr!(texts, "legend-digit"), &tr!(texts, "legend-sign"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Button::plain(&tr!(texts, "next")).slim().chevron(Icon::ChevronRight)).clicked() {
                page.drafts.password.reading = (reading + 1).min(groups.len().saturating_sub(1));
            }
            text::body_ui(ui, &tr!(texts, "group-of", n = (reading + 1), all = groups.len()));
            if ui.add(Button::plain(&tr!(texts, "back")).slim().icon(Icon::ChevronLeft)).clicked() {
                page.drafts.password.reading = reading.saturating_sub(1);
            }
        });
    });
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
        if ui.add(button).clicked() {
            page.ask(Action::RevealPassword(!is_shown));
        }
        let copy = ui.add(Button::primary(&tr!(texts, "secret-copy")).icon(Icon::Copy));
        target::focus_on_entry(ui, "workshop made", &copy);
        if copy.clicked() {
            page.ask(Action::CopyPassword);
        }
        if ui.add(Button::plain(&tr!(texts, "secret-another")).icon(Icon::Refresh)).clicked() {
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
            card::card_with_ui(ui, vec2(20.0, 13.0), |ui| trial_ui::trial_ui(ui, page, secret));
        }
        if let Some(ui) = columns.get_mut(last) {
            card::card_with_ui(ui, vec2(20.0, 13.0), |ui| {
                ui.horizontal_wrapped(|ui| {
                    text::heading_ui(ui, &tr!(texts, "bits-title"), 3);
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

fn check_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let draft = &mut page.drafts.password;
    let (show, hide) = (tr!(texts, "secret-show"), tr!(texts, "secret-hide"));
    let reveal = Reveal { shown: &mut draft.typed_shown, show: &show, hide: &hide };
    let field = ui.add(SecretField::new(&tr!(texts, "check-label"), &mut draft.typed).reveal(reveal));
    target::focus_on_entry(ui, "workshop check", &field);
    if field.changed() {
        let typed = page.drafts.password.typed.expose();
        page.ask(Action::Judge(Password::new(&typed)));
    }
    let words = [Verdict::Red, Verdict::Yellow, Verdict::Green].map(|verdict| wording::verdict(&texts, verdict));
    let is_empty = page.drafts.password.typed.is_empty();
    let judgement = page.model.judgement.as_ref().filter(|_| !is_empty);
    let found = judgement.map(|judgement| match judgement.verdict {
        Verdict::Red => verdict::Verdict::Weak,
        Verdict::Yellow => verdict::Verdict::Middle,
        Verdict::Green => verdict::Verdict::Good,
    });
    let [red, yellow, green] = &words;
    verdict::meter_ui(ui, [red, yellow, green], found);
    text::gap_ui(ui, S2);
    let (Some(judgement), Some(found)) = (judgement, found) else {
        text::muted_ui(ui, &tr!(texts, "check-empty"));
        return;
    };
    let shown = page.drafts.password.typed_shown;
    card::card_with_ui(ui, vec2(24.0, S4), |ui| judgement_ui(ui, &texts, judgement, found, shown));
    if let Some(advice) = judgement.advice {
        let advice = wording::advice(&texts, advice);
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "check-advice", advice = advice)));
    }
    text::gap_ui(ui, S2);
    if ui.add(Button::plain(&tr!(texts, "check-make-one")).arrow()).clicked() {
        page.drafts.password.checks = false;
    }
}

/// Guesses, parts if they may be seen, reasons. Hidden input is quoted nowhere: patients can see it.
fn judgement_ui(ui: &mut Ui, texts: &Texts, judgement: &Judgement, found: verdict::Verdict, shown: bool) {
    let power = judgement.log10_guesses.round().max(0.0) as u32;
    text::heading_ui(ui, &tr!(texts, "check-estimate", power = power), 3);
    if shown && !judgement.parts.is_empty() {
        text::small_muted_ui(ui, &tr!(texts, "check-parts"));
        let words: Vec<String> = judgement.parts.iter().map(|part| wording::part_kind(texts, part.kind)).collect();
        let parts: Vec<verdict::Part<'_>> = judgement
            .parts
            .iter()
            .zip(&words)
            .map(|(part, word)| {
                let unknown = matches!(part.kind, PartKind::Single | PartKind::Letters);
                let verdict = if unknown { verdict::Verdict::Good } else { verdict::Verdict::Weak };
                verdict::Part { letters: part.reveal(), word, verdict }
            })
            .collect();
        verdict::parts_ui(ui, &parts);
    }
    for reason in &judgement.reasons {
        verdict::reason_ui(ui, found, &text::runs(&wording::reason(texts, reason, shown)));
    }
}

/// The groups one below the other, for a narrow column: each on a line of its own.
pub(super) fn lines_ui(ui: &mut Ui, name: &str, groups: &[Vec<char>]) {
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
    ui.painter().rect(rect, theme::RADIUS_M, t.bg, t.control_stroke(), egui::StrokeKind::Inside);
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
                ui.painter().rect_stroke(frame, theme::RADIUS_S, (1.5, color), egui::StrokeKind::Inside);
            }
            ui.painter().galley(at, galley, color);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}
