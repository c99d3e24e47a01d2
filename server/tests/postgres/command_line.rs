//! Usage, configuration and their messages.

use crate::support::{Data, text};
use std::fs;

#[test]
fn every_subcommand_explains_itself() {
    let data = Data::new("help");
    for arguments in [
        &["--help"][..],
        &["serve", "--help"],
        &["migrate", "--help"],
        &["demo", "--help"],
        &["admin", "create", "--help"],
        &["admin", "invite", "--help"],
        &["check", "--help"],
    ] {
        let output = data.run(arguments);
        assert!(output.status.success() && output.stdout.len() > 100, "{arguments:?}: {}", text(&output));
    }
    assert!(!data.path.exists(), "asking for help makes nothing");
}

#[test]
fn a_bad_configuration_is_named_key_by_key() {
    let data = Data::new("configuration");
    let file = data.path.with_file_name("bad.toml");
    fs::write(&file, "listn = 3000\n").expect("file");
    let output = data.run(&["check", "--config", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("listn (MOORING_LISTN): no such setting"), "{}", text(&output));
    let output = data.run_with(&["serve"], &[("MOORING_PUBLIC_ORIGIN", "http://clinic.example.org")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("public_origin (MOORING_PUBLIC_ORIGIN): expected https"), "{}", text(&output));
    assert_eq!(data.run(&["serv"]).status.code(), Some(2));
    assert!(!data.path.exists(), "nothing was made");
}

#[test]
fn a_folder_without_postgres_gets_a_message_that_names_the_package() {
    let data = Data::new("missing");
    let output = data.run_with(&["serve"], &[("MOORING_POSTGRES_BIN", "/nowhere")]);
    let said = text(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("is needed and not installed in /nowhere") && said.contains("postgresql"), "{said}");
}

#[test]
fn check_changes_nothing() {
    let data = Data::new("check");
    let output = data.run(&["check"]);
    assert!(output.status.success() && text(&output).contains("no database in"), "{}", text(&output));
    assert!(!data.path.exists());
}

#[test]
fn an_administrator_is_made_and_invites_a_clinician() {
    let data = Data::new("admin");
    let create =
        ["admin", "create", "--host", "iop.example.org", "--name", "Harbor IOP", "--time-zone", "America/Chicago"];
    let person = [
        "--email",
        "ruth@example.org",
        "--person-name",
        "Ruth Vega",
        "--hours",
        "mon-fri 09:00-21:00, sat 10:00-14:00",
    ];
    let output = data.run(&[&create[..], &person[..]].concat());
    assert!(output.status.success(), "{}", text(&output));
    assert!(text(&output).contains("http://iop.example.org:3000/invitation"), "{}", text(&output));
    let code = text(&output).lines().find_map(|line| line.strip_prefix("    ").map(str::to_owned)).expect("a code");
    assert!(code.len() == 14 && code.split('-').all(|group| group.len() == 4), "{code}");
    let again = data.run(&[&create[..], &person[..]].concat());
    assert!(!again.status.success() && text(&again).contains("already"), "{}", text(&again));
    let invite = ["admin", "invite", "--host", "iop.example.org", "--email", "leo@example.org", "--name", "Leo Park"];
    let output =
        data.run(&[&invite[..], &["--role", "clinician", "--role", "administrator", "--language", "es"]].concat());
    assert!(output.status.success(), "{}", text(&output));
    let output = data.run(&[&invite[..], &["--role", "clinician"]].concat());
    assert!(!output.status.success() && text(&output).contains("leo@example.org"), "{}", text(&output));
    let output = data.run(&[
        "admin",
        "invite",
        "--host",
        "other.example.org",
        "--email",
        "a@b.org",
        "--name",
        "A",
        "--role",
        "family",
    ]);
    assert!(!output.status.success() && text(&output).contains("there are: iop.example.org"), "{}", text(&output));
}
