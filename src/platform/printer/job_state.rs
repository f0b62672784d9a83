//! Asks the CUPS of this PC what became of a job.
//!
//! `lpstat` lists a cancelled job among the completed ones and does not say which it is; only the
//! job's state in the Internet Printing Protocol tells (RFC 8011, 4.3.4 and 5.3.7). So one question
//! is asked in that protocol, through the socket in the file system on which CUPS listens. A CUPS on
//! another computer is not asked: the program opens no network connection.

use std::{
    io::{Read as _, Write as _},
    os::unix::net::UnixStream,
    path::PathBuf,
    time::Duration,
};

use super::JobState;

/// Where CUPS listens if nothing else is said.
const SOCKET: &str = "/run/cups/cups.sock";
/// A local answer takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);
/// The answer has some hundred bytes.
const LONGEST: u64 = 100_000;

/// The state of the job with that number.
pub(super) fn ask(number: u32) -> JobState {
    answer(number).and_then(|answer| state_in(&answer)).unwrap_or(JobState::Unknown)
}

/// The socket that `lp` uses, too, if it is one of this PC.
fn socket() -> Option<PathBuf> {
    match std::env::var("CUPS_SERVER") {
        Ok(server) => server.starts_with('/').then(|| PathBuf::from(server)),
        Err(_not_set) => Some(PathBuf::from(SOCKET)),
    }
}

fn answer(number: u32) -> Option<Vec<u8>> {
    let mut stream = UnixStream::connect(socket()?).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    stream.set_write_timeout(Some(PATIENCE)).ok()?;
    let question = question(number);
    // In HTTP 1.0, so that the answer comes in one piece.
    let head = format!(
        "POST / HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/ipp\r\nContent-Length: {}\r\n\r\n",
        question.len()
    );
    stream.write_all(&[head.as_bytes(), &question].concat()).ok()?;
    let mut answer = Vec::new();
    // A connection that is kept open ends with the time limit; what has come is looked at.
    let _ended_or_waited = stream.take(LONGEST).read_to_end(&mut answer);
    let body = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    answer.get(body + 4..).map(<[u8]>::to_vec)
}

/// Get-Job-Attributes for `job-state`.
fn question(number: u32) -> Vec<u8> {
    // Version 2.0, the operation, the number of the question, the group of its attributes.
    let mut bytes = vec![2, 0, 0, 9, 0, 0, 0, 1, 1];
    let uri = format!("ipp://localhost/jobs/{number}");
    for (tag, name, value) in [
        (0x47, "attributes-charset", "utf-8"),
        (0x48, "attributes-natural-language", "en"),
        (0x45, "job-uri", uri.as_str()),
        (0x44, "requested-attributes", "job-state"),
    ] {
        bytes.push(tag);
        for part in [name, value] {
            bytes.extend((part.len() as u16).to_be_bytes());
            bytes.extend(part.as_bytes());
        }
    }
    bytes.push(3);
    bytes
}

/// The value of `job-state`, an enumeration of four bytes.
fn state_in(answer: &[u8]) -> Option<JobState> {
    const ENUMERATION: u8 = 0x23;
    const LAST_GROUP: u8 = 0x0F;
    let mut rest = answer.get(8..)?;
    while let Some((&tag, behind)) = rest.split_first() {
        rest = behind;
        if tag <= LAST_GROUP {
            continue;
        }
        let name = part(&mut rest)?;
        let value = part(&mut rest)?;
        if (tag, name) == (ENUMERATION, b"job-state") {
            return Some(match value {
                [0, 0, 0, 3 | 5] => JobState::UnderWay,
                [0, 0, 0, 4 | 6] => JobState::Waiting,
                [0, 0, 0, 7] => JobState::Cancelled,
                [0, 0, 0, 8] => JobState::Failed,
                [0, 0, 0, 9] => JobState::Done,
                _ => JobState::Unknown,
            });
        }
    }
    None
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
        let expected = [UnderWay, Waiting, UnderWay, Waiting, Cancelled, Failed, Done, Unknown].map(Some);
        assert!(states.eq(expected));
    }

    #[test]
    fn a_torn_answer_says_nothing() {
        let whole = said(9);
        for length in 0..whole.len() - 1 {
            assert_eq!(state_in(&whole[..length]), None, "{length}");
        }
    }
}
