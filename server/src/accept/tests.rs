use super::{Limits, serve};
use crate::shutdown::{Shutdown, Trigger, shutdown};
use axum::{
    Router,
    body::Bytes,
    extract::ConnectInfo,
    routing::{get, post},
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::{JoinHandle, JoinSet},
    time::{Instant, interval},
};

const QUICK: Limits = Limits {
    patience: Duration::from_millis(400),
    connections: 1_000,
    last_call: Duration::from_millis(200),
    drain: Duration::from_millis(800),
};

/// A server on a free port.
struct Running {
    address: SocketAddr,
    trigger: Trigger,
    task: JoinHandle<()>,
    entered: Arc<Notify>,
    leave: Arc<Notify>,
}

async fn run(limits: Limits) -> Running {
    let (entered, leave) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (inside, outside) = (Arc::clone(&entered), Arc::clone(&leave));
    let slow = async move || {
        inside.notify_one();
        outside.notified().await;
        "finished"
    };
    let router = Router::new()
        .route("/", get(async |ConnectInfo(peer): ConnectInfo<SocketAddr>| peer.to_string()))
        .route("/slow", get(slow))
        .route("/length", post(async |body: Bytes| body.len().to_string()));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    let (trigger, stop): (Trigger, Shutdown) = shutdown();
    let task = tokio::spawn(serve(listener, router, limits, stop));
    Running { address, trigger, task, entered, leave }
}

impl Running {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("connected")
    }

    async fn get(&self, path: &str) -> String {
        ask(self.connect().await, path).await
    }
}

async fn ask(mut stream: TcpStream, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("sent");
    rest(stream).await
}

/// Everything until the server closes, however it does.
async fn rest(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).expect("text")
}

/// Sends one byte at a time until the server has had enough; what it said.
async fn dribble(stream: TcpStream, head: &str) -> String {
    let (mut read, mut write) = stream.into_split();
    write.write_all(head.as_bytes()).await.expect("sent");
    let dribbling = tokio::spawn(async move {
        let mut tick = interval(Duration::from_millis(40));
        while write.write_all(b"x").await.is_ok() {
            tick.tick().await;
        }
    });
    let mut answer = Vec::new();
    let _ = read.read_to_end(&mut answer).await;
    dribbling.abort();
    String::from_utf8(answer).expect("text")
}

#[tokio::test]
async fn a_handler_learns_who_asks() {
    let server = run(QUICK).await;
    let stream = server.connect().await;
    let own = stream.local_addr().expect("address").to_string();
    assert!(ask(stream, "/").await.ends_with(&own));
}

#[tokio::test]
async fn r14_silent_and_dribbling_connections_are_closed_and_others_served() {
    let server = run(QUICK).await;
    let start = Instant::now();
    let mut bad = JoinSet::new();
    for _ in 0..200 {
        bad.spawn(rest(server.connect().await));
        let stream = server.connect().await;
        bad.spawn(async move { dribble(stream, "GET / HTTP/1.1\r\nx: ").await });
    }
    let stream = server.connect().await;
    bad.spawn(
        async move { dribble(stream, "POST /length HTTP/1.1\r\nhost: x\r\ncontent-length: 60000\r\n\r\n").await },
    );
    assert!(server.get("/").await.starts_with("HTTP/1.1 200"));
    while let Some(answer) = bad.join_next().await {
        assert!(!answer.expect("ended").starts_with("HTTP/1.1 200"));
    }
    assert!(start.elapsed() < QUICK.patience * 8, "took {:?}", start.elapsed());
    assert!(server.get("/").await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_body_that_keeps_coming_may_take_its_time() {
    let server = run(QUICK).await;
    let mut stream = server.connect().await;
    stream
        .write_all(b"POST /length HTTP/1.1\r\nhost: x\r\ncontent-length: 20480\r\nconnection: close\r\n\r\n")
        .await
        .expect("sent");
    let (start, mut tick) = (Instant::now(), interval(QUICK.patience / 8));
    for _ in 0..20 {
        tick.tick().await;
        stream.write_all(&[b'x'; 1_024]).await.expect("taken");
    }
    assert!(start.elapsed() > QUICK.patience);
    assert!(rest(stream).await.ends_with("20480"));
}

#[tokio::test]
async fn who_finds_no_room_waits_for_it() {
    let server = run(Limits { connections: 1, ..QUICK }).await;
    let first = server.connect().await;
    let asked = server.get("/");
    tokio::pin!(asked);
    assert!(futures::poll!(&mut asked).is_pending());
    drop(first);
    assert!(asked.await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn r11_what_was_begun_is_finished() {
    let server = run(QUICK).await;
    let slow = tokio::spawn(ask(server.connect().await, "/slow"));
    server.entered.notified().await;
    server.trigger.begin();
    server.leave.notify_one();
    assert!(slow.await.expect("ended").ends_with("finished"));
    server.task.await.expect("stopped");
    assert!(TcpStream::connect(server.address).await.is_err(), "the door is closed");
}

#[tokio::test]
async fn r11_a_connection_that_is_kept_open_may_bring_one_more_request() {
    let server = run(QUICK).await;
    let mut stream = server.connect().await;
    let mut answer = [0; 12];
    let request = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(request).await.expect("sent");
    stream.read_exact(&mut answer).await.expect("answered");
    server.trigger.begin();
    stream.write_all(request).await.expect("sent");
    let rest = rest(stream).await;
    let (_first, second) = rest.split_once("HTTP/1.1 200").expect("a second answer");
    assert!(second.contains("connection: close"), "{second}");
    server.task.await.expect("stopped");
}

#[tokio::test]
async fn r11_whoever_is_in_the_queue_at_the_stop_is_served() {
    let server = run(QUICK).await;
    // This test has the only thread, and the loop runs when it waits: not before both have happened.
    let stream = std::net::TcpStream::connect(server.address).expect("connected");
    std::io::Write::write_all(&mut &stream, b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").expect("sent");
    server.trigger.begin();
    stream.set_nonblocking(true).expect("set");
    let stream = TcpStream::from_std(stream).expect("taken over");
    assert!(rest(stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn the_stop_does_not_wait_for_ever() {
    let server = run(QUICK).await;
    let slow = server.connect().await;
    let slow = tokio::spawn(ask(slow, "/slow"));
    server.entered.notified().await;
    let start = Instant::now();
    server.trigger.begin();
    server.task.await.expect("stopped");
    assert!(start.elapsed() >= QUICK.drain && start.elapsed() < QUICK.drain * 5);
    assert_eq!(slow.await.expect("ended"), "");
}

#[tokio::test]
async fn a_second_signal_does_not_wait() {
    let server = run(Limits { drain: Duration::from_mins(1), ..QUICK }).await;
    let slow = server.connect().await;
    let slow = tokio::spawn(ask(slow, "/slow"));
    server.entered.notified().await;
    server.trigger.begin();
    server.trigger.hurry();
    server.task.await.expect("stopped");
    assert_eq!(slow.await.expect("ended"), "");
}
