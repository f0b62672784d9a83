//! Settings and help: language, colours, size, who sits here, keys, glossary, what the program does.

use egui::{Id, Rect, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    shortcuts,
    theme::{self, S2, S3, S5, S8},
    way_back,
    widgets::{
        button::Button,
        check::check_ui,
        field::Field,
        frame, layout,
        pick::pick_ui,
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen},
    i18n::Language,
    platform::settings::ThemeChoice,
    tr,
};

/// What the page begins with; the other one stands below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum First {
    /// What can be set, for whoever comes from the menu.
    #[default]
    Settings,
    /// For whoever asks for help.
    Help,
}

/// Shows the page with this on top.
pub(super) fn open(ctx: &egui::Context, page: &mut Page<'_>, first: First) {
    ctx.data_mut(|data| data.insert_temp(first_id(), first));
    page.ask(Action::Show(Screen::Settings));
}

fn first_id() -> Id {
    Id::unique("what settings and help begin with")
}

/// Paints settings and help.
pub(super) fn settings_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let margin = if theme::is_narrow(ui) { S3 } else { S8 };
    let first = ui.data(|data| data.get_temp::<First>(first_id())).unwrap_or_default();
    let texts = page.model.texts.clone();
    let (id, title, other, to_other) = match first {
        First::Settings => ("settings", tr!(texts, "settings-title"), First::Help, tr!(texts, "settings-to-help")),
        First::Help => ("help", tr!(texts, "help-page-title"), First::Settings, tr!(texts, "help-to-settings")),
    };
    layout::scroll_ui(ui, rect, id, vec2(margin, 24.0), |ui| {
        let back = way_back::back_button_ui(ui, page);
        target::focus_on_entry(ui, id, &back);
        text::title_ui(ui, &title);
        let icon = if other == First::Help { Icon::Help } else { Icon::Gear };
        if ui.add(Button::quiet(&to_other).icon(icon).slim()).clicked() {
            open(ui.ctx(), page, other);
        }
        text::gap_ui(ui, S2);
        if first == First::Help {
            help_ui(ui, page);
            glossary_ui(ui, page);
            line_ui(ui);
            text::heading_ui(ui, &tr!(texts, "help-settings"), 2);
            text::gap_ui(ui, S2);
        }
        look_ui(ui, page);
        person_ui(ui, page);
        keyring_ui(ui, page);
        if first == First::Settings {
            line_ui(ui);
            help_ui(ui, page);
            glossary_ui(ui, page);
        }
    });
}

fn line_ui(ui: &mut Ui) {
    text::gap_ui(ui, S5);
    frame::line_ui(ui);
    text::gap_ui(ui, S5);
}

fn look_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let settings = &page.model.settings;
    titled_ui(ui, &tr!(texts, "settings-language"), &tr!(texts, "settings-language-help"));
    let chosen = usize::from(settings.language == Language::English);
    if let Some(new) = pick_ui(ui, &tr!(texts, "settings-language"), &["Deutsch", "English"], chosen) {
        page.ask(Action::SetLanguage(if new == 1 { Language::English } else { Language::German }));
    }
    text::gap_ui(ui, S3);
    titled_ui(ui, &tr!(texts, "settings-theme"), &tr!(texts, "settings-theme-help"));
    let themes = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast];
    let words =
        [tr!(texts, "theme-system"), tr!(texts, "theme-light"), tr!(texts, "theme-dark"), tr!(texts, "theme-contrast")];
    let labels: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen = themes.iter().position(|theme| *theme == settings.theme).unwrap_or(0);
    if let Some(new) = pick_ui(ui, &tr!(texts, "settings-theme"), &labels, chosen).and_then(|n| themes.get(n)) {
        page.ask(Action::SetTheme(*new));
    }
    text::gap_ui(ui, S3);
    titled_ui(ui, &tr!(texts, "settings-size"), &tr!(texts, "settings-size-help"));
    let sizes: [u16; 5] = [90, 100, 125, 150, 200];
    let words: Vec<String> = sizes.iter().map(|size| format!("{size} %")).collect();
    let labels: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen = sizes.iter().position(|size| *size >= settings.zoom_percent).unwrap_or(sizes.len() - 1);
    if let Some(new) = pick_ui(ui, &tr!(texts, "settings-size"), &labels, chosen).and_then(|n| sizes.get(n)) {
        page.ask(Action::SetZoom(*new));
    }
    let now = tr!(texts, "settings-size-now", percent = page.model.settings.zoom_percent.to_string());
    let now = text::small_muted_ui(ui, &now);
    text::announce(ui, now.id);
    let larger = page.model.look.text_percent;
    if larger != 100 {
        text::small_muted_ui(ui, &tr!(texts, "settings-size-pc", percent = larger.to_string()));
    }
    text::gap_ui(ui, S3);
}

