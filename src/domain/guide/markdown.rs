//! The small Markdown of the guides: paragraphs, bold, lists, links with their address behind them.
//!
//! No images, no HTML, no headings: what a guide may not do is shown as the text it is. Nothing can
//! be clicked: where a link leads can be read on the screen as on paper.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words, with the spaces around them.
    pub text: String,
    /// Weighted, as **bold** in the guides.
    pub strong: bool,
}

impl Run {
    /// A piece in the usual weight.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: false }
    }

    /// A piece with weight.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: true }
    }
}

/// A paragraph or a list entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its words.
    pub runs: Vec<Run>,
    /// Before it: nothing, a dash or a number.
    pub mark: String,
}

/// The blocks of a text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    let mut lists: Vec<Option<u64>> = Vec::new();
    let mut mark = String::new();
    let mut strong = 0_usize;
    let mut link = None;
    let mut close = |runs: &mut Vec<Run>, mark: &mut String| {
        if !runs.is_empty() {
            blocks.push(Block { runs: std::mem::take(runs), mark: std::mem::take(mark) });
        }
    };
    for event in Parser::new(text) {
        #[expect(clippy::wildcard_enum_match_arm, reason = "what guides may not use has no effect")]
        match event {
            Event::Start(Tag::List(first)) => lists.push(first),
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::Start(Tag::Item) => match lists.last_mut() {
                Some(Some(number)) => {
                    mark = format!("{number}.");
                    *number += 1;
                }
                _ => "–".clone_into(&mut mark),
            },
            Event::Start(Tag::Strong | Tag::Emphasis) => strong += 1,
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => strong = strong.saturating_sub(1),
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                runs.push(Run { text: words.into_string(), strong: strong > 0 });
            }
            Event::Start(Tag::Link { dest_url, .. }) => link = Some((dest_url.into_string(), runs.len())),
            Event::End(TagEnd::Link) => {
                if let Some((target, from)) = link.take() {
                    let words: String = runs.iter().skip(from).map(|run| run.text.as_str()).collect();
                    let address = target.split_once("://").map_or(target.as_str(), |(_, rest)| rest);
                    if !words.contains(address.trim_end_matches('/')) {
                        runs.push(Run::plain(format!(" ({target})")));
                    }
                }
            }
            Event::SoftBreak | Event::HardBreak => runs.push(Run { text: " ".to_owned(), strong: false }),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock) => {
                close(&mut runs, &mut mark);
            }
            _ => {}
        }
    }
    close(&mut runs, &mut mark);
    blocks
}

/// A link: what it says and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkOf {
    /// Its words.
    pub words: String,
    /// Its address.
    pub target: String,
}

/// The links of a text.
#[must_use]
pub fn links(text: &str) -> Vec<LinkOf> {
    let mut links: Vec<LinkOf> = Vec::new();
    if !text.contains([']', '<']) {
        return links;
    }
    let mut inside = false;
    for event in Parser::new(text) {
        #[expect(clippy::wildcard_enum_match_arm, reason = "only links and their words matter")]
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(LinkOf { words: String::new(), target: dest_url.into_string() });
                inside = true;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => inside = false,
            Event::Text(words) | Event::Code(words) => {
                if let Some(link) = links.last_mut().filter(|_| inside) {
                    link.words.push_str(&words);
                }
            }
            _ => {}
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(String, String)> = blocks(text)
            .into_iter()
            .map(|block| {
                let words =
                    block.runs.iter().map(|run| if run.strong { format!("<{}>", run.text) } else { run.text.clone() });
                (block.mark, words.collect())
            })
            .collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(mark, words)| (mark.as_str(), words.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn paragraphs_bold_and_lists() {
        check("Drücken Sie **Strg** und **Alt**.", &[("", "Drücken Sie <Strg> und <Alt>.")]);
        check("Erst\n\nDann", &[("", "Erst"), ("", "Dann")]);
        check("- eins\n- zwei", &[("–", "eins"), ("–", "zwei")]);
        check("1. eins\n2. zwei", &[("1.", "eins"), ("2.", "zwei")]);
        check("[Seite](https://beispiel.de)", &[("", "Seite (https://beispiel.de)")]);
        check("[beispiel.de](https://beispiel.de/)", &[("", "beispiel.de")]);
        check("<b>fett</b>", &[("", "<b>fett</b>")]);
    }
}
