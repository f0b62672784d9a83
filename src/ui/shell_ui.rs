//! What stands around every screen: top bar, notices, footer, keys, the privacy screen.

use std::path::Path;

use egui::{Key, Modifiers, Rect, Role, Ui, vec2};

use super::{
    Page, blank_ui, cases_ui, certificate_ui, check_ui, focus, guide_ui, history_ui,
    icons::Icon,
    library_ui, not_opened_ui, packs_ui, password_ui, people_ui, plan_ui, practice_ui, preview_ui,
    settings_ui::{self, First},
    sits_ui, start_ui,
    theme::{self, S2, S5},
    undo_ui, way_back,
    widgets::{
        button::Button,
        field, fields,
        frame::{self, Shortcut, TopBar},
        layout,
        note::{NoteKind, note_with_buttons_ui},
        text::Run,
    },
    zoom_ui,
};
use crate::{
    app::{
        Action, Model, Screen, is_said_elsewhere,
        model::{Notice, QUESTIONS},
        packs::PackAction,
    },
    tr, wording,
};

/// Paints the whole window.
pub(super) fn shell_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(ui.max_rect(), 0.0, t.bg);
    let language = page.model.texts.language().code();
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |window| window.set_language(language));
    keys(ui, page);
    focus::give_back(ui, "window", "", page.model.blanked);
    if page.model.blanked {
        blank_ui::blank_ui(ui, page);
        return;
    }
    dropped(ui, page);
    page.drafts.greet(focus::greet(ui, page.model.screen), page.model.screen);
    let asks_who = page.drafts.asks_who(page.model.screen);
    focus::give_back(ui, "who sits here", "", page.drafts.sits.is_some());
    undo_ui::said_is_over(page);
    let areas = layout::areas(ui);
    let body = notices_ui(ui, areas.body, page);
    match page.model.screen {
        _ if asks_who => sits_ui::sits_ui(ui, body, page),
        Screen::Start => start_ui::start_ui(ui, body, page),
        Screen::Questions(question) => practice_ui::practice_ui(ui, body, page, question),
        Screen::Plan => plan_ui::plan_ui(ui, body, page),
        Screen::Task => guide_ui::guide_ui(ui, body, page),
        Screen::Password => password_ui::password_ui(ui, body, page),
        Screen::Certificate => certificate_ui::certificate_ui(ui, body, page),
        Screen::Preview => preview_ui::preview_ui(ui, body, page),
        Screen::Check => check_ui::check_ui(ui, body, page),
        Screen::History => history_ui::history_ui(ui, body, page),
        Screen::Cases => cases_ui::cases_ui(ui, body, page),
        Screen::Library => library_ui::library_ui(ui, body, page),
        Screen::Packs => packs_ui::packs_ui(ui, body, page),
        Screen::Settings => settings_ui::settings_ui(ui, body, page),
    }
    top_ui(ui, areas.top, page);
    footer_ui(ui, areas.footer, page);
    zoom_ui::zoom_ui(ui.ctx(), page);
    focus::keep(ui);
}

/// The first letters of the last two words of a name: a title stands before them.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).collect();
    let last = words.iter().skip(words.len().saturating_sub(2));
    last.filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

