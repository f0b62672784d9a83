//! The commands and their arguments, with their help in the language of the texts.

use clap::{Arg, ArgAction, Command, value_parser};

use crate::{i18n::Texts, tr};

/// The whole command line.
pub(super) fn command(texts: &Texts) -> Command {
    Command::new("passwortwechsel-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about(tr!(texts, "cli-about"))
        .after_help(tr!(texts, "cli-exit-codes"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(template(texts))
        .next_help_heading(tr!(texts, "cli-heading-options"))
        .subcommand_help_heading(tr!(texts, "cli-heading-commands"))
        .arg(help(texts))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(tr!(texts, "cli-version")))
        .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).global(true).help(tr!(texts, "cli-json")))
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_parser(["de", "en"])
                .hide_possible_values(true)
                .global(true)
                .help(tr!(texts, "cli-lang")),
        )
        .subcommands([guides(texts), password(texts), case(texts), certificate(texts)])
}

fn help(texts: &Texts) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).global(true).help(tr!(texts, "cli-help"))
}

/// What a command does, how it is called, its arguments; all headings in the language of the texts.
fn template(texts: &Texts) -> String {
    format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", tr!(texts, "cli-heading-usage"))
}

fn command_named(texts: &Texts, name: &'static str, about: String) -> Command {
    Command::new(name)
        .about(about)
        .help_template(template(texts))
        .next_help_heading(tr!(texts, "cli-heading-options"))
        .subcommand_help_heading(tr!(texts, "cli-heading-commands"))
}

fn group(texts: &Texts, name: &'static str, about: String) -> Command {
    command_named(texts, name, about)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
}

fn file(id: &'static str, help: String) -> Arg {
    Arg::new(id)
        .value_name(if id == "dir" { "DIR" } else { "FILE" })
        .value_parser(value_parser!(std::path::PathBuf))
        .help(help)
}

fn option(id: &'static str, help: String) -> Arg {
    Arg::new(id).long(id).help(help)
}

fn number(id: &'static str, help: String) -> Arg {
    option(id, help).value_parser(value_parser!(u16))
}

fn guides(texts: &Texts) -> Command {
    let pack = || file("pack", tr!(texts, "cli-pack")).long("pack").action(ArgAction::Append);
    group(texts, "guides", tr!(texts, "cli-guides")).subcommands([
        command_named(texts, "list", tr!(texts, "cli-guides-list")).arg(pack()),
        command_named(texts, "check", tr!(texts, "cli-guides-check"))
            .arg(file("file", tr!(texts, "cli-file")).required(true).num_args(1..)),
        command_named(texts, "show", tr!(texts, "cli-guides-show"))
            .arg(Arg::new("id").value_name("ID").required(true).help(tr!(texts, "cli-guide-id")))
            .arg(file("pdf", tr!(texts, "cli-guide-pdf")).long("pdf"))
            .arg(option("step", tr!(texts, "cli-guide-step")).value_name("ID").requires("pdf"))
            .arg(pack()),
    ])
}

fn password(texts: &Texts) -> Command {
    group(texts, "password", tr!(texts, "cli-password")).subcommands([
        command_named(texts, "profiles", tr!(texts, "cli-password-profiles")),
        command_named(texts, "generate", tr!(texts, "cli-password-generate"))
            .arg(option("profile", tr!(texts, "cli-profile")).value_name("ID").required(true))
            .arg(
                number("count", tr!(texts, "cli-count"))
                    .short('n')
                    .value_name("N")
                    .default_value("1")
                    .hide_default_value(true),
            )
            .arg(
                option("kind", tr!(texts, "cli-kind"))
                    .value_name("KIND")
                    .value_parser(["random", "words", "pin"])
                    .hide_possible_values(true),
            )
            .arg(
                option("mode", tr!(texts, "cli-mode"))
                    .value_name("MODE")
                    .value_parser(["usual", "keyboard", "phone"])
                    .hide_possible_values(true),
            )
            .arg(number("length", tr!(texts, "cli-length")).value_name("N").conflicts_with("words"))
            .arg(number("words", tr!(texts, "cli-words")).value_name("N")),
        command_named(texts, "check", tr!(texts, "cli-password-check"))
            .arg(file("context", tr!(texts, "cli-context")).long("context")),
        command_named(texts, "spell", tr!(texts, "cli-password-spell")),
        command_named(texts, "sheet", tr!(texts, "cli-password-sheet"))
            .arg(option("for", tr!(texts, "cli-sheet-for")).value_name("TEXT")),
    ])
}

