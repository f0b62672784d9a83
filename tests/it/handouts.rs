//! Papers for the work: every guide can be printed, own notes stand on it, the provider's order has
//! what is his and nothing else. That they fulfil PDF/A and PDF/UA is the part `archive`.

use jiff::civil::date;
use passwortwechsel::{
    app::OpenCase,
    domain::{
        guide::{Role, pack::Catalogue, parse},
        handout::Content,
        plan::Task,
        practice::Practice,
        record::{CaseHead, DeviceName, Event, Record, What, event::VERSION},
    },
    i18n::{Language, Texts},
    platform::pdf,
    wording,
};

fn now() -> jiff::ZonedDateTime {
    date(2021, 11, 10).at(10, 42, 0, 0).in_tz("Europe/Berlin").unwrap()
}

fn case(catalogue: &Catalogue) -> OpenCase {
    let practice: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
    let head = CaseHead {
        v: VERSION,
        id: "0123456789abcdef".to_owned(),
        occasion: "Cyberangriff auf medatixx".to_owned(),
        known_since: date(2021, 11, 8),
        created: now(),
        practice,
    };
    OpenCase::new("/nirgends".into(), head, Record::default(), catalogue)
}

fn record(case: &mut OpenCase, task: &str, step: &str, what: What) {
    let lamport = case.record.lamport() + 1;
    case.record.apply(&Event {
        v: VERSION,
        id: (DeviceName::new("PC", 1), lamport),
        prev: String::new(),
        lamport,
        time: now(),
        who: "J. Petersen".into(),
        task: task.into(),
        step: step.into(),
        seen: Vec::new(),
        what,
    });
}

fn print(case: Option<&OpenCase>, content: Content, language: Language) -> Vec<u8> {
    let bytes = pdf::hand_out(&wording::handout(case, content, &now()), &Texts::new(language)).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    bytes
}

#[test]
fn every_guide_and_every_step_can_be_printed_in_both_languages() {
    let catalogue = Catalogue::built_in();
    for (n, entry) in catalogue.entries().iter().enumerate() {
        let language = if n % 4 == 0 { Language::English } else { Language::German };
        let sheet = wording::library_sheet(&Texts::new(language), None, &catalogue, entry);
        let whole = print(None, Content::Guide(Box::new(sheet.clone())), language);
        if n < 2 {
            assert_eq!(whole, print(None, Content::Guide(Box::new(sheet.clone())), language), "the same bytes again");
        }
        let step = print(None, Content::Step(Box::new(sheet), n % entry.guide.steps.len()), language);
        assert!(step.len() < whole.len());
    }
}

#[test]
fn a_note_stands_at_the_same_step_of_every_pc_and_on_paper() {
    let catalogue = Catalogue::built_in();
    let mut case = case(&catalogue);
    let step = case.plan.task("windows-lokal/pc-empfang").unwrap().steps[1].clone();
    let note = "Start ▸ **Konto** \u{202e}\u{7}🩺 C:\\Praxis";
    record(&mut case, "windows-lokal/pc-empfang", &step, What::Note(note.to_owned()));
    let found = case.record.guide_notes("windows-lokal", &step);
    assert_eq!((found.len(), found[0].task, found[0].text), (1, "windows-lokal/pc-empfang", note));
    assert!(case.record.guide_notes("windows", &step).is_empty(), "another guide");

    let task = case.plan.task("windows-lokal/pc-labor").unwrap().clone();
    let texts = Texts::new(Language::German);
    let sheet = wording::task_sheet(&texts, &case, &catalogue, &task).unwrap();
    assert_eq!((sheet.item.as_str(), sheet.notes.len()), ("PC Labor", 1));
    let with = print(Some(&case), Content::Guide(Box::new(sheet.clone())), Language::German);

    let event = found[0].stamp.id.clone();
    record(&mut case, "windows-lokal/pc-empfang", "", What::TakenBack(event));
    let sheet = wording::task_sheet(&texts, &case, &catalogue, &task).unwrap();
    assert!(sheet.notes.is_empty(), "taken back");
    assert_ne!(with, print(Some(&case), Content::Guide(Box::new(sheet)), Language::German));
}

