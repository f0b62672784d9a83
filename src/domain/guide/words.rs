//! Every text of a pack, in one walk: whatever looks at what authors wrote looks at all of it.
//!
//! Takes the types apart field by field, so that a new field cannot be forgotten here. What the
//! texts may not hold is `harm`.

use super::{After, Basis, Guide, GuidePack, Lead, Sketch, Source, Step, VendorNotice};
use crate::domain::password::PasswordProfile;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name by which parts refer to each other.
    Name,
    /// A line: a title, a label.
    Line,
    /// Who answers for the pack.
    Publisher,
    /// Sentences, perhaps with Markdown.
    Prose,
    /// An address, or what stands in the address line of a browser.
    Address,
}

/// Takes a text.
pub(super) type Take<'a, 'b> = &'a mut dyn FnMut(Kind, &'b str);

/// Hands over every text of the pack.
pub(super) fn of_pack<'b>(pack: &'b GuidePack, take: Take<'_, 'b>) {
    let GuidePack { format: _, id, publisher, version, profiles, sources, guides } = pack;
    take(Kind::Name, id);
    take(Kind::Publisher, publisher);
    take(Kind::Line, version);
    for profile in profiles {
        let PasswordProfile { id, title, symbols, forbidden, basis, .. } = profile;
        take(Kind::Name, id);
        for line in [title, symbols, forbidden] {
            take(Kind::Line, line);
        }
        of_basis(basis, take);
    }
    for Source { id, title, url } in sources {
        take(Kind::Name, id);
        take(Kind::Line, title);
        take(Kind::Address, url);
    }
    for guide in guides {
        of_guide(guide, take);
    }
}

/// Hands over every text of the guide.
pub(super) fn of_guide<'b>(guide: &'b Guide, take: Take<'_, 'b>) {
    let Guide {
        id,
        like,
        title,
        item: _,
        device,
        group: _,
        who: _,
        rights,
        minutes: _,
        when,
        why,
        notice,
        have_ready,
        after,
        breaks,
        profile,
        warnings,
        warnings_basis,
        steps,
        test,
        back,
        stuck,
        glossary,
    } = guide;
    for name in [Some(id), like.as_ref(), profile.as_ref()].into_iter().flatten() {
        take(Kind::Name, name);
    }
    take(Kind::Line, title);
    if let Some(device) = device {
        take(Kind::Line, device);
    }
    for text in [rights, when, why, back] {
        take(Kind::Prose, text);
    }
    if let Some(VendorNotice { title, version, source }) = notice {
        take(Kind::Line, title);
        take(Kind::Line, version);
        take(Kind::Name, source);
    }
    for After { guide, because } in after {
        take(Kind::Name, guide);
        take(Kind::Prose, because);
    }
    for text in [have_ready, breaks, warnings, test, stuck].into_iter().flatten() {
        take(Kind::Prose, text);
    }
    if let Some(basis) = warnings_basis {
        of_basis(basis, take);
    }
    for word in glossary {
        take(Kind::Line, word);
    }
    for step in steps {
        of_step(step, take);
    }
}

fn of_step<'b>(step: &'b Step, take: Take<'_, 'b>) {
    let Step { id, title, text, sees, warning, sketches, tool: _, only: _, basis } = step;
    take(Kind::Name, id);
    take(Kind::Line, title);
    for text in [Some(text), sees.as_ref(), warning.as_ref()].into_iter().flatten() {
        take(Kind::Prose, text);
    }
    for sketch in sketches {
        of_sketch(sketch, take);
    }
    of_basis(basis, take);
}

fn of_basis<'b>(basis: &'b Basis, take: Take<'_, 'b>) {
    if let Basis::Source(ids) = basis {
        for id in ids {
            take(Kind::Name, id);
        }
    }
}

fn of_sketch<'b>(sketch: &'b Sketch, take: Take<'_, 'b>) {
    let mut lines = |texts: &[&'b [String]]| {
        for text in texts.iter().copied().flatten() {
            take(Kind::Line, text);
        }
    };
    let one = std::slice::from_ref;
    match sketch {
        Sketch::Keys(keys) => lines(&[keys]),
        Sketch::Window { title, fields, entries, buttons, press } => {
            lines(&[one(title), fields, entries, buttons, one(press)]);
        }
        Sketch::Device { name, parts, mark } => lines(&[one(name), parts, one(mark)]),
        Sketch::Address(address) => take(Kind::Address, address),
        Sketch::Cable { devices, cables, mark } => {
            lines(&[devices, one(mark)]);
            for Lead { from, from_port, to, to_port } in cables {
                lines(&[one(from), one(from_port), one(to), one(to_port)]);
            }
        }
        Sketch::Card { device, slots, mark, card, chip: _ } => lines(&[one(device), slots, one(mark), one(card)]),
    }
}
