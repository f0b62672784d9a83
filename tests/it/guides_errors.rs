//! What an author of guides is told: place, sentence, and that every kind of mistake has a sample.
//!
//! The samples lie in `tests/fixtures/guides/`: `gut.ron` has no mistake, each other file one.

use std::{collections::BTreeSet, ffi::OsString, fs, path::PathBuf};

use passwortwechsel::domain::guide::{
    harm::Harm,
    pack::{self, Catalogue, PackProblem},
    parse::{self, ParseProblem},
    review::{self, Lack},
};

use crate::tidy::{files, root};

fn samples() -> Vec<PathBuf> {
    files(&root().join("tests/fixtures/guides"), "ron")
}

fn texts() -> Vec<String> {
    // One of them is not in UTF-8.
    samples().iter().map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned()).collect()
}

/// What `guides check` says about a file, without the folder.
fn told(path: &std::path::Path) -> (u8, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments: [OsString; 4] = ["cli".into(), "guides".into(), "check".into(), path.as_os_str().to_owned()];
    let code = passwortwechsel::cli::run(arguments, &mut std::io::empty(), &mut out, &mut err);
    assert_eq!(String::from_utf8(err).unwrap(), "");
    let folder = path.parent().unwrap().display();
    let out = String::from_utf8(out).unwrap();
    (code, out.replace(&format!("{folder}{}", std::path::MAIN_SEPARATOR), ""))
}

/// A name for each variant. A new one breaks the build here and then needs a sample.
fn parse_name(problem: &ParseProblem) -> &'static str {
    match problem {
        ParseProblem::TooLarge => "too large",
        ParseProblem::NotOurs => "not ours",
        ParseProblem::NewerFormat(_) => "newer format",
        ParseProblem::UnknownField { meant: Some(_), .. } => "unknown field, meant",
        ParseProblem::UnknownField { meant: None, .. } => "unknown field",
        ParseProblem::UnknownWord { meant: Some(_), .. } => "unknown word, meant",
        ParseProblem::UnknownWord { meant: None, .. } => "unknown word",
        ParseProblem::MissingField(_) => "missing field",
        ParseProblem::FieldTwice(_) => "field twice",
        ParseProblem::ExpectedText => "text",
        ParseProblem::UnclosedText => "unclosed text",
        ParseProblem::ExpectedNumber => "number",
        ParseProblem::ExpectedYesNo => "yes or no",
        ParseProblem::ExpectedList => "list",
        ParseProblem::ExpectedBrackets => "brackets",
        ParseProblem::ExpectedComma => "comma",
        ParseProblem::ExpectedColon => "colon",
        ParseProblem::ExpectedWord => "word",
        ParseProblem::EndsEarly => "ends early",
        ParseProblem::AfterEnd => "after end",
        ParseProblem::OtherEncoding => "other encoding",
        ParseProblem::StrayCharacter(_) => "stray character",
        ParseProblem::Escape => "escape",
        ParseProblem::UnknownExtension(_) => "unknown extension",
        ParseProblem::UnclosedRemark => "unclosed remark",
        ParseProblem::NamedBrackets(_) => "named brackets",
        ParseProblem::OddName(_) => "odd name",
        ParseProblem::Harmful(harm) => match harm {
            Harm::Hidden(_) => "hidden",
            Harm::TooLong(_) => "too long",
            Harm::TooManyGuides => "too many guides",
            Harm::TooManySteps => "too many steps",
            Harm::TooManyEntries => "too many entries",
            Harm::UserInAddress(_) => "user in address",
            Harm::CodedHost(_) => "coded host",
            Harm::ForeignLetter(_) => "foreign letter",
            Harm::OddAddress(_) => "odd address",
            Harm::OtherTarget(..) => "other target",
            Harm::NoWebPage(_) => "no web page",
        },
        // Nothing is known that an author could write and that leads here.
        ParseProblem::Other(_) => "other",
    }
}

