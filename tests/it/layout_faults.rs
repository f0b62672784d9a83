//! What can be wrong with painted text: cut off at a side, shortened, broken inside a word, outside
//! the window, over other text.

use egui::{
    Color32, FullOutput, Galley, Rect, Shape,
    epaint::{ClippedShape, TextShape},
};

/// Less than this is rounding, or the shadow of a letter.
const SLACK: f32 = 1.5;

/// One laid out line on the screen.
struct Line {
    words: String,
    rect: Rect,
    clip: Rect,
}

/// All faults, one sentence each.
///
/// What was typed into a field scrolls in it; `typed` are these texts.
pub(crate) fn faults(output: &FullOutput, window: Rect, typed: &[String]) -> Vec<String> {
    let mut texts = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &output.shapes {
        collect(shape, *clip_rect, &mut texts);
    }
    let mut found = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    texts.retain(|(text, _)| !typed.iter().any(|typed| typed == text.galley.text()));
    for (text, clip) in texts {
        if text.galley.elided {
            found.push(format!("shortened: {:?}", text.galley.text()));
        }
        found.extend(broken_words(&text.galley));
        for row in &text.galley.rows {
            let words: String = row.glyphs.iter().map(|glyph| glyph.chr).collect();
            let trimmed = words.trim_end().chars().count();
            let Some(last) = trimmed.checked_sub(1).and_then(|last| row.glyphs.get(last)) else { continue };
            let origin = text.pos + row.pos.to_vec2();
            let rect = Rect::from_min_max(origin, origin + egui::vec2(last.max_x(), row.row.size.y));
            lines.push(Line { words, rect, clip });
        }
    }
    found.extend(lines.iter().filter_map(|line| line.cut_off(window)));
    found.extend(overlaps(&lines));
    found
}

fn collect<'a>(shape: &'a Shape, clip: Rect, texts: &mut Vec<(&'a TextShape, Rect)>) {
    if let Shape::Vec(shapes) = shape {
        for shape in shapes {
            collect(shape, clip, texts);
        }
    } else if let Shape::Text(text) = shape
        && !is_unseen(text)
    {
        texts.push((text, clip));
    }
}

/// Bullets without colour only make places for a password's discs.
fn is_unseen(text: &TextShape) -> bool {
    text.galley.job.sections.iter().all(|section| section.format.color == Color32::TRANSPARENT)
}

impl Line {
    fn cut_off(&self, window: Rect) -> Option<String> {
        let Self { words, rect, clip } = self;
        let is_in_view = rect.bottom() > clip.top() + SLACK && rect.top() < clip.bottom() - SLACK;
        let sideways = rect.left() < clip.left() - SLACK || rect.right() > clip.right() + SLACK;
        if is_in_view && sideways {
            return Some(format!("cut off at the side: {words:?}, {rect:?} in {clip:?}"));
        }
        // What is not in a place that scrolls is lost below the window.
        let scrolls = !clip.expand(SLACK).contains_rect(window);
        let is_lost = !scrolls && !window.expand(SLACK).contains_rect(*rect);
        is_lost.then(|| format!("outside the window: {words:?}, {rect:?}"))
    }
}

/// A row that ends inside a word. File paths have no blanks and may be broken.
fn broken_words(galley: &Galley) -> Vec<String> {
    let mut found = Vec::new();
    for (row, next) in galley.rows.iter().zip(galley.rows.iter().skip(1)) {
        let before: String = row.glyphs.iter().map(|glyph| glyph.chr).collect();
        let after: String = next.glyphs.iter().map(|glyph| glyph.chr).collect();
        let (tail, head) = (before.split(' ').next_back().unwrap_or(""), after.split(' ').next().unwrap_or(""));
        let inside = tail.ends_with(char::is_alphanumeric) && head.starts_with(char::is_alphanumeric);
        let is_path = format!("{tail}{head}").contains(['/', '\\', '_']);
        if inside && !row.ends_with_newline && !is_path {
            found.push(format!("broken inside a word: {tail:?} {head:?}"));
        }
    }
    found
}

/// Pairs of lines that are painted over each other.
fn overlaps(lines: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    for (n, one) in lines.iter().enumerate() {
        let seen = one.rect.intersect(one.clip);
        for other in lines.iter().skip(n + 1) {
            let both = seen.intersect(other.rect.intersect(other.clip));
            // The boxes of two lines touch; the letters fill about two thirds of them.
            if both.width() > 2.0 && both.height() > one.rect.height().min(other.rect.height()) * 0.4 {
                found.push(format!("over each other: {:?} and {:?}", one.words, other.words));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use egui::{FontId, RichText, TextWrapMode, vec2};
    use egui_kittest::Harness;
    use passwortwechsel::ui::fonts;

    use super::*;

    #[track_caller]
    fn check(expected: &str, contents: impl Fn(&mut egui::Ui)) {
        let mut harness = Harness::builder()
            .with_size(vec2(300.0, 200.0))
            .with_context_setup(fonts::install)
            .build_ui(move |ui| contents(ui));
        harness.run();
        let found = faults(harness.output(), harness.ctx.content_rect(), &[]).join("\n");
        assert!(found.contains(expected) && expected.is_empty() == found.is_empty(), "{found:?}, wanted {expected:?}");
    }

    #[test]
    fn it_notices_each_fault() {
        let long = "Krankenhausinformationssystemzugangsberechtigung";
        check("", |ui| {
            ui.label("Kurz und gut");
        });
        check("shortened", |ui| {
            ui.add(
                egui::Label::new("Viel zu lang für eine einzige Zeile in diesem schmalen Fenster für den Test")
                    .truncate(),
            );
        });
        check("broken inside a word", |ui| {
            ui.label(long);
        });
        check("cut off at the side", |ui| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            ui.label(RichText::new(long).font(FontId::proportional(20.0)));
        });
        check("over each other", |ui| {
            let font = FontId::proportional(16.0);
            let at = ui.max_rect().left_top();
            for words in ["Erledigt", "Offen"] {
                ui.painter().text(at, egui::Align2::LEFT_TOP, words, font.clone(), Color32::BLACK);
            }
        });
        check("outside the window", |ui| {
            let at = ui.max_rect().left_bottom() + vec2(0.0, 10.0);
            ui.painter().text(at, egui::Align2::LEFT_TOP, "Weg", FontId::proportional(16.0), Color32::BLACK);
        });
    }
}
