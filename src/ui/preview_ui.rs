//! The pages of the certificate as they will be printed: small beside the lists, and large with zoom.

use std::sync::Arc;

use egui::{
    ColorImage, Key, Modifiers, Rect, Response, Role, Sense, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo,
    pos2, vec2,
};

use super::{
    Page,
    icons::Icon,
    theme::{self, S2, S3, S4},
    widgets::{button::Button, layout, menu, paging, pick::pick_ui, target, text},
};
use crate::{
    app::{Action, Screen, paper::ShownPage},
    i18n::Texts,
    platform::pdf::Picture,
    tr,
};

/// Width and height of the paper in points of the print.
const PAPER: egui::Vec2 = vec2(595.276, 841.89);

/// Narrower than this, nothing is to be seen of a page; then its place scrolls.
const NARROWEST: f32 = 240.0;

/// Which page is shown and how large.
#[derive(Default)]
pub(super) struct PreviewDraft {
    /// The page, from 0.
    page: usize,
    /// Which of the sizes; none until one was chosen.
    size: Option<usize>,
    /// Whether the large page was just left for the small one.
    returns: bool,
    /// Whether the focus was last on a button that leaves the arrows to the page.
    arrows: bool,
    texture: Option<(Arc<Picture>, TextureHandle)>,
}

/// The small page in the side column of that height: whole, with the button below in sight, which is
/// handed back.
pub(super) fn small_ui(ui: &mut Ui, page: &mut Page<'_>, height: f32) -> Response {
    /// Title, button and caption around the page, and the margin.
    const AROUND: f32 = 182.0;
    /// The buttons that turn the pages.
    const TURNING: f32 = theme::sizes::BUTTON_SLIM + S2;
    let texts = page.model.texts.clone();
    ui.horizontal(|ui| {
        text::titled_ui(ui, theme::TextKind::Strong, &tr!(texts, "preview-title"), 2);
        if let Some(shown) = &page.model.preview.shown {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                text::small_muted_ui(ui, &tr!(texts, "preview-pages", count = shown.pages));
            });
        }
    });
    let above = ui.cursor().top();
    if let Some(words) = which(page) {
        text::small_muted_ui(ui, &words);
    }
    text::gap_ui(ui, S2);
    let which = ui.cursor().top() - above - S2;
    let pages = page.model.preview.shown.as_ref().map_or(1, |shown| shown.pages);
    let around = which + if pages > 1 { AROUND + TURNING } else { AROUND };
    let width = ((height - around) * PAPER.x / PAPER.y).max(NARROWEST).min(ui.available_width());
    let at = page.drafts.preview.page.min(pages - 1);
    page_ui(ui, page, at, width);
    text::gap_ui(ui, S2);
    if pages > 1 {
        let turned = ui.horizontal_wrapped(|ui| turn_ui(ui, &texts, at, pages).1).inner;
        page.drafts.preview.page = turned.unwrap_or(at);
        text::gap_ui(ui, S2);
    }
    let larger = ui.add(Button::plain(&tr!(texts, "preview-larger")).icon(Icon::Search));
    if larger.clicked() {
        page.ask(Action::Show(Screen::Preview));
    }
    larger
}

/// The paper that is saved next, by its number.
pub(super) fn next(page: &Page<'_>) -> String {
    let Some(case) = &page.model.case else { return String::new() };
    let number = case.record.certificates(case.is_complete()) + 1;
    paper(&page.model.texts, case.is_complete(), number)
}

