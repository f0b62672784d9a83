//! Asks the CUPS of this PC what became of a job, what its printer lacks, and to forget it.
//!
//! `lpstat` lists a cancelled job among the completed ones and does not say which it is; only the
//! job's state in the Internet Printing Protocol tells (RFC 8011, 4.3.4 and 5.3.7). So questions
//! are asked in that protocol, through the socket in the file system on which CUPS listens. A CUPS on
//! another computer is not asked: the program opens no network connection.

use std::{
    io::{Read as _, Write as _},
    os::unix::net::UnixStream,
    path::PathBuf,
    time::Duration,
};

use super::{JobState, Trouble};

/// Where CUPS listens if nothing else is said.
const SOCKET: &str = "/run/cups/cups.sock";
/// A local answer takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);
/// The answer has some hundred bytes.
const LONGEST: u64 = 100_000;

/// What CUPS's own programs say of a printer that is switched off (`backend/ipp.c`, `socket.c`, `lpd.c`,
/// `usb-libusb.c`); its reasons stay empty then. In English, because `lp` is called in English.
const GONE: [&str; 6] = [
    "may not exist or is unavailable at this time",
    "is unreachable at this time",
    "is not responding",
    "is not connected",
    "Waiting for printer to become available",
    "Unable to locate printer",
];

/// A value in a question.
enum Value<'a> {
    Text(u8, &'a str),
    Yes,
}

const GET_JOB_ATTRIBUTES: u16 = 9;
const GET_PRINTER_ATTRIBUTES: u16 = 11;
const CANCEL_JOB: u16 = 8;

/// The state of the job with that number; while it is not settled, what its printer lacks.
pub(super) fn ask(queue: &str, number: u32) -> JobState {
    let uri = format!("ipp://localhost/jobs/{number}");
    let wanted = [("job-uri", Value::Text(0x45, &uri)), ("requested-attributes", Value::Text(0x44, "job-state"))];
    let answer = answer(&question(GET_JOB_ATTRIBUTES, &wanted), "");
    let state = answer.and_then(|answer| state_in(&answer)).unwrap_or(JobState::Unknown);
    if state.is_settled() {
        return state;
    }
    let trouble = trouble(queue);
    if trouble == Trouble::Unsaid { state } else { JobState::Waiting(trouble) }
}

/// Has CUPS forget a job with its pages, whatever its state. `cancel -x` does not do it for a job
/// that is done.
pub(super) fn forget(number: u32) -> bool {
    let uri = format!("ipp://localhost/jobs/{number}");
    let user = std::env::var("USER").or_else(|_not_set| std::env::var("LOGNAME")).unwrap_or_else(|_none| "root".into());
    let wanted = [
        ("job-uri", Value::Text(0x45, &uri)),
        ("requesting-user-name", Value::Text(0x42, &user)),
        ("purge-job", Value::Yes),
    ];
    // CUPS asks the socket who is at its other end.
    let authorization = format!("Authorization: PeerCred {user}\r\n");
    let answer = answer(&question(CANCEL_JOB, &wanted), &authorization);
    answer.is_some_and(|answer| answer.get(2..4) == Some(&[0, 0]))
}

fn trouble(queue: &str) -> Trouble {
    let uri = format!("ipp://localhost/printers/{queue}");
    let wanted = [
        ("printer-uri", Value::Text(0x45, &uri)),
        ("requested-attributes", Value::Text(0x44, "printer-state-reasons")),
        // Without a name: one value more of the same.
        ("", Value::Text(0x44, "printer-state-message")),
    ];
    let answer = answer(&question(GET_PRINTER_ATTRIBUTES, &wanted), "").unwrap_or_default();
    trouble_in(&values(&answer, "printer-state-reasons"), &values(&answer, "printer-state-message").concat())
}

/// From the reasons of the printer's state; where they say nothing, from its words.
fn trouble_in(reasons: &[String], message: &str) -> Trouble {
    // What somebody can do something about comes first.
    let known = [
        (Trouble::NoPaper, ["media-empty", "media-needed"]),
        (Trouble::Jam, ["media-jam", "input-cannot-feed"]),
        (Trouble::Open, ["cover-open", "door-open"]),
        (Trouble::NoToner, ["toner-empty", "marker-supply-empty"]),
        (Trouble::Offline, ["offline", "timed-out"]),
        (Trouble::Offline, ["connecting-to-device", "shutdown"]),
        (Trouble::Paused, ["paused", "stopped"]),
    ];
    // With "-error", "-warning" or "-report" behind it; a warning keeps nothing from being printed.
    let is = |word: &str| reasons.iter().any(|said| said.starts_with(word) && !said.ends_with("-warning"));
    known
        .into_iter()
        .find(|(_, words)| words.iter().any(|word| is(word)))
        .map(|(trouble, _)| trouble)
        .or_else(|| GONE.iter().any(|words| message.contains(words)).then_some(Trouble::Offline))
        .unwrap_or(Trouble::Unsaid)
}

/// The socket that `lp` uses, too, if it is one of this PC.
fn socket() -> Option<PathBuf> {
    match std::env::var("CUPS_SERVER") {
        Ok(server) => server.starts_with('/').then(|| PathBuf::from(server)),
        Err(_not_set) => Some(PathBuf::from(SOCKET)),
    }
}

