//! What no text of a pack may hold: characters that hide or turn others, addresses that lead
//! elsewhere than they say, and more of anything than a person could read.
//!
//! Looks only at the pack itself. Whether it fits to others is `pack`; the sentences are `wording`.

use super::{
    Guide, GuidePack, Sketch,
    markdown::{self, LinkOf},
    words::{self, Kind},
};

/// Most guides of a pack.
pub const MOST_GUIDES: usize = 1000;
/// Most steps of a guide.
pub const MOST_STEPS: usize = 100;
/// Most entries of any other list.
pub const MOST_ENTRIES: usize = 50;
/// Most characters of a line.
const LONGEST_LINE: usize = 200;
/// Most characters of running text and of addresses.
const LONGEST_PROSE: usize = 4000;

/// What is wrong, and a piece of the text by which its place can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harmful {
    /// What.
    pub harm: Harm,
    /// As it stands in the text; empty if it stands nowhere.
    pub place: String,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Harm {
    /// A character that cannot be seen, or that turns the direction of what follows.
    Hidden(char),
    /// A text is longer than so many characters.
    TooLong(usize),
    /// More guides than a pack may have.
    TooManyGuides,
    /// More steps than a guide may have.
    TooManySteps,
    /// A list has more entries than one can read.
    TooManyEntries,
    /// An address has a name before its host, as in `https://fritz.box@example.org`.
    UserInAddress(String),
    /// The host of an address is written in code (`xn--`).
    CodedHost(String),
    /// A letter of another alphabet in an address or in the publisher's name looks like one of ours.
    ForeignLetter(char),
    /// An address with a character that browsers understand differently.
    OddAddress(String),
    /// A link leads elsewhere than its text says: first what it says, then where it leads.
    OtherTarget(String, String),
    /// A link that is no web page.
    NoWebPage(String),
}

/// The first thing that is wrong with the pack.
#[must_use]
pub(super) fn find(pack: &GuidePack) -> Option<Harmful> {
    let mut found = counts(pack);
    words::of_pack(pack, &mut |kind, text| {
        if found.is_none() {
            found = in_text(kind, text);
        }
    });
    found
}

/// Whether nobody can see this character, or it steers how others are shown.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    let steers = matches!(c,
        '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}');
    steers || c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

fn counts(pack: &GuidePack) -> Option<Harmful> {
    let harm = |harm, place: &str| Some(Harmful { harm, place: place.to_owned() });
    if pack.guides.len() > MOST_GUIDES {
        return harm(Harm::TooManyGuides, "");
    }
    let entries = |guide: &Guide| {
        let lists = [&guide.have_ready, &guide.breaks, &guide.warnings, &guide.test, &guide.stuck, &guide.glossary];
        let sketches = guide.steps.iter().flat_map(|step| &step.sketches).map(most_entries);
        let own = lists.iter().map(|list| list.len()).chain([guide.after.len()]);
        own.chain(sketches).chain(guide.steps.iter().map(|step| step.sketches.len())).max().unwrap_or_default()
    };
    for guide in &pack.guides {
        if guide.steps.len() > MOST_STEPS {
            return harm(Harm::TooManySteps, &guide.id);
        }
        if entries(guide) > MOST_ENTRIES {
            return harm(Harm::TooManyEntries, &guide.id);
        }
    }
    None
}

fn most_entries(sketch: &Sketch) -> usize {
    match sketch {
        Sketch::Keys(keys) => keys.len(),
        Sketch::Window { fields, entries, buttons, .. } => fields.len().max(entries.len()).max(buttons.len()),
        Sketch::Device { parts, .. } => parts.len(),
        Sketch::Address(_) => 1,
        Sketch::Cable { devices, cables, .. } => devices.len().max(cables.len()),
        Sketch::Card { slots, .. } => slots.len(),
    }
}

fn in_text(kind: Kind, text: &str) -> Option<Harmful> {
    let harm = |harm, place: String| Some(Harmful { harm, place });
    // Nearly every text is free of all that, which is seen without looking at each sign for each rule: it
    // has only signs up to `~` and letters such as ü, which are C3 and another byte.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | 0x80..=0xbf | 0xc3));
    if !is_plain && let Some(c) = text.chars().find(|c| is_hidden(*c)) {
        return harm(Harm::Hidden(c), c.to_string());
    }
    let longest = match kind {
        Kind::Name | Kind::Line | Kind::Publisher => LONGEST_LINE,
        Kind::Prose | Kind::Address => LONGEST_PROSE,
    };
    if text.len() > longest && text.chars().nth(longest).is_some() {
        return harm(Harm::TooLong(longest), text.chars().take(40).collect());
    }
    if kind == Kind::Publisher
        && let Some(c) = text.chars().find(|c| is_foreign(*c))
    {
        return harm(Harm::ForeignLetter(c), text.to_owned());
    }
    let in_address = || addresses(text).find_map(|address| Some((wrong_address(address)?, address.to_owned())));
    if has_address(text.as_bytes())
        && let Some((wrong, place)) = in_address()
    {
        return harm(wrong, place);
    }
    // No link without one of these.
    let has_link = || memchr::memchr2(b'[', b'<', text.as_bytes()).is_some();
    if kind == Kind::Prose && has_link() { in_links(text) } else { None }
}

/// Whether there is anything that could be an address, seen quickly: nearly no text has one.
fn has_address(text: &[u8]) -> bool {
    let goes_on =
        |at: usize, with: &[u8]| text.get(at..at + with.len()).is_some_and(|found| found.eq_ignore_ascii_case(with));
    memchr::memchr_iter(b':', text).any(|at| goes_on(at, b"://"))
        || memchr::memchr2_iter(b'w', b'W', text).any(|at| goes_on(at, b"www."))
}