/// Keys that work everywhere.
fn keys(ui: &Ui, page: &mut Page<'_>) {
    fields::take_save_key(ui);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::F12) {
        page.ask(Action::Blank(!page.model.blanked));
    }
    // As in a browser; the same key leads back to the window.
    if pressed(Key::F11) {
        let is_full = ui.input(|input| input.viewport().fullscreen == Some(true));
        ui.ctx().send_viewport_cmd(egui::ViewportCommand::Fullscreen(!is_full));
    }
    // A text field takes Strg and Z for what is typed into it; so would a field for a password.
    // An empty one into which nothing was typed has no use for it.
    if !page.model.blanked && page.model.screen != Screen::Password && !page.drafts.asks_who(page.model.screen) {
        undo_ui::keys(ui, page, field::leaves_undo(ui.ctx()));
    }
    if !page.model.blanked && pressed(Key::F1) {
        settings_ui::open(ui.ctx(), page, First::Help);
    }
    if !page.model.blanked && pressed(Key::F3) {
        page.ask(Action::Show(Screen::Library));
    }
    // The plan has the field; in it the key means the field itself.
    let searches = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F));
    let leads = !page.model.blanked && page.model.screen != Screen::Plan && page.model.case.is_some();
    if leads && searches(ui) {
        page.ask(Action::Show(Screen::Plan));
        page.drafts.plan.to_search = true;
    }
    // An open menu takes Esc for itself.
    if !page.model.blanked && !egui::Popup::is_any_open(ui.ctx()) && pressed(Key::Escape) {
        way_back::back(ui, page);
    }
}

/// A PDF or a pack of guides dropped on the window is checked, wherever one is; a picture on the
/// certificate's screen is its logo, and any file where guides are added is to be such guides.
fn dropped(ui: &Ui, page: &mut Page<'_>) {
    let files = ui.input(|input| input.raw.dropped_files.clone());
    let Some(path) = files.first().map(|file| file.path().to_path_buf()) else { return };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png" | "svg") if page.model.screen == Screen::Certificate => page.ask(Action::ReadLogo(path)),
        _ if page.model.screen == Screen::Packs => page.ask(Action::Packs(PackAction::Check(path))),
        Some("ron" | "minisig" | "pub") => page.ask(Action::Packs(PackAction::Check(path))),
        _ => page.ask(Action::Check(path)),
    }
}

/// What must be known, above the screen. Nothing here vanishes by itself.
fn notices_ui(ui: &mut Ui, body: Rect, page: &mut Page<'_>) -> Rect {
    let model = page.model;
    let texts = &model.texts;
    let shown: Vec<(usize, &Notice)> =
        model.notices.iter().enumerate().filter(|(n, notice)| is_shown(model, *n, notice)).collect();
    if shown.is_empty() && page.drafts.said.is_none() {
        // The names of what follows, and with them the focus, stay the same when a notice comes or goes.
        ui.skip_ahead_auto_ids(1);
        return body;
    }
    let id = egui::Id::unique("height of the notices");
    let high = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(96.0).min(body.height() / 2.0);
    let (place, rest) = layout::cut_top(body, high);
    let used = layout::scroll_as_ui(ui, place, "notices", Role::Group, vec2(S5, S2), |ui| {
        let before = ui.cursor().top();
        for (n, notice) in shown {
            let (what, advice) = wording::notice(texts, notice);
            let kind = notice_kind(notice);
            let read = || (tr!(texts, "notice-read"), vec![Action::Dismiss(n)]);
            let open = |root: &Path| vec![Action::Dismiss(n), Action::OpenCase(root.to_path_buf())];
            let offers = if matches!(notice, Notice::NotSaved(_)) {
                vec![(tr!(texts, "notice-save-again"), vec![Action::SaveAgain])]
            } else if let Notice::CaseNotOpened(root, _) = notice {
                vec![(tr!(texts, "notice-try-again"), open(root)), read()]
            } else if let Notice::HistorySaved(file)
            | Notice::TextSaved(file)
            | Notice::SheetSaved(file)
            | Notice::CaseCopied(file, _) = notice
            {
                let folder = file.parent().unwrap_or(file).to_path_buf();
                vec![(tr!(texts, "folder-open"), vec![Action::OpenFolder(folder)]), read()]
            } else if let Notice::HandedOut(paper) = notice {
                let folder = paper.path.parent().unwrap_or(&paper.path).to_path_buf();
                vec![(tr!(texts, "folder-open"), vec![Action::OpenFolder(folder)]), read()]
            } else if let Notice::CaseArrived(root) = notice {
                vec![(tr!(texts, "cases-open"), open(root)), read()]
            } else {
                vec![read()]
            };
            let buttons = offers.iter().map(|(label, _)| Button::plain(label).slim()).collect();
            let words = [Run::strong(what), Run::plain(format!(" {advice}"))];
            let pressed = ui.push_id(n, |ui| note_with_buttons_ui(ui, kind, &words, buttons)).inner;
            if let Some((_, actions)) = pressed.and_then(|pressed| offers.into_iter().nth(pressed)) {
                page.actions.extend(actions);
            }
        }
        undo_ui::said_ui(ui, page);
        ui.cursor().top() - before
    });
    let wanted = used + 2.0 * S2;
    if (wanted - high).abs() > 0.5 && wanted < body.height() / 2.0 {
        ui.data_mut(|data| data.insert_temp(id, wanted));
        ui.ctx().request_discard("height of the notices");
    }
    rest
}

