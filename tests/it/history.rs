//! The history: what is told of journals that were tampered with, filters, sentences, and the
//! table that a spreadsheet opens without computing anything.

use passwortwechsel::{
    app::{
        OpenCase,
        history::{Entry, Filter, Kind, Occurring, Search},
    },
    domain::record::{
        Event, Record, What,
        line::read_journal,
        tamper::{Finding, Meaning, findings, irregularities},
    },
    i18n::{Language, Texts},
    wording,
};
use proptest::prelude::*;

use crate::arbitrary::{CATALOGUE, event, history, journal, sample_head};

fn case(journals: &[(&str, Vec<u8>)]) -> OpenCase {
    let journals: Vec<_> = journals.iter().map(|(name, bytes)| read_journal(name, bytes)).collect();
    OpenCase::new("fall".into(), sample_head(), Record::new(journals), &CATALOGUE)
}

fn german() -> Texts {
    Texts::new(Language::German)
}

/// Ten lines of one device.
fn lines() -> Vec<String> {
    let mut events: Vec<Event> = (1..=10).map(|n| event("A-0001", n, n, What::Note(format!("Notiz {n}")))).collect();
    String::from_utf8(journal(&mut events)).unwrap().split_inclusive('\n').map(str::to_owned).collect()
}

#[track_caller]
fn check_findings(lines: &[String], expected: &[(usize, Meaning)]) {
    let case = case(&[("A-0001", lines.concat().into_bytes())]);
    let found: Vec<(usize, Meaning)> =
        findings(&case.record).iter().map(|Finding { line, kind, .. }| (*line, *kind)).collect();
    assert_eq!(found, expected, "{:?}", case.record.problems());
}

/// The line with another text and the right checksum of its own, as somebody with this source
/// could write it.
fn forged(line: &str) -> String {
    let (_, body) = line.split_once("\",").unwrap();
    let journal = read_journal("A-0001", line.as_bytes());
    assert!(journal.entries.len() == 1 && !body.is_empty());
    let passwortwechsel::domain::record::line::Entry::Event(event) = &journal.entries[0] else { panic!("an event") };
    let forged = Event { who: "Niemand".into(), ..Event::clone(event) };
    passwortwechsel::domain::record::line::encode(&forged).unwrap().0
}

#[test]
fn an_untouched_journal_and_a_torn_last_line_raise_no_alarm() {
    check_findings(&lines(), &[]);
    let mut torn = lines();
    let half = torn[9].len() / 2;
    torn[9].truncate(half);
    check_findings(&torn, &[]);
    check_findings(&torn[..1], &[]);
}

#[test]
fn each_way_to_tamper_with_a_journal_has_its_name() {
    let with = |change: &dyn Fn(&mut Vec<String>)| {
        let mut lines = lines();
        change(&mut lines);
        lines
    };
    check_findings(&with(&|l| l[3] = l[3].replace("Notiz 4", "Notiz X")), &[(4, Meaning::Unreadable(1))]);
    let two = with(&|l| (3..5).for_each(|n| l[n] = l[n].replace("Notiz", "Zettel")));
    check_findings(&two, &[(4, Meaning::Unreadable(2))]);
    check_findings(&with(&|l| l[3] = forged(&l[3])), &[(5, Meaning::Changed)]);
    check_findings(&with(&|l| drop(l.remove(3))), &[(4, Meaning::Removed(1))]);
    check_findings(&with(&|l| drop(l.drain(3..6))), &[(4, Meaning::Removed(3))]);
    check_findings(&with(&|l| drop(l.remove(0))), &[(1, Meaning::Removed(1))]);
    check_findings(&with(&|l| l.swap(3, 4)), &[(4, Meaning::Moved)]);
    check_findings(&with(&|l| l.insert(4, l[3].clone())), &[(5, Meaning::Repeated(1))]);
    let foreign = String::from_utf8(journal(&mut [event("B-0001", 1, 1, What::Started)])).unwrap();
    check_findings(&with(&|l| l.insert(4, foreign.clone())), &[(5, Meaning::Foreign(1))]);
    let both = with(&|l| {
        l.remove(7);
        l.remove(2);
    });
    check_findings(&both, &[(3, Meaning::Removed(1)), (7, Meaning::Removed(1))]);
}

