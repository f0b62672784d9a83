//! One step of a guide: a box to tick, what to do, what one sees then, sketches, own notes.

use super::writer::{BODY, Group, HEAD, INDENT, MINOR, Writer, tick_box};
use crate::{
    domain::{
        guide::{Step, Tool},
        handout::{OwnNote, Sheet},
    },
    platform::pdf::sheet::{Block, LEFT},
    tr, wording,
};

const TEXT: f32 = LEFT + INDENT;

/// The step with its number, as one group.
pub(super) fn step(writer: &mut Writer<'_>, sheet: &Sheet, number: usize, step: &Step) -> Group {
    let texts = writer.texts;
    let mut head = tick_box(LEFT, 4.0);
    let mut title = writer.heading(2, &format!("{number}. {}", step.title), HEAD, TEXT);
    head.ink.append(&mut title.ink);
    head.height = head.height.max(title.height);
    let mut group = vec![head];
    group.extend(writer.markdown(&step.text, BODY, TEXT));
    match step.tool {
        Some(Tool::MakePassword) => group.push(writer.framed("", &tr!(texts, "handout-password"), TEXT)),
        Some(Tool::NotePlace) => group.push(writer.framed("", &tr!(texts, "handout-place"), TEXT)),
        Some(Tool::Open(place)) => {
            let (name, address) = (wording::destination(texts, place), place.address());
            let open = tr!(texts, "open-elsewhere", name = name, address = address);
            group.extend(writer.markdown(&open, BODY, TEXT));
        }
        None => {}
    }
    if let Some(sees) = &step.sees {
        group.push(writer.led(&tr!(texts, "step-sees"), sees, BODY, TEXT));
    }
    if let Some(warning) = &step.warning {
        group.push(writer.framed(&tr!(texts, "guide-caution"), warning, TEXT));
    }
    group.extend(writer.sketches(&step.sketches, TEXT));
    for note in sheet.notes.iter().filter(|note| note.step == step.id) {
        group.push(own_note(writer, note, TEXT));
    }
    let basis = wording::basis(texts, &step.basis, |id| sheet.source(id));
    group.push(writer.led("", &plain(&basis), MINOR, TEXT));
    if let Some(last) = group.last_mut() {
        last.height += 10.0;
    }
    group
}

/// A note of the practice or its provider.
pub(super) fn own_note(writer: &mut Writer<'_>, note: &OwnNote, x: f32) -> Block {
    let texts = writer.texts;
    let head = tr!(texts, "note-head", who = note.who.as_str(), date = wording::date(texts, note.day));
    writer.framed(&head, &plain(&note.text), x)
}

/// Typed text means itself: signs that the guides use for weight are no signs here.
pub(super) fn plain(typed: &str) -> String {
    typed.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}
