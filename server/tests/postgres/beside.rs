//! Several processes at one data folder.

use crate::support::{Data, Server, finish, text};
use rustix::process::Signal;

#[test]
fn a_second_server_is_refused_and_learns_who_has_the_folder() {
    let data = Data::new("second");
    let server = data.serve();
    let output = data.run(&["serve"]);
    assert_eq!(output.status.code(), Some(1));
    let expected = format!("in use by `mooring serve` with process id {}", server.pid().as_raw_nonzero());
    assert!(text(&output).contains(&expected), "{}", text(&output));
    assert!(server.get("/help").starts_with("HTTP/1.1 "));
}

#[test]
fn other_subcommands_work_beside_the_server() {
    let data = Data::new("beside");
    let server = data.serve();
    let postmaster = data.postmaster();
    for arguments in [["check"], ["migrate"]] {
        let output = data.run(&arguments);
        assert!(output.status.success(), "{}", text(&output));
    }
    assert_eq!(data.postmaster(), postmaster);
    assert!(server.get("/help").starts_with("HTTP/1.1 "));
}

#[test]
fn without_a_server_a_subcommand_keeps_the_cluster_for_its_own_time() {
    let data = Data::new("own-time");
    let first = data.run(&["migrate"]);
    assert!(first.status.success() && text(&first).contains("Applied"), "{}", text(&first));
    assert!(data.postmaster().is_none() && data.processes().is_empty());
    let again = data.run(&["migrate"]);
    assert!(text(&again).contains("Nothing to do"), "{}", text(&again));
}

#[test]
fn two_subcommands_at_once_come_one_after_the_other() {
    let data = Data::new("two");
    let both = [(); 2].map(|()| data.command(&["migrate"]).spawn().expect("the program starts"));
    let said = both.map(|child| text(&finish(child)));
    assert_eq!(said.iter().filter(|said| said.contains("Applied")).count(), 1, "{said:?}");
    assert_eq!(said.iter().filter(|said| said.contains("Nothing to do")).count(), 1, "{said:?}");
}

#[test]
fn a_server_waits_for_a_subcommand() {
    let data = Data::new("waits");
    let command = data.command(&["migrate"]).spawn().expect("the program starts");
    let server = Server::start(data.command(&[]));
    assert!(finish(command).status.success());
    server.signal(Signal::TERM);
    assert!(server.end().success());
}
