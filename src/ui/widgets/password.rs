//! A generated password on the screen: groups of four, digits and symbols marked, the dictation
//! words below, one group marked as the one being read.
//!
//! The letters are painted, never laid into a label that could be selected and copied. It does not
//! hide by itself: the caller counts the seconds.

use egui::{
    Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{roving::Roving, target, text};
use crate::ui::theme::{self, RADIUS_M, S1, S3, STROKE_SELECTED, TextKind};

/// Columns of groups at full width.
const COLUMNS: usize = 4;
/// Characters of a group, unless it is a whole word.
const GROUP: usize = 4;
/// Height of one line of dictation words.
const WORD_LINE: f32 = 26.0;
/// Inside a group, sideways and above.
const PAD: f32 = 10.0;

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharKind {
    /// A letter: plain.
    Letter,
    /// A digit: colour and underline.
    Digit,
    /// A symbol: colour and frame.
    Symbol,
}

impl CharKind {
    /// By the character alone.
    #[must_use]
    pub fn of(letter: char) -> Self {
        if letter.is_alphabetic() {
            Self::Letter
        } else if letter.is_ascii_digit() {
            Self::Digit
        } else {
            Self::Symbol
        }
    }
}

/// One character and how it is dictated.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'a> {
    /// The character.
    pub letter: char,
    /// "klein Köln", "Ziffer Sieben"; empty for none.
    pub word: &'a str,
}

/// How the display is shown.
#[derive(Debug, Clone, Copy)]
pub struct Display<'a> {
    /// What it is, for screen readers.
    pub name: &'a str,
    /// The groups in reading order; four characters each, or a whole word each.
    pub groups: &'a [&'a [Cell<'a>]],
    /// Shown, or as discs in the same places.
    pub shown: bool,
    /// With the dictation words; they are spoken, too. Below each group in one row, else below all for
    /// the group being read.
    pub words: bool,
    /// The group being read.
    pub reading: Option<usize>,
    /// Spoken for a group: "Gruppe 1 von 4"; one for each group.
    pub spoken: &'a [&'a str],
}

/// The display. Returns the group the person moved to, by click or arrow keys.
pub fn password_ui(ui: &mut Ui, display: &Display<'_>) -> Option<usize> {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(display.name);
    let group = ui.make_persistent_id(("password", display.name));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = if theme::is_narrow(ui) { S1 } else { S3 };
        let form = CellForm::of(ui, display);
        let columns = columns(ui, display, form);
        // Words below every group would fill the screen when there is more than one row.
        let has_words = display.words && display.shown;
        let count = columns as f32;
        let all = ui.available_width();
        let width = (all - S3 * (count - 1.0)) / count;
        let is_tall = display.groups.len() > columns
            || display.groups.iter().any(|cells| longest_word(ui, cells) > word_room(width));
        let roving = Roving::new(ui, group, display.groups.len(), display.reading);
        let mut wanted = None;
        let numbered: Vec<_> = display.groups.iter().copied().enumerate().collect();
        for row in numbered.chunks(columns) {
            let high = row
                .iter()
                .map(|(_, cells)| group_height(ui, has_words && !is_tall, cells, width, form))
                .fold(0.0, f32::max);
            let (rect, _) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
            for (column, (place, cells)) in row.iter().enumerate() {
                let left = rect.left() + column as f32 * (width + S3);
                let rect = Rect::from_min_size(pos2(left, rect.top()), vec2(width, high));
                let response = roving.item(ui, rect, *place);
                group_ui(ui, rect, display, *place, &response, form);
                if has_words && !is_tall {
                    let top = rect.top() + form.high + PAD + S1 * 1.5;
                    words_ui(ui, rect, top, cells);
                }
                if response.clicked() {
                    wanted = Some(*place);
                }
            }
        }
        let reading = display.reading.and_then(|place| display.groups.get(place));
        if let Some(cells) = reading.filter(|_| has_words && is_tall) {
            strip_ui(ui, cells);
        }
        roving.keys(ui).or(wanted)
    })
    .inner
}

