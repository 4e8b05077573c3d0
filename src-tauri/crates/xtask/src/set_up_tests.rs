//! The set-up on made-up machines.

use super::*;
use crate::packages::{Sign, TO_BUILD, TO_TEST};
use std::collections::BTreeMap;

/// A machine that has exactly what it is said to have.
#[derive(Default)]
struct MadeUp {
    programs: Vec<&'static str>,
    libraries: Vec<&'static str>,
    prints: BTreeMap<&'static str, &'static str>,
    root: bool,
}

impl Probe for MadeUp {
    fn has_program(&self, name: &str) -> bool {
        self.programs.contains(&name)
    }
    fn succeeds(&self, program: &str, arguments: &[&str]) -> bool {
        self.has_program(program)
            && arguments
                .last()
                .is_some_and(|last| self.libraries.contains(last))
    }
    fn printed(&self, program: &str, _: &[&str]) -> Option<String> {
        self.prints.get(program).map(ToString::to_string)
    }
    fn is_root(&self) -> bool {
        self.root
    }
}

fn complete() -> MadeUp {
    let all = || TO_BUILD.iter().chain(TO_TEST);
    MadeUp {
        programs: all()
            .filter_map(|need| {
                if let Sign::Program(name) = need.sign {
                    Some(name)
                } else {
                    None
                }
            })
            .collect(),
        libraries: vec!["webkit2gtk-4.1", "dbus-1", "import venv, ensurepip"],
        prints: BTreeMap::from([
            ("fc-list", "Carlito"),
            ("node", "v20.1.0"),
            ("npm", "10.0.0"),
        ]),
        root: true,
    }
}

fn all_needs() -> Vec<Need> {
    [TO_BUILD, TO_TEST].concat()
}

#[test]
fn a_complete_machine_is_left_alone() {
    let machine = complete();
    assert!(missing(&all_needs(), &machine).is_empty());
    assert_eq!(plan(&[], &machine), Ok(vec![]));
}

#[test]
fn only_what_is_missing_is_installed_and_once() {
    let mut machine = complete();
    machine
        .programs
        .retain(|name| !["Xvfb", "xvfb-run", "xdotool"].contains(name));
    machine.programs.push("apt-get");
    let commands = plan(&missing(&all_needs(), &machine), &machine).unwrap();
    assert_eq!(commands[0].join(" "), "apt-get update");
    assert_eq!(
        commands[1].join(" "),
        "apt-get install -y --no-install-recommends xdotool xvfb"
    );
}

#[test]
fn a_missing_library_counts_even_where_pkg_config_is_missing_too() {
    let mut machine = complete();
    machine.programs.retain(|name| *name != "pkg-config");
    let names: Vec<&str> = missing(TO_BUILD, &machine)
        .iter()
        .map(|need| need.what)
        .collect();
    assert_eq!(
        names,
        [
            "pkg-config",
            "WebKitGTK 4.1 with its headers",
            "D-Bus with its headers"
        ]
    );
}

#[test]
fn every_package_tool_has_its_own_command() {
    let lines: Vec<String> = [Tool::Dnf, Tool::Pacman, Tool::Zypper]
        .into_iter()
        .map(|tool| tool.commands(&TO_BUILD[2].packages_for(tool).collect::<Vec<_>>())[0].join(" "))
        .collect();
    assert_eq!(
        lines,
        [
            "dnf install -y --setopt=install_weak_deps=False webkit2gtk4.1-devel",
            "pacman -S --needed --noconfirm webkit2gtk-4.1",
            "zypper --non-interactive install --no-recommends webkit2gtk3-devel",
        ]
    );
}

#[test]
fn sudo_is_used_where_it_is_there() {
    let machine = MadeUp {
        programs: vec!["dnf", "sudo"],
        ..MadeUp::default()
    };
    let commands = plan(&TO_BUILD[..1], &machine).unwrap();
    assert!(commands[0].join(" ").starts_with("sudo dnf install -y"));
}

#[test]
fn without_the_right_the_command_is_told() {
    let machine = MadeUp {
        programs: vec!["pacman"],
        ..MadeUp::default()
    };
    let said = plan(&TO_BUILD[1..3], &machine).unwrap_err();
    assert!(said.contains("pkg-config and WebKitGTK 4.1"), "{said}");
    assert!(
        said.contains("`pacman -S --needed --noconfirm pkgconf webkit2gtk-4.1`"),
        "{said}"
    );
}

#[test]
fn an_unknown_system_is_told_what_is_needed() {
    let said = plan(TO_BUILD, &MadeUp::default()).unwrap_err();
    assert!(
        said.contains("a C compiler, pkg-config, WebKitGTK 4.1 with its headers and D-Bus"),
        "{said}"
    );
}

#[test]
fn an_installation_without_effect_is_noticed() {
    let said = still_missing(&TO_BUILD[..1], &MadeUp::default()).unwrap_err();
    assert!(said.contains("a C compiler"), "{said}");
}

#[test]
fn node_must_be_there_and_young_enough() {
    let machine = |prints: &[(&'static str, &'static str)]| MadeUp {
        prints: prints.iter().copied().collect(),
        ..MadeUp::default()
    };
    assert!(
        node_is_there(&machine(&[]))
            .unwrap_err()
            .contains("was not found")
    );
    assert!(
        node_is_there(&machine(&[("node", "v18.19.0")]))
            .unwrap_err()
            .contains("v18.19.0 is too old")
    );
    assert!(
        node_is_there(&machine(&[("node", "v22.3.0")]))
            .unwrap_err()
            .contains("npm was not found")
    );
    assert_eq!(
        node_is_there(&machine(&[("node", "v22.3.0"), ("npm", "10.1.0")])),
        Ok(())
    );
}

#[test]
fn the_xcode_tools_are_asked_for() {
    assert!(
        xcode_is_there(&MadeUp::default())
            .unwrap_err()
            .contains("xcode-select --install")
    );
}
