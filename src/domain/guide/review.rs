//! What an author should improve in a pack that can be read.
//!
//! Finds what is missing or hard to read and where it stands. Errors that make a guide unusable
//! are `parse` and `pack`; the sentences are `wording`.

use super::{Guide, GuidePack, ItemKind, parse};

/// Words in a sentence from which it is hard to follow for someone who is interrupted.
pub const MOST_WORDS: usize = 25;
/// Characters of a step's title that fit into the list beside the step.
pub const LONGEST_TITLE: usize = 48;

/// One thing to improve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line where the guide or step begins, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// The guide concerned.
    pub guide: String,
    /// What.
    pub lack: Lack,
}

/// What to improve. The first group leaves the reader alone (Mangel), the second is advice (Hinweis).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// It does not say how to see that it worked.
    NoTest,
    /// It does not say how to go back.
    NoWayBack,
    /// It does not say what to do if it fails.
    NoHelpWhenStuck,
    /// It does not say how long it takes.
    NoMinutes,
    /// It does not say why it stands in the plan.
    NoWhy,
    /// A new password is used but no step offers to make one.
    NoPasswordStep,
    /// It is for every other device of the practice, and does not say that this is meant.
    EveryDevice,
    /// A sentence of this step is long; holds the number of words.
    LongSentence(String, usize),
    /// The title of this step is long.
    LongTitle(String),
    /// This step has no word on what one sees afterwards.
    NothingSeen(String),
}

impl Lack {
    /// Whether it is only advice.
    #[must_use]
    pub fn is_advice(&self) -> bool {
        matches!(self, Self::EveryDevice | Self::LongSentence(..) | Self::LongTitle(_) | Self::NothingSeen(_))
    }
}

/// What to improve in a pack, in the order of the text. `complete` looks a guide up with everything
/// it takes over from others.
#[must_use]
pub fn review(text: &str, pack: &GuidePack, complete: &dyn Fn(&str) -> Option<Guide>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for guide in &pack.guides {
        let (line, column) = place(text, &guide.id, 0);
        let Some(whole) = complete(&guide.id) else { continue };
        let add = |lack| Finding { line, column, guide: guide.id.clone(), lack };
        findings.extend(guide_lacks(&whole).into_iter().map(add));
        let from = offset(text, &guide.id, 0).unwrap_or_default();
        for step in &guide.steps {
            let (line, column) = place(text, &step.id, from);
            let add = |lack| Finding { line, column, guide: guide.id.clone(), lack };
            findings.extend(step_lacks(step).into_iter().map(add));
        }
    }
    findings
}

fn guide_lacks(guide: &Guide) -> Vec<Lack> {
    let makes = guide.steps.iter().any(|step| step.tool == Some(super::Tool::MakePassword));
    [
        (guide.test.is_empty(), Lack::NoTest),
        (guide.back.is_empty(), Lack::NoWayBack),
        (guide.stuck.is_empty(), Lack::NoHelpWhenStuck),
        (guide.minutes == 0, Lack::NoMinutes),
        (guide.why.is_empty(), Lack::NoWhy),
        (guide.profile.is_some() && !makes, Lack::NoPasswordStep),
        (guide.item == ItemKind::OtherDevice && guide.device.is_none(), Lack::EveryDevice),
    ]
    .into_iter()
    .filter_map(|(found, lack)| found.then_some(lack))
    .collect()
}

fn step_lacks(step: &super::Step) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let words = step.text.split(['.', '!', '?', '\n', ':']).map(|s| s.split_whitespace().count()).max();
    if let Some(words) = words.filter(|words| *words > MOST_WORDS) {
        lacks.push(Lack::LongSentence(step.id.clone(), words));
    }
    if step.title.chars().count() > LONGEST_TITLE {
        lacks.push(Lack::LongTitle(step.id.clone()));
    }
    if step.sees.is_none() && step.tool.is_none() {
        lacks.push(Lack::NothingSeen(step.id.clone()));
    }
    lacks
}

/// Byte offset of the line that gives this `id`, from a byte offset on.
pub(super) fn offset(text: &str, id: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find(&format!("id: \"{id}\"")).map(|found| from + found)
}

/// Byte offset of the place where this `id` is given for the nth time, counted from 0.
pub(super) fn nth_offset(text: &str, id: &str, nth: usize) -> Option<usize> {
    (0..nth).try_fold(offset(text, id, 0)?, |at, _| offset(text, id, at + 1))
}

/// Line and column, from 1, of the place where this `id` is given; the top of the file if nowhere.
#[must_use]
pub fn place(text: &str, id: &str, from: usize) -> (usize, usize) {
    let Some(at) = offset(text, id, from) else { return (1, 1) };
    parse::line_and_column(text, at)
}