/// Some are said in another place.
fn is_shown(model: &Model, n: usize, notice: &Notice) -> bool {
    !not_opened_ui::says(model, n) && !is_said_elsewhere(model, notice)
}

/// How much a notice matters.
fn notice_kind(notice: &Notice) -> NoteKind {
    match notice {
        Notice::SecondCopy | Notice::NewerEntries(_) | Notice::Away(_) | Notice::Holding(_) => NoteKind::Info,
        Notice::HandedOut(paper) => certificate_ui::print_kind(&paper.said),
        Notice::NotPrinted(_, fault) => certificate_ui::fault_kind(fault),
        Notice::HistorySaved(_)
        | Notice::TextSaved(_)
        | Notice::SheetSaved(_)
        | Notice::CaseCopied(..)
        | Notice::CaseArrived(_) => NoteKind::Ok,
        Notice::CaseMerged(merged) if merged.diverged.is_empty() => NoteKind::Ok,
        Notice::CaseMerged(_)
        | Notice::FolderNotOpened(_)
        | Notice::Irregular(..)
        | Notice::PasswordRefused(_)
        | Notice::NoClipboard
        | Notice::StillCopied
        | Notice::NotHeld(_)
        | Notice::HeldNotShown(_)
        | Notice::NotReleased(_)
        | Notice::LogoRefused(_)
        | Notice::FileUnreadable(..)
        | Notice::DestinationNotOpened(_) => NoteKind::Warn,
        Notice::CaseNotOpened(..)
        | Notice::CaseNotMade(_)
        | Notice::NotSaved(_)
        | Notice::SettingsNotSaved(_)
        | Notice::JournalUnreadable(..)
        | Notice::NoRandomness
        | Notice::PaperNotWritten(_)
        | Notice::PaperNotDrawn(_)
        | Notice::NoKey(_)
        | Notice::HandoutNotWritten(_)
        | Notice::FileNotSaved(_)
        | Notice::CaseFileFailed(_)
        | Notice::PackFaulty(..)
        | Notice::WorkerGone => NoteKind::Danger,
    }
}

