//! The library of guides: found by title, text and glossary, and every one read in the window.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen, model::QUESTIONS},
    domain::{
        guide::{
            Step, Tool,
            pack::{Catalogue, Entry},
            search::Index,
            terms::terms,
        },
        handout::Sheet,
    },
    i18n::{Language, Texts},
    tr, wording,
};

use crate::{arbitrary::sample_practice, person::Person};

/// The names of the guides that are found.
#[track_caller]
fn found(catalogue: &Catalogue, question: &str) -> Vec<String> {
    let index = Index::new(catalogue);
    index.find(question).iter().map(|hit| catalogue.entries()[hit.guide].guide.id.clone()).collect()
}

#[test]
fn guides_are_found_whatever_the_umlauts_and_with_one_typing_error() {
    let catalogue = Catalogue::built_in();
    let all = catalogue.entries().len();
    assert_eq!(found(&catalogue, "").len(), all);
    for entry in catalogue.entries() {
        assert!(found(&catalogue, &entry.guide.title).contains(&entry.guide.id), "{}", entry.guide.title);
    }
    let konnektor = found(&catalogue, "konnektor secunet");
    assert_eq!(konnektor[0], "konnektor-secunet");
    for nearly in ["Konektor secunet", "konnektro secunet", "konnektor secunte", "secunet konnek"] {
        assert_eq!(found(&catalogue, nearly), konnektor, "{nearly}");
    }
    assert_eq!(found(&catalogue, "fritz!box")[0], "fritzbox");
    assert_eq!(found(&catalogue, "FritzBox")[0], "fritzbox");
    let check = found(&catalogue, "prüfen");
    assert!(!check.is_empty() && check.len() < all);
    assert_eq!(found(&catalogue, "PRUEFEN"), check);
    assert!(found(&catalogue, "terminal").contains(&"kartenterminal".to_owned()), "inside a longer word");
    assert_eq!(found(&catalogue, "quetschkommode"), [""; 0]);
}

/// Whoever types the vendor's title finds these guides, each with version and date of the notice.
#[track_caller]
fn check_notice(title: &str, version: &str, guides: &[&str]) {
    let catalogue = Catalogue::built_in();
    let hits = found(&catalogue, title);
    for id in guides {
        assert!(hits.contains(&(*id).to_owned()), "{title}: {hits:?}");
        let notice = catalogue.entry(id).unwrap().guide.notice.clone().unwrap();
        assert_eq!(notice.version, version, "{id}");
        assert!(catalogue.source(&notice.source).is_some(), "{id}");
    }
}

#[test]
fn each_of_the_vendors_twelve_notices_leads_to_its_guide() {
    let (first, second) = ("Version 1.0 vom 08.11.2021", "Version 1.1 vom 09.11.2021");
    for (product, guide) in [
        ("easymed", "pvs-easymed"),
        ("medatixx", "pvs-medatixx"),
        ("x.comfort", "pvs-xcomfort"),
        ("x.concept", "pvs-xconcept"),
        ("x.isynet", "pvs-xisynet"),
        ("x.vianova", "pvs-xvianova"),
    ] {
        let version = if product == "x.comfort" { second } else { first };
        check_notice(&format!("Passwortänderung in der Praxissoftware {product}"), version, &[guide]);
    }
    let konnektor = ["konnektor", "konnektor-secunet", "konnektor-kocobox", "konnektor-rise"];
    for product in ["easymed", "medatixx", "x.comfort", "x.isynet", "x.vianova"] {
        check_notice(&format!("Passwortänderung am TI-Konnektor {product}"), first, &konnektor);
    }
    let outside = ["fritzbox", "router-firewall", "lancom", "securepoint", "server-admin", "windows-lokal"];
    check_notice("Passwortänderungen außerhalb der Praxissoftware", "", &outside);
    check_notice("Windows-Anmeldungen, IT-Sicherheitssystem", "", &["windows-domaene", "windows-microsoft"]);
}

#[test]
fn a_hit_knows_its_step() {
    let catalogue = Catalogue::built_in();
    let entry = catalogue.entry("windows-lokal").unwrap();
    let title = &entry.guide.steps[3].title;
    let index = Index::new(&catalogue);
    let hits = index.find(title);
    let hit = hits.iter().find(|hit| catalogue.entries()[hit.guide].guide.id == "windows-lokal").unwrap();
    assert!(hit.step.is_some());
}

