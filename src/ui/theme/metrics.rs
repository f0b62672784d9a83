//! Sizes that differ between the wide and the narrow form of the window.
//!
//! Sizes that never change are constants in the parent module.

/// Sizes in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// Screen title, step title.
    pub title: f32,
    /// Card title, big button.
    pub head: f32,
    /// Everything else.
    pub body: f32,
    /// Captions, footer, chips.
    pub small: f32,
    /// Height of a button.
    pub button: f32,
    /// Height of the button that carries a screen.
    pub button_main: f32,
    /// Side padding of a button.
    pub button_pad: f32,
    /// Height of the top bar.
    pub top_bar: f32,
    /// Height of the footer; none when narrow.
    pub footer: f32,
    /// Padding above and below the buttons of the action bar.
    pub bar_pad: f32,
    /// Side margin of top bar, action bar and scrolling content.
    pub margin: f32,
    /// Diameter of the numbered dots.
    pub dot: f32,
    /// Line between two dots.
    pub dot_line: f32,
    /// Width of one character of a shown password.
    pub code_cell: f32,
    /// Height of one character of a shown password.
    pub code_cell_high: f32,
    /// Type size of a shown password.
    pub code: f32,
}

/// From 760 logical pixels on.
pub const WIDE: Metrics = Metrics {
    title: 28.0,
    head: 22.0,
    body: 18.0,
    small: 15.0,
    button: 44.0,
    button_main: 52.0,
    button_pad: 16.0,
    top_bar: 60.0,
    footer: 34.0,
    bar_pad: 12.0,
    margin: 24.0,
    dot: 26.0,
    dot_line: 34.0,
    code_cell: 38.0,
    code_cell_high: 54.0,
    code: 38.0,
};

/// Below 760 logical pixels, for example 1366x768 at 200 %.
pub const NARROW: Metrics = Metrics {
    title: 24.0,
    head: 20.0,
    body: 17.0,
    small: 15.0,
    button: 42.0,
    button_main: 46.0,
    button_pad: 12.0,
    top_bar: 46.0,
    footer: 0.0,
    bar_pad: 7.0,
    margin: 12.0,
    dot: 20.0,
    dot_line: 10.0,
    code_cell: 30.0,
    code_cell_high: 44.0,
    code: 30.0,
};
