//! The emergency sheet: warning, password in large groups with how to say them, lines to write on.

use super::writer::{BODY, Group, HEAD, MINOR, TITLE, Writer};
use crate::{
    domain::{emergency::EmergencySheet, guide::markdown::Run, password::Password},
    platform::pdf::{sheet::LEFT, text::Style, typeface::Weight},
    tr, wording,
};

/// A group of the password: to be read with tired eyes.
const GROUP: Style = Style::new(Weight::SemiBold, 24.0, 29.0);

pub(super) fn emergency(writer: &mut Writer<'_>, sheet: &EmergencySheet) {
    let texts = writer.texts;
    let title = tr!(texts, "sheet-title");
    writer.bookmark(&title);
    let day = wording::date(texts, sheet.printed.date());
    let group = vec![
        writer.runs(&[Run::plain(tr!(texts, "sheet-kicker"))], MINOR, LEFT),
        writer.heading(1, &title, TITLE, LEFT),
        writer.runs(&[Run::plain(format!("{} · {day}", sheet.practice))], MINOR, LEFT),
        writer.framed(&tr!(texts, "sheet-caution"), &tr!(texts, "sheet-caution-text"), LEFT),
    ];
    writer.keep(group);
    let entry = entry(writer, sheet);
    writer.keep(entry);
    let more = if sheet.groups.is_empty() { 2 } else { 1 };
    for _ in 0..more {
        let blank = blank(writer, &tr!(texts, "sheet-more"));
        writer.keep(blank);
    }
    let steps = [tr!(texts, "sheet-step-seal"), tr!(texts, "sheet-step-safe"), tr!(texts, "sheet-step-opened")];
    writer.tick_list(&tr!(texts, "sheet-steps"), &steps);
    let signatures = writer.signatures([&tr!(texts, "sheet-sign"), &tr!(texts, "sheet-sign-second")]);
    writer.keep(vec![signatures]);
}

/// What it opens, the name to log in with, the password.
fn entry(writer: &mut Writer<'_>, sheet: &EmergencySheet) -> Group {
    let texts = writer.texts;
    if sheet.groups.is_empty() {
        return blank(writer, &tr!(texts, "sheet-what"));
    }
    let what = if sheet.what.is_empty() { tr!(texts, "sheet-password") } else { sheet.what.clone() };
    let mut group = vec![writer.heading(2, &what, HEAD, LEFT)];
    group.extend(to_write(writer, &tr!(texts, "sheet-user")));
    for password in &sheet.groups {
        group.push(writer.runs(&[Run::plain(password.reveal())], GROUP, LEFT));
        group.push(writer.runs(&[Run::plain(spoken(writer, password))], MINOR, LEFT));
    }
    group.push(writer.runs(&[Run::plain(tr!(texts, "sheet-groups"))], MINOR, LEFT));
    if let Some(last) = group.last_mut() {
        last.height += 6.0;
    }
    group
}

fn spoken(writer: &Writer<'_>, password: &Password) -> String {
    password.reveal().chars().map(|c| wording::spoken(writer.texts, c)).collect::<Vec<_>>().join(", ")
}

/// All by hand, also what it opens.
fn blank(writer: &mut Writer<'_>, what: &str) -> Group {
    let texts = writer.texts;
    let mut title = writer.heading(2, what, HEAD, LEFT);
    // The line begins in the height of its heading.
    title.height = 0.0;
    let mut group = vec![title, Writer::writing_lines(1, LEFT + 150.0)];
    for label in [tr!(texts, "sheet-user"), tr!(texts, "sheet-password")] {
        group.extend(to_write(writer, &label));
    }
    group
}

fn to_write(writer: &mut Writer<'_>, label: &str) -> [crate::platform::pdf::sheet::Block; 2] {
    let mut words = writer.runs(&[Run::plain(label)], BODY, LEFT);
    // The line begins in the height of its label.
    words.height = 0.0;
    [words, Writer::writing_lines(1, LEFT + 96.0)]
}
