//! The clock of this PC. The only place that asks for the time.

use std::{sync::LazyLock, time::Instant};

use jiff::ZonedDateTime;

/// Now, in the time zone of this PC, without fractions of a second.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the place that asks the clock")]
pub fn now() -> ZonedDateTime {
    let now = ZonedDateTime::now();
    now.round(jiff::Unit::Second).unwrap_or(now)
}

/// A moment to count from. Never goes back, whatever the clock is set to.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the place that asks the clock")]
pub fn moment() -> Instant {
    Instant::now()
}

/// Milliseconds since the program first asked. Never goes back, whatever the clock is set to.
#[must_use]
pub fn running_ms() -> u64 {
    static START: LazyLock<Instant> = LazyLock::new(moment);
    u64::try_from(START.elapsed().as_millis()).unwrap_or(u64::MAX)
}
