//! Papers for the work itself as PDF: one step, a guide, an order for the provider, the emergency sheet.
//!
//! Set in large type, for somebody who stands at another device. PDF/A-3a and PDF/UA-1 like the
//! certificate, but with nothing attached and nothing attested. The same handout gives the same
//! bytes on every machine.

mod emergency;
mod guide;
mod order;
mod prose;
mod step;
mod writer;

use krilla::{Document, metadata::Metadata};
use zeroize::Zeroizing;

use super::{
    Pages, PdfError, clean::clean, date_time, packed::packed, paint, settings, sheet::Paper, typeface::Typeface,
};
use crate::{
    domain::{
        emergency::EmergencySheet,
        handout::{Content, Handout},
    },
    i18n::Texts,
    tr, wording,
};
use writer::Writer;

/// The paper as a PDF.
///
/// # Errors
/// See [`PdfError`]. No text that a user can type is a reason.
pub fn hand_out(handout: &Handout, texts: &Texts) -> Result<Vec<u8>, PdfError> {
    let title = title(handout, texts);
    let (paper, typeface) = written(handout, &title, texts)?;
    let metadata = Metadata::new()
        .title(title)
        .authors(vec![short(&handout.practice)])
        .creator(format!("Passwortwechsel {}", short(&handout.program)))
        .creation_date(date_time(&handout.printed));
    document(&paper, &typeface, texts, metadata)
}

fn written(handout: &Handout, title: &str, texts: &Texts) -> Result<(Paper, Typeface), PdfError> {
    let mut writer = Writer::new(texts, title)?;
    match &handout.content {
        Content::Step(sheet, at) => guide::one_step(&mut writer, handout, sheet, *at),
        Content::Guide(sheet) => guide::guide(&mut writer, handout, sheet),
        Content::Order(order) => order::order(&mut writer, handout, order),
    }
    Ok(writer.finish(&footer(handout, texts)))
}

/// The emergency sheet as a PDF, which shall never lie in a file, and its pages.
///
/// # Errors
/// See [`PdfError`].
pub fn emergency_sheet(sheet: &EmergencySheet, texts: &Texts) -> Result<(Zeroizing<Vec<u8>>, Pages), PdfError> {
    let title = tr!(texts, "sheet-title");
    let mut writer = Writer::new(texts, &title)?;
    emergency::emergency(&mut writer, sheet);
    let (paper, typeface) = writer.finish(&tr!(texts, "sheet-footer"));
    // The properties of a job can be seen by anybody at the queue: they name nobody and nothing.
    let metadata = Metadata::new()
        .title(title)
        .creator(format!("Passwortwechsel {}", short(&sheet.program)))
        .creation_date(date_time(&sheet.printed));
    let pdf = document(&paper, &typeface, texts, metadata)?;
    Ok((Zeroizing::new(pdf), Pages::new(paper, typeface)))
}

fn document(paper: &Paper, typeface: &Typeface, texts: &Texts, metadata: Metadata) -> Result<Vec<u8>, PdfError> {
    let language = texts.language().code();
    let mut document = Document::new_with(settings()?);
    paint::paint(&mut document, paper, typeface, language);
    document.set_metadata(metadata.language(language.to_owned()));
    document.finish().map(packed).map_err(PdfError::Standard)
}

fn short(text: &str) -> String {
    const LONGEST: usize = 200;
    clean(text).chars().take(LONGEST).collect()
}

/// What it is, as it stands at the top of each further page and in the file's properties.
fn title(handout: &Handout, texts: &Texts) -> String {
    let of = |item: &str, title: &str| match item {
        "" => clean(title),
        item => format!("{} · {}", clean(title), clean(item)),
    };
    match &handout.content {
        Content::Step(sheet, at) => {
            tr!(texts, "handout-title-step", n = (at + 1), title = of(&sheet.item, &sheet.guide.title))
        }
        Content::Guide(sheet) => tr!(texts, "handout-title-guide", title = of(&sheet.item, &sheet.guide.title)),
        Content::Order(_) => tr!(texts, "handout-title-order", practice = short(&handout.practice)),
    }
}

