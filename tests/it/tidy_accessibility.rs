//! The table in `src/ui/accessibility.md` names tests that exist and covers WCAG and EN 301 549.

use crate::tidy::{files, root};

/// Named tests that are in no source, and named parts that `tests/run` does not have.
fn missing(table: &str, sources: &[(String, String)], parts: &str) -> Vec<String> {
    let code = table.split('`').skip(1).step_by(2);
    let is_missing = |name: &&str| match (name.split_once("::"), name.strip_prefix("tests/run ")) {
        (Some((file, test)), _) => {
            let in_file =
                |path: &str| path.contains(&format!("/{file}.rs")) || path.contains(&format!("/{file}/mod.rs"));
            !sources.iter().any(|(path, text)| in_file(path) && text.contains(&format!("fn {test}(")))
        }
        (None, Some("NAME") | None) => false,
        (None, Some(part)) => !parts.contains(&format!("\npart {part} ")),
    };
    code.filter(is_missing).map(str::to_owned).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

#[test]
fn every_test_that_the_table_names_exists() {
    let all = files(&root().join("src/ui"), "rs").into_iter().chain(files(&root().join("tests/it"), "rs"));
    let sources: Vec<(String, String)> =
        all.map(|file| (file.display().to_string(), std::fs::read_to_string(&file).unwrap())).collect();
    let table = read("src/ui/accessibility.md");
    assert_eq!(missing(&table, &sources, &read("tests/run")), [""; 0]);
    for criterion in ["1.1.1", "1.4.3", "1.4.10", "2.1.1", "2.4.7", "2.4.11", "2.5.8", "3.3.8", "4.1.3", "11.5", "11.7"]
    {
        assert!(table.contains(&format!("| {criterion} ")), "{criterion} is not in the table");
    }
}

#[test]
fn the_check_bites() {
    let sources = [("/it/walk.rs".to_owned(), "fn there() {}".to_owned())];
    let table = "`walk::there` `walk::gone` `other::there` `tests/run walk` `tests/run gone` `egui_style`";
    assert_eq!(missing(table, &sources, "\npart walk \"\""), ["walk::gone", "other::there", "tests/run gone"]);
}
