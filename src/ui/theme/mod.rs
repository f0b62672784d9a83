//! The design tokens: the only place for colours, spacing, sizes and type.
//!
//! [`apply`] puts them into egui's own styles, so that scroll bars, menus and text fields fit.
//! The widgets read them through [`tokens`] and [`metrics`]. It does not know any screen.

mod colors;
mod egui_style;
mod metrics;
pub mod sizes;
mod text_kind;

use std::num::NonZeroUsize;

use egui::{Color32, Context, Id, Stroke, ThemePreference, Ui};
use serde::{Deserialize, Serialize};

pub use self::{
    colors::{CONTRAST, DARK, LIGHT, PAPER},
    metrics::{Metrics, NARROW, WIDE},
    text_kind::TextKind,
};

/// Smallest step of the spacing scale.
pub const S1: f32 = 4.0;
/// Between things that belong together.
pub const S2: f32 = 8.0;
/// Between an icon and its text.
pub const S3: f32 = 12.0;
/// Inside controls.
pub const S4: f32 = 16.0;
/// Inside cards; margin of plan and task.
pub const S5: f32 = 24.0;
/// Margin of password and certificate.
pub const S6: f32 = 32.0;
/// Between sections.
pub const S7: f32 = 48.0;
/// Outer margin of start, questions and check.
pub const S8: f32 = 72.0;
/// Between two buttons.
pub const BUTTON_GAP: f32 = 10.0;

/// Radius of boxes and key caps.
pub const RADIUS_S: f32 = 4.0;
/// Radius of controls and notes.
pub const RADIUS_M: f32 = 8.0;
/// Radius of cards.
pub const RADIUS_L: f32 = 12.0;

/// Stroke of what is selected.
pub const STROKE_SELECTED: f32 = 3.0;
/// Stroke of the focus ring.
pub const STROKE_FOCUS: f32 = 3.0;
/// Free space between a control and its focus ring.
pub const FOCUS_GAP: f32 = 2.0;
/// How far a focus ring reaches beyond its control. Leave as much room inside scroll areas.
pub const FOCUS_REACH: f32 = STROKE_FOCUS + FOCUS_GAP;

/// Text is never wider than this.
pub const TEXT_MAX: f32 = 720.0;
/// Content is never wider than this; it is centred in wider windows.
pub const CONTENT_MAX: f32 = 1200.0;
/// Below this logical width the screens change to their narrow form.
pub const NARROW_BELOW: f32 = 760.0;

/// Which look the person chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Light or dark, as the window system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// Black, white and yellow, with wider strokes.
    Contrast,
}

/// The colours and strokes of one theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// Window background.
    pub bg: Color32,
    /// Cards, fields, top bar, action bar.
    pub surface: Color32,
    /// Sketch panels, preview area, plain buttons under the pointer.
    pub sunken: Color32,
    /// Dividers; never the only edge of a control.
    pub line: Color32,
    /// Edges of controls, scroll thumb, empty marks.
    pub border: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text, inactive tab.
    pub ink_2: Color32,
    /// Text of what cannot be used.
    pub disabled: Color32,
    /// Edge of what cannot be used.
    pub disabled_line: Color32,
    /// The one accent: primary button, selection edge, active tab.
    pub accent: Color32,
    /// Primary button under the pointer.
    pub accent_hover: Color32,
    /// Primary button while pressed.
    pub accent_press: Color32,
    /// Text on the three accents.
    pub on_accent: Color32,
    /// Selected row, current step, info note.
    pub accent_soft: Color32,
    /// Quiet buttons and the state "in progress".
    pub accent_ink: Color32,
    /// Done and good.
    pub ok: Color32,
    /// Fill of a good note or part.
    pub ok_soft: Color32,
    /// Promised; warning edge and sign.
    pub warn: Color32,
    /// Fill of the middle verdict.
    pub warn_fill: Color32,
    /// Text on the middle verdict.
    pub on_warn: Color32,
    /// Fill of a warning.
    pub warn_soft: Color32,
    /// Does not work, error, too weak.
    pub danger: Color32,
    /// Fill of an error.
    pub danger_soft: Color32,
    /// The sign inside a filled status shape.
    pub on_status: Color32,
    /// Focus ring.
    pub focus: Color32,
    /// A digit in a password.
    pub digit: Color32,
    /// A symbol in a password.
    pub symbol: Color32,
    /// Width of dividers and card edges.
    pub stroke: f32,
    /// Width of control edges.
    pub stroke_control: f32,
    /// The high-contrast theme also draws edges where the others have only a soft fill.
    pub contrast: bool,
}