#[test]
fn a_finding_stands_between_the_entries_it_lies_between() {
    let mut lines = lines();
    lines.remove(3);
    let case = case(&[("A-0001", lines.concat().into_bytes())]);
    let rows = wording::history_rows(&german(), &case, &CATALOGUE, &Filter::default());
    let places: Vec<bool> = rows.iter().map(|row| row.number.is_empty()).collect();
    assert_eq!(places.iter().position(|is_finding| *is_finding), Some(3), "behind the third, before the fifth");
    assert!(rows[3].what.contains("fehlt vor Zeile 4 ein Eintrag"), "{}", rows[3].what);
    assert_eq!(rows.len(), 10);
}

/// What the history and the certificate say of these events and journals. `>` is something that is
/// not right, a number an event, by device.
#[track_caller]
fn check_places(journals: &[(&str, Vec<u8>)], expected: &str, on_paper: &[&str]) {
    let case = case(journals);
    let rows = wording::history_rows(&german(), &case, &CATALOGUE, &Filter::default());
    let irregular = passwortwechsel::tr!(german(), "history-irregular");
    let signs: Vec<String> = rows
        .iter()
        .map(|row| if row.remark == irregular { ">".to_owned() } else { format!("{}{}", &row.device[..1], row.number) })
        .collect();
    assert_eq!(signs.join(" "), expected);
    let paper = wording::irregularities(&german(), &case);
    assert!(paper.iter().zip(on_paper).all(|(said, words)| said.contains(words)), "{paper:?}");
    assert_eq!(paper.len(), on_paper.len(), "{paper:?}");
    let in_history: Vec<&String> = rows.iter().filter(|row| row.remark == irregular).map(|row| &row.what).collect();
    assert!(paper.iter().all(|said| in_history.contains(&said)), "the same words: {paper:?} {in_history:?}");
}

fn of(device: &str, clocks: &[(u64, u64)], left_out: &[usize]) -> Vec<u8> {
    let events = clocks.iter().map(|(counter, lamport)| event(device, *counter, *lamport, What::Note("n".to_owned())));
    let whole = journal(&mut events.collect::<Vec<_>>());
    let lines = whole.split_inclusive(|byte| *byte == b'\n').enumerate();
    lines.filter(|(n, _)| !left_out.contains(n)).flat_map(|(_, line)| line.to_vec()).collect()
}

#[test]
fn what_is_wrong_at_the_beginning_stands_before_the_first_entry_of_its_device() {
    let a = of("A-0001", &[(1, 1), (2, 2)], &[]);
    let b = of("B-0001", &[(1, 3), (2, 4), (3, 5)], &[0]);
    check_places(&[("A-0001", a.clone()), ("B-0001", b)], "A1 A2 > B2 B3", &["fehlt vor Zeile 1 ein Eintrag"]);
    let first = of("A-0001", &[(1, 1), (2, 2)], &[0]);
    check_places(&[("A-0001", first)], "> A2", &["fehlt vor Zeile 1 ein Eintrag"]);
    let garbage = ("B-0001", b"nichts davon\n".to_vec());
    check_places(&[("A-0001", a), garbage.clone()], "> A1 A2", &["ist Zeile 1 unlesbar"]);
    check_places(&[garbage], ">", &["ist Zeile 1 unlesbar"]);
}