fn pack_name(problem: &PackProblem) -> &'static str {
    match problem {
        // These two are made in `packs`: one needs a pack of the program, the other is too large.
        PackProblem::PackTwice => "pack twice",
        PackProblem::TooLarge => "too large",
        PackProblem::NameTwice => "name twice",
        PackProblem::BadName => "bad name",
        PackProblem::NoSuchGuide(_, Some(_)) => "no guide, meant",
        PackProblem::NoSuchGuide(_, None) => "no guide",
        PackProblem::NoSuchProfile(_, Some(_)) => "no profile, meant",
        PackProblem::NoSuchProfile(_, None) => "no profile",
        PackProblem::NoSuchSource(_, Some(_)) => "no source, meant",
        PackProblem::NoSuchSource(_, None) => "no source",
        PackProblem::Circle(_) => "circle",
        PackProblem::LikeChain(_) => "chain of like",
        PackProblem::StepTwice(_) => "step twice",
        PackProblem::NoSteps => "no steps",
        PackProblem::Profile(_) => "profile",
        PackProblem::SketchMark(_) => "sketch",
    }
}

fn lack_name(lack: &Lack) -> &'static str {
    match lack {
        Lack::NoTest => "test",
        Lack::NoWayBack => "back",
        Lack::NoHelpWhenStuck => "stuck",
        Lack::NoMinutes => "minutes",
        Lack::NoWhy => "why",
        Lack::NoPasswordStep => "password step",
        Lack::EveryDevice => "every device",
        Lack::LongSentence(..) => "long sentence",
        Lack::LongTitle(_) => "long title",
        Lack::NothingSeen(_) => "nothing seen",
    }
}

#[test]
fn every_mistake_is_named_with_its_place_in_german() {
    let mut text = String::new();
    for path in samples() {
        let (code, told) = told(&path);
        let is_good = path.ends_with("gut.ron");
        assert_eq!((code, told.is_empty()), (u8::from(!is_good), is_good), "{told}");
        text.push_str(&told);
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("guides-mistakes", text));
}

#[test]
fn every_kind_of_unreadable_file_has_a_sample() {
    let too_large = " ".repeat(parse::MOST_BYTES + 1);
    // A thousand and one guides are made in `packs`.
    let problems = texts().into_iter().chain([too_large]).filter_map(|text| parse::parse_pack(&text).err());
    let found: BTreeSet<_> = problems.map(|error| parse_name(&error.problem)).collect();
    assert_eq!(found.len(), 37, "{found:?}");
}

#[test]
fn every_kind_of_unfitting_pack_has_a_sample() {
    let packs = texts().into_iter().filter_map(|text| parse::parse_pack(&text).ok());
    let errors = packs.filter_map(|added| Catalogue::join(&pack::built_in(), &[added]).err()).flatten();
    let found: BTreeSet<_> = errors.map(|error| pack_name(&error.problem)).collect();
    assert_eq!(found.len(), 14, "{found:?}");
}

#[test]
fn every_kind_of_lack_has_a_sample() {
    let mut found = BTreeSet::new();
    for text in texts() {
        let Ok(added) = parse::parse_pack(&text) else { continue };
        let Ok(catalogue) = Catalogue::join(&pack::built_in(), std::slice::from_ref(&added)) else { continue };
        let complete = |id: &str| catalogue.entry(id).map(|entry| entry.guide.clone());
        found.extend(review::review(&text, &added, &complete).iter().map(|finding| lack_name(&finding.lack)));
    }
    assert_eq!(found.len(), 10, "{found:?}");
}

#[test]
fn a_circle_names_all_guides_in_it() {
    let text = fs::read_to_string(root().join("tests/fixtures/guides/kreis.ron")).unwrap();
    let added = parse::parse_pack(&text).unwrap();
    let errors = Catalogue::join(&pack::built_in(), &[added]).unwrap_err();
    let expected = vec!["probe-geraet".to_owned(), "probe-zwei".to_owned()];
    assert_eq!(errors.into_iter().map(|error| error.problem).collect::<Vec<_>>(), [PackProblem::Circle(expected)]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    let text = fs::read_to_string(root().join("tests/fixtures/guides/gut.ron")).unwrap();
    let expected = parse::parse_pack(&text).unwrap();
    assert_eq!(parse::parse_pack(&format!("\u{feff}{text}")).unwrap(), expected);
    assert_eq!(parse::parse_pack(&text.replace('\n', "\r\n")).unwrap(), expected);
}

#[test]
fn an_added_pack_cannot_take_the_place_of_anything_built_in() {
    let built_in = pack::built_in();
    let count = Catalogue::built_in().entries().len();
    for own in &built_in {
        let errors = Catalogue::join(&built_in, std::slice::from_ref(own));
        let is_refused = errors.is_err_and(|errors| errors.iter().any(|error| error.problem == PackProblem::NameTwice));
        assert!(is_refused, "{}", own.id);
    }
    println!("{} built-in packs, {count} guides", built_in.len());
}
