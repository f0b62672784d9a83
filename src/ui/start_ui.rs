//! The first screen: greeting and occasion. Whoever comes back is greeted by `back_ui`.

use std::path::Path;

use egui::{Id, Rect, Role, Ui, vec2};
use jiff::civil::Date;

use super::{
    Page, back_ui,
    icons::Icon,
    not_opened_ui,
    settings_ui::{self, First},
    theme::{self, S2, S3, S4, S5, S7, S8},
    widgets::{
        button::Button,
        card::{self, Station},
        field::Field,
        fields, layout, target,
        text::{self},
    },
};
use crate::{
    app::{Action, Screen, opening::Opening},
    tr, wording,
};

/// Width of the right column.
const SIDE: f32 = 336.0;

/// Paints the start.
pub(super) fn start_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    match (&page.model.case, &page.model.opening) {
        (Some(case), _) => back_ui::back_ui(ui, rect, page, case),
        (None, Opening::Of(root)) => opening_ui(ui, rect, page, root),
        (None, Opening::No | Opening::Left(_)) => match not_opened_ui::not_opened(page.model) {
            Some(case) => not_opened_ui::not_opened_ui(ui, rect, page, &case),
            None => first_ui(ui, rect, page),
        },
    }
}

/// While a case is being opened: what is waited for, and the way elsewhere.
fn opening_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, root: &Path) {
    let texts = page.model.texts.clone();
    let place = columns(ui, rect, SIDE);
    column_ui(ui, place, "opening", 8.0, |ui| {
        let title = text::title_ui(ui, &tr!(texts, "opening-title"));
        text::announce(ui, title.id);
        text::gap_ui(ui, 8.0);
        let known = page.model.cases.iter().find(|case| case.root == root);
        let folder = || root.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = known.map(|case| case.occasion.clone()).or_else(folder).unwrap_or_default();
        text::strong_ui(ui, &name);
        text::gap_ui(ui, 8.0);
        text::muted_ui(ui, &tr!(texts, "opening-text"));
        text::gap_ui(ui, 22.0);
        if ui.add(Button::plain(&tr!(texts, "opening-leave"))).clicked() {
            page.ask(Action::LeaveOpening);
        }
    });
}

/// The place of both columns, and how far below its top they begin: in the middle of a tall window.
pub(super) fn columns(ui: &Ui, rect: Rect, side: f32) -> (Rect, Option<Rect>, f32) {
    if theme::is_narrow(ui) || rect.width() < side + 540.0 {
        return (rect, None, 0.0);
    }
    let inner = layout::centered(rect).shrink2(vec2(S8, 0.0));
    let top = ((rect.height() - 400.0) / 2.0).clamp(S5, 100.0);
    let (left, right) = layout::cut_right(inner, side);
    let left = left.with_max_x(left.right() - S7);
    // Room for the focus ring beside the margin.
    let left = left.with_min_x(left.left() - S2);
    (left, Some(right.with_min_y(rect.top() + top)), top)
}

/// The left column, which begins as far down as what stands in it leaves room for, so that nothing has to scroll
/// that need not.
pub(super) fn column_ui<R>(
    ui: &mut Ui,
    (left, right, top): (Rect, Option<Rect>, f32),
    id: &str,
    margin: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let margin = if right.is_some() { vec2(S2, margin) } else { vec2(S5, S4) };
    let known = Id::unique(("height of the column", id));
    layout::scroll_ui(ui, left, id, margin, |ui| {
        let before = ui.data(|data| data.get_temp::<f32>(known)).unwrap_or_default();
        ui.add_space(top.min(left.height() - 2.0 * margin.y - before).max(0.0));
        let from = ui.cursor().top();
        let shown = contents(ui);
        let high = ui.min_rect().bottom() - from;
        if (high - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(known, high));
            ui.ctx().request_discard("height of the column");
        }
        shown
    })
}

