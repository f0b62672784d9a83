//! The practice's logo, drawn as SVG: what is shown on the paper, and what is refused before it is drawn.

use std::{fmt::Write as _, fs};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use egui::Role;
use passwortwechsel::{
    app::Action,
    domain::certificate::{Certificate, RowState},
    platform::logo::{self, LogoFault},
    tr,
};

use crate::{
    certificate::{OnDisk, certificate},
    certificate_screens::at_the_certificate,
};

/// As drawing programs write it: another program's words, a style, a gradient, clipping, something used twice.
const GOOD: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<!-- Generator: a drawing program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ink="http://example.org/i"
  viewBox="0 0 300 100" ink:version="1">
  <title>Praxis</title>
  <ink:view zoom="2"><ink:guide href="http://example.org/"/></ink:view>
  <style>.a{fill:url(#g)} .b{stroke:#000;stroke-width:4;stroke-dasharray:none}</style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#888"/></linearGradient>
  <clipPath id="c"><rect width="100" height="50"/></clipPath><path id="p" d="M150 10h60v80h-60z"/></defs>
  <rect class="a" width="100" height="100" clip-path="url(#c)"/>
  <use xlink:href="#p"/><use href="#p" transform="translate(80)" opacity=".5"/>
</svg>"##;

fn svg(inside: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">{inside}<path d="M0 0h9v9z"/></svg>"#)
}

#[test]
fn a_drawing_becomes_grey_pixels_and_always_the_same() {
    let drawn = logo::from_file(GOOD.as_bytes()).expect("a logo");
    assert_eq!(Ok(&drawn), logo::from_file(GOOD.as_bytes()).as_ref());
    let grey = logo::pixels(&drawn).expect("pixels");
    assert_eq!((grey.width, grey.height), (600, 200));
    let at = |x: usize, y: usize| grey.pixels[y * 600 + x];
    assert!(at(20, 20) < 40 && (90..140).contains(&at(190, 20)), "the gradient: {} {}", at(20, 20), at(190, 20));
    assert_eq!(at(20, 150), 255, "clipped");
    assert_eq!((at(350, 100), at(250, 100)), (0, 255), "the shape, and white paper");
    assert!((120..136).contains(&at(500, 100)), "half as dark: {}", at(500, 100));
    assert!(logo::from_file(format!("\u{FEFF}{GOOD}").as_bytes()).is_ok());
}

#[track_caller]
fn check(fault: LogoFault, files: &[String]) {
    for file in files {
        let found = logo::from_file(file.as_bytes()).map(drop);
        assert_eq!(found, Err(fault), "{}", file.chars().take(300).collect::<String>());
    }
}

#[test]
fn what_is_no_mere_drawing_is_refused() {
    let laughs = r#"<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    let file = r#"<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#;
    let foreign = [
        svg("<script>alert(1)</script>"),
        svg(r#"<g onload="alert(1)"/>"#),
        svg(r#"<image href="http://example.org/a.png"/>"#),
        svg(r#"<image href="data:image/png;base64,AAAA"/>"#),
        svg(r#"<use href="file:///etc/passwd#a"/>"#),
        svg(r#"<use xmlns:x="http://www.w3.org/1999/xlink" x:href="other.svg#a"/>"#),
        svg(r#"<rect fill="url(http://example.org/#a)"/>"#),
        svg(r#"<rect style="fill: url( 'http://example.org/#a')"/>"#),
        svg("<style>@import 'http://example.org/a.css';</style>"),
        svg(r"<style>.a{fill:\75rl(http://example.org/)}</style>"),
        svg("<style>rect{clip-path:url(#a)}</style>"),
        svg("<foreignObject/>"),
        svg(r#"<filter id="f"><feImage href="a"/></filter>"#),
        svg(r#"<animate attributeName="x"/>"#),
        svg(r#"<path stroke="red" stroke-dasharray="0.00001" d="M0 0h9999"/>"#),
        svg(r#"<path style="stroke:red;stroke-dasharray: 0.00001" d="M0 0h9999"/>"#),
        format!("<?xml-stylesheet href='http://example.org/a.css'?>{}", svg("")),
        format!("{laughs}{}", svg("<title>&b;</title>")),
        format!("{file}{}", svg("<title>&a;</title>")),
    ];
    check(LogoFault::Foreign, &foreign);
    check(LogoFault::Lettering, &[svg("<text>Praxis</text>"), svg("<g><tspan/></g>")]);
}

#[test]
fn what_would_take_for_ever_is_refused() {
    let mut doubling = String::from(r#"<g id="n0"><path d="M0 0h9v9z"/></g>"#);
    for n in 1..40 {
        write!(doubling, "<g id='n{n}'><use href='#n{}'/><use href='#n{}'/></g>", n - 1, n - 1).unwrap();
    }
    let clips: String = (1..40).fold(String::new(), |mut all, n| {
        write!(all, "<clipPath id='c{n}' clip-path='url(#c{0})'><use href='#c{0}'/></clipPath>", n - 1).unwrap();
        all
    });
    let size = |width: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{width}'><path d='M0 0h9v9z'/></svg>")
    };
    let too_large = [
        svg(&doubling),
        svg(&clips),
        svg("<g id='a'><use href='#a'/></g>"),
        svg(&"<g/>".repeat(30_000)),
        svg(&format!("{}{}", "<g>".repeat(2000), "</g>".repeat(2000))),
        size("1000000000"),
        size("1e9"),
        svg(&" ".repeat(1_100_000)),
        format!("{}{}", svg(""), " ".repeat(10_000_000)),
    ];
    check(LogoFault::TooLarge, &too_large);
}

#[test]
fn what_is_broken_is_refused() {
    let broken = [
        "<svg".to_owned(),
        "<html><body/></html>".to_owned(),
        svg("").replace("http://www.w3.org/2000/svg", "http://example.org/"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>".to_owned(),
        GOOD[..GOOD.len() - 8].to_owned(),
    ];
    check(LogoFault::Unreadable, &broken);
    check(LogoFault::Empty, &[svg("").replace("M0 0h9v9z", "")]);
}

/// The same drawing as SVG, and as PNG once it is one: on the page as other programs draw it.
#[test]
#[ignore = "needs pdftoppm, java and veraPDF's engine; `tests/run others` runs it"]
fn it_stands_on_the_page_and_the_standards_hold() {
    let bare = certificate(&[RowState::Done]);
    let drawn = logo::from_file(GOOD.as_bytes()).expect("a logo");
    let png = BASE64.decode(&drawn.png).expect("base64");
    assert_eq!(logo::from_file(&png), Ok(drawn.clone()));
    let files = [None, Some(drawn)].map(|logo| OnDisk::new(&Certificate { logo, ..bare.clone() }));
    let dark = |file: &OnDisk| {
        file.ask("pdftoppm", &["-r", "100", "-gray", "-l", "1", "PDF", "page"]);
        let page = fs::read(file.folder.path().join("page-1.pgm")).unwrap();
        page.iter().rev().take(800 * 1100).filter(|&&grey| grey < 100).count()
    };
    let [without, with] = files.each_ref().map(dark);
    assert!(with > without + 1000, "{without}, {with}");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verapdf/run");
    let said = files[1].ask(script, &["PDF"]);
    assert_eq!(said.matches(" compliant").count(), 2, "{said}");
}

/// Chosen on the certificate's screen: refused in words, or on the pages.
#[test]
fn the_window_takes_a_drawing_or_says_why_not() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    for (file, words) in [
        (svg("<script/>"), tr!(she.texts, "logo-foreign")),
        (svg("<text/>"), tr!(she.texts, "logo-lettering")),
        (svg(&" ".repeat(1_100_000)), tr!(she.texts, "logo-too-large")),
    ] {
        let path = data.path().join("logo.svg");
        fs::write(&path, file).unwrap();
        she.ask(Action::ReadLogo(path));
        she.sees(&words);
        assert!(she.case().record.logo().is_none());
        she.ask(Action::Dismiss(0));
    }
    let dark = |she: &crate::walk::Person<'_>| {
        let shown = she.window().model().preview.shown.clone().expect("a page");
        shown.picture.grey.iter().filter(|&&grey| grey < 100).count()
    };
    let before = dark(&she);
    let path = data.path().join("logo.svg");
    fs::write(&path, GOOD).unwrap();
    she.ask(Action::ReadLogo(path));
    she.look();
    assert!(she.case().record.logo().is_some());
    // Some ninety dots at this size, a few more or less by the clock's figures on the page.
    assert!(dark(&she) > before + 60, "it stands in the preview: {before}, {}", dark(&she));
    she.press(Role::Button, &tr!(she.texts, "own-logo-remove"));
    assert!(she.case().record.logo().is_none());
}
