//! Sizes of controls that are the same at every width, in logical pixels.
//!
//! What changes with the width is in `metrics`.

/// Height of a button in rows and bars.
pub const BUTTON_SLIM: f32 = 38.0;
/// Height of the start button.
pub const BUTTON_BIG: f32 = 60.0;
/// Height of a text field.
pub const FIELD: f32 = 48.0;
/// Least height of a row that can be clicked.
pub const ROW: f32 = 40.0;
/// Height of a task row.
pub const TASK_ROW: f32 = 44.0;
/// Height of a choice tile.
pub const TILE: f32 = 64.0;
/// Side of a check box, diameter of a radio ring and of a step circle.
pub const MARK: f32 = 24.0;
/// Icon in a note or beside a long text.
pub const ICON_L: f32 = 24.0;
/// Icon in a button.
pub const ICON: f32 = 20.0;
/// Arrow at the right of a button.
pub const ARROW: f32 = 22.0;
/// Icon beside small text, shape of a chip.
pub const ICON_S: f32 = 18.0;
/// Chevron of a menu button.
pub const ICON_XS: f32 = 16.0;
