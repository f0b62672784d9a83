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
/// So many steps of that many letters stand side by side on less than half a page.
const MOST_STEPS: usize = 24;
const LONGEST_STEP: usize = 60;

pub(super) fn order(writer: &mut Writer<'_>, handout: &Handout, order: &Order) {
    head(writer, handout, order);
    // What was said last, so that no page holds nothing but lines to sign on.
    let mut last = Group::new();
    // The task before, and the number of the one that tells the steps of its guide.
    let mut told: Option<(&Ordered, usize)> = None;
    for (number, task) in (1..).zip(&order.tasks) {
        writer.keep(last);
        let told_at = told.filter(|(before, _)| before.is_done_like(task)).map(|(_, number)| number);
        told = Some((task, told_at.unwrap_or(number)));
        let mut group = begun(writer, number, task, told_at);
        if told_at.is_some() {
            last = ended(group);
            continue;
        }
        if fits_in_columns(task) {
            group.push(writer.ticked_in_two(&task.steps, MINOR, TEXT));
        }
        writer.keep(group);
        steps_in_one_column(writer, task);
        let mut words = words(writer, number, task);
        last = ended(words.split_off(words.len().saturating_sub(1)));
        for block in words {
            writer.keep(vec![block]);
        }
    }
    let texts = writer.texts;
    last.extend([
        Writer::ruled(),
        writer.heading(2, &tr!(texts, "order-confirm"), HEAD, LEFT),
        writer.led("", &tr!(texts, "order-confirm-text"), BODY, LEFT),
        writer.signatures([&tr!(texts, "order-sign-provider"), &tr!(texts, "order-sign-practice")]),
    ]);
    writer.keep(last);
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
    let time = wording::estimate(texts, minutes);
    let request = tr!(texts, "order-request", count = order.tasks.len(), time = time);
    let mut group = vec![writer.led("", &request, BODY, LEFT)];
    if !order.tasks.is_empty() {
        group.push(writer.led("", &tr!(texts, "order-reader"), BODY, LEFT));
    }
    group.push(writer.framed(&tr!(texts, "guide-caution"), &tr!(texts, "order-no-passwords"), LEFT));
    writer.keep(group);
    writer.line();
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

/// The beginning of a task: its title, why it has to be done or which task before tells that, what was agreed.
fn begun(writer: &mut Writer<'_>, number: usize, task: &Ordered, told_at: Option<usize>) -> Group {
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
    let (why, same) = match told_at {
        Some(n) => (String::new(), tr!(texts, "order-same", n = n)),
        None => (task.why.clone(), String::new()),
    };
    let blocked = task.blocked.clone().unwrap_or_default();
    for (lead, text) in [
        (tr!(texts, "order-why"), why),
        (tr!(texts, "order-agreed"), agreed),
        (tr!(texts, "order-blocked"), blocked),
        (String::new(), same),
    ] {
        if !text.is_empty() {
            group.push(writer.led(&lead, &step::plain(&text), MINOR, TEXT));
        }
    }
    group
}

/// The end of a task, with some room below it.
fn ended(mut group: Group) -> Group {
    if let Some(last) = group.last_mut() {
        last.height += 12.0;
    }
    group
}

/// Whether the steps are as short as ours are: side by side they take half the room, and are never torn.
fn fits_in_columns(task: &Ordered) -> bool {
    task.steps.len() <= MOST_STEPS && task.steps.iter().all(|step| step.chars().count() <= LONGEST_STEP)
}

/// Steps of which there are many, or that are long, flow over the pages.
fn steps_in_one_column(writer: &mut Writer<'_>, task: &Ordered) {
    if fits_in_columns(task) {
        return;
    }
    let list = writer.list();
    for step in &task.steps {
        let step = writer.ticked(list, &[Run::plain(step.as_str())], MINOR, TEXT);
        writer.keep(vec![step]);
    }
}

/// How to see that it worked, what it changes elsewhere, own notes.
fn words(writer: &mut Writer<'_>, number: usize, task: &Ordered) -> Group {
    let texts = writer.texts;
    let mut group = Group::new();
    let (test, breaks) = (tr!(texts, "order-test", n = number), tr!(texts, "order-breaks", n = number));
    for (lead, lines) in [(test, &task.test), (breaks, &task.breaks)] {
        if !lines.is_empty() {
            group.push(writer.led(&lead, &lines.join(" "), MINOR, TEXT));
        }
    }
    for note in &task.notes {
        group.push(step::own_note(writer, note, TEXT));
    }
    group
}
