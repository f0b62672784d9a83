//! The keyring of the operating system: what is in it, only this user's programs can read.
//!
//! On Linux that is the Secret Service (GNOME Keyring, `KWallet`, `KeePassXC`), on Windows the Credential
//! Manager. Whoever asks waits a short time at most: a keyring may ask its user for a password first, or
//! hang. So it has a thread of its own, and while that waits nothing else is asked. What is kept and
//! why is `held` and `signing_key`.

use std::{
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    time::Duration,
};

use keyring_core::{Entry, Error, api::CredentialStoreApi};
use zeroize::{Zeroize as _, Zeroizing};

use super::locked_pages;

/// Under this name the system shows what is ours.
const SERVICE: &str = "Passwortwechsel";
/// More of the stack than a call to a keyring takes.
const STACK_OF_A_CALL: usize = 256 * 1024;
/// So long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why the keyring did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringFault {
    /// There is none, or it may not be used: a portable copy of the program keeps everything beside it.
    #[error("no keyring")]
    Missing,
    /// It is locked, and was not unlocked.
    #[error("locked")]
    Locked,
    /// It does not answer. Perhaps it asks its user for something in a window of its own.
    #[error("no answer")]
    Hanging,
    /// Anything else, in its words, in which no secret stands.
    #[error("{0}")]
    Other(String),
}

/// Secrets as bytes.
pub type Secret = Zeroizing<Vec<u8>>;

/// What is asked for.
enum Ask {
    Put(String, Secret),
    Read(String),
    Remove(String),
}

/// What comes back: what was read, or nothing if there was nothing to read.
type Answer = Result<Option<Secret>, KeyringFault>;

/// Where entries are built; one for each system.
pub type Store = Arc<dyn CredentialStoreApi + Send + Sync>;

/// How the store is found. It is looked for in the keyring's own thread, for that may hang, too.
type Find = Arc<dyn Fn() -> Result<Store, KeyringFault> + Send + Sync>;

/// A keyring, or none.
pub struct Keyring {
    /// None where this copy of the program may use none.
    find: Option<Find>,
    patience: Duration,
    asks: Option<Sender<(Ask, Sender<Answer>)>>,
    /// An answer that was waited for too long.
    late: Option<Receiver<Answer>>,
}

impl Keyring {
    /// The one of this user. Nothing happens before something is asked.
    #[must_use]
    pub fn of_this_user() -> Self {
        Self { find: Some(Arc::new(system::store)), ..Self::none() }
    }

    /// One with this store and this patience.
    #[must_use]
    pub fn with_store(store: Store, patience: Duration) -> Self {
        Self { find: Some(Arc::new(move || Ok(store.clone()))), patience, ..Self::none() }
    }

    /// None: whatever is asked, it is missing.
    #[must_use]
    pub fn none() -> Self {
        Self { find: None, patience: PATIENCE, asks: None, late: None }
    }

    /// Keeps a secret under a name, instead of what was there.
    ///
    /// # Errors
    /// When it is not kept; after [`KeyringFault::Hanging`] it may be, later.
    pub fn put(&mut self, name: &str, secret: &[u8]) -> Result<(), KeyringFault> {
        self.ask(Ask::Put(name.to_owned(), locked(secret.to_vec()))).map(drop)
    }

    /// What is kept under a name, if something is.
    ///
    /// # Errors
    /// When the keyring does not say.
    pub fn read(&mut self, name: &str) -> Result<Option<Secret>, KeyringFault> {
        self.ask(Ask::Read(name.to_owned()))
    }

    /// Keeps nothing under this name any more.
    ///
    /// # Errors
    /// When it may still be there.
    pub fn remove(&mut self, name: &str) -> Result<(), KeyringFault> {
        self.ask(Ask::Remove(name.to_owned())).map(drop)
    }

    fn ask(&mut self, ask: Ask) -> Answer {
        let Some(find) = &self.find else { return Err(KeyringFault::Missing) };
        if let Some(late) = &self.late {
            match late.try_recv() {
                Err(mpsc::TryRecvError::Empty) => return Err(KeyringFault::Hanging),
                Ok(_) | Err(mpsc::TryRecvError::Disconnected) => self.late = None,
            }
        }
        let (answer, answers) = mpsc::channel();
        let gone = || KeyringFault::Other("thread".to_owned());
        self.asks.get_or_insert_with(|| start(find.clone())).send((ask, answer)).map_err(|_ended| gone())?;
        match answers.recv_timeout(self.patience) {
            Ok(answer) => answer,
            Err(RecvTimeoutError::Timeout) => {
                self.late = Some(answers);
                Err(KeyringFault::Hanging)
            }
            Err(RecvTimeoutError::Disconnected) => {
                self.asks = None;
                Err(gone())
            }
        }
    }
}