#[test]
fn an_entry_that_others_had_seen_and_that_is_missing_stands_in_the_history_too() {
    let seen = event("A-0001", 2, 2, What::Changed(true)).id;
    let knows = Event { seen: vec![seen], ..event("B-0001", 1, 3, What::Tested(true)) };
    let last = event("B-0001", 2, 4, What::Note("n".to_owned()));
    let b = journal(&mut [knows, last]);
    let whole = of("A-0001", &[(1, 1), (2, 2)], &[]);
    check_places(&[("A-0001", whole.clone()), ("B-0001", b.clone())], "A1 A2 B1 B2", &[]);
    let cut = of("A-0001", &[(1, 1), (2, 2)], &[1]);
    check_places(&[("A-0001", cut), ("B-0001", b)], "A1 > B1 B2", &["Vom Gerät A-0001 fehlt mindestens ein Eintrag"]);
    let later = of("B-0001", &[(1, 5)], &[]);
    check_places(&[("A-0001", whole), ("B-0001", later)], "A1 A2 > B1", &["An einer Stelle fehlt ein Eintrag"]);
}

#[test]
fn a_line_that_stands_there_twice_is_told_in_the_history_and_not_on_the_paper() {
    let mut twice = lines();
    twice.insert(4, twice[3].clone());
    let twice = twice.concat().into_bytes();
    check_places(&[("A-0001", twice)], "A1 A2 A3 A4 > A5 A6 A7 A8 A9 A10", &[]);
}

#[test]
fn of_very_many_irregularities_the_paper_tells_twenty_and_how_many_more() {
    let clocks: Vec<(u64, u64)> = (1..=100).map(|n| (n, n)).collect();
    let every_third: Vec<usize> = (0..100).step_by(3).collect();
    let case = case(&[("A-0001", of("A-0001", &clocks, &every_third))]);
    let paper = wording::irregularities(&german(), &case);
    assert_eq!((paper.len(), paper[20].as_str()), (21, "13 weitere Stellen sind auffällig, siehe Verlauf."));
}

#[track_caller]
fn check_sentence(what: What, expected: &str) {
    let case = case(&[]);
    let event = Event { who: "S. Krüger".into(), step: "wer".into(), ..event("A-0001", 1, 1, what) };
    assert_eq!(wording::happening(&german(), &case, &CATALOGUE, &event), expected);
}

#[test]
fn happenings_are_whole_sentences() {
    let title = CATALOGUE.entry("vorbereitung").unwrap().guide.title.clone();
    let step = CATALOGUE.entry("vorbereitung").unwrap().guide.steps[0].title.clone();
    check_sentence(What::Step(true), &format!("S. Krüger hat bei „{title}“ den Schritt „{step}“ abgehakt."));
    check_sentence(
        What::Blocked("Es klemmt.".to_owned()),
        &format!("S. Krüger hat festgehalten: „{title}“ klappt nicht. Es klemmt."),
    );
    check_sentence(What::Place(String::new()), &format!("S. Krüger hat bei „{title}“ den Aufbewahrungsort entfernt."));
    check_sentence(What::Archived(true), "S. Krüger hat den Vorgang ins Archiv gelegt.");
    check_sentence(
        What::TakenBack(event("B-0001", 9, 9, What::Started).id),
        "S. Krüger hat etwas zurückgenommen, das hier nicht vorliegt.",
    );
}

#[test]
fn taken_back_and_restored_say_what() {
    let mark = event("A-0001", 1, 1, What::Changed(true));
    let back = event("A-0001", 2, 2, What::TakenBack(mark.id.clone()));
    let again = event("A-0001", 3, 3, What::TakenBack(back.id.clone()));
    let case = case(&[("A-0001", journal(&mut [mark, back, again]))]);
    let rows = wording::history_rows(&german(), &case, &CATALOGUE, &Filter::default());
    assert!(rows[1].what.starts_with("Person an A-0001 hat etwas zurückgenommen. Es lautete: Person an A-0001 hat „"));
    assert!(rows[2].what.contains("lässt etwas Zurückgenommenes doch wieder gelten"));
    let remarks: Vec<&str> = rows.iter().map(|row| row.remark.as_str()).collect();
    assert_eq!(remarks, ["", "Gilt nicht mehr, wurde zurückgenommen", ""]);
}

