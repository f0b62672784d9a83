//! The password workshop: for what and of what one is made, or checking one. What is done with one that was
//! made is `suggestion_ui`.

use egui::{Rect, Response, Ui, vec2};

use super::{
    Page,
    helper_ui::{self, is_sure},
    icons::Icon,
    judge_ui, sheet_ui, suggestion_ui,
    theme::{self, S1, S3, S6},
    widgets::{
        button::Button,
        layout, menu,
        note::{NoteKind, note_ui},
        pick::{self, pick_ui},
        target,
        text::{self},
    },
};
use crate::{
    app::Action,
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
        let secret = page.model.secret.as_ref().filter(|_| chosen == 0);
        let under = match secret.and_then(|secret| suggestion_ui::task_of(page, secret)) {
            Some(task) => tr!(texts, "workshop-for", what = task.full_title()),
            // In a low window it stands below, so that the verdict is in sight with the field.
            None if chosen == 1 && theme::is_narrow(ui) => return,
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
    let Some(secret) = &page.model.secret else { return before_ui(ui, page, profile) };
    // What each choice is for was said before; the room is wanted for trying it out.
    ui.horizontal_wrapped(|ui| {
        _ = place_ui(ui, page, profile);
        kinds_ui(ui, page, profile, false);
        modes_ui(ui, page, profile, false);
    });
    if profile.kind != Kind::Pin && helper_ui::mode_of(page) != Mode::Usual {
        text::small_muted_ui(ui, &wording::mode_text(&page.model.texts, helper_ui::mode_of(page)));
    }
    suggestion_ui::suggestion_ui(ui, page, secret, profile);
}

/// For what, of what, and the button that makes one.
fn before_ui(ui: &mut Ui, page: &mut Page<'_>, profile: &PasswordProfile) {
    let texts = page.model.texts.clone();
    let place = choice_ui(ui, &tr!(texts, "workshop-for-what"), |ui| place_ui(ui, page, profile));
    kinds_ui(ui, page, profile, true);
    modes_ui(ui, page, profile, true);
    let (sure, min, max) = (is_sure(profile), profile.min, profile.max);
    let kind = helper_ui::kind_of(page).unwrap_or(profile.kind);
    let limits = if profile.kind == Kind::Pin {
        tr!(texts, "workshop-limits-pin", sure = sure, min = min, max = max)
    } else {
        tr!(texts, "workshop-limits", sure = sure, min = min, max = max)
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::small_muted_ui(ui, &wording::made_of(&texts, kind, helper_ui::mode_of(page)));
        text::small_muted_ui(ui, &limits);
    });
    helper_ui::held_ui(ui, page, profile.kind);
    let label = wording::of_secret(&texts, profile.kind, Says::Make);
    let button = ui.add(Button::primary(&label).icon(Icon::Key).enabled(profile.may_generate));
    // In a low window the first choice, so that one sees what it is about.
    let first = if theme::is_narrow(ui) { &place } else { &button };
    target::focus_on_entry(ui, "workshop", first);
    if button.clicked() {
        make(page, profile);
    }
    if !profile.may_generate {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "request-not-made")));
    }
}

fn make(page: &mut Page<'_>, profile: &PasswordProfile) {
    let (kind, mode) = (page.drafts.password.kind, page.drafts.password.mode);
    helper_ui::make(page, &profile.id, kind, mode);
}

/// Makes one as [`password_ui`] proposes, if it is known what for; else it is asked first.
pub(super) fn propose(page: &mut Page<'_>) {
    page.drafts.password.checks = false;
    let is_known = page.model.profile_of_task().is_some() || page.drafts.password.profile.is_some();
    let wanted = profile(page).filter(|profile| is_known && profile.may_generate);
    if let Some(profile) = wanted.filter(|_| page.model.secret.is_none()) {
        make(page, profile);
    }
}

/// A choice below what it chooses.
fn choice_ui<R>(ui: &mut Ui, label: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = S1;
        text::strong_ui(ui, label);
        contents(ui)
    })
    .inner
}

