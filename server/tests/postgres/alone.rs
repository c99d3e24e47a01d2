//! One server on one data folder.

use crate::support::{Data, lives, text};
use rustix::process::Signal;
use std::{fs, os::unix::fs::MetadataExt};

#[test]
fn a_fresh_folder_is_served_and_everything_ends_with_sigterm() {
    let data = Data::new("fresh");
    let server = data.serve();
    assert!(server.get("/help").starts_with("HTTP/1.1 "), "{}", server.said);
    let postmaster = data.postmaster().expect("a postmaster");
    assert!(lives(postmaster));
    let pid_file = fs::read_to_string(data.path.join("postgres/postmaster.pid")).expect("pid file");
    assert_eq!(pid_file.lines().nth(5), Some(""), "it listens at a TCP port");
    server.signal(Signal::TERM);
    assert!(server.end().success());
    assert!(!lives(postmaster) && data.postmaster().is_none() && data.processes().is_empty());
}

#[test]
fn sigint_ends_it_as_well_and_the_next_start_finds_the_data() {
    let data = Data::new("sigint");
    let mut server = data.serve();
    assert!(server.said.contains("making the database") && server.said.contains("migrations applied"));
    server.signal(Signal::INT);
    server.wait_for("stopped serving");
    assert!(server.end().success());
    let server = data.serve();
    assert!(
        !server.said.contains("making the database") && !server.said.contains("migrations applied"),
        "{}",
        server.said
    );
    server.signal(Signal::INT);
    assert!(server.end().success());
}

#[test]
fn nobody_else_gets_in() {
    let data = Data::new("modes");
    let server = data.serve();
    let mode = fs::metadata(data.path.join("run")).expect("the socket's folder").mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
    server.signal(Signal::TERM);
    assert!(server.end().success());
    assert!(!data.path.join("run").exists());
    for (file, others) in
        [("secrets.toml", 0o077), ("postgres.log", 0o077), ("lock", 0o077), ("postgres", 0o027), ("", 0o027)]
    {
        let mode = fs::metadata(data.path.join(file)).expect(file).mode();
        assert_eq!(mode & others, 0, "{file} {mode:o}");
    }
    assert!(!data.path.join("initdb.password").exists());
}

#[test]
fn a_long_path_gets_its_socket_elsewhere() {
    let data = Data::at("long", &"long-name/".repeat(12));
    let output = data.run(&["migrate"]);
    assert!(output.status.success(), "{}", text(&output));
    assert!(!data.path.join("run").exists());
    assert!(data.run(&["check"]).status.success());
}

#[test]
fn what_initdb_left_unfinished_is_thrown_away() {
    let data = Data::new("unfinished");
    fs::create_dir_all(data.path.join("postgres.new/base")).expect("left behind");
    fs::write(data.path.join("postgres.new/PG_VERSION"), "15\n").expect("left behind");
    let output = data.run(&["migrate"]);
    assert!(output.status.success(), "{}", text(&output));
}

#[test]
fn a_folder_that_postgres_cannot_enter_is_named() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let data = Data::at("closed", "private/data");
    let private = data.path.parent().expect("parent");
    fs::create_dir_all(private).expect("folder");
    fs::set_permissions(private, std::os::unix::fs::PermissionsExt::from_mode(0o700)).expect("closed");
    let output = data.run(&["serve"]);
    let said = text(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains(&format!("{} is closed", private.display())) && said.contains("MOORING_DATA"), "{said}");
}