fn first_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let draft = &mut page.drafts.start;
    if draft.suggested.0.is_empty() {
        let date = wording::date(&texts, Date::constant(2021, 11, 8));
        draft.suggested = (tr!(texts, "start-occasion-suggested"), date);
        if !draft.filled {
            (draft.occasion, draft.known_since) = draft.suggested.clone();
        }
        draft.filled = true;
    }
    let label = tr!(texts, "start-begin");
    let (rect, bar) = with_bar(ui, rect);
    let place = columns(ui, rect, SIDE);
    let asked = column_ui(ui, place, "start", 8.0, |ui| {
        text::title_ui(ui, &tr!(texts, "start-greeting"));
        text::gap_ui(ui, 8.0);
        text::body_ui(ui, &tr!(texts, "start-what"));
        text::gap_ui(ui, 22.0);
        occasion_ui(ui, page);
        if bar.is_none() {
            text::gap_ui(ui, S5);
            let buttons = |ui: &mut Ui| (begin_ui(ui, page, Button::big, &label), others_ui(ui, page));
            ui.horizontal_wrapped(buttons).inner
        } else {
            // Without a footer nothing else says where help is.
            text::gap_ui(ui, S3);
            if ui.add(Button::quiet(&tr!(texts, "footer-help")).icon(Icon::Help).key("F1").slim()).clicked() {
                settings_ui::open(ui.ctx(), page, First::Help);
            }
            (false, false)
        }
    });
    let (mut begins, mut others) = asked;
    if let Some(bar) = bar {
        let begin = |ui: &mut Ui| begins |= begin_ui(ui, page, Button::main, &label);
        layout::action_bar_ui(ui, bar, S5, begin, |ui| others = others_ui(ui, page));
    }
    if begins {
        begin(page);
    }
    if others {
        page.ask(Action::Show(Screen::Cases));
    }
    if let Some(right) = place.1 {
        layout::area_ui(ui, right, "way", Role::Complementary, |ui| {
            card::card_with_ui(ui, vec2(26.0, 28.0), |ui| way_ui(ui, page));
        });
    }
}

/// In a narrow window the main button stands in a bar at the bottom, or it would be out of sight. Below a notice
/// in a very low one the bar would leave no room for anything else.
pub(super) fn with_bar(ui: &Ui, rect: Rect) -> (Rect, Option<Rect>) {
    let high = layout::bar_height(ui, theme::metrics(ui).button_main);
    if !theme::is_narrow(ui) || rect.height() < 1.8 * high {
        return (rect, None);
    }
    let (above, bar) = layout::cut_bottom(rect, high);
    (above, Some(bar))
}

fn occasion_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let draft = &mut page.drafts.start;
    let bad_date = wording::parse_date(&draft.known_since).is_none();
    let error = bad_date.then(|| tr!(texts, "date-wrong", date = wording::date(&texts, page.model.now.date())));
    let (narrow, day) = match ui.available_width() {
        ..360.0 => (true, 184.0),
        // The day itself has room, and the button below stays in sight.
        ..420.0 => (false, 136.0),
        _ => (false, 184.0),
    };
    let date = |ui: &mut Ui, text: &mut String| {
        let label = tr!(texts, "start-known-since");
        let date = ui.add(Field::new(&label, text).width(day).limit(20).error(error.as_deref()));
        fields::next(ui, &date);
    };
    fields::begin(ui);
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - if narrow { 0.0 } else { day + ui.spacing().item_spacing.x };
        let label = tr!(texts, "start-occasion");
        let occasion = ui.add(Field::new(&label, &mut draft.occasion).width(width).limit(200));
        fields::next(ui, &occasion);
        if !narrow {
            date(ui, &mut draft.known_since);
        }
    });
    if narrow {
        date(ui, &mut draft.known_since);
    }
    text::small_muted_ui(ui, &tr!(texts, "start-other-occasion"));
}

/// The date, once all is there that a case needs.
fn known_since(page: &Page<'_>) -> Option<Date> {
    let is_ready = !page.drafts.start.occasion.trim().is_empty() && !page.model.busy;
    wording::parse_date(&page.drafts.start.known_since).filter(|_| is_ready)
}

/// The main button, as high as its place wants it. Says whether it was pressed.
fn begin_ui<'a>(ui: &mut Ui, page: &Page<'_>, form: impl Fn(Button<'a>) -> Button<'a>, label: &'a str) -> bool {
    let is_ready = known_since(page).is_some();
    let button = ui.add(form(Button::primary(label).arrow()).enabled(is_ready));
    if is_ready {
        fields::arrive(ui, &button);
    }
    target::focus_on_entry(ui, "start", &button);
    button.clicked()
}

fn others_ui(ui: &mut Ui, page: &Page<'_>) -> bool {
    ui.add(Button::quiet(&tr!(page.model.texts, "start-open-other"))).clicked()
}

fn begin(page: &mut Page<'_>) {
    if let Some(known_since) = known_since(page) {
        page.ask(Action::MakeCase { occasion: page.drafts.start.occasion.clone(), known_since });
    }
}

fn way_ui(ui: &mut Ui, page: &Page<'_>) {
    let texts = &page.model.texts;
    text::subheading_ui(ui, &tr!(texts, "way-title"));
    text::gap_ui(ui, 22.0);
    let words = [
        (tr!(texts, "way-1"), tr!(texts, "way-1-text")),
        (tr!(texts, "way-2"), tr!(texts, "way-2-text")),
        (tr!(texts, "way-3"), tr!(texts, "way-3-text")),
    ];
    let stations: Vec<Station<'_>> = words.iter().map(|(title, text)| Station { title, text }).collect();
    card::way_ui(ui, &stations);
}
