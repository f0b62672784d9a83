//! A guide on paper, whole or one step of it.

use super::{
    step,
    writer::{BODY, Group, MINOR, TITLE, Writer},
};
use crate::{
    domain::handout::{Handout, Sheet},
    platform::pdf::sheet::LEFT,
    tr, wording,
};

/// Lines left free for the practice's own words, at least.
const FREE_LINES: usize = 2;
/// As many as are of use.
const MOST_FREE_LINES: usize = 12;

/// One step alone.
pub(super) fn one_step(writer: &mut Writer<'_>, handout: &Handout, sheet: &Sheet, at: usize) {
    head(writer, handout, sheet);
    let texts = writer.texts;
    let all = sheet.guide.steps.len() + 1;
    let number = tr!(texts, "step-of", n = (at + 1), all = all);
    let number = writer.led("", &number, MINOR, LEFT);
    writer.keep(vec![number]);
    if let Some(step) = sheet.guide.steps.get(at) {
        let group = step::step(writer, sheet, at + 1, step);
        writer.keep(group);
    }
    let after = match sheet.guide.steps.get(at + 1) {
        Some(next) => tr!(texts, "handout-next-step", n = (at + 2), title = next.title.as_str()),
        None => tr!(texts, "handout-last-step"),
    };
    let after = writer.led("", &step::plain(&after), BODY, LEFT);
    writer.keep(vec![after]);
    writer.section(&tr!(texts, "guide-stuck"), &sheet.guide.stuck);
    ending(writer, Group::new());
}

/// The whole guide.
pub(super) fn guide(writer: &mut Writer<'_>, handout: &Handout, sheet: &Sheet) {
    let texts = writer.texts;
    let guide = &sheet.guide;
    head(writer, handout, sheet);
    if sheet.uncertain {
        let note = writer.framed("", &tr!(texts, "task-uncertain"), LEFT);
        writer.keep(vec![note]);
    }
    let why = writer.led(&tr!(texts, "plan-why-now"), &guide.why, BODY, LEFT);
    writer.keep(vec![why]);
    for (title, because) in &sheet.before {
        let before = writer.led(&tr!(texts, "handout-before", title = title.as_str()), because, BODY, LEFT);
        writer.keep(vec![before]);
    }
    for (lead, text) in [(tr!(texts, "handout-when"), &guide.when), (tr!(texts, "guide-rights"), &guide.rights)] {
        if !text.is_empty() {
            let line = writer.led(&lead, text, BODY, LEFT);
            writer.keep(vec![line]);
        }
    }
    writer.skip(6.0);
    for warning in &guide.warnings {
        let warning = writer.framed(&tr!(texts, "guide-caution"), warning, LEFT);
        writer.keep(vec![warning]);
    }
    if !guide.warnings.is_empty() {
        let basis = wording::warnings_basis(texts, guide, |id| sheet.source(id));
        let basis = writer.led("", &step::plain(&basis), MINOR, LEFT);
        writer.keep(vec![basis]);
    }
    writer.tick_list(&tr!(texts, "guide-have-ready"), &guide.have_ready);
    writer.line();
    for (n, step) in guide.steps.iter().enumerate() {
        let group = step::step(writer, sheet, n + 1, step);
        writer.keep(group);
    }
    writer.line();
    writer.tick_list(&tr!(texts, "guide-test"), &guide.test);
    writer.tick_list(&tr!(texts, "guide-breaks"), &guide.breaks);
    writer.section(&tr!(texts, "guide-stuck"), &guide.stuck);
    writer.section(&tr!(texts, "guide-back"), std::slice::from_ref(&guide.back));
    let words = sheet.words.iter().map(|entry| format!("**{}:** {}", entry.word, entry.text)).collect::<Vec<_>>();
    writer.section(&tr!(texts, "handout-words"), &words);
    let origin = origin(writer, sheet);
    ending(writer, origin);
}

/// What this is, of whom, by whom.
fn head(writer: &mut Writer<'_>, handout: &Handout, sheet: &Sheet) {
    let texts = writer.texts;
    let guide = &sheet.guide;
    writer.bookmark(&guide.title);
    let kicker = if handout.practice.is_empty() {
        tr!(texts, "handout-kicker")
    } else {
        tr!(texts, "handout-kicker-practice", practice = handout.practice.as_str())
    };
    let mut group = vec![writer.led("", &step::plain(&kicker), MINOR, LEFT)];
    group.push(writer.heading(1, &guide.title, TITLE, LEFT));
    let time = wording::duration(texts, u32::from(guide.minutes));
    let facts = [sheet.item.clone(), sheet.who.clone(), time, wording::date(texts, handout.printed.date())];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    group.push(writer.led("", &step::plain(&facts.join(" · ")), BODY, LEFT));
    writer.keep(group);
    if sheet.added {
        let origin = tr!(texts, "handout-unchecked", publisher = sheet.publisher.as_str());
        let unchecked = writer.framed(&tr!(texts, "guide-caution"), &step::plain(&origin), LEFT);
        writer.keep(vec![unchecked]);
    }
    writer.line();
}

/// The end of the paper: what it rests on, then room for own words down to the foot of the page. No page
/// holds nothing but empty lines: where they have no room, they take what comes before along to the next
/// page, or are left out if nothing does.
fn ending(writer: &mut Writer<'_>, before: Group) {
    let title = tr!(writer.texts, "handout-own-notes");
    let explanation = tr!(writer.texts, "handout-no-passwords");
    let notes = [writer.heading(2, &title, super::writer::HEAD, LEFT), writer.led("", &explanation, MINOR, LEFT)];
    let comes_first = !before.is_empty();
    let mut group = before;
    if let Some(last) = group.last_mut() {
        last.height += 6.0;
    }
    let head: f32 = group.iter().chain(&notes).map(|block| block.height).sum();
    let lines = (FREE_LINES..=MOST_FREE_LINES).rev().find(|count| {
        let height = head + Writer::writing_lines(*count, LEFT).height;
        writer.has_room(height)
    });
    if lines.is_none() && !comes_first {
        return;
    }
    group.extend(notes);
    group.push(Writer::writing_lines(lines.unwrap_or(MOST_FREE_LINES), LEFT));
    writer.keep(group);
}

/// The vendor's own notice and what the statements rest on.
fn origin(writer: &mut Writer<'_>, sheet: &Sheet) -> Group {
    let texts = writer.texts;
    let mut lines = Vec::new();
    if let Some(notice) = &sheet.guide.notice {
        let version = if notice.version.is_empty() { "none" } else { &notice.version };
        lines.push(tr!(texts, "task-notice", title = notice.title.as_str(), version = version));
    }
    lines.extend(sheet.sources.iter().map(|source| format!("{}, {}", source.title, source.url)));
    lines.iter().map(|line| writer.led("", &step::plain(line), MINOR, LEFT)).collect()
}