fn in_links(text: &str) -> Option<Harmful> {
    markdown::links(text).into_iter().find_map(|LinkOf { words, target }| {
        let harm = |harm| Some(Harmful { harm, place: target.clone() });
        if !is_web(&target) {
            return harm(Harm::NoWebPage(target.clone()));
        }
        if let Some(wrong) = wrong_address(&target) {
            return harm(wrong);
        }
        let said = words.split_whitespace().find(|word| is_web(word) || looks_like_host(word))?;
        (host(said) != host(&target))
            .then(|| said.to_owned())
            .and_then(|said| harm(Harm::OtherTarget(said, target.clone())))
    })
}

fn is_web(text: &str) -> bool {
    begins(text, "https://") || begins(text, "http://")
}

/// Whether it begins so, in capital or small letters.
fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// A word such as `fritz.box` or `www.example.org/`.
fn looks_like_host(word: &str) -> bool {
    let host = host(word);
    let pieces: Vec<&str> = host.split('.').collect();
    let last_is_word = pieces.last().is_some_and(|last| last.len() > 1 && last.chars().all(char::is_alphabetic));
    pieces.len() > 1 && last_is_word && pieces.iter().all(|piece| !piece.is_empty())
}

/// The addresses in a text, each up to the next space or sign that ends it.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '(' | ')' | '[' | ']' | '„' | '“' | '*');
    text.split(ends).filter(|word| is_web(word) || begins(word, "www."))
}

/// What stands between `//` and the next `/`, `?` or `#`, in small letters.
fn authority(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!']).to_lowercase()
}

/// The host alone.
fn host(address: &str) -> String {
    let authority = authority(address);
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default().trim_start_matches("www.").to_owned()
}

fn wrong_address(address: &str) -> Option<Harm> {
    let authority = authority(address);
    let scheme_end = address.find("://").map_or(0, |at| at + 3);
    if address.get(scheme_end..).is_some_and(|rest| rest.contains('\\')) || authority.contains('%') {
        return Some(Harm::OddAddress(address.to_owned()));
    }
    if authority.contains('@') {
        return Some(Harm::UserInAddress(address.to_owned()));
    }
    if authority.split('.').any(|piece| piece.starts_with("xn--")) {
        return Some(Harm::CodedHost(address.to_owned()));
    }
    authority.chars().find(|c| is_foreign(*c)).map(Harm::ForeignLetter)
}

/// Whether it is no Latin letter, digit or usual sign: a Cyrillic "а" looks like ours, a wide "Ａ" or a
/// mathematical "𝐚" nearly.
fn is_foreign(c: char) -> bool {
    c.is_alphanumeric() && c > '\u{24f}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<Harm> {
        in_text(Kind::Prose, text).map(|harmful| harmful.harm)
    }

    #[test]
    fn addresses_that_lead_elsewhere() {
        assert_eq!(found("Öffnen Sie https://fritz.box/anmelden, dann **weiter**."), None);
        assert_eq!(found("Öffnen Sie **https://192.168.175.1:11115**."), None);
        assert_eq!(found("Siehe https://example.org/@name und http://müller-praxis.de."), None);
        let user = "https://fritz.box@example.org/".to_owned();
        assert_eq!(found(&format!("Öffnen Sie {user}")), Some(Harm::UserInAddress(user)));
        let coded = "http://xn--frtz-7pa.box".to_owned();
        assert_eq!(found(&coded), Some(Harm::CodedHost(coded.clone())));
        assert_eq!(found("https://p\u{430}ypal.com"), Some(Harm::ForeignLetter('\u{430}')));
        let odd = "https://fritz.box\\@example.org".to_owned();
        assert_eq!(found(&odd), Some(Harm::OddAddress(odd.clone())));
        assert_eq!(found("https://fritz%2ebox"), Some(Harm::OddAddress("https://fritz%2ebox".to_owned())));
    }

    #[test]
    fn links_that_say_something_else() {
        assert_eq!(found("[Handbuch](https://example.org/handbuch)"), None);
        assert_eq!(found("[https://example.org](https://example.org/a)"), None);
        assert_eq!(found("[www.example.org](https://example.org)"), None);
        let other = |said: &str, target: &str| Some(Harm::OtherTarget(said.to_owned(), target.to_owned()));
        assert_eq!(
            found("[https://fritz.box](https://example.org)"),
            other("https://fritz.box", "https://example.org")
        );
        assert_eq!(found("[die fritz.box öffnen](http://1.2.3.4)"), other("fritz.box", "http://1.2.3.4"));
        assert_eq!(found("[Hilfe](javascript:alert)"), Some(Harm::NoWebPage("javascript:alert".to_owned())));
        assert_eq!(found("[Hilfe](file:///etc/passwd)"), Some(Harm::NoWebPage("file:///etc/passwd".to_owned())));
    }

    #[test]
    fn what_cannot_be_seen() {
        for c in ['\u{202e}', '\u{1b}', '\u{200b}', '\0', '\u{2066}', '\u{e0041}', '\u{85}'] {
            assert_eq!(found(&format!("Pass{c}wort")), Some(Harm::Hidden(c)));
        }
        assert_eq!(found("Eine Zeile\nund noch eine\tmit Tab: 100 %, „so“ – und 😀"), None);
        assert_eq!(found(&"a".repeat(LONGEST_PROSE)), None);
        assert_eq!(found(&"a".repeat(LONGEST_PROSE + 1)), Some(Harm::TooLong(LONGEST_PROSE)));
    }
}