#[test]
fn contradicting_decisions_name_each_other() {
    let done = event("A-0001", 1, 1, What::Changed(true));
    let absent = event("B-0001", 1, 1, What::Absent("gibt es nicht".to_owned()));
    let case = case(&[("A-0001", journal(&mut [done])), ("B-0001", journal(&mut [absent]))]);
    let rows = wording::history_rows(&german(), &case, &CATALOGUE, &Filter::default());
    assert_eq!(rows[0].remark, "Widerspruch zu einer Angabe von Person an B-0001");
    assert_eq!(rows[1].remark, "Widerspruch zu einer Angabe von Person an A-0001");
}

fn found(case: &OpenCase, filter: &Filter) -> Vec<usize> {
    let texts = german();
    let mut search = Search::new(case, filter);
    while search.go_on(&texts, case, &CATALOGUE) {}
    search.found().iter().filter_map(|entry| if let Entry::Event(n) = entry { Some(*n) } else { None }).collect()
}

#[test]
fn filters_narrow_down_newest_first() {
    let own = [
        event("A-0001", 1, 1, What::Step(true)),
        event("A-0001", 2, 3, What::Blocked("Kabel ab".to_owned())),
        event("A-0001", 3, 4, What::Step(false)),
    ];
    let there = [Event { who: "Fr. Öz".into(), task: "andere".into(), ..event("B-0001", 1, 2, What::Changed(true)) }];
    let case = case(&[("A-0001", journal(&mut own.clone())), ("B-0001", journal(&mut there.clone()))]);
    let with = |change: &dyn Fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        found(&case, &filter)
    };
    assert_eq!(with(&|_| ()), [3, 2, 1, 0]);
    assert_eq!(with(&|f| f.who = Some("Fr. Öz".to_owned())), [1]);
    assert_eq!(with(&|f| f.device = Some("A-0001".to_owned())), [3, 2, 0]);
    assert_eq!(with(&|f| f.task = Some("andere".to_owned())), [1]);
    assert_eq!(with(&|f| f.kind = Some(Kind::TakenBack)), [3]);
    assert_eq!(with(&|f| f.words = " KABEL klappt ".to_owned()), [2]);
    assert_eq!(with(&|f| f.words = "öz".to_owned()), [1]);
    assert_eq!(with(&|f| f.words = "09.11.2021 B-0001".to_owned()), [1]);
    assert_eq!(with(&|f| f.words = "Drucker".to_owned()), [0; 0]);
}

#[track_caller]
fn check_cell(text: &str, expected: &str) {
    assert_eq!(wording::csv_cell(text), expected);
}

#[test]
fn no_cell_is_a_formula() {
    check_cell("S. Krüger", "\"S. Krüger\"");
    check_cell("", "\"\"");
    check_cell("a;b \"c\"", "\"a;b \"\"c\"\"\"");
    check_cell("3-4", "\"3-4\"");
    for evil in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u{feff}=1",
        "|cmd",
    ] {
        assert!(wording::csv_cell(evil).starts_with("\"'"), "{evil:?}");
    }
    check_cell("\t1", "\"' 1\"");
    check_cell("a\r\nb\u{0}c", "\"a  b c\"");
}

/// The cells of a table, read as RFC 4180 says.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut signs = csv.chars().peekable();
    while let Some(c) = signs.next() {
        let cell = rows.last_mut().unwrap().last_mut().unwrap();
        match c {
            '"' if quoted && signs.peek() == Some(&'"') => cell.push(signs.next().unwrap()),
            '"' => quoted = !quoted,
            ';' if !quoted => rows.last_mut().unwrap().push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            _ => cell.push(c),
        }
    }
    rows.pop();
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_history_becomes_a_table_of_eight_harmless_columns(mut events in history()) {
        events.retain(|event| event.id.0.as_str() == "LABOR-0001");
        let case = case(&[("LABOR-0001", journal(&mut events))]);
        let rows = wording::history_rows(&german(), &case, &CATALOGUE, &Filter::default());
        let irregular = irregularities(&case.record).len();
        prop_assert_eq!(rows.len(), case.record.events().len() + irregular);
        let csv = wording::history_csv(&german(), &rows);
        let csv = csv.strip_prefix('\u{feff}').unwrap();
        let table = cells(csv);
        prop_assert_eq!(table.len(), rows.len() + 1);
        for row in table {
            prop_assert_eq!(row.len(), 8);
            for cell in row {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{:?}", cell);
                prop_assert!(!cell.contains(char::is_control));
            }
        }
        let text = wording::history_text(&german(), &case, &rows);
        prop_assert!(text.lines().count() >= rows.len());
    }
}

