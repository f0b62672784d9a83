//! A logo drawn as SVG: from a file that may be anything to grey pixels.
//!
//! What is let in is a list: shapes, groups, colours, gradients, clipping. Programs, animation, other
//! pictures, lettering, filters, entities and whatever points out of the file are refused before
//! anything is drawn, and so is what would be drawn too often. Where the pixels go is `logo`.

use std::collections::HashMap;

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        Options, Tree,
        roxmltree::{Attribute, Document, Error, Node, NodeType, ParsingOptions},
    },
};

use super::logo::{Grey, LogoFault, brightness};

/// Largest file that is looked at, in bytes.
const MOST_BYTES: usize = 1_000_000;
/// Nodes of the file.
const MOST_NODES: u32 = 20_000;
/// Nodes that are drawn, each as often as others refer to it.
const MOST_DRAWN: u32 = 50_000;
/// Groups in groups, or one that refers to the next.
const DEEPEST: u32 = 64;
/// Widest and highest drawing, in its own units.
const LARGEST: f32 = 20_000.0;

const DRAWN: [&str; 16] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
];
/// Not drawn, or about how it is drawn.
const SILENT: [&str; 5] = ["title", "desc", "metadata", "style", "switch"];
const LETTERING: [&str; 4] = ["text", "tspan", "textPath", "tref"];

/// Whether these bytes begin as XML does.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start().starts_with(b"<")
}

/// Draws it as large as a logo may be.
pub(super) fn drawn(bytes: &[u8], widest: u32, highest: u32) -> Result<Grey, LogoFault> {
    if bytes.len() > MOST_BYTES {
        return Err(LogoFault::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_other_encoding| LogoFault::Unreadable)?;
    let text = text.trim_start_matches('\u{FEFF}');
    // An entity can name a file or itself many times.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| fault(&error))?;
    check(&document)?;
    let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|_broken| LogoFault::Unreadable)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    if width.max(height) > LARGEST {
        return Err(LogoFault::TooLarge);
    }
    let scale = (widest as f32 / width).min(highest as f32 / height);
    let pixels = |length: f32, most: u32| ((length * scale).round() as u32).clamp(1, most);
    let mut map = Pixmap::new(pixels(width, widest), pixels(height, highest)).ok_or(LogoFault::TooLarge)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    // On white paper. The colours are multiplied by their opacity already.
    let grey = |pixel: &resvg::tiny_skia::PremultipliedColorU8| {
        (brightness(pixel.red(), pixel.green(), pixel.blue()) + 255 - u32::from(pixel.alpha())).min(255) as u8
    };
    Ok(Grey { width: map.width(), height: map.height(), pixels: map.pixels().iter().map(grey).collect() })
}

fn fault(error: &Error) -> LogoFault {
    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are mistakes in the text")]
    match error {
        Error::DtdDetected => LogoFault::Foreign,
        Error::NodesLimitReached => LogoFault::TooLarge,
        _ => LogoFault::Unreadable,
    }
}

fn check(document: &Document<'_>) -> Result<(), LogoFault> {
    for node in document.descendants() {
        if node.node_type() == NodeType::PI {
            return Err(LogoFault::Foreign);
        }
        if node.is_element() {
            check_element(node)?;
        }
        if node.is_text() && node.parent().is_some_and(|parent| parent.tag_name().name() == "style") {
            check_style(node.text().unwrap_or_default())?;
        }
    }
    let ids = document.descendants().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut left = MOST_DRAWN;
    visit(document.root_element(), &ids, 0, &mut left)
}

/// What the editors' own elements say is not drawn.
fn check_element(node: Node<'_, '_>) -> Result<(), LogoFault> {
    const SVG: &str = "http://www.w3.org/2000/svg";
    let tag = node.tag_name();
    let name = tag.name();
    if tag.namespace() != Some(SVG) {
        // Without its namespace it is no SVG at all.
        return if node.parent_element().is_none() { Err(LogoFault::Unreadable) } else { Ok(()) };
    }
    if LETTERING.contains(&name) {
        Err(LogoFault::Lettering)
    } else if DRAWN.contains(&name) || SILENT.contains(&name) {
        node.attributes().try_for_each(|attribute| check_attribute(&attribute))
    } else {
        Err(LogoFault::Foreign)
    }
}

fn check_attribute(attribute: &Attribute<'_, '_>) -> Result<(), LogoFault> {
    let (name, value) = (attribute.name(), attribute.value());
    let is_outside = name == "href" && !value.starts_with('#');
    let is_program = attribute.namespace().is_none() && name.starts_with("on");
    let is_dashed = name == "stroke-dasharray" && value.trim() != "none";
    if is_outside || is_program || is_dashed || is_dashed_style(value) || urls(value).any(|url| !url.starts_with('#')) {
        return Err(LogoFault::Foreign);
    }
    Ok(())
}

/// Colours may be gradients. Clipping by a rule for many would be drawn too often.
fn check_style(style: &str) -> Result<(), LogoFault> {
    let is_colour = |(at, _): (usize, &str)| {
        let before = style.get(..at).unwrap_or_default().trim_end();
        let property = before.strip_suffix(':').unwrap_or_default().trim_end();
        property.ends_with("fill") || property.ends_with("stroke")
    };
    let is_inside = urls(style).all(|url| url.starts_with('#')) && style.match_indices("url(").all(is_colour);
    // An escape could spell a forbidden word.
    if is_inside && !style.contains(['@', '\\']) && !is_dashed_style(style) { Ok(()) } else { Err(LogoFault::Foreign) }
}

/// So many short dashes that they take for ever.
fn is_dashed_style(style: &str) -> bool {
    style.split("stroke-dasharray").skip(1).any(|rest| !rest.trim_start_matches([':', ' ']).starts_with("none"))
}

/// What stands in `url(…)`, up to the end of the text.
fn urls(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).map(|rest| rest.trim_start_matches([' ', '"', '\'']))
}

/// Goes where drawing goes, and stops where that goes on too long.
fn visit<'a>(
    node: Node<'a, '_>,
    ids: &HashMap<&'a str, Node<'a, '_>>,
    depth: u32,
    left: &mut u32,
) -> Result<(), LogoFault> {
    *left = left.checked_sub(1).filter(|_| depth < DEEPEST).ok_or(LogoFault::TooLarge)?;
    for child in node.children().filter(Node::is_element) {
        visit(child, ids, depth + 1, left)?;
    }
    for attribute in node.attributes() {
        let value = attribute.value();
        let named = (attribute.name() == "href").then_some(value).into_iter().chain(urls(value));
        for name in named {
            let id = name.trim_start_matches('#').split([')', '"', '\'', ' ']).next().unwrap_or_default();
            if let Some(target) = ids.get(id) {
                visit(*target, ids, depth + 1, left)?;
            }
        }
    }
    Ok(())
}