/// Starts the thread; it ends with the [`Keyring`], unless it hangs: then with the program.
#[expect(clippy::disallowed_methods, reason = "a keyring that hangs must hold up nobody else")]
fn start(find: Find) -> Sender<(Ask, Sender<Answer>)> {
    let (asks, asked) = mpsc::channel::<(Ask, Sender<Answer>)>();
    std::thread::spawn(move || {
        let mut store = None;
        while let Ok((ask, answer)) = asked.recv() {
            let done = perform(&find, &mut store, &ask);
            overwrite_stack();
            // A connection that broke is made anew the next time.
            if matches!(done, Err(KeyringFault::Missing | KeyringFault::Other(_))) {
                store = None;
            }
            // Whoever asked may have gone on without an answer.
            let _nobody_waits = answer.send(done);
        }
    });
    asks
}

/// Overwrites what a call that has just returned left on this thread's stack: the libraries decrypt what the
/// keyring sends in pieces of 16 bytes there, and the thread then waits, for hours perhaps.
#[inline(never)]
#[expect(clippy::large_stack_arrays, reason = "the stack is what is meant; this thread has two megabytes")]
fn overwrite_stack() {
    let mut left = [0_u8; STACK_OF_A_CALL];
    left.zeroize();
    std::hint::black_box(&left);
}

fn perform(find: &Find, store: &mut Option<Store>, ask: &Ask) -> Answer {
    let store = match store {
        Some(store) => store,
        None => store.insert(find()?),
    };
    match ask {
        Ask::Put(name, secret) => {
            let entry = entry(store, name)?;
            entry.set_secret(secret).map_err(|error| fault(&error))?;
            // Some keyrings say yes and keep nothing.
            let kept = entry.get_secret().map(Zeroizing::new).map_err(|error| fault(&error))?;
            if kept == *secret { Ok(None) } else { Err(KeyringFault::Other("not kept".to_owned())) }
        }
        Ask::Read(name) => match entry(store, name)?.get_secret() {
            Ok(secret) => Ok(Some(locked(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(fault(&error)),
        },
        Ask::Remove(name) => match entry(store, name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(fault(&error)),
        },
    }
}

/// Overwritten when it is dropped, and kept out of swap meanwhile.
fn locked(secret: Vec<u8>) -> Secret {
    // Where the system refuses, it goes on all the same.
    let _or_not = locked_pages::lock(&secret);
    Zeroizing::new(secret)
}

fn entry(store: &Store, name: &str) -> Result<Entry, KeyringFault> {
    let label = format!("{SERVICE}: {name}");
    store.build(SERVICE, name, Some(&system::modifiers(&label))).map_err(|error| fault(&error))
}

/// Never with what came along: in damaged entries that is the secret.
fn fault(error: &Error) -> KeyringFault {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list is open, and in some errors a secret stands")]
    match error {
        Error::NoStorageAccess(_) if cfg!(windows) => KeyringFault::Missing,
        Error::NoStorageAccess(_) => KeyringFault::Locked,
        Error::PlatformFailure(words) if system::says_locked(&words.to_string()) => KeyringFault::Locked,
        Error::PlatformFailure(words) => KeyringFault::Other(words.to_string()),
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => KeyringFault::Missing,
        Error::TooLong(what, _) | Error::Invalid(what, _) => KeyringFault::Other(what.clone()),
        _ => KeyringFault::Other("damaged".to_owned()),
    }
}

#[cfg(target_os = "linux")]
mod system {
    //! The Secret Service, over the session bus.

    use std::collections::HashMap;

    use super::{KeyringFault, Store};

    pub(super) fn store() -> Result<Store, KeyringFault> {
        let store = zbus_secret_service_keyring_store::Store::new();
        Ok(store.map_err(|_no_bus_or_no_service| KeyringFault::Missing)?)
    }

    pub(super) fn modifiers(label: &str) -> HashMap<&str, &str> {
        HashMap::from([("label", label)])
    }

    pub(super) fn says_locked(words: &str) -> bool {
        words.contains("IsLocked") || words.contains("locked")
    }
}

#[cfg(windows)]
mod system {
    //! The Credential Manager.

    use std::collections::HashMap;

    use super::{KeyringFault, Store};

    pub(super) fn store() -> Result<Store, KeyringFault> {
        let store = windows_native_keyring_store::Store::new();
        Ok(store.map_err(|_none| KeyringFault::Missing)?)
    }

    /// At this PC only: by default an entry travels with a profile that roams.
    pub(super) fn modifiers(_label: &str) -> HashMap<&str, &str> {
        HashMap::from([("persistence", "Local")])
    }

    /// It is open as long as its user is logged in.
    pub(super) fn says_locked(_words: &str) -> bool {
        false
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod system {
    //! No other keyring is known here.

    use std::collections::HashMap;

    use super::{KeyringFault, Store};

    pub(super) fn store() -> Result<Store, KeyringFault> {
        Err(KeyringFault::Missing)
    }

    pub(super) fn modifiers(_label: &str) -> HashMap<&str, &str> {
        HashMap::new()
    }

    pub(super) fn says_locked(_words: &str) -> bool {
        false
    }
}