/// For what.
fn place_ui(ui: &mut Ui, page: &mut Page<'_>, profile: &PasswordProfile) -> Response {
    let catalogue = page.model.catalogue.clone();
    let button = ui.add(Button::plain(&profile.title).icon(Icon::Key).opens_menu());
    let titles: Vec<&str> = catalogue.profiles().iter().map(|profile| profile.title.as_str()).collect();
    let current = catalogue.profiles().iter().position(|known| known.id == profile.id);
    let chosen = menu::menu_ui(&button, &tr!(page.model.texts, "workshop-for-what"), &titles, current);
    if let Some(new) = chosen.and_then(|n| catalogue.profiles().get(n)) {
        page.drafts.password.profile = Some(new.id.clone());
        page.drafts.password.kind = None;
        page.ask(Action::ForgetPassword);
    }
    button
}

/// A pick with its label above it, or alone, in a line of its own where it has no room. Nothing to pick from
/// is not shown.
fn pick_from_ui(ui: &mut Ui, name: &str, words: &[String], at: usize, is_labelled: bool) -> Option<usize> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.len() < 2 {
        return None;
    }
    if is_labelled {
        return choice_ui(ui, name, |ui| pick_ui(ui, name, &words, at));
    }
    if pick::width(ui, &words) > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    pick_ui(ui, name, &words, at)
}

/// Characters or words. What this place does not take is not offered.
fn kinds_ui(ui: &mut Ui, page: &mut Page<'_>, profile: &PasswordProfile, is_labelled: bool) {
    if profile.kind == Kind::Pin {
        return;
    }
    let texts = page.model.texts.clone();
    let is_taken = |kind: &Kind| Request::new(profile, Some(*kind), None, None).is_ok();
    let kinds: Vec<Kind> = [Kind::Random, Kind::Words].into_iter().filter(is_taken).collect();
    let words: Vec<String> = kinds.iter().map(|kind| kind_word(&texts, *kind)).collect();
    let kind = helper_ui::kind_of(page).unwrap_or(profile.kind);
    let at = kinds.iter().position(|known| *known == kind).unwrap_or(0);
    let picked = pick_from_ui(ui, &tr!(texts, "kind"), &words, at, is_labelled);
    let Some(new) = picked.and_then(|n| kinds.get(n)) else { return };
    page.drafts.password.kind = Some(*new);
    if *new == Kind::Words && page.drafts.password.mode == Mode::Phone {
        page.drafts.password.mode = Mode::Usual;
    }
    make_anew(page, profile);
}

/// For which keys. Words are easy to say as they are.
fn modes_ui(ui: &mut Ui, page: &mut Page<'_>, profile: &PasswordProfile, is_labelled: bool) {
    if profile.kind == Kind::Pin {
        return;
    }
    let texts = page.model.texts.clone();
    let kind = helper_ui::kind_of(page).unwrap_or(profile.kind);
    let offered: Vec<Mode> =
        Mode::ALL.into_iter().filter(|mode| kind == Kind::Random || *mode != Mode::Phone).collect();
    let words: Vec<String> = offered.iter().map(|mode| wording::mode(&texts, *mode)).collect();
    let at = offered.iter().position(|known| *known == helper_ui::mode_of(page)).unwrap_or(0);
    let picked = pick_from_ui(ui, &tr!(texts, "mode"), &words, at, is_labelled);
    let Some(new) = picked.and_then(|n| offered.get(n)) else { return };
    page.drafts.password.mode = *new;
    page.drafts.password.kind = Some(kind);
    make_anew(page, profile);
}

/// Another choice makes another password of the one there is.
fn make_anew(page: &mut Page<'_>, profile: &PasswordProfile) {
    if page.model.secret.is_some() {
        make(page, profile);
    }
}

fn kind_word(texts: &Texts, kind: Kind) -> String {
    if kind == Kind::Words { tr!(texts, "kind-words") } else { tr!(texts, "kind-random") }
}
