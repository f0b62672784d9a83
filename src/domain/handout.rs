//! What is handed out on paper for the work itself: a step, a guide, an order for the provider.
//!
//! A value frozen at one moment, as the certificate is, but nothing is attested here and nothing is
//! signed by the program. It never holds a password, because nothing it is made from has one. How it
//! looks is `platform::pdf`; how it is made from a case is `wording`.

use jiff::{ZonedDateTime, civil::Date};

use super::{
    guide::{
        Guide, Source, Tool,
        pack::{Catalogue, Entry, GlossaryEntry},
    },
    practice::Provider,
    record::Record,
};

/// One paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// Version of the program.
    pub program: String,
    /// When it was made.
    pub printed: ZonedDateTime,
    /// Name of the practice; empty for a guide of the library without a case.
    pub practice: String,
    /// Its address in one line; may be empty.
    pub address: String,
    /// What happened; may be empty.
    pub occasion: String,
    /// What it is.
    pub content: Content,
}

/// What is handed out.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// One step, by its place.
    Step(Box<Sheet>, usize),
    /// A whole guide.
    Guide(Box<Sheet>),
    /// An order for the provider.
    Order(Order),
}

/// A guide with what the practice knows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The guide.
    pub guide: Guide,
    /// The thing it is applied to, if it has a name of its own.
    pub item: String,
    /// Who is meant, in words.
    pub who: String,
    /// The practice did not know whether it has this.
    pub uncertain: bool,
    /// What comes before, by title, and why.
    pub before: Vec<(String, String)>,
    /// The practice's and its provider's own notes.
    pub notes: Vec<OwnNote>,
    /// Who answers for the guide.
    pub publisher: String,
    /// State of the guide.
    pub version: String,
    /// Whether it was added and has not been checked by us.
    pub added: bool,
    /// What its statements rest on.
    pub sources: Vec<Source>,
    /// Words that it explains.
    pub words: Vec<GlossaryEntry>,
}

/// A note on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnNote {
    /// The step's name.
    pub step: String,
    /// Who wrote it.
    pub who: String,
    /// When.
    pub day: Date,
    /// What it says.
    pub text: String,
}

/// What the provider is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// To whom.
    pub provider: Provider,
    /// What, in the order of the plan.
    pub tasks: Vec<Ordered>,
}

/// One task of an order.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered {
    /// Its guide's name: the steps of a second thing of the same kind need no second telling.
    pub guide: String,
    /// The task with the name of its thing.
    pub title: String,
    /// Who answers for its guide, if that was added and has not been checked.
    pub unchecked: Option<String>,
    /// Why it has to be done.
    pub why: String,
    /// Until when it was promised.
    pub until: Option<Date>,
    /// What was agreed; may be empty.
    pub remark: String,
    /// Why it does not work, if that was noted last.
    pub blocked: Option<String>,
    /// The practice did not know whether it has this.
    pub uncertain: bool,
    /// Working time.
    pub minutes: u16,
    /// The steps by their titles.
    pub steps: Vec<String>,
    /// Own notes on its steps.
    pub notes: Vec<OwnNote>,
    /// How to see that it worked.
    pub test: Vec<String>,
    /// What has to be updated afterwards.
    pub breaks: Vec<String>,
}

impl Ordered {
    /// Whether the other task differs only in the thing and in what was agreed about it.
    #[must_use]
    pub fn is_done_like(&self, other: &Self) -> bool {
        self.guide == other.guide && self.steps == other.steps && self.unchecked == other.unchecked
    }
}

impl Sheet {
    /// The source of that name.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The guide as it stands in the library, without a practice.
    #[must_use]
    pub fn new(entry: &Entry, catalogue: &Catalogue, who: String) -> Self {
        let mut guide = entry.guide.clone();
        // A PIN that only its holder may know is on no slip of paper to be fetched.
        let profile = guide.profile.as_deref().and_then(|id| catalogue.profile(id));
        if profile.is_some_and(|profile| !profile.may_generate) {
            guide.steps.iter_mut().for_each(|step| step.tool = step.tool.filter(|tool| *tool != Tool::MakePassword));
        }
        let words = catalogue.glossary().iter().filter(|entry| guide.glossary.contains(&entry.word)).cloned().collect();
        let sources = guide.sources().iter().filter_map(|id| catalogue.source(id)).cloned().collect();
        Self {
            guide,
            item: String::new(),
            who,
            uncertain: false,
            before: Vec::new(),
            notes: Vec::new(),
            publisher: entry.publisher.clone(),
            version: entry.version.clone(),
            added: !entry.trust.is_checked(),
            sources,
            words,
        }
    }
}

/// All own notes on the steps of a guide, step by step.
#[must_use]
pub fn own_notes(record: &Record, guide: &Guide) -> Vec<OwnNote> {
    let of_step = |step: &str| {
        record.guide_notes(&guide.id, step).into_iter().map(|note| OwnNote {
            step: note.step.to_owned(),
            who: note.stamp.who.to_string(),
            day: note.stamp.time.date(),
            text: note.text.to_owned(),
        })
    };
    guide.steps.iter().flat_map(|step| of_step(&step.id)).collect()
}
