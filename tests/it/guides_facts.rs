//! What every built-in guide must have and say: each of its parts, the warnings where they matter, and
//! plainly what nobody outside the vendor knows. How the sentences read is `guides`.

use egui::vec2;
use egui_kittest::Harness;
use passwortwechsel::{
    domain::{
        guide::{Basis, Guide, Sketch, pack::Catalogue},
        password::Kind,
    },
    ui::{
        fonts,
        theme::{self, Theme},
        widgets::steps,
    },
};

use crate::layout_faults::faults;

/// Everything that warns in a guide: of the whole and of each step.
fn warnings(guide: &Guide) -> impl Iterator<Item = &str> {
    let of_steps = guide.steps.iter().filter_map(|step| step.warning.as_ref());
    guide.warnings.iter().chain(of_steps).map(String::as_str)
}

/// One warning of that guide says all of this.
#[track_caller]
fn check_warns(catalogue: &Catalogue, guide: &str, words: &[&str]) {
    let guide = &catalogue.entry(guide).unwrap_or_else(|| panic!("no guide {guide}")).guide;
    let warns = warnings(guide).any(|warning| words.iter().all(|word| warning.contains(word)));
    assert!(warns, "{}: {words:?}", guide.id);
}

#[test]
fn every_guide_has_every_part() {
    let catalogue = Catalogue::built_in();
    for guide in catalogue.entries().iter().map(|entry| &entry.guide) {
        let texts = [&guide.rights, &guide.when, &guide.why, &guide.back];
        let lists = [&guide.have_ready, &guide.warnings, &guide.test, &guide.stuck, &guide.glossary];
        let complete = texts.iter().all(|text| !text.is_empty()) && lists.iter().all(|list| !list.is_empty());
        assert!(complete, "{}", guide.id);
        // Half a minute a step is the least that anybody needs who reads it: 15 steps in 5 minutes were not believed.
        assert!(usize::from(guide.minutes) * 2 >= guide.steps.len(), "{}: {}", guide.id, guide.minutes);
        assert!(guide.steps.iter().all(|step| step.sees.is_some()), "{}", guide.id);
        // Only what begins and ends the work changes no password.
        let changes_none = ["vorbereitung", "saubere-pcs", "abschluss"].contains(&guide.id.as_str());
        assert_eq!(guide.profile.is_none() && guide.breaks.is_empty(), changes_none, "{}", guide.id);
        assert_eq!(guide.after.is_empty(), guide.id == "vorbereitung", "{}", guide.id);
    }
}

#[test]
fn warnings_stand_where_they_matter() {
    let catalogue = Catalogue::built_in();
    let warns = |guide: &str, words: &[&str]| check_warns(&catalogue, guide, words);
    for card in ["smcb-pin", "hba-pin"] {
        warns(card, &["Nur drei Versuche", "zweiten Fehler", "PIN-Brief"]);
        warns(card, &["PUK dreimal falsch", "neue Karte"]);
    }
    warns("hba-pin", &["nur der Ärztin oder dem Arzt", "nie von anderen"]);
    for lost in ["konnektor", "konnektor-secunet", "konnektor-kocobox", "konnektor-rise"] {
        warns(lost, &["verloren", "Werksreset"]);
    }
    for terminal in ["kartenterminal", "kartenterminal-orga", "kartenterminal-cherry", "kartenterminal-cherry-tastatur"]
    {
        warns(terminal, &["zweiten", "hören Sie auf"]);
    }
    warns("kim", &["Löschen ist endgültig"]);
    warns("dienstkonten", &["erst beim Neustart"]);
    warns("nas-backup", &["öffnet nur das alte Passwort"]);
    warns("vorbereitung", &["medatixx fragt nie per E-Mail"]);
    warns("vorbereitung", &["Kein Passwort per E-Mail oder WhatsApp"]);
    warns("saubere-pcs", &["macht einen befallenen PC nicht sauber"]);
    warns("server-admin", &["Zwei Personen müssen hineinkommen"]);
    warns("fernwartung", &["der von sich aus anruft"]);
}