fn paper(texts: &Texts, is_complete: bool, number: u32) -> String {
    let kind = if is_complete { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    tr!(texts, "preview-paper", kind = kind, number = number)
}

/// Which of several papers is seen: that one which is saved, or that which would be the next.
fn which(page: &Page<'_>) -> Option<String> {
    let (texts, saved) = (&page.model.texts, page.model.paper.as_ref()?);
    let shown = page.model.preview.shown.as_ref()?;
    Some(if shown.is_saved {
        tr!(texts, "preview-saved", paper = paper(texts, saved.complete, saved.number))
    } else {
        tr!(texts, "preview-next", paper = next(page))
    })
}

/// The buttons to the page before and after: they, and the page that was turned to.
fn turn_ui(ui: &mut Ui, texts: &Texts, at: usize, pages: usize) -> ([Response; 2], Option<usize>) {
    let names = [tr!(texts, "preview-before"), tr!(texts, "preview-after")];
    // Where the window is small, the page needs the line that longer words would take.
    let [before, after] = if theme::is_narrow(ui) {
        [tr!(texts, "preview-before-short"), tr!(texts, "preview-after-short")]
    } else {
        names.clone()
    };
    let [before_name, after_name] = &names;
    let before = ui.add(Button::plain(&before).accessible_name(before_name).slim().enabled(at > 0));
    let after = ui.add(Button::plain(&after).accessible_name(after_name).slim().enabled(at + 1 < pages));
    let mut turned = None;
    if before.clicked() {
        turned = Some(at.saturating_sub(1));
        hand_on_focus(&before, &after, at <= 1);
    }
    if after.clicked() {
        turned = Some(at + 1);
        hand_on_focus(&after, &before, at + 2 >= pages);
    }
    ([before, after], turned)
}

/// Whether she comes back from the large page.
pub(super) fn returns(page: &Page<'_>) -> bool {
    page.drafts.preview.returns
}

/// From the large page to the small one.
pub(super) fn leave(page: &mut Page<'_>) {
    page.drafts.preview.returns = true;
    page.ask(Action::Show(Screen::Certificate));
}

/// Whoever comes back from the large page is at the button that led to it, whatever the screen begins with.
pub(super) fn greet_back(page: &mut Page<'_>, larger: &Response) {
    if std::mem::take(&mut page.drafts.preview.returns) {
        larger.request_focus();
    }
}

/// The screen with the large page.
pub(super) fn preview_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    /// The title's line, where there is room and where the page needs it.
    const TITLE: (f32, f32) = (44.0, 32.0);
    let narrow = theme::is_narrow(ui);
    let (above, bar) = layout::cut_bottom(rect, layout::bar_height(ui, theme::sizes::BUTTON_SLIM));
    let pages = page.model.preview.shown.as_ref().map_or(1, |shown| shown.pages);
    let at = page.drafts.preview.page.min(pages - 1);
    let mut place = above;
    if pages > 1 && !narrow {
        let (list, beside) = layout::cut_left(above, 150.0);
        place = beside;
        list_ui(ui, list, page, pages, at);
    }
    let (title, place) = layout::cut_top(place, if narrow { TITLE.1 } else { TITLE.0 });
    let whole_width = (place.height() - 2.0 * S3) * PAPER.x / PAPER.y;
    let whole_width = whole_width.max(NARROWEST);
    let fit = place.width() - 2.0 * S4;
    let size = size(page, whole_width, fit, narrow);
    let width = match size {
        0 => whole_width.min(fit),
        1 => fit,
        2 => PAPER.x * 1.5,
        _ => PAPER.x * 2.5,
    };
    ui.painter().rect_filled(place, 0.0, theme::tokens(ui).sunken);
    layout::area_ui(ui, title.union(place), "preview", Role::Main, |ui| {
        let inner = title.shrink2(vec2(S4, if narrow { 2.0 } else { S2 }));
        ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
            let words = tr!(page.model.texts, "preview-title-page", page = (at + 1), all = pages);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = S3;
                text::titled_ui(ui, theme::TextKind::Strong, &words, 1);
                beside_title_ui(ui, page, at);
            });
        });
        ui.advance_cursor_after_rect(title);
        egui::ScrollArea::both().id_salt(("page", at)).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            ui.add_space(S3);
            let indent = ((place.width() - width) / 2.0).max(S3);
            ui.horizontal(|ui| {
                ui.add_space(indent);
                page_ui(ui, page, at, width);
                ui.add_space(S3);
            });
            ui.add_space(S3);
            paging::page_keys(ui, Role::Main);
            arrow_keys(ui, page.drafts.preview.arrows);
        });
    });
    bar_ui(ui, bar, page, pages, at, size);
}

/// That it is still being drawn, else which of several papers it is.
fn beside_title_ui(ui: &mut Ui, page: &Page<'_>, at: usize) {
    let preview = &page.model.preview;
    let is_drawn = preview.shown.as_ref().is_some_and(|shown| preview.asked == Some((shown.page, shown.scale)));
    let is_drawn = is_drawn && preview.asked.is_some_and(|(page, _)| page == at);
    let words = if is_drawn { which(page) } else { Some(tr!(page.model.texts, "preview-drawing")) };
    if let Some(words) = words {
        let said = text::small_muted_ui(ui, &words);
        text::announce(ui, said.id);
    }
}

/// Which of the sizes: the whole page, unless that is too small to be read; larger was asked for. Where the
/// page beside the lists was as wide as the window already, it is wider than that.
fn size(page: &Page<'_>, whole_width: f32, fit: f32, narrow: bool) -> usize {
    const READABLE: f32 = 480.0;
    let usual = if narrow && fit < PAPER.x * 1.5 { 2 } else { usize::from(whole_width < READABLE) };
    page.drafts.preview.size.unwrap_or(usual)
}

/// The arrows move the page as they do in every PDF program. The bar's buttons need none of them.
fn arrow_keys(ui: &Ui, are_free: bool) {
    const STEP: f32 = 60.0;
    if !are_free && ui.memory(egui::Memory::focused).is_some() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    for (key, way) in [
        (Key::ArrowDown, vec2(0.0, -STEP)),
        (Key::ArrowUp, vec2(0.0, STEP)),
        (Key::ArrowRight, vec2(-STEP, 0.0)),
        (Key::ArrowLeft, vec2(STEP, 0.0)),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(way);
        }
    }
}