#[test]
fn the_menus_of_the_filter_fill_up_as_long_as_there_is_time_and_keep_what_they_have() {
    let mut case = case(&[]);
    let task = |n: u64| case.plan.tasks[usize::from(n.is_multiple_of(5_000))].id.as_str();
    let events: Vec<Event> = (1..=12_000)
        .map(|n| Event {
            who: format!("P{}", n / 4_000).into(),
            task: task(n).into(),
            ..event("A-0001", n, n, What::Started)
        })
        .collect();
    case.record = record_of(events);
    let mut occurring = Occurring::default();
    assert!(occurring.go_on_while(&case, || false), "the newest first");
    assert_eq!(occurring.people, ["P1", "P2", "P3"]);
    assert!(!occurring.go_on_while(&case, || true));
    assert_eq!(occurring.people, ["P0", "P1", "P2", "P3"]);
    assert_eq!(occurring.devices, ["A-0001"]);
    let tasks: Vec<&str> = case.plan.tasks.iter().take(2).map(|task| task.id.as_str()).collect();
    assert_eq!(occurring.tasks, tasks, "in the order of the plan");
    assert!(!occurring.go_on_while(&case, || true), "nothing new, nothing to do");
    case.record.apply(&Event { who: "P4".into(), ..event("B-0001", 1, 12_001, What::Started) });
    assert!(occurring.go_on_while(&case, || false));
    assert_eq!((occurring.people.len(), occurring.devices.len()), (5, 2));
}

fn record_of(events: Vec<Event>) -> Record {
    let entries = events.into_iter().map(|event| passwortwechsel::domain::record::line::Entry::Event(event.into()));
    let journal = passwortwechsel::domain::record::line::Journal { entries: entries.collect(), ..Default::default() };
    Record::new(vec![journal])
}

#[test]
fn half_a_million_entries_are_looked_through_as_long_as_there_is_time() {
    let events: Vec<Event> = (1..=500_000).map(|n| event("A-0001", n, n, What::Step(n % 2 == 0))).collect();
    let mut case = case(&[]);
    let before = std::time::Instant::now();
    case.record = record_of(events);
    println!("folded in {:?}", before.elapsed());
    let texts = german();
    for (filter, bite) in
        [(Filter::default(), 5_000), (Filter { words: "Schritt".to_owned(), ..Filter::default() }, 50)]
    {
        let mut search = Search::new(&case, &filter);
        assert!(search.go_on_while(&texts, &case, &CATALOGUE, || false), "without time it is one bite, not all");
        assert_eq!(search.found().len(), bite);
        let mut times = 3;
        let three_times = || {
            times -= 1;
            times > 0
        };
        assert!(search.go_on_while(&texts, &case, &CATALOGUE, three_times));
        assert_eq!(search.found().len(), 4 * bite);
        let begun = std::time::Instant::now();
        assert!(search.go_on(&texts, &case, &CATALOGUE), "a portion of the window is not all");
        println!("{:?}: {} in {:?}", filter.words, search.found().len() - 4 * bite, begun.elapsed());
        if filter.words.is_empty() {
            assert!(!search.go_on_while(&texts, &case, &CATALOGUE, || true));
            assert_eq!(search.found().len(), 500_000);
        }
    }
}