/// At the bottom of every page: where the words come from, and that no password belongs here.
fn footer(handout: &Handout, texts: &Texts) -> String {
    match &handout.content {
        Content::Step(sheet, _) | Content::Guide(sheet) => tr!(
            texts,
            "handout-footer-guide",
            publisher = clean(&sheet.publisher),
            version = clean(&wording::version(texts, &sheet.version)),
            checked = (!sheet.added).to_string()
        ),
        Content::Order(_) => tr!(texts, "handout-footer-order"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            guide::{Role, pack::Catalogue},
            handout::{Order, Ordered},
            practice::Provider,
        },
        i18n::Language,
    };

    /// The text of each page of an order with everything that our guides leave to the provider.
    fn order(change: impl Fn(Vec<Ordered>) -> Vec<Ordered>) -> (Vec<Ordered>, Vec<String>) {
        let catalogue = Catalogue::built_in();
        let his = catalogue.entries().iter().map(|entry| &entry.guide).filter(|guide| guide.who == Role::Provider);
        let ordered = his.map(|guide| Ordered {
            guide: guide.id.clone(),
            title: guide.title.clone(),
            unchecked: None,
            why: guide.why.clone(),
            until: None,
            remark: String::new(),
            blocked: None,
            uncertain: false,
            minutes: guide.minutes,
            steps: guide.steps.iter().map(|step| step.title.clone()).collect(),
            notes: Vec::new(),
            test: guide.test.clone(),
            breaks: guide.breaks.clone(),
        });
        let tasks = change(ordered.collect());
        let zone = jiff::civil::date(2021, 11, 10).at(10, 42, 0, 0).in_tz("Europe/Berlin");
        let handout = Handout {
            program: "1".to_owned(),
            printed: zone.expect("a day"),
            practice: "Praxis".to_owned(),
            address: String::new(),
            occasion: String::new(),
            content: Content::Order(Order { provider: Provider::default(), tasks: tasks.clone() }),
        };
        let texts = Texts::new(Language::German);
        let (paper, typeface) = written(&handout, "Arbeitsauftrag", &texts).expect("a paper");
        let pages = Pages::new(paper, typeface);
        (tasks, (0..pages.count()).map(|page| pages.text(page)).collect())
    }

    /// The words without the breaks of lines.
    fn flat(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tasks_flow_over_the_pages_and_none_is_torn_from_its_steps() {
        let (tasks, pages) = order(|tasks| tasks);
        assert!(tasks.len() > 15 && pages.len() * 2 <= tasks.len(), "{} on {}", tasks.len(), pages.len());
        for (number, task) in (1..).zip(&tasks) {
            let title = format!("{number}. {}", task.title);
            let page = pages.iter().map(|page| flat(page)).find(|page| page.contains(&title)).expect("a page");
            let rest = page.split_once(&title).map(|(_, rest)| rest.to_owned()).unwrap_or_default();
            assert!(task.steps.iter().all(|step| rest.contains(step.as_str())), "{title}");
        }
        let last = flat(pages.last().expect("a page"));
        let before = last.split_once("Bestätigung").map(|(before, _)| before.to_owned()).expect("lines to sign on");
        assert!(before.contains("Folgen von"), "nothing but lines to sign on: {before}");
    }

    #[test]
    fn what_is_done_the_same_way_is_told_once() {
        let (_, once) = order(|tasks| tasks.into_iter().take(1).collect());
        let (_, often) = order(|tasks| {
            let first = tasks.into_iter().take(1);
            first.flat_map(|task| std::iter::repeat_n(task, 30)).collect()
        });
        assert_eq!((once.len(), often.len() <= 4), (1, true), "{}", often.len());
        let all = often.iter().map(|page| flat(page)).collect::<String>();
        assert_eq!(all.matches("Schritte und Prüfung wie bei 1.").count(), 29);
        assert_eq!(all.matches("Prüfung zu").count(), 1);
    }

    #[test]
    fn steps_that_are_long_or_many_flow_too() {
        for (count, length) in [(100, 40), (24, 190), (60, 190)] {
            let long = |n: usize| format!("{n} {}", "Wort ".repeat(length / 5));
            let steps: Vec<String> = (1..=count).map(long).collect();
            let (_, pages) =
                order(|tasks| tasks.into_iter().take(1).map(|task| Ordered { steps: steps.clone(), ..task }).collect());
            let all = pages.iter().map(|page| flat(page)).collect::<Vec<_>>().join(" ");
            assert!(steps.iter().all(|step| all.contains(step.trim())), "{count} of {length}");
            assert!(pages.len() > 1);
        }
    }

    /// Whoever is to help reads what stands in the way and what was agreed.
    #[test]
    fn what_does_not_work_stands_on_the_order_with_its_reason() {
        const WHY: &str = "Lizenz ist abgelaufen";
        let reasons = |blocked: Option<&str>| {
            let blocked = blocked.map(ToOwned::to_owned);
            let (_, pages) = order(|tasks| {
                tasks.into_iter().take(1).map(|task| Ordered { blocked: blocked.clone(), ..task }).collect()
            });
            flat(&pages.join(" ")).matches(&format!("Klappt bisher nicht: {WHY}")).count()
        };
        assert_eq!((reasons(Some(WHY)), reasons(None)), (1, 0));
    }
}
