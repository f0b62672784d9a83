//! The type scale: a named kind of text knows its font, size and line height.
//!
//! It lays nothing out; `widgets::text` does.

use egui::{FontFamily, FontId, RichText, TextStyle, Ui};

use super::metrics;
use crate::ui::fonts;

/// Line height of running text, as a multiple of its size.
const LINE_TEXT: f32 = 1.4;
/// Line height of titles.
const LINE_TITLE: f32 = 1.25;

/// What a text is, not how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Screen title, step title.
    Title,
    /// Card title, big button.
    Head,
    /// The task's name above its steps.
    Task,
    /// Running text.
    Body,
    /// Running text with weight; also the title of a small section.
    Strong,
    /// Running text in lists of reasons.
    Reason,
    /// Reasons with weight; text on painted keys and entries.
    ReasonStrong,
    /// Captions, footer, who and minutes.
    Small,
    /// Chips and captions with weight.
    SmallStrong,
    /// Numbers in marks.
    Mark,
    /// Key caps.
    Key,
    /// The one big number on the plan.
    Number,
    /// Title of the privacy screen.
    Poster,
    /// What stands below it.
    PosterText,
    /// A password, shown letter by letter.
    Code,
    /// A password in a field.
    CodeField,
    /// The parts of a password that an attacker sees.
    CodePart,
    /// A letter in front of its dictation word.
    CodeSmall,
}

impl TextKind {
    /// Type size in logical pixels for the present width.
    #[must_use]
    pub fn size(self, ui: &Ui) -> f32 {
        let m = metrics(ui);
        match self {
            Self::Title => m.title,
            Self::Head => m.head,
            Self::Task => 20.0,
            Self::Body | Self::Strong => m.body,
            Self::Reason | Self::ReasonStrong | Self::CodeSmall => 17.0,
            Self::Small | Self::SmallStrong => m.small,
            Self::Mark => 14.0,
            Self::Key => 13.0,
            Self::Number => 44.0,
            Self::Poster => 40.0,
            Self::Code => m.code,
            Self::PosterText | Self::CodeField => 22.0,
            Self::CodePart => 26.0,
        }
    }

    /// The font family that carries the weight.
    #[must_use]
    pub fn family(self) -> FontFamily {
        match self {
            Self::Body | Self::Small | Self::Reason | Self::PosterText => FontFamily::Proportional,
            Self::Code | Self::CodeField | Self::CodePart | Self::CodeSmall => FontFamily::Monospace,
            Self::Title
            | Self::Head
            | Self::Task
            | Self::Strong
            | Self::ReasonStrong
            | Self::SmallStrong
            | Self::Mark
            | Self::Key
            | Self::Number
            | Self::Poster => fonts::semibold(),
        }
    }

    /// Font and size for the present width.
    #[must_use]
    pub fn font(self, ui: &Ui) -> FontId {
        FontId::new(self.size(ui), self.family())
    }

    /// Distance between two lines in logical pixels.
    #[must_use]
    pub fn line_height(self, ui: &Ui) -> f32 {
        let factor = match self {
            Self::Title | Self::Head | Self::Task | Self::Poster => LINE_TITLE,
            Self::Mark | Self::Key | Self::Number => 1.0,
            Self::Body
            | Self::Strong
            | Self::Reason
            | Self::ReasonStrong
            | Self::Small
            | Self::SmallStrong
            | Self::PosterText
            | Self::Code
            | Self::CodeField
            | Self::CodePart
            | Self::CodeSmall => LINE_TEXT,
        };
        (self.size(ui) * factor).round()
    }

    /// The same text with weight; kinds that have it already stay as they are.
    #[must_use]
    pub fn strong(self) -> Self {
        match self {
            Self::Body => Self::Strong,
            Self::Reason => Self::ReasonStrong,
            Self::Small => Self::SmallStrong,
            other @ (Self::Title
            | Self::Head
            | Self::Task
            | Self::Strong
            | Self::ReasonStrong
            | Self::SmallStrong
            | Self::Mark
            | Self::Key
            | Self::Number
            | Self::Poster
            | Self::PosterText
            | Self::Code
            | Self::CodeField
            | Self::CodePart
            | Self::CodeSmall) => other,
        }
    }

    /// A text of this kind for egui's own widgets.
    pub fn rich(self, ui: &Ui, text: impl Into<String>) -> RichText {
        RichText::new(text).font(self.font(ui)).line_height(Some(self.line_height(ui)))
    }

    /// The kind that stands for one of egui's own text styles.
    pub(super) fn of_style(style: &TextStyle) -> Self {
        match style {
            TextStyle::Small => Self::Small,
            TextStyle::Heading => Self::Head,
            TextStyle::Monospace => Self::CodeSmall,
            TextStyle::Button => Self::Strong,
            TextStyle::Body | TextStyle::Name(_) => Self::Body,
        }
    }
}
