//! Time of the processor, for measurements beside other work.

/// Milliseconds that this thread has had the processor.
#[cfg(unix)]
pub(crate) fn busy_ms() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1000.0 + time.tv_nsec as f64 / 1e6
}

/// Milliseconds; elsewhere the processor is not asked.
#[cfg(not(unix))]
pub(crate) fn busy_ms() -> f64 {
    passwortwechsel::platform::clock::running_ms() as f64
}
