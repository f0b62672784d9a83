//! What others could see of a password in the window: screen readers, the clipboard, the input method,
//! and the memory that goes to the disk.

use egui::{Event, IMEPurpose, Key, Modifiers, OutputCommand, PointerButton, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{app::Action, domain::record::What, i18n::Language, tr};

use crate::walk::{Person, answer_questions};

/// Two words and a year, so that the reasons would quote them.
const TYPED: &str = "Sommer2019Kiel";

/// At the workshop, with a case.
fn at_the_workshop(data: &std::path::Path) -> Person<'static> {
    let mut she = Person::start(data, Language::German);
    answer_questions(&mut she);
    let tab = tr!(she.texts, "tab-password");
    she.press(Role::Tab, &tab);
    she
}

/// With a password typed to be judged, hidden.
fn judging(data: &std::path::Path) -> Person<'static> {
    let mut she = at_the_workshop(data);
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-check"));
    let label = tr!(she.texts, "check-label");
    she.harness.get_by_role_and_label(Role::PasswordInput, &label).focus();
    she.look();
    she.harness.get_by_role_and_label(Role::PasswordInput, &label).type_text(TYPED);
    she.look();
    she
}

/// Everything that a screen reader is told: names, values, descriptions.
fn told(she: &Person<'_>) -> String {
    let nodes = she.harness.root().children_recursive();
    let texts = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)]
    });
    texts.flatten().collect::<Vec<_>>().join("\n")
}

/// What went to the clipboard while somebody dragged over each text and field, and copied and cut.
fn copied(she: &mut Person<'_>) -> Vec<String> {
    let is_text = |role| matches!(role, Role::Label | Role::Heading | Role::Paragraph | Role::PasswordInput);
    let nodes = she.harness.root().children_recursive().filter(|node| is_text(node.accesskit_node().role()));
    let rects: Vec<Rect> = nodes.map(|node| node.rect()).collect();
    assert!(rects.len() > 5, "there is something to drag over");
    let press = |pos: Pos2, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let all =
        Event::Key { key: Key::A, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
    let mut copied = Vec::new();
    for rect in rects {
        let (first, last) = (rect.left_center() + vec2(1.0, 0.0), rect.right_center() - vec2(1.0, 0.0));
        let steps = [
            vec![Event::PointerMoved(first), press(first, true)],
            vec![Event::PointerMoved(last)],
            vec![press(last, false), Event::Copy],
            vec![all.clone()],
            vec![Event::Copy, Event::Cut],
        ];
        for events in steps {
            she.harness.input_mut().events.extend(events);
            she.harness.step();
            let commands = &she.harness.output().platform_output.commands;
            for command in commands {
                if let OutputCommand::CopyText(text) = command {
                    copied.push(text.clone());
                }
            }
        }
    }
    copied
}

#[test]
fn a_typed_password_is_quoted_nowhere_while_it_is_hidden() {
    let data = tempfile::tempdir().unwrap();
    let mut she = judging(data.path());
    assert!(she.window().model().judgement.is_some(), "it was judged");
    let hidden = told(&she);
    assert!(hidden.contains(&"•".repeat(TYPED.chars().count())));
    for piece in ["ommer", "2019", "iel", "omme"] {
        assert!(!hidden.to_lowercase().contains(piece), "{piece} in\n{hidden}");
    }
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    assert!(told(&she).to_lowercase().contains("ommer"), "while it is shown, the reasons quote it");
    she.harness.key_press(Key::F12);
    she.look();
    she.harness.key_press(Key::F12);
    she.look();
    assert!(!told(&she).to_lowercase().contains("ommer"), "the privacy screen hides it");
    she.press(Role::Button, &tr!(she.texts, "check-another"));
    let judgement = she.window().model().judgement.as_ref();
    assert!(judgement.is_none_or(|judgement| judgement.parts.is_empty()), "what was found in it went with it");
}

#[test]
fn a_made_password_is_told_to_nobody_while_it_is_hidden() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_workshop(data.path());
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    let hidden = told(&she);
    let spoken = |c: char| passwortwechsel::wording::spoken(&she.texts, c);
    let words: Vec<String> = secret.chars().map(spoken).collect();
    let sequence = words.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
    assert!(!hidden.contains(&secret) && !hidden.contains(&sequence), "{hidden}");
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let shown = told(&she);
    assert!(shown.contains(&sequence) && !shown.contains(&secret), "dictated, never spelled out: {shown}");
}