fn case(texts: &Texts) -> Command {
    let dir = || file("dir", tr!(texts, "cli-dir")).required(true);
    let states = ["done", "tested", "open", "absent", "promised", "blocked"];
    group(texts, "case", tr!(texts, "cli-case")).subcommands([
        command_named(texts, "new", tr!(texts, "cli-case-new"))
            .arg(dir())
            .arg(file("practice", tr!(texts, "cli-practice")).long("practice").required(true))
            .arg(option("occasion", tr!(texts, "cli-occasion")).value_name("TEXT"))
            .arg(option("since", tr!(texts, "cli-since")).value_name("DATE")),
        command_named(texts, "plan", tr!(texts, "cli-case-plan")).arg(dir()),
        command_named(texts, "mark", tr!(texts, "cli-case-mark"))
            .arg(dir())
            .arg(option("task", tr!(texts, "cli-task")).value_name("ID").required(true))
            .arg(option("step", tr!(texts, "cli-step")).value_name("ID"))
            .arg(option("by", tr!(texts, "cli-by")).value_name("NAME").required(true))
            .arg(
                option("state", tr!(texts, "cli-state"))
                    .value_name("STATE")
                    .value_parser(states)
                    .hide_possible_values(true)
                    .required(true),
            )
            .arg(option("note", tr!(texts, "cli-note")).value_name("TEXT"))
            .arg(option("until", tr!(texts, "cli-until")).value_name("DATE"))
            .arg(option("place", tr!(texts, "cli-place")).value_name("TEXT"))
            .arg(option("device", tr!(texts, "cli-device")).value_name("NAME")),
        command_named(texts, "show", tr!(texts, "cli-case-show")).arg(dir()),
        command_named(texts, "history", tr!(texts, "cli-case-history"))
            .arg(dir())
            .arg(option("task", tr!(texts, "cli-task")).value_name("ID"))
            .arg(file("csv", tr!(texts, "cli-csv")).long("csv")),
        command_named(texts, "export", tr!(texts, "cli-case-export"))
            .arg(dir())
            .arg(file("output", tr!(texts, "cli-zip")).short('o').long("output").required(true)),
        command_named(texts, "import", tr!(texts, "cli-case-import"))
            .arg(file("file", tr!(texts, "cli-zip")).required(true))
            .arg(file("into", tr!(texts, "cli-into")).long("into").value_name("DIR"))
            .arg(Arg::new("merge").long("merge").action(ArgAction::SetTrue).help(tr!(texts, "cli-merge"))),
        command_named(texts, "packs", tr!(texts, "cli-case-packs"))
            .arg(dir())
            .arg(file("add", tr!(texts, "cli-pack-add")).long("add").requires("by"))
            .arg(option("remove", tr!(texts, "cli-pack-remove")).value_name("ID").requires("by").conflicts_with("add"))
            .arg(option("by", tr!(texts, "cli-by")).value_name("NAME"))
            .arg(option("device", tr!(texts, "cli-device")).value_name("NAME")),
        command_named(texts, "order", tr!(texts, "cli-case-order"))
            .arg(dir())
            .arg(file("output", tr!(texts, "cli-output")).short('o').long("output").required(true)),
    ])
}

fn certificate(texts: &Texts) -> Command {
    group(texts, "certificate", tr!(texts, "cli-certificate")).subcommands([
        command_named(texts, "write", tr!(texts, "cli-certificate-write"))
            .arg(file("dir", tr!(texts, "cli-dir")).required(true))
            .arg(file("output", tr!(texts, "cli-output")).short('o').long("output").required(true))
            .arg(option("by", tr!(texts, "cli-by")).value_name("NAME")),
        command_named(texts, "verify", tr!(texts, "cli-certificate-verify"))
            .arg(file("file", tr!(texts, "cli-pdf")).required(true)),
        command_named(texts, "print", tr!(texts, "cli-certificate-print"))
            .arg(file("file", tr!(texts, "cli-pdf")).required(true)),
    ])
}
