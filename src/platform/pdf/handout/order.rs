//! The order for the provider: every task that is his, with its steps in short, boxes to tick and
//! lines to sign on.

use super::{
    step,
    writer::{BODY, Group, HEAD, MINOR, TITLE, Writer, tick_box},
};
use crate::{
    domain::{
        guide::markdown::Run,
        handout::{Handout, Order, Ordered},
        practice::Provider,
    },
    platform::pdf::sheet::LEFT,
    tr, wording,
};

/// Where the text beside a box begins.
const TEXT: f32 = LEFT + super::writer::INDENT;

pub(super) fn order(writer: &mut Writer<'_>, handout: &Handout, order: &Order) {
    head(writer, handout, order);
    for (n, task) in order.tasks.iter().enumerate() {
        let group = task_group(writer, n + 1, task);
        writer.keep(group);
    }
    let texts = writer.texts;
    writer.line();
    let group = vec![
        writer.heading(2, &tr!(texts, "order-confirm"), HEAD, LEFT),
        writer.led("", &tr!(texts, "order-confirm-text"), BODY, LEFT),
        writer.signatures([&tr!(texts, "order-sign-provider"), &tr!(texts, "order-sign-practice")]),
    ];
    writer.keep(group);
}

fn head(writer: &mut Writer<'_>, handout: &Handout, order: &Order) {
    let texts = writer.texts;
    let title = tr!(texts, "order-title");
    writer.bookmark(&title);
    let mut group = vec![writer.heading(1, &title, TITLE, LEFT)];
    let Provider { name, company, phone } = &order.provider;
    let from = joined(&[&handout.practice, &handout.address]);
    let day = wording::date(texts, handout.printed.date());
    for (lead, text) in [
        (tr!(texts, "order-to"), joined(&[company, name, phone])),
        (tr!(texts, "order-from"), from),
        (tr!(texts, "order-occasion"), handout.occasion.clone()),
        (tr!(texts, "order-date"), day),
    ] {
        if !text.is_empty() {
            group.push(writer.led(&lead, &step::plain(&text), BODY, LEFT));
        }
    }
    writer.keep(group);
    let minutes: u32 = order.tasks.iter().map(|task| u32::from(task.minutes)).sum();
    let time = wording::duration(texts, minutes);
    let request = tr!(texts, "order-request", count = order.tasks.len(), time = time);
    let request = writer.led("", &request, BODY, LEFT);
    let secrets = writer.framed(&tr!(texts, "guide-caution"), &tr!(texts, "order-no-passwords"), LEFT);
    writer.keep(vec![request, secrets]);
    writer.line();
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

fn task_group(writer: &mut Writer<'_>, number: usize, task: &Ordered) -> Group {
    let texts = writer.texts;
    let mut head = tick_box(LEFT, 4.0);
    let mut title = writer.heading(2, &format!("{number}. {}", task.title), HEAD, TEXT);
    head.ink.append(&mut title.ink);
    head.height = head.height.max(title.height);
    let mut group = vec![head];
    if let Some(publisher) = &task.unchecked {
        let words = tr!(texts, "handout-unchecked", publisher = publisher.as_str());
        group.push(writer.framed("", &step::plain(&words), TEXT));
    }
    if task.uncertain {
        group.push(writer.framed("", &tr!(texts, "order-uncertain"), TEXT));
    }
    let until = task.until.map(|day| tr!(texts, "promised-until", date = wording::date(texts, day)));
    let agreed = joined(&[&until.unwrap_or_default(), &task.remark]);
    for (lead, text) in [(tr!(texts, "order-why"), &task.why), (tr!(texts, "order-agreed"), &agreed)] {
        if !text.is_empty() {
            group.push(writer.led(&lead, &step::plain(text), MINOR, TEXT));
        }
    }
    let list = writer.list();
    for step in &task.steps {
        group.push(writer.ticked(list, &[Run::plain(step.as_str())], MINOR, TEXT));
    }
    for (lead, lines) in [(tr!(texts, "guide-test"), &task.test), (tr!(texts, "guide-breaks"), &task.breaks)] {
        if !lines.is_empty() {
            group.push(writer.led(&format!("{lead}:"), &lines.join(" "), MINOR, TEXT));
        }
    }
    for note in &task.notes {
        group.push(step::own_note(writer, note, TEXT));
    }
    if let Some(last) = group.last_mut() {
        last.height += 12.0;
    }
    group
}
