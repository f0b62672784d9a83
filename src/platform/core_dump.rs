//! No image of our memory on the disk when the program crashes.
//!
//! Done where it needs no rights. On Linux the process stays readable for the user's own other
//! programs: without that the desktop's file dialog refuses to serve it.

/// From now on the system writes no core image of this process.
pub fn forbid() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // One byte is too little for a file, and the one value with which Linux does not hand the image
        // to a collecting service either. Zero would not stop that.
        let limit = Rlimit { current: Some(1), maximum: Some(1) };
        // Where it is refused the limit was lower already.
        let _was_lower = setrlimit(Resource::Core, limit);
    }
}
