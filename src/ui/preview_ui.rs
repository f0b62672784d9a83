//! The pages of the certificate as they will be printed: small beside the lists, and large with zoom.

use std::sync::Arc;

use egui::{
    ColorImage, Rect, Response, Role, Sense, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2,
};

use super::{
    Page,
    icons::Icon,
    theme::{self, S2, S3, S4},
    widgets::{button::Button, layout, paging, pick::pick_ui, target, text},
};
use crate::{
    app::{Action, Screen, paper::ShownPage},
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
    texture: Option<(Arc<Picture>, TextureHandle)>,
}

/// The small page in the side column of that height: whole, with the button below in sight, which is
/// handed back.
pub(super) fn small_ui(ui: &mut Ui, page: &mut Page<'_>, height: f32) -> Response {
    /// Title, button and caption around the page, and the margin.
    const AROUND: f32 = 182.0;
    let texts = page.model.texts.clone();
    ui.horizontal(|ui| {
        text::titled_ui(ui, theme::TextKind::Strong, &tr!(texts, "preview-title"), 2);
        if let Some(shown) = &page.model.preview.shown {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                text::small_muted_ui(ui, &tr!(texts, "preview-pages", count = shown.pages));
            });
        }
    });
    text::gap_ui(ui, S2);
    let width = ((height - AROUND) * PAPER.x / PAPER.y).max(NARROWEST).min(ui.available_width());
    page_ui(ui, page, 0, width);
    text::gap_ui(ui, S2);
    let larger = ui.add(Button::plain(&tr!(texts, "preview-larger")).icon(Icon::Search));
    if larger.clicked() {
        page.ask(Action::Show(Screen::Preview));
    }
    larger
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
    let (above, bar) = layout::cut_bottom(rect, layout::bar_height(ui, theme::metrics(ui).button));
    let pages = page.model.preview.shown.as_ref().map_or(1, |shown| shown.pages);
    let at = page.drafts.preview.page.min(pages - 1);
    let mut place = above;
    if pages > 1 && !theme::is_narrow(ui) {
        let (list, beside) = layout::cut_left(above, 150.0);
        place = beside;
        list_ui(ui, list, page, pages, at);
    }
    let (title, place) = layout::cut_top(place, 44.0);
    let whole_width = (place.height() - 2.0 * S3) * PAPER.x / PAPER.y;
    let whole_width = whole_width.max(NARROWEST);
    let fit = place.width() - 2.0 * S4;
    let width = match size(page, whole_width) {
        0 => whole_width.min(fit),
        1 => fit,
        2 => PAPER.x * 1.5,
        _ => PAPER.x * 2.5,
    };
    ui.painter().rect_filled(place, 0.0, theme::tokens(ui).sunken);
    layout::area_ui(ui, title.union(place), "preview", Role::Main, |ui| {
        let inner = title.shrink2(vec2(S4, S2));
        ui.scope_builder(egui::UiBuilder::new().max_rect(inner), |ui| {
            let words = tr!(page.model.texts, "preview-title-page", page = (at + 1), all = pages);
            text::titled_ui(ui, theme::TextKind::Strong, &words, 1);
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
        });
    });
    bar_ui(ui, bar, page, pages, at, size(page, whole_width));
}

/// Which of the sizes: the whole page, unless that is too small to be read; larger was asked for.
fn size(page: &Page<'_>, whole_width: f32) -> usize {
    const READABLE: f32 = 480.0;
    page.drafts.preview.size.unwrap_or(usize::from(whole_width < READABLE))
}

/// All pages by number.
fn list_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, pages: usize, at: usize) {
    let texts = page.model.texts.clone();
    layout::area_ui(ui, rect.shrink(S2), "pages", Role::Navigation, |ui| {
        let high = theme::sizes::BUTTON_SLIM;
        egui::ScrollArea::vertical().auto_shrink(false).show_rows(ui, high, pages, |ui, rows| {
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
    let (mut back, mut turned) = (false, None);
    let mut chosen = None;
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let button = ui.add(Button::plain(&tr!(texts, "preview-back")).icon(Icon::ArrowLeft));
            target::focus_on_entry(ui, "preview", &button);
            back = button.clicked();
            if pages > 1 {
                let (before, after) = (tr!(texts, "preview-before"), tr!(texts, "preview-after"));
                let before = ui.add(Button::plain(&before).icon(Icon::ChevronLeft).enabled(at > 0));
                let after = ui.add(Button::plain(&after).icon(Icon::ChevronRight).enabled(at + 1 < pages));
                if before.clicked() {
                    turned = Some(at.saturating_sub(1));
                    hand_on_focus(&before, &after, at <= 1);
                }
                if after.clicked() {
                    turned = Some(at + 1);
                    hand_on_focus(&after, &before, at + 2 >= pages);
                }
            }
        },
        |ui| {
            let words = [tr!(texts, "preview-whole"), tr!(texts, "preview-width"), "150 %".into(), "250 %".into()];
            let labels: Vec<&str> = words.iter().map(String::as_str).collect();
            chosen = pick_ui(ui, &tr!(texts, "preview-size"), &labels, shown);
        },
    );
    page.drafts.preview.size = chosen.or(page.drafts.preview.size);
    // The list may have turned to another page.
    page.drafts.preview.page = turned.unwrap_or(page.drafts.preview.page);
    if back {
        leave(page);
    }
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
