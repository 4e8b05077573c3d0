//! Processes as Linux shows them under /proc: who started whom, which sockets they hold.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// A process and everything below it.
pub(crate) fn below(top: u32) -> BTreeSet<u32> {
    let pairs: Vec<(u32, u32)> = all().filter_map(|id| Some((id, parent_of(id)?))).collect();
    let mut found = BTreeSet::from([top]);
    loop {
        let before = found.len();
        found.extend(
            pairs
                .iter()
                .filter(|(_, parent)| found.contains(parent))
                .map(|(id, _)| *id)
                .collect::<Vec<_>>(),
        );
        if found.len() == before {
            return found;
        }
    }
}

/// The name of a process, or nothing when it has ended.
pub(crate) fn name_of(id: u32) -> String {
    fs::read_to_string(format!("/proc/{id}/comm"))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// A variable of the environment that a process was started with.
pub(crate) fn variable_of(id: u32, name: &str) -> Option<String> {
    let bytes = fs::read(format!("/proc/{id}/environ")).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.split('\0')
        .find_map(|pair| Some(pair.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
}

/// The network sockets that processes hold, each as a line of the kernel's tables. Sockets between
/// processes of this machine that have no address are none.
pub(crate) fn network_sockets(ids: &BTreeSet<u32>) -> Vec<String> {
    let held: BTreeSet<String> = ids.iter().flat_map(|id| sockets_of(*id)).collect();
    ["tcp", "tcp6", "udp", "udp6", "raw", "raw6", "packet"]
        .iter()
        .filter_map(|table| {
            Some((
                table,
                fs::read_to_string(format!("/proc/net/{table}")).ok()?,
            ))
        })
        .flat_map(|(table, text)| {
            text.lines()
                .skip(1)
                .map(|line| format!("{table}: {line}"))
                .collect::<Vec<_>>()
        })
        .filter(|line| line.split_whitespace().any(|word| held.contains(word)))
        .collect()
}

/// Ends a process as a power cut does.
pub(crate) fn kill(id: u32) {
    let _ = Command::new("kill")
        .args(["-KILL", &id.to_string()])
        .status();
}

/// Ends every process of a group.
pub(crate) fn kill_group(leader: u32) {
    let _ = Command::new("kill")
        .args(["-KILL", "--", &format!("-{leader}")])
        .status();
}

fn all() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn parent_of(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in brackets may hold anything; what follows it may not.
    stat.rsplit(')')
        .next()?
        .split_whitespace()
        .nth(1)?
        .parse()
        .ok()
}

fn sockets_of(id: u32) -> Vec<String> {
    let entries = fs::read_dir(format!("/proc/{id}/fd"))
        .into_iter()
        .flatten()
        .flatten();
    let targets = entries.filter_map(|entry| fs::read_link(entry.path()).ok());
    targets
        .filter_map(|target| {
            let name = target
                .to_str()?
                .strip_prefix("socket:[")?
                .strip_suffix(']')?;
            Some(name.to_owned())
        })
        .collect()
}