fn top_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let model = page.model;
    let texts = &model.texts;
    let tabs =
        [tr!(texts, "tab-practice"), tr!(texts, "tab-plan"), tr!(texts, "tab-password"), tr!(texts, "tab-certificate")];
    let labels: Vec<&str> = tabs.iter().map(String::as_str).collect();
    let is_answering = model.settings.position.question.is_some();
    let has_tabs = model.case.is_some() && !(is_answering && model.screen == Screen::Start);
    let current = match model.screen {
        Screen::Questions(_) => Some(0),
        Screen::Plan | Screen::Task => Some(1),
        Screen::Password => Some(2),
        Screen::Certificate | Screen::Preview | Screen::Check => Some(3),
        Screen::Start | Screen::Settings | Screen::History | Screen::Cases | Screen::Library | Screen::Packs => None,
    };
    let nobody = tr!(texts, "menu-person");
    let has_person = model.case.is_some() || !model.settings.person.is_empty();
    let name = if model.settings.person.is_empty() { &nobody } else { &model.settings.person };
    let person = has_person.then_some(name.as_str());
    let bar = TopBar {
        name: &tr!(texts, "program"),
        tabs: if has_tabs && model.screen != Screen::Start { &labels } else { &[] },
        current,
        tabs_name: &tr!(texts, "tabs"),
        person,
        initials: &initials(&model.settings.person),
        privacy: &tr!(texts, "privacy"),
        privacy_key: "F12",
    };
    let shown = frame::top_bar_ui(ui, rect, &bar);
    if shown.privacy {
        page.ask(Action::Blank(true));
    }
    if let Some(tab) = shown.tab {
        page.drafts.sits = None;
        if let Some(practice) = page.drafts.practice.take() {
            page.ask(Action::Answer(Box::new(practice), QUESTIONS));
        }
        page.ask(Action::Show(match tab {
            0 => Screen::Questions(page.drafts.question),
            1 => Screen::Plan,
            2 => Screen::Password,
            _ => Screen::Certificate,
        }));
    }
    if let Some(button) = shown.person {
        people_ui::people_ui(&button, page);
    }
}

fn footer_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let model = page.model;
    let texts = &model.texts;
    let mut facts: Vec<(Icon, String)> = Vec::new();
    let kept = model.settings.keyring.then(|| tr!(texts, "footer-keyring"));
    match (&model.case, model.screen) {
        (_, Screen::Password) => {
            facts.push((Icon::Key, kept.unwrap_or_else(|| tr!(texts, "footer-no-passwords"))));
        }
        (None, _) => {
            facts.push((Icon::Monitor, tr!(texts, "footer-offline")));
            facts.push((Icon::Key, kept.unwrap_or_else(|| tr!(texts, "footer-never-saved"))));
        }
        (Some(_), _) if model.notices.iter().any(|notice| matches!(notice, Notice::NotSaved(_))) => {
            facts.push((Icon::Warning, tr!(texts, "footer-unsaved", count = model.unsaved.len())));
        }
        (Some(_), _) if model.away.as_ref().is_some_and(|away| away.waiting > 0) => {
            let waiting = model.away.as_ref().map_or(0, |away| away.waiting);
            facts.push((Icon::Saved, tr!(texts, "footer-waiting", count = waiting)));
        }
        (Some(_), _) if !model.unsaved.is_empty() => facts.push((Icon::Saved, tr!(texts, "footer-saving"))),
        (Some(case), _) => facts.push((
            Icon::Saved,
            match case.record.last().map(|stamp| &stamp.time).max(model.typed_kept.as_ref()) {
                Some(time) if time.date() == model.now.date() => {
                    tr!(texts, "footer-saved-today", time = wording::clock_time(time))
                }
                Some(time) => tr!(texts, "footer-saved", time = wording::date_time(texts, time)),
                None => tr!(texts, "footer-case-made"),
            },
        )),
    }
    let facts: Vec<(Icon, &str)> = facts.iter().map(|(icon, fact)| (*icon, fact.as_str())).collect();
    let (help, larger, control) = (tr!(texts, "footer-help"), tr!(texts, "footer-larger"), tr!(texts, "key-control"));
    let shortcuts = [Shortcut { keys: &["F1"], word: &help }, Shortcut { keys: &[&control, "+"], word: &larger }];
    let offer = undo_ui::offer(page);
    let is_free = model.unsaved.is_empty() && model.screen != Screen::Password;
    if frame::footer_ui(ui, rect, &facts, if is_free { &offer } else { &[] }, &shortcuts) {
        undo_ui::undo(page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_leave_out_titles() {
        for (name, letters) in
            [("S. Krüger", "SK"), ("Dr. med. Eva Lindner", "EL"), ("özgür", "Ö"), ("Petersen (IT)", "P"), ("", "")]
        {
            assert_eq!(initials(name), letters, "{name}");
        }
    }
}
