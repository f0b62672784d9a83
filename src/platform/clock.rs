//! The clock of this PC. The only place that asks for the time.

use jiff::ZonedDateTime;

/// Now, in the time zone of this PC, without fractions of a second.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the place that asks the clock")]
pub fn now() -> ZonedDateTime {
    let now = ZonedDateTime::now();
    now.round(jiff::Unit::Second).unwrap_or(now)
}
