//! Sudden deaths.

use crate::support::{Data, lives, text};
use rustix::process::{Signal, kill_process};
use std::{
    fs,
    time::{Duration, Instant},
};

#[test]
fn r02_a_postmaster_that_was_killed_is_replaced() {
    let data = Data::new("postmaster");
    let mut server = data.serve();
    for _ in 0..3 {
        let before = data.postmaster().expect("a postmaster");
        let start = Instant::now();
        kill_process(before, Signal::KILL).expect("killed");
        server.wait_for("PostgreSQL is back");
        assert!(start.elapsed() < Duration::from_secs(15));
        assert_ne!(data.postmaster(), Some(before));
        let output = data.run(&["check"]);
        assert!(output.status.success(), "{}", text(&output));
    }
    server.signal(Signal::TERM);
    assert!(server.end().success());
    assert!(data.processes().is_empty());
}

#[test]
fn r02_a_postmaster_that_was_killed_with_its_children_is_replaced() {
    let data = Data::new("children");
    let mut server = data.serve();
    for pid in data.processes() {
        let _ = kill_process(pid, Signal::KILL);
    }
    server.wait_for("PostgreSQL is back");
    let output = data.run(&["check"]);
    assert!(output.status.success(), "{}", text(&output));
}

#[test]
fn r01_the_postmaster_of_a_killed_server_is_taken_over() {
    let data = Data::new("orphan");
    let server = data.serve();
    let orphan = data.postmaster().expect("a postmaster");
    server.signal(Signal::KILL);
    server.end();
    assert!(lives(orphan));
    let start = Instant::now();
    let mut server = data.serve();
    assert!(server.said.contains("taking over"), "{}", server.said);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(data.postmaster(), Some(orphan));
    // It is kept like a child: replaced when it dies, stopped at the end.
    kill_process(orphan, Signal::KILL).expect("killed");
    server.wait_for("PostgreSQL is back");
    server.signal(Signal::TERM);
    assert!(server.end().success());
    assert!(data.processes().is_empty());
}

#[test]
fn an_orphan_that_runs_otherwise_is_stopped_first() {
    let data = Data::new("otherwise");
    let server = data.serve();
    let orphan = data.postmaster().expect("a postmaster");
    server.signal(Signal::KILL);
    server.end();
    let output = data.run_with(&["migrate"], &[("MOORING_POOL__PAGES", "60")]);
    assert!(output.status.success() && text(&output).contains("left behind"), "{}", text(&output));
    assert!(!lives(orphan) && data.processes().is_empty());
}

#[test]
fn server_and_postmaster_may_die_together() {
    let data = Data::new("both");
    let server = data.serve();
    server.signal(Signal::KILL);
    for pid in data.processes() {
        let _ = kill_process(pid, Signal::KILL);
    }
    server.end();
    assert!(data.postmaster().is_some(), "its file is stale");
    let server = data.serve();
    server.signal(Signal::TERM);
    assert!(server.end().success());
}

#[test]
fn a_pid_file_that_names_somebody_else_is_no_obstacle() {
    let data = Data::new("stale");
    assert!(data.run(&["migrate"]).status.success());
    let cluster = data.path.join("postgres");
    // This test itself, as it is after a restart of the machine: alive, and no postmaster.
    let text = format!(
        "{}\n{}\n1750000000\n5432\n{}\n\n\nready\n",
        std::process::id(),
        cluster.display(),
        data.path.join("run").display()
    );
    fs::write(cluster.join("postmaster.pid"), text).expect("stale file");
    let server = data.serve();
    assert!(server.get("/help").starts_with("HTTP/1.1 "));
    server.signal(Signal::TERM);
    assert!(server.end().success());
}
