//! What a Linux desktop says: `org.freedesktop.portal.Settings`, which GNOME, KDE and others answer.
//!
//! Only a portal that runs is asked, none is started for it.

use std::time::Duration;

use zbus::{
    blocking::{Connection, connection::Builder},
    zvariant::{OwnedValue, Value},
};

use super::SystemLook;

const PATIENCE: Duration = Duration::from_millis(300);
const PORTAL: &str = "org.freedesktop.portal.Desktop";
const APPEARANCE: &str = "org.freedesktop.appearance";

/// What the portal says; without one, what is set for GTK programs.
pub(super) fn read() -> SystemLook {
    let gtk_theme = std::env::var("GTK_THEME").unwrap_or_default();
    let is_wayland = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|display| !display.is_empty());
    let asked = ask();
    look(&gtk_theme, is_wayland, |space, key| asked.as_ref()?.get(space, key))
}

/// The bus, on which there is a portal.
struct Asked(Connection);

/// None where no portal runs: none is started. Not by `Proxy::call_with_flags`, which could say that,
/// too, but waits for ever where a portal does not answer: it knows no patience.
fn ask() -> Option<Asked> {
    let bus = Builder::session().ok()?.method_timeout(PATIENCE).build().ok()?;
    let driver = "org.freedesktop.DBus";
    let said = bus.call_method(Some(driver), "/org/freedesktop/DBus", Some(driver), "NameHasOwner", &PORTAL).ok()?;
    said.body().deserialize().ok().filter(|&is_there: &bool| is_there)?;
    Some(Asked(bus))
}

impl Asked {
    fn get(&self, space: &str, key: &str) -> Option<f64> {
        let settings = Some("org.freedesktop.portal.Settings");
        let place = "/org/freedesktop/portal/desktop";
        // A desktop that does not know the setting answers with an error, which says nothing either way.
        let said = self.0.call_method(Some(PORTAL), place, settings, "Read", &(space, key)).ok()?;
        let body = said.body();
        let value: OwnedValue = body.deserialize().ok()?;
        number(&value)
    }
}

/// The portal wraps its answer twice.
fn number(value: &Value<'_>) -> Option<f64> {
    if let Value::Value(inner) = value {
        return number(inner);
    }
    u32::try_from(value).map(f64::from).or_else(|_other| f64::try_from(value)).ok()
}

fn look(gtk_theme: &str, is_wayland: bool, said: impl Fn(&str, &str) -> Option<f64>) -> SystemLook {
    let is = |key, number: f64| said(APPEARANCE, key).is_some_and(|said| (said - number).abs() < 0.5);
    let contrast = is("contrast", 1.0) || gtk_theme.starts_with("HighContrast");
    let dark = if is("color-scheme", 1.0) || gtk_theme.ends_with(":dark") || gtk_theme.ends_with("-dark") {
        Some(true)
    } else {
        is("color-scheme", 2.0).then_some(false)
    };
    let look = SystemLook { dark, contrast, ..SystemLook::default() };
    let factor = is_wayland.then(|| said("org.gnome.desktop.interface", "text-scaling-factor")).flatten();
    factor.map_or(look, |factor| look.with_text(factor * 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(gtk_theme: &str, is_wayland: bool, said: &[(&str, f64)], dark: Option<bool>, contrast: bool, text: u16) {
        let answer = |_: &str, key: &str| said.iter().find(|(known, _)| *known == key).map(|(_, number)| *number);
        let wanted = SystemLook { dark, contrast, text_percent: text };
        assert_eq!(look(gtk_theme, is_wayland, answer), wanted, "{gtk_theme} {said:?}");
    }

    #[test]
    fn what_the_portal_says_counts_and_silence_means_nothing() {
        check("", true, &[], None, false, 100);
        check("", true, &[("color-scheme", 0.0), ("contrast", 0.0)], None, false, 100);
        check("", true, &[("color-scheme", 1.0)], Some(true), false, 100);
        check("", true, &[("color-scheme", 2.0), ("contrast", 1.0)], Some(false), true, 100);
        check("", true, &[("text-scaling-factor", 1.25)], None, false, 125);
        check("", false, &[("text-scaling-factor", 1.25)], None, false, 100);
        check("HighContrastInverse", false, &[], None, true, 100);
        check("Adwaita:dark", false, &[], Some(true), false, 100);
    }

    #[test]
    fn an_answer_is_a_number_however_often_it_is_wrapped() {
        let wrapped = |value| Value::Value(Box::new(Value::Value(Box::new(value))));
        assert_eq!(number(&wrapped(Value::U32(1))), Some(1.0));
        assert_eq!(number(&wrapped(Value::F64(1.5))), Some(1.5));
        assert_eq!(number(&wrapped(Value::Str("x".into()))), None);
    }
}
