//! Charrette works without a network: it opens no network socket, not even one to itself.

use super::processes;
use super::stage::Stage;
use std::io::{BufRead, BufReader};
use std::time::Duration;

#[test]
fn nothing_opens_a_network_socket() {
    let stage = Stage::new();
    // Without the driver, whose own connection would be one.
    let mut alone = stage.start_alone(&[]);
    let mut first_line = String::new();
    let said = alone.0.stdout.take().expect("what it prints");
    BufReader::new(said)
        .read_line(&mut first_line)
        .expect("a mark");
    assert!(first_line.contains("painted"), "{first_line}");
    for _ in 0..20 {
        let everyone = processes::below(alone.0.id());
        assert!(
            everyone.len() >= 3,
            "the program and its web processes run: {everyone:?}"
        );
        assert_eq!(processes::network_sockets(&everyone), Vec::<String>::new());
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_network_socket_would_be_noticed() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a socket");
    let own = processes::below(std::process::id());
    assert!(!processes::network_sockets(&own).is_empty());
    drop(listener);
}