impl Tokens {
    /// The divider line.
    #[must_use]
    pub fn line_stroke(&self) -> Stroke {
        Stroke::new(self.stroke, self.line)
    }

    /// The edge of a control at rest.
    #[must_use]
    pub fn control_stroke(&self) -> Stroke {
        Stroke::new(self.stroke_control, self.border)
    }
}

/// What [`apply`] last put into egui, so that it works only when something changed.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Applied {
    theme: Theme,
    narrow: bool,
}

fn applied_id() -> Id {
    Id::unique("design tokens")
}

/// A frame may be laid out so many times until everything has its place: an action bar that no longer fits on
/// one line knows in the second pass that it needs more, and in the third how much.
const PASSES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(2);
/// Two presses within this many seconds are one double click, as Windows has it without being told otherwise
/// (`GetDoubleClickTime`).
const DOUBLE_CLICK: f64 = 0.5;

fn applied(ctx: &Context) -> Applied {
    ctx.data(|data| data.get_temp(applied_id())).unwrap_or(Applied { theme: Theme::System, narrow: false })
}

/// Makes `theme` the look of the program. Call it at the start of each frame; it is cheap when
/// nothing changed, and it also follows the window from wide to narrow.
pub fn apply(ctx: &Context, theme: Theme) {
    let narrow = ctx.content_rect().width() < NARROW_BELOW;
    let wanted = Applied { theme, narrow };
    if ctx.data(|data| data.get_temp::<Applied>(applied_id())) == Some(wanted) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(applied_id(), wanted));
    let (light, dark, preference) = match theme {
        Theme::System => (&LIGHT, &DARK, ThemePreference::System),
        Theme::Light => (&LIGHT, &DARK, ThemePreference::Light),
        Theme::Dark => (&LIGHT, &DARK, ThemePreference::Dark),
        Theme::Contrast => (&CONTRAST, &CONTRAST, ThemePreference::Dark),
    };
    let metrics = if narrow { &NARROW } else { &WIDE };
    ctx.options_mut(|options| {
        options.max_passes = PASSES;
        options.input_options.max_double_click_delay = DOUBLE_CLICK;
    });
    ctx.set_style_of(egui::Theme::Light, egui_style::style(light, metrics, false));
    ctx.set_style_of(egui::Theme::Dark, egui_style::style(dark, metrics, true));
    ctx.set_theme(preference);
    // What is already on its way in this pass still has the old style.
    ctx.request_discard("the look changed");
}

/// The colours of the theme that is shown now.
#[must_use]
pub fn tokens(ui: &Ui) -> &'static Tokens {
    tokens_of(ui.ctx())
}

/// As [`tokens`], for code that has no `Ui`.
#[must_use]
pub fn tokens_of(ctx: &Context) -> &'static Tokens {
    match (applied(ctx).theme, ctx.theme()) {
        (Theme::Contrast, _) => &CONTRAST,
        (Theme::Light, _) | (Theme::System, egui::Theme::Light) => &LIGHT,
        (Theme::Dark, _) | (Theme::System, egui::Theme::Dark) => &DARK,
    }
}

/// The sizes for the present width of the window.
#[must_use]
pub fn metrics(ui: &Ui) -> &'static Metrics {
    if is_narrow(ui) { &NARROW } else { &WIDE }
}

/// Is the window in its narrow form?
#[must_use]
pub fn is_narrow(ui: &Ui) -> bool {
    applied(ui.ctx()).narrow
}