fn answer(question: &[u8], authorization: &str) -> Option<Vec<u8>> {
    let mut stream = UnixStream::connect(socket()?).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    stream.set_write_timeout(Some(PATIENCE)).ok()?;
    // In HTTP 1.0, so that the answer comes in one piece.
    let head = format!(
        "POST / HTTP/1.0\r\nHost: localhost\r\n{authorization}Content-Type: application/ipp\r\nContent-Length: {}\r\n\r\n",
        question.len()
    );
    stream.write_all(&[head.as_bytes(), question].concat()).ok()?;
    let mut answer = Vec::new();
    // A connection that is kept open ends with the time limit; what has come is looked at.
    let _ended_or_waited = stream.take(LONGEST).read_to_end(&mut answer);
    let body = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    answer.get(body + 4..).map(<[u8]>::to_vec)
}

fn question(operation: u16, wanted: &[(&str, Value<'_>)]) -> Vec<u8> {
    // Version 2.0, the operation, the number of the question, the group of its attributes.
    let [high, low] = operation.to_be_bytes();
    let mut bytes = vec![2, 0, high, low, 0, 0, 0, 1, 1];
    let begin =
        [("attributes-charset", Value::Text(0x47, "utf-8")), ("attributes-natural-language", Value::Text(0x48, "en"))];
    for (name, value) in begin.iter().chain(wanted) {
        let (tag, value) = match value {
            Value::Text(tag, text) => (*tag, text.as_bytes()),
            Value::Yes => (0x22, &[1][..]),
        };
        bytes.push(tag);
        for part in [name.as_bytes(), value] {
            bytes.extend((part.len() as u16).to_be_bytes());
            bytes.extend(part);
        }
    }
    bytes.push(3);
    bytes
}

/// The value of `job-state`, an enumeration of four bytes.
fn state_in(answer: &[u8]) -> Option<JobState> {
    const ENUMERATION: u8 = 0x23;
    let (_, value) = attributes(answer).find(|(kind, _)| *kind == (ENUMERATION, &b"job-state"[..]))?;
    Some(match value {
        [0, 0, 0, 3 | 5] => JobState::UnderWay,
        [0, 0, 0, 4 | 6] => JobState::Waiting(Trouble::Unsaid),
        [0, 0, 0, 7] => JobState::Cancelled,
        [0, 0, 0, 8] => JobState::Failed,
        [0, 0, 0, 9] => JobState::Done,
        _ => JobState::Unknown,
    })
}

/// All values of that name, as text. The second and later ones come without a name.
fn values(answer: &[u8], wanted: &str) -> Vec<String> {
    let mut is_wanted = false;
    let mut values = Vec::new();
    for ((_, name), value) in attributes(answer) {
        is_wanted = if name.is_empty() { is_wanted } else { name == wanted.as_bytes() };
        if is_wanted {
            values.push(String::from_utf8_lossy(value).into_owned());
        }
    }
    values
}

type Attribute<'a> = ((u8, &'a [u8]), &'a [u8]);

/// Tag, name and value of each attribute, as far as the answer is whole.
fn attributes(answer: &[u8]) -> impl Iterator<Item = Attribute<'_>> {
    const LAST_GROUP: u8 = 0x0F;
    let mut rest = answer.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        loop {
            let (&tag, behind) = rest.split_first()?;
            rest = behind;
            if tag > LAST_GROUP {
                let name = part(&mut rest)?;
                return Some(((tag, name), part(&mut rest)?));
            }
        }
    })
}

/// What stands behind its own length.
fn part<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, behind) = rest.split_first_chunk()?;
    let (part, behind) = behind.split_at_checked(u16::from_be_bytes(*length).into())?;
    *rest = behind;
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An answer as CUPS gives it.
    fn said(state: u8) -> Vec<u8> {
        let mut bytes = vec![2, 0, 0, 0, 0, 0, 0, 1, 1, 0x47, 0, 18];
        bytes.extend(b"attributes-charset\0\x05utf-8\x02\x23\0\x09job-state\0\x04\0\0\0");
        bytes.extend([state, 3]);
        bytes
    }

    #[test]
    fn only_completed_is_printed() {
        use JobState::{Cancelled, Done, Failed, UnderWay, Unknown, Waiting};
        let states = (3..11).map(|state| state_in(&said(state)));
        let waiting = Waiting(Trouble::Unsaid);
        let expected = [UnderWay, waiting, UnderWay, waiting, Cancelled, Failed, Done, Unknown].map(Some);
        assert!(states.eq(expected));
    }

    #[test]
    fn a_printer_that_is_switched_off_is_known_by_its_words_alone() {
        let said = |reasons: &[&str], message| {
            trouble_in(&reasons.iter().map(|&word| word.to_owned()).collect::<Vec<_>>(), message)
        };
        let gone = "The printer may not exist or is unavailable at this time.";
        assert_eq!(said(&["none"], gone), Trouble::Offline);
        assert_eq!(said(&["media-empty-error"], gone), Trouble::NoPaper, "what can be mended here comes first");
        assert_eq!(said(&["toner-low-warning"], "Sending data to printer."), Trouble::Unsaid);
    }

    #[test]
    fn all_values_of_a_name_are_found() {
        let mut bytes = vec![2, 0, 0, 0, 0, 0, 0, 1, 4];
        for (name, value) in [("a", "none"), ("printer-state-reasons", "paused"), ("", "media-empty-error"), ("b", "x")]
        {
            bytes.push(0x44);
            for text in [name, value] {
                bytes.extend((text.len() as u16).to_be_bytes());
                bytes.extend(text.as_bytes());
            }
        }
        bytes.push(3);
        assert_eq!(values(&bytes, "printer-state-reasons"), ["paused", "media-empty-error"]);
        assert!(values(&bytes, "c").is_empty());
    }

    #[test]
    fn a_torn_answer_says_nothing() {
        let whole = said(9);
        for length in 0..whole.len() - 1 {
            assert_eq!(state_in(&whole[..length]), None, "{length}");
        }
    }
}