/// Wherever an old PIN of a card is typed, the number of tries stands at that very step.
#[test]
fn the_tries_stand_where_a_pin_is_typed() {
    let catalogue = Catalogue::built_in();
    let mut typed = 0;
    for guide in catalogue.entries().iter().map(|entry| &entry.guide) {
        let profile = guide.profile.as_deref().and_then(|id| catalogue.profile(id));
        if profile.is_none_or(|profile| profile.kind != Kind::Pin) || guide.id == "windows-pin" {
            continue;
        }
        for step in
            guide.steps.iter().filter(|step| step.text.contains("die alte ") && step.text.contains("Tippen Sie"))
        {
            typed += 1;
            let warning = step.warning.as_deref().unwrap_or_default();
            let counts = ["drei Versuche", "zweiten Fehler", "zwei Fehlern"];
            assert!(counts.iter().any(|count| warning.contains(count)), "{}: {}: {warning}", guide.id, step.id);
        }
    }
    assert!(typed >= 6, "{typed}");
}

/// No menu of the six programs is known from any source: each guide says so, claims none, and sends the
/// reader to her provider, whose own note stays at the step.
#[test]
fn what_nobody_knows_of_the_six_programs_is_said() {
    let catalogue = Catalogue::built_in();
    for id in ["easymed", "medatixx", "xcomfort", "xconcept", "xisynet", "xvianova"].map(|id| format!("pvs-{id}")) {
        check_warns(&catalogue, &id, &["Menünamen können abweichen", "DVO", "Hinweis bleibt beim Schritt stehen"]);
        let guide = &catalogue.entry(&id).unwrap().guide;
        for step in &guide.steps {
            for sketch in &step.sketches {
                let Sketch::Window { title, .. } = sketch else { continue };
                assert!(title.starts_with("Beispiel: "), "{id}: {}: {title}", step.id);
                assert_eq!(step.basis, Basis::General, "{id}: {}", step.id);
            }
        }
        assert!(guide.notice.is_some(), "{id}");
    }
}

/// What is wrong with these titles in the column of steps, each as the current one.
fn faults_beside(titles: &[&str]) -> Vec<String> {
    // Of the column's 240 points, its margin at the left and the room for the scroll bar are not for titles.
    const WIDTH: f32 = 240.0 - 16.0 - 20.0;
    let column = |ui: &mut egui::Ui| {
        ui.set_width(WIDTH);
        for title in titles {
            let step = steps::Step { title, spoken: title, done: steps::Done::No };
            steps::rail_ui(ui, title, &[step], 0, f32::INFINITY);
        }
    };
    let mut harness = Harness::builder()
        .with_size(vec2(WIDTH + 40.0, 2400.0))
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            theme::apply(ctx, Theme::Light);
        })
        .build_ui(column);
    harness.run_ok();
    faults(harness.output(), harness.ctx.content_rect(), &[])
}

#[test]
fn every_title_of_a_step_fits_beside_it() {
    assert!(faults_beside(&["Eingabeaufforderung öffnen"])[0].contains("broken inside a word"));
    let catalogue = Catalogue::built_in();
    let found: Vec<String> = catalogue
        .entries()
        .iter()
        .flat_map(|entry| {
            let titles: Vec<&str> = entry.guide.steps.iter().map(|step| step.title.as_str()).collect();
            faults_beside(&titles).into_iter().map(|fault| format!("{}: {fault}", entry.guide.id)).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(found, [""; 0]);
}

/// "Servicepartner" was nobody she knew, and the example of another maker's program made her look for that.
#[test]
fn the_guides_of_practice_software_name_whom_she_knows_and_no_other_program() {
    let catalogue = Catalogue::built_in();
    let of_software = catalogue.entries().iter().filter(|entry| {
        let id = entry.guide.id.as_str();
        id.starts_with("pvs-") && id != "pvs-datenbank"
    });
    let texts: Vec<String> = of_software.map(|entry| ron::to_string(&entry.guide).unwrap()).collect();
    assert_eq!(texts.len(), 7);
    for text in texts {
        for foreign in ["Servicepartner", "MEDISTAR"] {
            assert!(!text.contains(foreign), "{foreign}: {}", text.chars().take(60).collect::<String>());
        }
    }
}
