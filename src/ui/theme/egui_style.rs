//! The tokens as an egui `Style`, so that egui's own parts (scroll bars, menus, text fields,
//! selection, windows) look like ours.
//!
//! Calm by rule: no animation, no fading, no blinking caret, no shadow.

use egui::{
    CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Vec2, Visuals,
    style::{
        KineticScrollStyle, ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, Spacing, WidgetVisuals, Widgets,
    },
    vec2,
};

use super::{
    BUTTON_GAP, Metrics, RADIUS_L, RADIUS_M, S1, S2, S4, STROKE_SELECTED, TextKind, Tokens,
    sizes::{MARK, ROW},
};

/// Width of a scroll bar, and its distance from the window's edge.
const SCROLL_BAR: f32 = 8.0;
const SCROLL_EDGE: f32 = 5.0;

/// egui's style for one theme. `dark` tells egui how to blend glyphs.
pub(super) fn style(t: &Tokens, m: &Metrics, dark: bool) -> Style {
    let mut style = Style {
        text_styles: text_styles(m),
        wrap_mode: None,
        visuals: visuals(t, dark),
        animation_time: 0.0,
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    };
    spacing(&mut style.spacing, t, m);
    style.interaction.selectable_labels = false;
    style.interaction.multi_widget_text_select = false;
    // Names and explanations stand on the screen; nothing waits for the pointer.
    style.interaction.tooltip_delay = f32::INFINITY;
    #[cfg(debug_assertions)]
    {
        style.debug.show_unaligned = false;
    }
    style
}

fn text_styles(m: &Metrics) -> std::collections::BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, m.small),
        (TextStyle::Body, m.body),
        (TextStyle::Button, m.body),
        (TextStyle::Heading, m.head),
        (TextStyle::Monospace, m.body),
    ]
    .into_iter()
    .map(|(style, size)| {
        let family = TextKind::of_style(&style).family();
        (style, FontId::new(size, family))
    })
    .collect()
}

fn spacing(s: &mut Spacing, t: &Tokens, m: &Metrics) {
    // The thumb is ink; thinned out it is as dark as the edge of a control.
    let thumb = if t.contrast { 1.0 } else { 0.6 };
    s.item_spacing = vec2(BUTTON_GAP, S2);
    s.button_padding = vec2(m.button_pad, S2);
    s.window_margin = Margin::same(S4 as i8);
    s.menu_margin = Margin::same(S2 as i8);
    s.interact_size = Vec2::splat(ROW);
    s.icon_width = MARK;
    s.icon_width_inner = MARK / 2.0;
    s.icon_spacing = S2 + S1;
    s.indent = MARK + S2;
    s.scroll = ScrollStyle {
        bar_width: SCROLL_BAR,
        floating_width: SCROLL_BAR,
        bar_inner_margin: SCROLL_EDGE,
        bar_outer_margin: SCROLL_EDGE,
        handle_min_length: MARK,
        foreground_color: true,
        dormant_handle_opacity: thumb,
        active_handle_opacity: thumb,
        interact_handle_opacity: 1.0,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        kinetic: KineticScrollStyle { decay_time: 0.0, rubber_band: false, ..KineticScrollStyle::default() },
        ..ScrollStyle::floating()
    };
}

fn visuals(t: &Tokens, dark: bool) -> Visuals {
    let mut v = if dark { Visuals::dark() } else { Visuals::light() };
    v.widgets = widgets(t);
    v.weak_text_color = Some(t.ink_2);
    v.selection = Selection { bg_fill: t.accent_soft, stroke: Stroke::new(STROKE_SELECTED, t.accent) };
    v.hyperlink_color = t.accent_ink;
    v.faint_bg_color = t.sunken;
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.surface);
    v.code_bg_color = t.sunken;
    v.warn_fg_color = t.warn;
    v.error_fg_color = t.danger;
    v.window_corner_radius = CornerRadius::same(RADIUS_L as u8);
    v.menu_corner_radius = CornerRadius::same(RADIUS_M as u8);
    v.window_shadow = Shadow::NONE;
    v.popup_shadow = Shadow::NONE;
    v.window_fill = t.surface;
    v.window_stroke = t.control_stroke();
    v.panel_fill = t.bg;
    v.text_cursor.stroke = Stroke::new(2.0, t.ink);
    // A blinking caret repaints the whole window all day.
    v.text_cursor.blink = false;
    v.disabled_alpha = 1.0;
    v
}

fn widgets(t: &Tokens) -> Widgets {
    let base = WidgetVisuals {
        bg_fill: t.surface,
        weak_bg_fill: t.surface,
        bg_stroke: t.control_stroke(),
        corner_radius: CornerRadius::same(RADIUS_M as u8),
        fg_stroke: Stroke::new(t.stroke_control, t.ink),
        expansion: 0.0,
    };
    let hovered = WidgetVisuals { bg_fill: t.sunken, weak_bg_fill: t.sunken, ..base };
    let active = WidgetVisuals {
        bg_fill: t.sunken,
        weak_bg_fill: t.sunken,
        bg_stroke: Stroke::new(t.stroke_control, t.ink),
        ..base
    };
    Widgets {
        noninteractive: WidgetVisuals { bg_stroke: t.line_stroke(), ..base },
        inactive: base,
        hovered,
        active,
        open: active,
    }
}