/// The words that are explained at a step with this text.
#[track_caller]
fn check_terms(text: &str, expected: &[&str]) {
    let catalogue = Catalogue::built_in();
    let step = Step { text: text.to_owned(), ..catalogue.entry("vorbereitung").unwrap().guide.steps[0].clone() };
    let step = Step { title: String::new(), sees: None, warning: None, ..step };
    let found: Vec<&str> = terms(catalogue.glossary(), &step).iter().map(|entry| entry.word.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn words_are_explained_at_the_step_that_uses_them() {
    check_terms("Der DVO prüft die Dienste des Konnektors.", &["Dienst", "DVO", "Konnektor"]);
    check_terms("Am Dienstag kommt die Admin-PIN dran.", &["Admin-PIN"]);
    check_terms("**Zwei-Faktor-Anmeldung** beim TI-Anbieter", &["TI", "Zwei-Faktor"]);
    check_terms("Kartenterminals und Updates", &["Kartenterminal", "Update"]);
    check_terms("Drucken Sie eine Seite.", &[]);
}

#[test]
fn nobody_is_invited_to_make_a_pin_that_only_its_holder_may_know() {
    let catalogue = Catalogue::built_in();
    let (hers, other) = (catalogue.entry("hba-pin").unwrap(), catalogue.entry("smcb-pin").unwrap());
    let invites = |entry: &Entry| {
        let sheet = Sheet::new(entry, &catalogue, String::new());
        sheet.guide.steps.iter().any(|step| step.tool == Some(Tool::MakePassword))
    };
    assert!(invites(other) && !invites(hers), "on paper");
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let make = tr!(she.texts, "helper-make-pin");
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    she.ask(Action::MakeCase { occasion: "Probe".to_owned(), known_since });
    she.ask(Action::Answer(Box::new(sample_practice()), QUESTIONS));
    for (entry, expected) in [(hers, 0), (other, 1)] {
        let task = she.case().plan.tasks.iter().find(|task| task.guide == entry.guide.id).unwrap().id.clone();
        she.ask(Action::OpenTask(task));
        let at = entry.guide.steps.iter().position(|step| step.tool == Some(Tool::MakePassword));
        she.ask(Action::ShowStep(at.unwrap()));
        assert_eq!(she.harness.query_all_by_label(&make).count(), expected, "{}", entry.guide.id);
        // Of such a PIN no slip is kept, only the letter that came with the card.
        let at = entry.guide.steps.iter().position(|step| step.tool == Some(Tool::NotePlace));
        she.ask(Action::ShowStep(at.unwrap()));
        let (slip, letter) = (tr!(she.texts, "place-label-pin"), tr!(she.texts, "place-label-letter"));
        let asked = if expected == 0 { letter } else { slip };
        she.harness.get_by_role_and_label(Role::TextInput, &asked);
    }
}

#[test]
fn every_guide_is_read_in_the_window() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let harness = &mut she.harness;
    let texts = Texts::new(Language::German);
    let catalogue = Catalogue::built_in();
    harness.run_ok();
    harness.key_press(egui::Key::F3);
    harness.run_ok();
    harness.run_ok();
    let field = tr!(texts, "library-search");
    for entry in catalogue.entries() {
        let guide = &entry.guide;
        let node = harness.get_by_role_and_label(Role::TextInput, &field);
        node.focus();
        harness.run_ok();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.get_by_role_and_label(Role::TextInput, &field).type_text(&guide.title);
        harness.run_ok();
        let group = wording::group(&texts, guide.group);
        let row = format!("{}, {group}", guide.title);
        harness.get_by_role_and_label(Role::Button, &row).click();
        harness.run_ok();
        if !guide.warnings.is_empty() {
            let sure = wording::warnings_basis(&texts, guide, |id| catalogue.source(id));
            assert!(harness.query_all_by_label(&sure).next().is_some(), "{}: {sure}", guide.id);
        }
        for (n, step) in guide.steps.iter().enumerate() {
            let title = format!("{}. {}", n + 1, step.title);
            let heading = harness.get_by_role_and_label(Role::Heading, &title);
            assert!(heading.rect().right() <= 1024.0, "{}: {title}", guide.id);
            for sketch in &step.sketches {
                let (_, alternative) = wording::sketch(&texts, sketch);
                assert!(alternative.len() > 10, "{}: {title}", guide.id);
                let picture = harness.query_all_by_role_and_label(Role::Image, &alternative).next();
                let picture = picture.unwrap_or_else(|| panic!("{}: „{alternative}“ is not told", guide.id));
                assert!(picture.rect().right() <= 1024.0 && picture.rect().width() > 100.0, "{}: {title}", guide.id);
            }
        }
        let print = tr!(texts, "print-guide");
        assert!(!harness.get_by_role_and_label(Role::Button, &print).accesskit_node().is_disabled());
        assert_eq!(harness.query_all_by_role_and_label(Role::Button, &tr!(texts, "task-done")).count(), 0, "only read");
    }
}

/// The column of steps of another task does not stay where that of the last one was scrolled to: its first
/// step is in sight below the way back to the plan, which is always there.
#[test]
fn each_task_begins_at_the_top_of_its_steps() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    she.ask(Action::MakeCase { occasion: "Probe".to_owned(), known_since });
    she.ask(Action::Answer(Box::new(sample_practice()), QUESTIONS));
    let top = |she: &Person<'_>| {
        let buttons = she.harness.get_all_by_role(Role::Button);
        let mut firsts =
            buttons.filter(|node| node.accesskit_node().label().is_some_and(|it| it.starts_with("Schritt 1,")));
        firsts.next().unwrap().rect().top()
    };
    she.ask(Action::OpenTask("fritzbox".to_owned()));
    let first = top(&she);
    assert!(first > 0.0, "{first}");
    she.ask(Action::ShowStep(12));
    assert!(top(&she) < first, "the last step is in view");
    let mut others: Vec<String> = she.case().plan.tasks.iter().map(|task| task.id.clone()).collect();
    others.retain(|id| id != "fritzbox");
    for other in others.iter().take(3) {
        she.ask(Action::OpenTask(other.clone()));
        let back = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "task-back")).rect();
        assert!(top(&she) > back.bottom(), "{other}: {} is above {}", top(&she), back.bottom());
        she.ask(Action::ShowStep(9));
    }
}