/// How large one character is painted.
#[derive(Clone, Copy)]
struct CellForm {
    width: f32,
    high: f32,
    kind: TextKind,
}

impl CellForm {
    /// Whole words are read at a glance; smaller, five of them leave room for what is below.
    fn of(ui: &Ui, display: &Display<'_>) -> Self {
        let m = theme::metrics(ui);
        let has_whole_words = display.groups.iter().any(|cells| cells.len() > GROUP);
        if has_whole_words && theme::is_narrow(ui) {
            // All of them in sight at once, two beside each other.
            Self { width: 15.0, high: 24.0, kind: TextKind::CodeField }
        } else if has_whole_words {
            Self { width: 20.0, high: 38.0, kind: TextKind::CodePart }
        } else {
            Self { width: m.code_cell, high: m.code_cell_high, kind: TextKind::Code }
        }
    }
}

/// As many columns as the longest group allows, four at most.
fn columns(ui: &Ui, display: &Display<'_>, form: CellForm) -> usize {
    let longest = display.groups.iter().map(|cells| cells.len()).max().unwrap_or(1);
    let wanted = longest as f32 * (form.width + S1) + 2.0 * PAD;
    let most = if theme::is_narrow(ui) { 2 } else { COLUMNS };
    let fits = ((ui.available_width() + S3) / (wanted + S3)).floor() as usize;
    fits.clamp(1, most).min(display.groups.len().max(1))
}