#[test]
fn the_order_has_what_is_the_providers_and_nothing_else() {
    let catalogue = Catalogue::built_in();
    let mut case = case(&catalogue);
    let his: Vec<String> =
        case.plan.tasks.iter().filter(|task| task.role == Role::Provider).map(Task::full_title).collect();
    let titles = |case: &OpenCase| -> Vec<String> {
        wording::order(case, &catalogue).tasks.into_iter().map(|task| task.title).collect()
    };
    assert!(!his.is_empty());
    assert_eq!(titles(&case), his);

    let promise =
        |by: &str| What::Promised { by: by.to_owned(), until: Some(date(2021, 11, 12)), note: "abends".into() };
    record(&mut case, "fritzbox", "", promise("J. Petersen"));
    record(&mut case, "vorbereitung", "", promise("S. Krüger"));
    let his_first = case.plan.tasks.iter().find(|task| task.role == Role::Provider).unwrap().clone();
    record(&mut case, &his_first.id, &his_first.steps[0], What::Note("Port 5500".to_owned()));
    let order = wording::order(&case, &catalogue);
    let step = &catalogue.entry(&his_first.guide).unwrap().guide.steps[0].title;
    assert_eq!(order.tasks[0].notes[0].text, format!("{step}: Port 5500"), "a note names its step");
    let promised = order.tasks.iter().find(|task| task.until.is_some()).unwrap();
    assert_eq!((promised.remark.as_str(), promised.until), ("abends", Some(date(2021, 11, 12))));
    assert_eq!(order.tasks.iter().filter(|task| task.until.is_some()).count(), 1, "a colleague is no provider");
    print(Some(&case), Content::Order(order), Language::German);

    for task in case.plan.tasks.clone() {
        record(&mut case, &task.id, "", What::Absent("Zur Probe.".to_owned()));
    }
    assert_eq!(titles(&case), [""; 0]);
    print(Some(&case), Content::Order(wording::order(&case, &catalogue)), Language::English);
}

/// Whether a sentence is wrong on a paper for the provider: it asks somebody to ask him, or calls the
/// practice "you".
fn speaks_to_the_practice_alone(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let yours = ["Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Ihnen", "wir", "uns", "unser", "unsere"];
    let asks_him = ["Sie den DVO", "Sie dem DVO", "dem DVO", "den DVO", "des DVO"];
    words.iter().any(|word| yours.contains(word)) || asks_him.iter().any(|asks| text.contains(asks))
}

/// Title, steps, check and effects stand on the screen of the practice and on the order for the provider.
#[test]
fn what_stands_on_the_order_is_said_to_both() {
    for wrong in ["Bitten Sie den DVO darum.", "Die Nummer Ihres DVO", "Fragen Sie bei uns.", "Wer hilft Ihnen?"] {
        assert!(speaks_to_the_practice_alone(wrong), "{wrong}");
    }
    let catalogue = Catalogue::built_in();
    let his = || catalogue.entries().iter().map(|entry| &entry.guide).filter(|guide| guide.who == Role::Provider);
    assert!(his().count() > 15);
    let of = |guide: &passwortwechsel::domain::guide::Guide| {
        let steps = guide.steps.iter().map(|step| &step.title);
        let all = steps.chain(&guide.test).chain(&guide.breaks).chain([&guide.title, &guide.why]);
        all.filter(|text| speaks_to_the_practice_alone(text))
            .map(|text| format!("{}: {text}", guide.id))
            .collect::<Vec<_>>()
    };
    assert_eq!(his().flat_map(of).collect::<Vec<_>>(), [""; 0]);
}
