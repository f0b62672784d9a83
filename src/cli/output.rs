//! What a command answers: rows and remarks as text, or the same as JSON.

use std::io::Write;

use serde_json::Value;
use zeroize::Zeroizing;

/// The answer of a command.
pub(super) struct Answer {
    /// Rows of text, cells separated by tabs when written.
    rows: Vec<Vec<String>>,
    /// The same for programs.
    json: Value,
    /// Remarks for the person at the screen; not part of the answer.
    remarks: Vec<String>,
    /// Whether something was found that needs attention.
    found: bool,
    /// Secret rows, overwritten after they are written.
    secrets: Vec<Zeroizing<String>>,
}

/// Why a command could not be done.
pub(super) struct Failure {
    code: u8,
    sentence: String,
}

impl Failure {
    /// Wrong use: an argument or an input that does not fit.
    pub(super) fn usage(sentence: String) -> Self {
        Self { code: 2, sentence }
    }

    /// It was used rightly but did not work out.
    pub(super) fn finding(sentence: String) -> Self {
        Self { code: 1, sentence }
    }

    pub(super) fn write(&self, err: &mut dyn Write) -> u8 {
        // Nobody is left to tell if even this cannot be written.
        let _nobody_listens = writeln!(err, "{}", harmless(&self.sentence, true));
        self.code
    }
}

impl Answer {
    /// Rows, and the same as JSON.
    pub(super) fn new(rows: Vec<Vec<String>>, json: Value) -> Self {
        Self { rows, json, remarks: Vec::new(), found: false, secrets: Vec::new() }
    }

    /// Secrets, one a line.
    pub(super) fn secrets(secrets: Vec<Zeroizing<String>>, remark: String) -> Self {
        let json = Value::Array(Vec::new());
        Self { rows: Vec::new(), json, remarks: vec![remark], found: false, secrets }
    }

    /// With a remark beside it, for people and not for scripts.
    pub(super) fn with_remark(mut self, remark: String) -> Self {
        self.remarks.push(remark);
        self
    }

    /// Marks that something was found.
    pub(super) fn found(mut self, found: bool) -> Self {
        self.found = found;
        self
    }

    /// The same with a remark for the person at the screen.
    pub(super) fn remark(mut self, remark: String) -> Self {
        self.remarks.push(remark);
        self
    }

    pub(super) fn write(self, json: bool, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
        let written = if json { self.write_json(out) } else { self.write_rows(out) };
        for remark in self.remarks.iter().filter(|remark| !remark.is_empty()) {
            // A remark that nobody reads changes nothing.
            let _nobody_listens = writeln!(err, "{}", harmless(remark, true));
        }
        // A reader that has seen enough (`| head`) is no failure.
        if written.is_err_and(|error| error.kind() != std::io::ErrorKind::BrokenPipe) {
            return 1;
        }
        u8::from(self.found)
    }

    fn write_json(&self, out: &mut dyn Write) -> std::io::Result<()> {
        if self.secrets.is_empty() {
            return writeln!(out, "{}", harmless_json(&self.json));
        }
        // Written piece by piece, so that no longer-lived value holds a secret.
        writeln!(out, "[")?;
        for (n, secret) in self.secrets.iter().enumerate() {
            let comma = if n + 1 < self.secrets.len() { "," } else { "" };
            let quoted = Zeroizing::new(serde_json::to_string(secret.as_str())?);
            writeln!(out, "{}{comma}", quoted.as_str())?;
        }
        writeln!(out, "]")
    }

    fn write_rows(&self, out: &mut dyn Write) -> std::io::Result<()> {
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(|cell| harmless(cell, row.len() == 1)).collect();
            writeln!(out, "{}", cells.join("\t"))?;
        }
        for secret in &self.secrets {
            writeln!(out, "{}", secret.as_str())?;
        }
        out.flush()
    }
}

/// Whether a character would steer the terminal: control characters and those that turn the
/// direction of writing.
fn steers(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns
}

/// The same JSON with such characters escaped. In JSON they stand in texts only, and all of them
/// have four digits.
fn harmless_json(json: &Value) -> String {
    let mut text = json.to_string();
    let steering: std::collections::BTreeSet<char> = text.chars().filter(|c| steers(*c)).collect();
    for c in steering {
        text = text.replace(c, &format!("\\u{:04x}", u32::from(c)));
    }
    text
}

/// The text without characters that would steer the terminal or break the row. Line breaks stay
/// where a row is one block of text.
pub(super) fn harmless(text: &str, is_block: bool) -> String {
    text.chars().map(|c| if steers(c) && !(is_block && c == '\n') { ' ' } else { c }).collect()
}