fn group_height(ui: &Ui, has_words: bool, cells: &[Cell<'_>], width: f32, form: CellForm) -> f32 {
    let words = if has_words {
        let lines: f32 = cells.iter().map(|cell| word_height(ui, cell, width)).sum();
        S1 + PAD + lines
    } else {
        0.0
    };
    form.high + 2.0 * PAD + words
}

fn word_height(ui: &Ui, cell: &Cell<'_>, width: f32) -> f32 {
    let room = word_room(width);
    let galley = text::plain_galley(ui, TextKind::Reason, cell.word, Color32::PLACEHOLDER, room);
    galley.size().y.max(WORD_LINE)
}

/// The words of a group are one word each; some stand in two, with a blank between them.
fn longest_word(ui: &Ui, cells: &[Cell<'_>]) -> f32 {
    let words = cells.iter().flat_map(|cell| cell.word.split_whitespace());
    words.map(|word| text::line_size(ui, TextKind::Reason, word).x.ceil()).fold(0.0, f32::max)
}

fn word_room(width: f32) -> f32 {
    width - 16.0 - 24.0 - PAD
}

fn group_ui(ui: &Ui, rect: Rect, display: &Display<'_>, place: usize, response: &Response, form: CellForm) {
    let cells = display.groups.get(place).copied().unwrap_or_default();
    let t = theme::tokens(ui);
    let reading = display.reading == Some(place);
    let (fill, stroke) =
        if reading { (t.accent_soft, Stroke::new(STROKE_SELECTED, t.accent)) } else { (t.bg, t.line_stroke()) };
    let radius = CornerRadius::from(RADIUS_M);
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let inside = rect.width() - 2.0 * S1;
    let pitch = (form.width + S1).min(inside / cells.len().max(1) as f32);
    let left = rect.center().x - pitch * cells.len() as f32 / 2.0;
    for (column, cell) in cells.iter().enumerate() {
        let x = left + pitch * (column as f32 + 0.5);
        let size = vec2(pitch - S1, form.high);
        let at = Rect::from_center_size(pos2(x, rect.top() + PAD + size.y / 2.0), size);
        if display.shown {
            letter_ui(ui, at, cell.letter, form.kind);
        } else {
            ui.painter().circle_filled(at.center(), pitch * 0.2, t.ink);
        }
    }
    target::focus_ring(ui, response, rect, RADIUS_M);
    let mut spoken = vec![display.spoken.get(place).copied().unwrap_or_default()];
    if display.words && display.shown {
        spoken.extend(cells.iter().map(|cell| cell.word));
    }
    let spoken = spoken.join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
}

/// One character in its cell, marked by its kind.
fn letter_ui(ui: &Ui, cell: Rect, letter: char, kind: TextKind) {
    let t = theme::tokens(ui);
    let (color, sign) = match CharKind::of(letter) {
        CharKind::Letter => (t.ink, CharKind::Letter),
        CharKind::Digit => (t.digit, CharKind::Digit),
        CharKind::Symbol => (t.symbol, CharKind::Symbol),
    };
    let scale = cell.height() / 54.0;
    let center = cell.center() - vec2(0.0, 4.0 * scale);
    let mut bytes = [0; 4];
    let galley = text::line_galley(ui, kind, letter.encode_utf8(&mut bytes), color);
    ui.painter().galley(center - galley.size() / 2.0, galley, color);
    match sign {
        CharKind::Letter => {}
        CharKind::Digit => {
            let line = Rect::from_min_max(
                pos2(cell.left() + 4.0 * scale, cell.bottom() - 6.0 * scale),
                pos2(cell.right() - 4.0 * scale, cell.bottom() - 2.0 * scale),
            );
            ui.painter().rect_filled(line, CornerRadius::ZERO, color);
        }
        CharKind::Symbol => {
            let frame = cell.with_max_y(cell.bottom() - 6.0 * scale);
            let stroke = Stroke::new(2.0, color);
            ui.painter().rect_stroke(frame, CornerRadius::same(5), stroke, StrokeKind::Inside);
        }
    }
}

fn words_ui(ui: &Ui, rect: Rect, top: f32, cells: &[Cell<'_>]) {
    let t = theme::tokens(ui);
    let inner = rect.shrink2(vec2(7.0, 0.0));
    ui.painter().hline(inner.x_range(), top, t.line_stroke());
    let mut y = top + 8.0;
    for cell in cells {
        let below = y + word_height(ui, cell, rect.width());
        word_ui(ui, rect.with_min_y(y).with_max_y(below), cell);
        y = below;
    }
}

/// The words of the group being read, side by side.
fn strip_ui(ui: &mut Ui, cells: &[Cell<'_>]) {
    let t = theme::tokens(ui);
    let all = ui.available_width();
    let most = if theme::is_narrow(ui) { 2 } else { COLUMNS };
    // No word is broken, also in a very narrow window.
    let fits = |columns: &usize| longest_word(ui, cells) <= word_room(all / *columns as f32);
    let columns = (1..=most).rev().find(fits).unwrap_or(1);
    let width = all / columns as f32;
    let rows: Vec<&[Cell<'_>]> = cells.chunks(columns).collect();
    let highs: Vec<f32> =
        rows.iter().map(|row| row.iter().map(|cell| word_height(ui, cell, width)).fold(WORD_LINE, f32::max)).collect();
    let high = highs.iter().sum::<f32>() + S3;
    let (rect, _) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
    ui.painter().rect(rect, RADIUS_M, t.accent_soft, t.line_stroke(), StrokeKind::Inside);
    let mut y = rect.top() + S3 / 2.0;
    for (row, high) in rows.iter().zip(&highs) {
        let below = y + high;
        for (column, cell) in row.iter().enumerate() {
            let left = rect.left() + width * column as f32;
            word_ui(ui, Rect::from_min_max(pos2(left, y), pos2(left + width, below)), cell);
        }
        y = below;
    }
}

/// One character and its word.
fn word_ui(ui: &Ui, rect: Rect, cell: &Cell<'_>) {
    let t = theme::tokens(ui);
    let mut bytes = [0; 4];
    let left = rect.left() + 17.0;
    centered(
        ui,
        pos2(left + 7.0, rect.top() + WORD_LINE / 2.0),
        TextKind::CodeSmall,
        cell.letter.encode_utf8(&mut bytes),
    );
    let galley = text::plain_galley(ui, TextKind::Reason, cell.word, t.ink, word_room(rect.width()));
    ui.painter().galley(pos2(left + 24.0, rect.center().y - galley.size().y / 2.0), galley, t.ink);
}

fn centered(ui: &Ui, center: Pos2, kind: TextKind, sign: &str) {
    let color = theme::tokens(ui).ink;
    let galley = text::line_galley(ui, kind, sign, color);
    ui.painter().galley(center - galley.size() / 2.0, galley, color);
}

/// What plain, underlined and framed mean, in the three words of the caller.
pub fn legend_ui(ui: &mut Ui, letter: &str, digit: &str, symbol: &str) {
    let size = vec2(24.0, 34.0);
    for (sign, word) in [('a', letter), ('7', digit), ('%', symbol)] {
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        letter_ui(ui, rect, sign, TextKind::CodeField);
        text::small_ui(ui, word);
        text::gap_ui(ui, S3);
    }
}

/// From disc to disc, and from row to row.
const DISC_PITCH: f32 = 13.0;
const DISC_LINE: f32 = 30.0;

fn per_row(ui: &Ui, groups: &[usize]) -> usize {
    if groups.len() > 1 && ui.available_width() >= 4.0 * DISC_PITCH * 3.0 { 2 } else { 1 }
}

/// How high [`hidden_ui`] is.
#[must_use]
pub fn hidden_height(ui: &Ui, groups: &[usize]) -> f32 {
    groups.chunks(per_row(ui, groups)).len() as f32 * DISC_LINE + 2.0 * S3 + 2.0
}

/// A box with the discs of a hidden password, as in the helper beside a step.
pub fn hidden_ui(ui: &mut Ui, name: &str, groups: &[usize]) -> Response {
    const PITCH: f32 = DISC_PITCH;
    const LINE: f32 = DISC_LINE;
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let rows = groups.chunks(per_row(ui, groups));
    let (rect, response) = ui.allocate_exact_size(vec2(width, hidden_height(ui, groups)), Sense::hover());
    let radius = CornerRadius::from(RADIUS_M);
    ui.painter().rect(rect, radius, t.bg, t.control_stroke(), StrokeKind::Inside);
    for (line, row) in rows.enumerate() {
        let discs: usize = row.iter().sum();
        let places = discs + row.len().saturating_sub(1);
        let mut x = rect.center().x - PITCH * places as f32 / 2.0 + PITCH / 2.0;
        let y = rect.top() + S3 + 1.0 + LINE * (line as f32 + 0.5);
        for group in row {
            for _ in 0..*group {
                ui.painter().circle_filled(pos2(x, y), PITCH * 0.4, t.ink);
                x += PITCH;
            }
            x += PITCH;
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn arrows_move_the_reading_and_hiding_silences() {
        let state = (0_usize, true);
        let mut harness = harness(state, |ui, (reading, shown): &mut (usize, bool)| {
            let first = [Cell { letter: 'k', word: "klein Köln" }, Cell { letter: '7', word: "Ziffer Sieben" }];
            let second = [Cell { letter: '%', word: "Prozentzeichen" }];
            let display = Display {
                name: "Neues Passwort",
                groups: &[&first, &second],
                shown: *shown,
                words: true,
                reading: Some(*reading),
                spoken: &["Gruppe 1", "Gruppe 2"],
            };
            *reading = password_ui(ui, &display).unwrap_or(*reading);
        });
        harness.run();
        harness.get_by_label("Gruppe 1, klein Köln, Ziffer Sieben").focus();
        harness.run();
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert_eq!(harness.state().0, 1);
        harness.state_mut().1 = false;
        harness.run();
        harness.get_by_label("Gruppe 1");
        assert!(harness.query_by_label_contains("Köln").is_none());
    }
}