/// Whoever reads sees that nothing is to be done here, and how many tasks of the plan follow this guide.
#[test]
fn the_library_says_that_it_is_for_reading_and_leads_to_the_plan() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    she.ask(Action::Show(Screen::Library));
    she.sees("Zum Nachlesen.");
    let to_plan = tr!(she.texts, "library-to-plan");
    assert_eq!(she.harness.query_all_by_role_and_label(Role::Button, &to_plan).count(), 0, "there is no plan yet");
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    she.ask(Action::MakeCase { occasion: "Probe".to_owned(), known_since });
    she.ask(Action::Answer(Box::new(sample_practice()), QUESTIONS));
    let of = |she: &Person<'_>, title: &str| {
        let catalogue = she.window().model().catalogue.clone();
        let guide = &catalogue.entries().iter().find(|entry| entry.guide.title == title).unwrap().guide.id;
        let tasks = she.case().plan.tasks.iter().filter(|task| task.guide == *guide);
        tasks.map(passwortwechsel::domain::plan::Task::full_title).collect::<Vec<_>>()
    };
    let read = |she: &mut Person<'_>, question: &str| {
        she.ask(Action::Show(Screen::Library));
        let field = tr!(she.texts, "library-search");
        she.harness.get_by_role_and_label(Role::TextInput, &field).focus();
        she.look();
        she.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        she.write(&field, question);
        let list = she.harness.get_by_role(Role::List);
        list.get_all_by_role(Role::Button).next().unwrap().click();
        she.look();
        she.sees("Nur zum Nachlesen.");
    };
    // Several tasks: the plan shows just these.
    let several = of(&she, "Arbeitsplatz prüfen");
    assert!(several.len() > 1, "{several:?}");
    read(&mut she, "Arbeitsplatz prüfen");
    she.sees(&format!("In Ihrem Plan: {} Aufgaben.", several.len()));
    she.press(Role::Button, &tr!(she.texts, "library-to-tasks", count = several.len()));
    assert_eq!(she.window().model().screen, Screen::Plan);
    for task in &several {
        assert!(she.harness.query_all_by_label_contains(task).next().is_some(), "{task}");
    }
    let other = of(&she, "FRITZ!Box");
    assert!(!other.is_empty() && she.harness.query_all_by_label_contains(&other[0]).count() == 0, "{other:?}");
    // One task: it is opened.
    she.ask(Action::Show(Screen::Plan));
    read(&mut she, "FRITZ!Box");
    she.press(Role::Button, &tr!(she.texts, "library-to-tasks", count = 1));
    assert_eq!(she.window().model().screen, Screen::Task);
    assert_eq!(she.window().model().task().unwrap().guide, "fritzbox");
    // None.
    read(&mut she, "easymed");
    she.sees("In Ihrem Plan gibt es dazu keine Aufgabe.");
    she.press(Role::Button, &to_plan);
    assert_eq!(she.window().model().screen, Screen::Plan);
}

/// The program by which he looks after the PCs was found nowhere, and he wrote it down as one more device.
#[test]
fn a_program_for_remote_maintenance_leads_to_the_guide_about_that() {
    assert_eq!(found(&Catalogue::built_in(), "AnyDesk"), ["fernwartung"]);
    let texts = Texts::new(Language::German);
    for words in [tr!(texts, "q-teamviewer-text"), tr!(texts, "q-others-title-text")] {
        assert!(words.contains("AnyDesk"), "{words}");
    }
    let named = Catalogue::built_in().entry("fernwartung").map(|entry| entry.guide.title.clone());
    assert!(tr!(texts, "q-teamviewer-no").contains(&named.unwrap()));
}
