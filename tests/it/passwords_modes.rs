//! The two modes with fewer characters: the same key on every keyboard, and for the phone.

use passwortwechsel::{
    domain::password::{
        Kind, Mode, PasswordProfile,
        generate::{Request, RequestError, characters_in},
    },
    i18n::{Language, Texts},
    wording,
};
use rand::{SeedableRng as _, rngs::StdRng};

use crate::{
    arbitrary::CATALOGUE,
    cli::Console,
    passwords::{open_profile, small},
};

/// Keys of both keyboards, unshifted and shifted, place by place: German (DIN 2137), then US (ANSI
/// INCITS 154). `·` stands for keys without an ASCII sign of that level.
const KEYS: [(&str, &str); 8] = [
    ("1234567890·", "1234567890-"),
    ("!\"·$%&/()=?", "!@#$%^&*()_"),
    ("qwertzuiop·+", "qwertyuiop[]"),
    ("QWERTZUIOP·*", "QWERTYUIOP{}"),
    ("asdfghjkl··#", "asdfghjkl;'\\"),
    ("ASDFGHJKL··'", "ASDFGHJKL:\"|"),
    ("yxcvbnm,.-", "zxcvbnm,./"),
    ("YXCVBNM;:_", "ZXCVBNM<>?"),
];

fn is_on_the_same_key(sign: char) -> bool {
    KEYS.iter().any(|(german, us)| german.chars().zip(us.chars()).any(|(a, b)| a == b && a == sign))
}

fn draw(profile: &PasswordProfile, mode: Mode, kind: Kind, seed: u64) -> Option<(String, Request)> {
    let request = Request::in_mode(profile, mode, Some(kind), None, None).ok()?;
    let text = request.draw(&mut StdRng::seed_from_u64(seed)).unwrap().password.reveal().to_owned();
    Some((text, request))
}

#[test]
fn keyboard_safe_passwords_are_the_same_keys_everywhere() {
    let all_signs =
        PasswordProfile { symbols: ('!'..='~').filter(char::is_ascii_punctuation).collect(), ..open_profile() };
    let mut signs = 0;
    for profile in CATALOGUE.profiles().iter().chain([&all_signs]) {
        for (kind, seed) in
            [Kind::Random, Kind::Words, Kind::Pin].into_iter().flat_map(|k| (0..50).map(move |s| (k, s)))
        {
            let Some((text, _)) = draw(profile, Mode::Keyboard, kind, seed) else { continue };
            assert!(text.chars().all(is_on_the_same_key), "{}: {text}", profile.id);
            assert!((usize::from(profile.min)..=usize::from(profile.max)).contains(&text.len()), "{}", profile.id);
            signs += text.chars().filter(char::is_ascii_punctuation).count();
        }
    }
    assert!(signs > 50, "signs are used where they may be");
    let offered: String = characters_in(&all_signs, Mode::Keyboard).last().unwrap().iter().collect();
    assert_eq!(offered, "!$%,.", "every sign that stays, and no other");
}

#[test]
fn nothing_needs_a_dead_key_or_alt_gr_unless_a_profile_names_it() {
    for profile in CATALOGUE.profiles() {
        let text: String = characters_in(profile, Mode::Usual).into_iter().flatten().collect();
        assert!(!text.contains(|c| "^´`~@\\|{}[]€µ²³".contains(c)), "{}: {text}", profile.id);
    }
}

#[test]
fn phone_passwords_are_lower_case_and_digits_and_not_weaker() {
    for profile in CATALOGUE.profiles() {
        for seed in 0..50 {
            let Some((text, request)) = draw(profile, Mode::Phone, Kind::Random, seed) else { continue };
            assert!(text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()), "{}: {text}", profile.id);
            assert!(!text.contains(|c| "l1o0yz".contains(c)), "{}: {text}", profile.id);
            let usual = Request::new(profile, Some(Kind::Random), None, None).unwrap();
            let is_full = text.len() == usize::from(profile.max);
            assert!(request.bits() >= usual.bits() || is_full, "{}: {} bits", profile.id, request.bits());
        }
    }
}

#[test]
fn a_system_that_demands_more_refuses_the_mode() {
    let upper = PasswordProfile { every_class: true, ..small() };
    let refused = Request::in_mode(&upper, Mode::Phone, None, None, None);
    assert_eq!(refused, Err(RequestError::ModeRefused));
    let hyphen = PasswordProfile { symbols: "-".to_owned(), ..upper };
    let refused = Request::in_mode(&hyphen, Mode::Keyboard, None, None, None);
    assert_eq!(refused, Err(RequestError::ModeRefused));
    let no_dot = PasswordProfile { forbidden: ".".to_owned(), max: 64, ..open_profile() };
    let refused = Request::in_mode(&no_dot, Mode::Keyboard, Some(Kind::Words), None, None);
    assert_eq!(refused, Err(RequestError::KindRefused));
    for language in [Language::German, Language::English] {
        let words = wording::request_error(&Texts::new(language), RequestError::ModeRefused);
        assert!(words.ends_with('.') && words.len() > 20, "{words}");
    }
}

#[test]
fn the_console_makes_them_too() {
    let made = |mode: &str, kind: &str| {
        let said = Console::new().run(&[
            "password",
            "generate",
            "--profile",
            "router",
            "-n",
            "20",
            "--kind",
            kind,
            "--mode",
            mode,
        ]);
        said.rows().into_iter().flatten().map(str::to_owned).collect::<Vec<String>>()
    };
    let phone = made("phone", "random");
    assert_eq!(phone.len(), 20);
    assert!(phone.iter().all(|text| text.len() <= 32 && !text.contains(|c: char| c.is_ascii_uppercase())), "{phone:?}");
    let keyboard = made("keyboard", "random");
    assert!(keyboard.iter().all(|text| text.chars().all(is_on_the_same_key)), "{keyboard:?}");
}
