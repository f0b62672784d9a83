//! Sheets become a PDF: ink, tags, bookmarks, metadata, attachments.
//!
//! PDF/A-3a and PDF/UA-1 at once; krilla refuses to finish a file that breaks either. Nothing is
//! decided here: what stands where is `layout`.

use super::{
    sheet::{Bookmark, Ink, Owner, PAGE_HEIGHT, PAGE_WIDTH, Paper, Part, PartId, Role, Sheet},
    typeface::Typeface,
};
use crate::platform::logo::Grey;
use krilla::{
    Document,
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    image::{BitsPerComponent, CustomImage, Image, ImageColorspace},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, FillRule, LineCap, Stroke},
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
        TagGroup, TagKind, TagTree,
    },
};
use std::{num::NonZeroU16, sync::Arc};

/// Paints all sheets and gives the document its tags and bookmarks.
pub(super) fn paint(document: &mut Document, paper: &Paper, typeface: &Typeface, language: &str) {
    let mut leaves: Vec<Vec<Identifier>> = vec![Vec::new(); paper.parts.len()];
    for sheet in &paper.sheets {
        let settings = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).unwrap_or_default();
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        paint_sheet(&mut surface, sheet, typeface, &mut leaves);
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(paper, &leaves, language));
    document.set_outline(outline(&paper.bookmarks));
}

fn paint_sheet(surface: &mut Surface<'_>, sheet: &Sheet, typeface: &Typeface, leaves: &mut [Vec<Identifier>]) {
    for ink in sheet.ink.chunk_by(|(one, _), (next, _)| one == next && !is_part(*one)) {
        let Some(&(owner, _)) = ink.first() else {
            continue;
        };
        let tag = match owner {
            Owner::Part(_) => ContentTag::Span(SpanTag::empty()),
            Owner::Decoration => artifact(ArtifactType::Layout),
            Owner::Header => artifact(ArtifactType::Header),
            Owner::Footer => artifact(ArtifactType::Footer),
        };
        let leaf = surface.start_tagged(tag);
        for (_, ink) in ink {
            paint_ink(surface, ink, typeface);
        }
        surface.end_tagged();
        if let Owner::Part(PartId(part)) = owner
            && let Some(leaves) = leaves.get_mut(part)
        {
            leaves.push(leaf);
        }
    }
}

fn is_part(owner: Owner) -> bool {
    matches!(owner, Owner::Part(_))
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn paint_ink(surface: &mut Surface<'_>, ink: &Ink, typeface: &Typeface) {
    match ink {
        Ink::Text { at: (x, y), style, line } => {
            fill(surface);
            let font = typeface.font(style.weight);
            let piece = &line.piece;
            let start = Point::from_xy(*x, *y);
            surface.draw_glyphs(start, &piece.glyphs, font, &piece.text, style.size, false);
        }
        Ink::Strokes { paths, width } => {
            stroke(surface, *width);
            draw(surface, |builder| {
                for path in paths {
                    line_through(builder, path);
                }
            });
        }
        Ink::Ring { centre, radius, width } => {
            stroke(surface, *width);
            draw(surface, |builder| circle(builder, *centre, *radius));
        }
        Ink::Area(spots) => {
            fill(surface);
            draw(surface, |builder| {
                line_through(builder, spots);
                builder.close();
            });
        }
        Ink::Picture { at: (x, y), size: (width, height), grey } => {
            // Neither fails for a size above zero and a picture of ours.
            let image = Image::from_custom(Picture(Arc::new(grey.clone())), false);
            if let (Ok(image), Some(size)) = (image, Size::from_wh(*width, *height)) {
                surface.push_transform(&Transform::from_translate(*x, *y));
                surface.draw_image(image, size);
                surface.pop();
            }
        }
        Ink::Squares(squares) => {
            fill(surface);
            draw(surface, |builder| {
                for &[x, y, width, height] in squares {
                    if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                        builder.push_rect(rect);
                    }
                }
            });
        }
    }
}

/// A grey picture for krilla.
#[derive(Clone, Hash)]
struct Picture(Arc<Grey>);

