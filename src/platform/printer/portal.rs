//! The desktop's own print dialog, through its portal (`org.freedesktop.portal.Print`, over the
//! session bus).
//!
//! Nothing waits for the user here: the dialog stands in another program, and [`Dialog::look`] takes
//! in what that has said since the last look. Whether the printer prints is not known here: the
//! portal says only that it has handed the paper over. The bus is asked only where it is a socket in
//! the file system: the program opens no network connection.

use std::{collections::HashMap, fs::File, path::Path, time::Duration};

use futures_lite::{StreamExt as _, future};
use zbus::{
    Address, MatchRule, Message, MessageStream,
    address::Transport,
    blocking::{Connection, MessageIterator, connection::Builder},
    message::Type,
    zvariant::{DynamicType, Fd, OwnedObjectPath, OwnedValue, Value},
};

use super::TITLE;
use crate::platform::clock;

const BUS_NAME: &str = "org.freedesktop.portal.Desktop";
const OBJECT: &str = "/org/freedesktop/portal/desktop";
const PRINT: &str = "org.freedesktop.portal.Print";
const REQUEST: &str = "org.freedesktop.portal.Request";

/// A portal that is there answers at once; one that has to be started first takes seconds.
const PATIENCE: Duration = Duration::from_secs(8);
/// A dialog that is open for so long has been forgotten: ten minutes.
const LONGEST_MS: u64 = 600_000;
/// A dialog that stood for so long was seen: two seconds. GTK's tells the same whether it was closed by Esc or
/// could not be shown, and what cannot be shown ends at once.
const SEEN_MS: u64 = 2_000;

/// The portal answers with one of these to each request.
const ACCEPTED: u32 = 0;
const CANCELLED: u32 = 1;

type Options<'a> = HashMap<&'a str, Value<'a>>;

/// The dialog, as long as it is open. Dropped, it is closed.
pub(super) struct Dialog {
    connection: Connection,
    answers: MessageStream,
    /// What is asked just now.
    request: OwnedObjectPath,
    paper: File,
    /// Whether the user has chosen, and the paper is on its way.
    is_handed: bool,
    since_ms: u64,
}

/// What the dialog has said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing yet.
    Open,
    /// The user has chosen a printer, and the paper was handed to it.
    Handed,
    /// It was closed, by the user or because nobody answered.
    Cancelled,
    /// It could not be shown, nothing was printed.
    NotShown,
    /// The paper was not taken.
    Refused(String),
}

/// Opens the dialog for a file. None where there is no portal, or none that prints.
pub(super) fn open(path: &Path) -> Option<Dialog> {
    #[expect(clippy::disallowed_methods, reason = "the portal wants the open file itself")]
    let paper = File::open(path).ok()?;
    let address = Address::session().ok()?;
    if !matches!(address.transport(), Transport::Unix(_)) {
        return None;
    }
    let connection = Builder::address(address).ok()?.method_timeout(PATIENCE).build().ok()?;
    let question = (PRINT, "version");
    connection.call_method(Some(BUS_NAME), OBJECT, Some("org.freedesktop.DBus.Properties"), "Get", &question).ok()?;
    let answers = MessageIterator::for_match_rule(responses()?, &connection, None).ok()?.into_inner();
    let mut settings = Options::new();
    settings.insert("paper-format", "iso_a4".into());
    let mut page = Options::from([("Width", 210.0_f64.into()), ("Height", 297.0_f64.into())]);
    page.insert("PPDName", "A4".into());
    page.insert("Name", "iso_a4".into());
    page.insert("Orientation", "portrait".into());
    let question = ("", TITLE, settings, page, Options::new());
    let request = ask(&connection, "PreparePrint", &question)?;
    Some(Dialog { connection, answers, request, paper, is_handed: false, since_ms: clock::running_ms() })
}

fn responses() -> Option<MatchRule<'static>> {
    let rule = MatchRule::builder().msg_type(Type::Signal).sender(BUS_NAME).ok()?;
    Some(rule.interface(REQUEST).ok()?.member("Response").ok()?.build())
}

/// Asks the portal; what it answers later comes under the name that is returned.
fn ask<B>(connection: &Connection, method: &str, body: &B) -> Option<OwnedObjectPath>
where
    B: serde::Serialize + DynamicType,
{
    let answer = connection.call_method(Some(BUS_NAME), OBJECT, Some(PRINT), method, body).ok()?;
    answer.body().deserialize().ok()
}

/// What it means that the dialog ended otherwise than by its buttons, after so long.
fn ended_after(open_ms: u64, is_handed: bool) -> Said {
    if is_handed {
        Said::Refused("portal".to_owned())
    } else if open_ms >= SEEN_MS {
        Said::Cancelled
    } else {
        Said::NotShown
    }
}

impl Dialog {
    /// What has been said since the last look.
    pub(super) fn look(&mut self) -> Said {
        while let Some(answer) = future::block_on(future::poll_once(self.answers.next())) {
            // Without an end there is no bus any more, and with it no dialog.
            let Some(Ok(message)) = answer else { return self.ended() };
            if let Some((code, token)) = self.read(&message) {
                match (code, self.is_handed) {
                    (ACCEPTED, true) => return Said::Handed,
                    (ACCEPTED, false) => match self.hand_over(token) {
                        Some(request) => (self.request, self.is_handed) = (request, true),
                        None => return Said::Refused("portal".to_owned()),
                    },
                    (CANCELLED, _) => return Said::Cancelled,
                    _ => return self.ended(),
                }
            }
        }
        let is_forgotten = clock::running_ms().saturating_sub(self.since_ms) > LONGEST_MS;
        if is_forgotten { Said::Cancelled } else { Said::Open }
    }

    fn ended(&self) -> Said {
        ended_after(clock::running_ms().saturating_sub(self.since_ms), self.is_handed)
    }

    /// Code and token of an answer to what is asked just now.
    fn read(&self, message: &Message) -> Option<(u32, u32)> {
        if message.header().path()?.as_str() != self.request.as_str() {
            return None;
        }
        let body = message.body();
        let (code, said): (u32, HashMap<String, OwnedValue>) = body.deserialize().ok()?;
        let token = said.get("token").and_then(|token| u32::try_from(token).ok());
        Some((code, token.unwrap_or_default()))
    }

    fn hand_over(&self, token: u32) -> Option<OwnedObjectPath> {
        let options = Options::from([("token", token.into())]);
        ask(&self.connection, "Print", &("", TITLE, Fd::from(&self.paper), options))
    }
}

impl Drop for Dialog {
    fn drop(&mut self) {
        // One that was answered is closed already.
        let _closed_already =
            self.connection.call_method(Some(BUS_NAME), self.request.as_str(), Some(REQUEST), "Close", &());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialog_that_was_seen_and_closed_by_esc_is_cancelled() {
        for (open_ms, is_handed, means) in [
            (SEEN_MS, false, Said::Cancelled),
            (SEEN_MS - 1, false, Said::NotShown),
            (SEEN_MS, true, Said::Refused("portal".to_owned())),
        ] {
            assert_eq!(ended_after(open_ms, is_handed), means, "{open_ms} {is_handed}");
        }
    }
}
