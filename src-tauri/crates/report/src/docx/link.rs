//! Addresses as a package may hold them. Checks and encodes; opens nothing.

/// The address as a relationship target, or none if it isn't a sound `https` or `mailto` address:
/// then the words stay without a link, because one bad target makes a whole package unreadable.
pub(super) fn target(address: &str) -> Option<String> {
    if let Some(rest) = address.strip_prefix("https://") {
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        return is_host(host).then(|| format!("https://{host}{}", encode(path)));
    }
    let rest = address.strip_prefix("mailto:")?;
    let (who, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    let (name, host) = who.split_once('@')?;
    let sound = !name.is_empty()
        && !name.contains([':', '/', '#', '[', ']'])
        && is_host(host)
        && !host.contains(':');
    sound.then(|| format!("mailto:{}@{host}{}", encode(name), encode(query)))
}

/// Labels of letters, digits and hyphens, parted by dots, with a port at most.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let port_sound = !port.is_empty() && port.len() <= 5 && port.parse::<u16>().is_ok();
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let numeric = name
        .split('.')
        .next_back()
        .is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()));
    let four = name.parse::<std::net::Ipv4Addr>().is_ok();
    port_sound && name.len() <= 253 && name.split('.').all(label) && (!numeric || four)
}

/// Percent-encodes what a URI can't hold; well-formed escapes stay.
fn encode(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut hashes = 0;
    for (at, c) in part.char_indices() {
        let escape = || {
            part.get(at + 1..at + 3)
                .is_some_and(|two| two.bytes().all(|b| b.is_ascii_hexdigit()))
        };
        hashes += usize::from(c == '#');
        let kept = match c {
            '%' => escape(),
            '#' => hashes == 1,
            c => c.is_ascii_alphanumeric() || "-._~/?!$&'()*+,;=:@".contains(c),
        };
        if kept {
            out.push(c);
        } else {
            for byte in c.to_string().bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_addresses_pass_encoded() {
        assert_eq!(
            target("https://a.example/ü?q=1#x").as_deref(),
            Some("https://a.example/%C3%BC?q=1#x")
        );
        assert_eq!(
            target("mailto:team@a.example?subject=A%20b").as_deref(),
            Some("mailto:team@a.example?subject=A%20b")
        );
        assert_eq!(
            target("https://a.example/100%").as_deref(),
            Some("https://a.example/100%25")
        );
    }

    #[test]
    fn unsound_addresses_are_no_links() {
        for bad in [
            "https://[",
            "https:///x",
            "https://a..b",
            "https://u:p@h/",
            "mailto:x",
            "http://a",
            "https://1.2.3",
            "https://a:99999",
        ] {
            assert_eq!(target(bad), None, "{bad}");
        }
    }
}