impl CustomImage for Picture {
    fn color_channel(&self) -> &[u8] {
        &self.0.pixels
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        None
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        (self.0.width, self.0.height)
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Luma
    }
}

/// Black; where two areas of one path meet, the paper shows through.
fn fill(surface: &mut Surface<'_>) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { rule: FillRule::EvenOdd, ..Fill::default() }));
}

fn stroke(surface: &mut Surface<'_>, width: f32) {
    surface.set_fill(None);
    let stroke = Stroke { width, line_cap: LineCap::Square, ..Stroke::default() };
    surface.set_stroke(Some(stroke));
}

fn draw(surface: &mut Surface<'_>, build: impl FnOnce(&mut PathBuilder)) {
    let mut builder = PathBuilder::new();
    build(&mut builder);
    let path: Option<Path> = builder.finish();
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn line_through(builder: &mut PathBuilder, spots: &[(f32, f32)]) {
    for (index, &(x, y)) in spots.iter().enumerate() {
        if index == 0 {
            builder.move_to(x, y);
        } else {
            builder.line_to(x, y);
        }
    }
}

/// Four curves; the factor is the usual one for a quarter of a circle.
fn circle(builder: &mut PathBuilder, (x, y): (f32, f32), r: f32) {
    let k = 0.552_285 * r;
    builder.move_to(x + r, y);
    builder.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    builder.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    builder.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    builder.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    builder.close();
}

/// The tree of parts; a part without ink is left out. Parents come before their children in
/// `parts`, and a part has either parts or leaves.
fn tree(paper: &Paper, leaves: &[Vec<Identifier>], language: &str) -> TagTree {
    let parts: &[Part] = &paper.parts;
    let mut groups: Vec<TagGroup> = parts
        .iter()
        .zip(leaves)
        .enumerate()
        .map(|(n, (part, leaves))| {
            let children = leaves.iter().rev().copied().map(Node::Leaf).collect();
            let kind = kind(&part.role, || area(paper, PartId(n)));
            TagGroup::with_children(kind, children)
        })
        .collect();
    let mut top = Vec::new();
    // From the last to the first, so that a part is complete, though in reverse, when it moves
    // into its parent.
    for part in parts.iter().rev() {
        let Some(mut group) = groups.pop() else { break };
        if group.children.is_empty() {
            continue;
        }
        group.children.reverse();
        match part.parent.and_then(|PartId(parent)| groups.get_mut(parent)) {
            Some(parent) => parent.push(group),
            None => top.push(Node::Group(group)),
        }
    }
    top.reverse();
    TagTree::from(top).with_lang(Some(language.to_owned()))
}

/// Where the ink of a part lies.
fn area(paper: &Paper, part: PartId) -> Option<BBox> {
    paper.sheets.iter().enumerate().find_map(|(n, sheet)| {
        let [x, y, width, height] = sheet.area(part)?;
        Rect::from_xywh(x, y, width, height).map(|area| BBox::new(n, area))
    })
}

fn kind(role: &Role, area: impl FnOnce() -> Option<BBox>) -> TagKind {
    match role {
        Role::Drawing(alt) => Tag::Figure(Some(alt.clone())).with_bbox(area()).into(),
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        &Role::Figure(ref alt, [x, y, width, height]) => {
            let area = Rect::from_xywh(x, y, width, height).map(|area| BBox::new(0, area));
            Tag::Figure(Some(alt.clone())).with_bbox(area).into()
        }
        Role::Table(summary) => Tag::Table.with_summary(Some(summary.clone())).into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::ListItem => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ListBody => Tag::LBody.into(),
    }
}

/// The document and below it its sections.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let node = |mark: &Bookmark| {
        let at = XyzDestination::new(mark.sheet, Point::from_xy(0.0, mark.y));
        OutlineNode::new(mark.title.clone(), at).with_open(true)
    };
    let mut outline = Outline::new();
    if let Some((document, sections)) = bookmarks.split_first() {
        let mut top = node(document);
        for section in sections {
            top.push_child(node(section));
        }
        outline.push_child(top);
    }
    outline
}