/// A setting by its name, with a line that says what it does.
fn titled_ui(ui: &mut Ui, title: &str, does: &str) {
    text::strong_ui(ui, title);
    text::small_muted_ui(ui, does);
}

fn person_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        let name = page.drafts.person.get_or_insert_with(|| page.model.settings.person.clone());
        let width = ui.available_width().min(420.0);
        let (label, help) = (tr!(texts, "settings-person"), tr!(texts, "settings-person-help"));
        let field = Field::new(&label, name).help(&help);
        let typed = ui.add(field.width(width).limit(200)).lost_focus();
        let name = name.clone();
        if typed && name.trim() != page.model.settings.person {
            page.ask(Action::SetPerson(name));
        }
    });
    // What stands there unchanged follows whoever sits down here later.
    page.drafts.person.take_if(|name| *name == page.model.settings.person);
}

fn keyring_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    text::gap_ui(ui, S3);
    let mut wanted = page.model.settings.keyring;
    if check_ui(ui, &mut wanted, &tr!(texts, "settings-keyring"), None).changed() {
        page.ask(Action::SetKeyring(wanted));
    }
    text::small_muted_ui(ui, &tr!(texts, "settings-keyring-help"));
}

fn help_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = &page.model.texts;
    text::heading_ui(ui, &tr!(texts, "help-title"), 2);
    text::gap_ui(ui, S2);
    let (does, does_not) = (tr!(texts, "help-does"), tr!(texts, "help-does-not"));
    for paragraph in [does, does_not, tr!(texts, "help-data"), tr!(texts, "help-guides")] {
        text::rich_text_ui(ui, &text::runs(&paragraph));
        text::gap_ui(ui, S2);
    }
    text::gap_ui(ui, S2);
    text::heading_ui(ui, &tr!(texts, "help-keys"), 3);
    for shortcut in shortcuts::ALL {
        let (key, what) = ((shortcut.name)(texts), (shortcut.what)(texts));
        text::rich_text_ui(ui, &[Run::strong(key), Run::plain(format!("  {what}"))]);
    }
    text::gap_ui(ui, S3);
    let folder = page.model.cases_folder.display().to_string();
    text::small_muted_ui(ui, &tr!(texts, "help-folder", folder = folder));
    text::small_muted_ui(ui, &tr!(texts, "help-version", version = env!("CARGO_PKG_VERSION")));
    text::gap_ui(ui, S2);
    if ui.add(Button::plain(&tr!(texts, "certificate-check"))).clicked() {
        page.ask(Action::Show(Screen::Check));
    }
}

fn glossary_ui(ui: &mut Ui, page: &Page<'_>) {
    text::gap_ui(ui, S5);
    text::heading_ui(ui, &tr!(page.model.texts, "glossary-title"), 2);
    text::gap_ui(ui, S2);
    for entry in page.model.catalogue.glossary() {
        text::rich_text_ui(ui, &[Run::strong(entry.word.clone()), Run::plain(format!("  {}", entry.text))]);
        text::gap_ui(ui, 4.0);
    }
}
