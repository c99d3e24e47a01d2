//! A data folder of one's own, and the program on it.

use rustix::process::{Pid, Signal, kill_process};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::{Duration, Instant},
};

/// Longer than anything takes here; only a hanging test waits for it.
const PATIENCE: Duration = Duration::from_mins(1);

/// A folder that the user `postgres` can enter, gone with the test together with whatever still runs in it.
pub struct Data {
    root: PathBuf,
    /// The data folder; not there yet.
    pub path: PathBuf,
}

impl Data {
    pub fn new(name: &str) -> Self {
        Self::at(name, "data")
    }

    /// With the data folder at `below`.
    pub fn at(name: &str, below: &str) -> Self {
        let root = Path::new("/tmp").join(format!("mooring-test-{}-{name}", std::process::id()));
        fs::create_dir_all(&root).expect("temporary folder");
        fs::set_permissions(&root, fs::Permissions::from_mode(0o755)).expect("open to all");
        Self { path: root.join(below), root }
    }

    /// The program on this folder, at free ports.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mooring"));
        let kept =
            std::env::vars_os().filter(|(name, _)| name == "PATH" || name.to_string_lossy().starts_with("LEPTOS_"));
        command.env_clear().envs(kept).current_dir(&self.root).args(arguments);
        command.env("MOORING_DATA", &self.path).env("MOORING_LISTEN", "127.0.0.1:0").env("MOORING_OPS", "none");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a subcommand to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        finish(self.command(arguments).spawn().expect("the program runs"))
    }

    /// The same, with other variables.
    pub fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        finish(self.command(arguments).envs(variables.iter().copied()).spawn().expect("the program runs"))
    }

    /// Starts a server and waits until it serves.
    pub fn serve(&self) -> Server {
        Server::start(self.command(&["serve"]))
    }

    /// The postmaster that the cluster names.
    pub fn postmaster(&self) -> Option<Pid> {
        let text = fs::read_to_string(self.path.join("postgres/postmaster.pid")).ok()?;
        Pid::from_raw(text.lines().next()?.parse().ok()?)
    }

    /// The processes that work in the cluster's folder.
    pub fn processes(&self) -> Vec<Pid> {
        let cluster = self.path.join("postgres");
        let entries = fs::read_dir("/proc").expect("/proc").flatten();
        let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let here =
            pids.filter(|pid: &i32| fs::read_link(format!("/proc/{pid}/cwd")).is_ok_and(|folder| folder == cluster));
        here.filter_map(Pid::from_raw).collect()
    }

    /// An address for `role`, whose password is in the secrets file.
    pub fn url(&self, role: &str, secret: &str, database: &str) -> String {
        let secrets = fs::read_to_string(self.path.join("secrets.toml")).expect("secrets");
        let password = secrets.lines().find_map(|line| line.strip_prefix(&format!("{secret} = "))).expect("password");
        let socket = self.path.join("run");
        format!("postgres://{role}:{}@localhost/{database}?host={}", password.trim_matches('"'), socket.display())
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        for pid in self.processes() {
            let _ = kill_process(pid, Signal::KILL);
        }
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// A server that runs.
pub struct Server {
    child: Child,
    lines: Receiver<String>,
    /// What it has said so far.
    pub said: String,
    address: String,
}

impl Server {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.spawn().expect("the program starts");
        let stderr = BufReader::new(child.stderr.take().expect("stderr"));
        let (sender, lines) = channel();
        std::thread::spawn(move || stderr.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut server = Self { child, lines, said: String::new(), address: String::new() };
        let line = server.wait_for("serving address=");
        let address = line.split_once("address=").expect("address").1;
        server.address.push_str(address.split(' ').next().expect("address"));
        server
    }

    /// Waits until it says `words`.
    pub fn wait_for(&mut self, words: &str) -> String {
        loop {
            let line = self
                .lines
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|_| panic!("never said {words:?}, but:\n{}", self.said));
            self.said.push_str(&line);
            self.said.push('\n');
            if line.contains(words) {
                return line;
            }
        }
    }

    pub fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("the server runs");
    }

    /// How it ended.
    pub fn end(mut self) -> ExitStatus {
        let give_up = Instant::now() + PATIENCE;
        // Its stderr closes when it ends; children that outlive it do not hold it.
        while self.lines.recv_timeout(give_up.saturating_duration_since(Instant::now())).is_ok() {}
        self.child.wait().expect("ended")
    }

    /// The status line of the answer at `path`.
    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("connected");
        write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        answer.lines().next().unwrap_or_default().to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The outputs of a program that ends by itself, and is ended otherwise.
pub fn finish(child: Child) -> Output {
    let pid = Pid::from_child(&child);
    let (ended, waiting) = channel::<()>();
    let watch = std::thread::spawn(move || {
        if waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            let _ = kill_process(pid, Signal::KILL);
        }
    });
    let output = child.wait_with_output().expect("ended");
    drop(ended);
    watch.join().expect("watched");
    output
}

/// Both outputs of a command, for messages and assertions.
pub fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Whether the process is there, and no zombie.
pub fn lives(pid: Pid) -> bool {
    let status = fs::read_to_string(format!("/proc/{}/status", pid.as_raw_nonzero())).unwrap_or_default();
    status.lines().any(|line| line.starts_with("State:") && !line.contains('Z'))
}
