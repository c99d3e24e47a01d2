//! How the private cluster runs: for one small machine, and without personal data in its log.

use super::PORT;
use std::{fmt::Write, fs, path::Path};

/// What nobody may change, as arguments of `postgres`.
pub(super) fn fixed(cluster: &Path, socket: &Path, connections: u32) -> Vec<String> {
    let settings = [
        ("listen_addresses", String::new()),
        ("port", PORT.to_string()),
        ("unix_socket_directories", quoted(socket)),
        ("unix_socket_permissions", "0700".into()),
        ("max_connections", connections.to_string()),
        ("password_encryption", "scram-sha-256".into()),
        // An error repeats the row or the value that caused it (traps D15): it goes to the client, not into the log.
        ("log_min_messages", "log".into()),
        ("log_min_error_statement", "panic".into()),
        ("log_error_verbosity", "terse".into()),
        ("log_parameter_max_length", "0".into()),
        ("log_parameter_max_length_on_error", "0".into()),
        ("log_statement", "none".into()),
        ("log_destination", "stderr".into()),
        ("logging_collector", "off".into()),
    ];
    let mut arguments = vec!["-D".to_owned(), cluster.display().to_string()];
    for (name, value) in settings {
        arguments.extend(["-c".to_owned(), format!("{name}={value}")]);
    }
    arguments
}

/// A path in a list of paths.
fn quoted(path: &Path) -> String {
    format!("\"{}\"", path.display().to_string().replace('"', "\"\""))
}

/// What an operator may change later, as text for the end of `postgresql.conf`.
pub(super) fn advice() -> String {
    let memory = fs::read_to_string("/proc/meminfo").ok().and_then(|text| megabytes(&text)).unwrap_or(1024);
    let shared = (memory / 8).clamp(32, 1024);
    let mut text = String::from(
        "\n# Mooring's advice for this machine, written when the cluster was made. It may be changed; listening and logging are fixed.\n",
    );
    for (name, value) in [
        ("shared_buffers", format!("{shared}MB")),
        ("effective_cache_size", format!("{}MB", (memory / 2).max(shared))),
        ("work_mem", "4MB".into()),
        ("maintenance_work_mem", "32MB".into()),
        ("max_wal_size", "256MB".into()),
        ("min_wal_size", "32MB".into()),
        // After a crash every file is written out first; one call does it on Linux instead of one for each file.
        ("recovery_init_sync_method", if cfg!(target_os = "linux") { "syncfs".into() } else { "fsync".into() }),
        ("random_page_cost", "1.1".into()),
        ("jit", "off".into()),
        ("max_parallel_workers_per_gather", "0".into()),
        ("log_checkpoints", "off".into()),
        ("timezone", "'UTC'".into()),
        ("log_timezone", "'UTC'".into()),
    ] {
        let _ = writeln!(text, "{name} = {value}");
    }
    text
}

/// The memory of this machine.
fn megabytes(meminfo: &str) -> Option<u64> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

#[cfg(test)]
mod tests {
    use super::{fixed, megabytes};
    use std::path::Path;

    #[test]
    fn there_is_no_tcp_port_and_no_statement_in_the_log() {
        let arguments = fixed(Path::new("/d/postgres"), Path::new("/d/r"), 40).join(" ");
        for setting in [
            "-D /d/postgres",
            "-c listen_addresses= ",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "unix_socket_directories=\"/d/r\"",
        ] {
            assert!(arguments.contains(setting), "{arguments}");
        }
        assert_eq!(megabytes("MemTotal:        2048000 kB\nMemFree: 1 kB\n"), Some(2000));
        assert_eq!(megabytes(""), None);
    }
}