/// With a case open and a password in sight. The practice's name stands there on purpose.
#[test]
fn the_privacy_screen_tells_nothing_of_what_it_covers() {
    let data = tempfile::tempdir().unwrap();
    let mut she = judging(data.path());
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let occasion = she.case().head.occasion.clone();
    assert!(occasion.chars().count() > 5 && told(&she).contains("ommer"));
    she.harness.key_press(Key::F12);
    she.look();
    let blank = told(&she).to_lowercase();
    for word in [occasion.as_str(), "ommer", "2019", "passwort"] {
        assert!(!blank.contains(&word.to_lowercase()), "{word} in\n{blank}");
    }
    // What is pressed behind it does nothing but lead back.
    she.harness.key_press(Key::F1);
    she.look();
    assert_eq!(told(&she).to_lowercase(), blank);
}

/// What a screen reader is told while the pointer rests on each thing in turn, long enough for a tooltip.
fn told_while_pointing(she: &mut Person<'_>) -> String {
    let nodes = she.harness.root().children_recursive();
    let nodes = nodes.filter(|node| node.accesskit_node().bounding_box().is_some());
    let places: Vec<Pos2> = nodes.map(|node| node.rect().center()).collect();
    assert!(places.len() > 20, "there is something to point at");
    let mut all = String::new();
    for place in places {
        // A step is a quarter of a second, a tooltip waits for half a one.
        for (away, steps) in [(9.0, 1), (0.0, 3)] {
            she.harness.input_mut().events.push(Event::PointerMoved(place + vec2(away, 0.0)));
            she.harness.run_steps(steps);
        }
        all.push_str(&told(she));
    }
    all
}

#[test]
fn no_tooltip_tells_a_hidden_password() {
    let data = tempfile::tempdir().unwrap();
    let mut she = judging(data.path());
    let hidden = told_while_pointing(&mut she).to_lowercase();
    for piece in ["ommer", "2019", "iel"] {
        assert!(!hidden.contains(piece), "{piece}");
    }
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-new"));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    assert!(!told_while_pointing(&mut she).contains(&secret));
}

#[test]
fn nothing_can_be_dragged_over_and_copied() {
    let data = tempfile::tempdir().unwrap();
    let mut she = judging(data.path());
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let letters = |text: &String| text.chars().any(|c| c != '•');
    let found = copied(&mut she);
    assert!(!found.iter().any(letters), "{found:?}");
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-new"));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let found = copied(&mut she);
    assert!(!found.iter().any(letters), "{found:?}");
}

/// So that it learns no words from it: what is called a password is not kept by keyboards on the screen.
#[test]
fn the_input_method_is_told_that_it_is_a_password() {
    let data = tempfile::tempdir().unwrap();
    let mut she = judging(data.path());
    she.harness.step();
    let purpose = |she: &Person<'_>| she.harness.output().platform_output.ime.map(|ime| ime.purpose);
    assert_eq!(purpose(&she), Some(IMEPurpose::Password));
}

/// What the system says of the page in which it lies: "lo" is kept out of swap, "dd" out of images.
#[cfg(target_os = "linux")]
#[test]
fn a_password_that_is_made_lies_in_locked_pages() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_workshop(data.path());
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let address = she.window().model().secret.as_ref().unwrap().password.reveal().as_ptr().addr();
    let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
    let is_inside = |line: &str| {
        let (first, end) = line.split(' ').next()?.split_once('-')?;
        let number = |digits| usize::from_str_radix(digits, 16).ok();
        Some((number(first)?..number(end)?).contains(&address))
    };
    let mut lines = maps.lines().skip_while(|line| is_inside(line) != Some(true));
    let flags = lines.find(|line| line.starts_with("VmFlags:")).unwrap();
    assert!(flags.contains(" lo") && flags.contains(" dd"), "{flags}");
}

#[test]
fn what_was_tested_is_hidden_and_no_password_is_taken_for_its_place() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    answer_questions(she);
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().id.clone();
    she.ask(Action::OpenTask(pc.clone()));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.ask(Action::RevealPassword(true));
    let is_shown = |she: &Person<'_>| she.window().model().secret.as_ref().unwrap().shown_until.is_some();
    assert!(is_shown(she));
    for (what, stays) in [(What::Changed(true), true), (What::Tested(true), false)] {
        she.ask(Action::Mark { task: pc.clone(), step: String::new(), what });
        assert_eq!(is_shown(she), stays);
    }
    let (label, warning) = (tr!(she.texts, "place-label"), tr!(she.texts, "place-not-the-password"));
    she.ask(Action::ShowStep(she.case().plan.task(&pc).unwrap().steps.len()));
    for (text, warns) in [("Tresor, Umschlag 3", false), (", x7s33Xt!awET", true)] {
        she.write(&label, text);
        assert_eq!(she.harness.query_by_label_contains(&warning).is_some(), warns, "{text}");
    }
}