/// All pages by number.
fn list_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, pages: usize, at: usize) {
    let texts = page.model.texts.clone();
    layout::area_ui(ui, rect.shrink(S2), "pages", Role::Navigation, |ui| {
        let high = theme::sizes::BUTTON_SLIM;
        egui::ScrollArea::vertical().auto_shrink(false).show_rows(ui, high, pages, |ui, rows| {
            // The ring around a button stands out of the rows.
            ui.set_clip_rect(ui.clip_rect().expand(S2));
            for n in rows {
                let label = tr!(texts, "preview-page", page = (n + 1));
                let button = if n == at { Button::plain(&label) } else { Button::quiet(&label) };
                if ui.add(button.slim()).clicked() {
                    page.drafts.preview.page = n;
                }
            }
        });
    });
}

fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, pages: usize, at: usize, shown: usize) {
    let texts = page.model.texts.clone();
    let margin = if theme::is_narrow(ui) { S3 } else { S4 };
    let (mut back, mut turned, mut chosen) = (false, None, None);
    let mut ours: Vec<Response> = Vec::new();
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let button = ui.add(Button::plain(&tr!(texts, "preview-back")).icon(Icon::ArrowLeft).slim());
            target::focus_on_entry(ui, "preview", &button);
            back = button.clicked();
            ours.push(button);
            if pages > 1 {
                let (buttons, to) = turn_ui(ui, &texts, at, pages);
                ours.extend(buttons);
                turned = to;
            }
        },
        |ui| chosen = sizes_ui(ui, &texts, shown),
    );
    page.drafts.preview.arrows = ours.iter().any(leaves_arrows);
    page.drafts.preview.size = chosen.or(page.drafts.preview.size);
    // The list may have turned to another page.
    page.drafts.preview.page = turned.unwrap_or(page.drafts.preview.page);
    if back {
        leave(page);
    }
}

/// The sizes beside each other, or in a menu where the page needs the room.
fn sizes_ui(ui: &mut Ui, texts: &Texts, shown: usize) -> Option<usize> {
    let words = [tr!(texts, "preview-whole"), tr!(texts, "preview-width"), "150 %".into(), "250 %".into()];
    let labels: Vec<&str> = words.iter().map(String::as_str).collect();
    let name = tr!(texts, "preview-size");
    if !theme::is_narrow(ui) {
        return pick_ui(ui, &name, &labels, shown);
    }
    let label = labels.get(shown).copied().unwrap_or_default();
    let spoken = format!("{name}: {label}");
    let button = ui.add(Button::plain(label).slim().opens_menu().accessible_name(&spoken));
    menu::menu_ui(&button, &name, &labels, Some(shown))
}

/// Does this button have the focus? Then the arrows do not carry it away: they are the page's.
fn leaves_arrows(button: &Response) -> bool {
    let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    let has_focus = target::has_focus(button);
    if has_focus {
        button.ctx.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
    }
    has_focus
}

/// At the first and at the last page one of the buttons can do no more; the focus would be nowhere.
fn hand_on_focus(from: &Response, to: &Response, is_end: bool) {
    if is_end && target::has_focus(from) {
        to.request_focus();
    }
}

/// A page of that width, asked for when it is not there yet.
fn page_ui(ui: &mut Ui, page: &mut Page<'_>, at: usize, width: f32) {
    let size = vec2(width, width * PAPER.y / PAPER.x);
    let longest = ui.input(|input| input.max_texture_side) as f32;
    let dense = (width * ui.pixels_per_point() / PAPER.x).min(longest / PAPER.y).min(6.0);
    // In steps, so that a window that is being resized does not ask for every pixel.
    let scale = ((dense * 16.0).ceil() / 16.0 * 100.0) as u32;
    if page.model.preview.asked != Some((at, scale)) {
        page.ask(Action::ShowPage { page: at, scale });
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let texts = &page.model.texts;
    let shown = page.model.preview.shown.as_ref().filter(|shown| shown.page == at);
    let spoken = match shown {
        Some(shown) => tr!(texts, "preview-spoken", page = (at + 1), all = shown.pages, text = shown.text.as_str()),
        None => tr!(texts, "preview-waiting"),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    if !ui.is_rect_visible(rect) {
        return;
    }
    if let Some(shown) = shown {
        let texture = texture(ui, &mut page.drafts.preview, shown);
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(texture.id(), rect, all, theme::PAPER);
    } else {
        ui.painter().rect_filled(rect, 0.0, theme::PAPER);
        let place = ui.painter().with_clip_rect(rect);
        let color = theme::LIGHT.ink_2;
        let waiting = text::plain_galley(ui, theme::TextKind::Small, &spoken, color, (rect.width() - S4).max(1.0));
        place.galley(rect.min + vec2(S3, S3), waiting, color);
    }
    ui.painter().rect_stroke(rect, 0.0, theme::tokens(ui).control_stroke(), StrokeKind::Outside);
}

fn texture(ui: &Ui, draft: &mut PreviewDraft, shown: &ShownPage) -> TextureHandle {
    if let Some((picture, texture)) = &draft.texture
        && Arc::ptr_eq(picture, &shown.picture)
    {
        return texture.clone();
    }
    let Picture { width, height, grey } = shown.picture.as_ref();
    let image = ColorImage::from_gray([*width, *height], grey);
    let texture = ui.ctx().load_texture("page", image, TextureOptions::LINEAR);
    draft.texture = Some((shown.picture.clone(), texture.clone()));
    texture
}
