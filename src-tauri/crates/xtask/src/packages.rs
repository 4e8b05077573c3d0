//! What the system must have, how to find out, and which package brings it under which package
//! tool. A table of data: the rules for installing are in `set_up`.

use crate::probe::Probe;

/// How to find out whether something is there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sign {
    /// A program by this name can be started.
    Program(&'static str),
    /// pkg-config knows this library with its headers.
    Library(&'static str),
    /// fontconfig knows this family.
    Font(&'static str),
    /// Python can load these modules.
    Modules(&'static str),
}

impl Sign {
    pub(crate) fn is_there(self, machine: &impl Probe) -> bool {
        match self {
            Sign::Program(name) => machine.has_program(name),
            Sign::Library(name) => machine.succeeds("pkg-config", &["--exists", name]),
            Sign::Font(family) => machine
                .printed("fc-list", &[&format!(":family={family}"), "family"])
                .is_some_and(|families| !families.is_empty()),
            Sign::Modules(names) => {
                machine.succeeds("python3", &["-c", &format!("import {names}")])
            }
        }
    }
}

/// One thing that the system must have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    /// What it is, in words for a person.
    pub(crate) what: &'static str,
    pub(crate) sign: Sign,
    /// The packages that bring it, in the order of [`Tool`].
    pub(crate) packages: [&'static str; 4],
}

/// A package tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    Apt,
    Dnf,
    Pacman,
    Zypper,
}

impl Tool {
    /// The package tool of a machine, if it has one that is known here.
    pub(crate) fn of(machine: &impl Probe) -> Option<Self> {
        let known = [
            ("apt-get", Tool::Apt),
            ("dnf", Tool::Dnf),
            ("pacman", Tool::Pacman),
            ("zypper", Tool::Zypper),
        ];
        known
            .into_iter()
            .find(|(program, _)| machine.has_program(program))
            .map(|(_, tool)| tool)
    }

    /// The commands that install packages, without the right to do it.
    pub(crate) fn commands(self, packages: &[&str]) -> Vec<Vec<String>> {
        let fixed: &[&str] = match self {
            Tool::Apt => &["apt-get", "install", "-y", "--no-install-recommends"],
            Tool::Dnf => &["dnf", "install", "-y", "--setopt=install_weak_deps=False"],
            Tool::Pacman => &["pacman", "-S", "--needed", "--noconfirm"],
            Tool::Zypper => &["zypper", "--non-interactive", "install", "--no-recommends"],
        };
        let install = fixed
            .iter()
            .chain(packages)
            .map(ToString::to_string)
            .collect();
        match self {
            Tool::Apt => vec![vec!["apt-get".into(), "update".into()], install],
            Tool::Dnf | Tool::Pacman | Tool::Zypper => vec![install],
        }
    }
}

impl Need {
    /// The packages that bring this under a package tool.
    pub(crate) fn packages_for(&self, tool: Tool) -> impl Iterator<Item = &'static str> {
        let [apt, dnf, pacman, zypper] = self.packages;
        let names = match tool {
            Tool::Apt => apt,
            Tool::Dnf => dnf,
            Tool::Pacman => pacman,
            Tool::Zypper => zypper,
        };
        names.split_whitespace()
    }
}

const fn need(what: &'static str, sign: Sign, packages: [&'static str; 4]) -> Need {
    Need {
        what,
        sign,
        packages,
    }
}

/// What building and running the window takes. pkg-config comes first: it answers for the rest.
#[rustfmt::skip]
pub(crate) const TO_BUILD: &[Need] = &[
    need("a C compiler", Sign::Program("cc"),
        ["build-essential", "gcc gcc-c++ make", "base-devel", "gcc gcc-c++ make"]),
    need("pkg-config", Sign::Program("pkg-config"),
        ["pkg-config", "pkgconf-pkg-config", "pkgconf", "pkg-config"]),
    need("WebKitGTK 4.1 with its headers", Sign::Library("webkit2gtk-4.1"),
        ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1", "webkit2gtk3-devel"]),
    need("D-Bus with its headers", Sign::Library("dbus-1"),
        ["libdbus-1-dev", "dbus-devel", "dbus", "dbus-1-devel"]),
];

/// What the tests take besides: a screen that nobody sees, a driver for the window, readers for documents.
#[rustfmt::skip]
pub(crate) const TO_TEST: &[Need] = &[
    need("WebKitWebDriver", Sign::Program("WebKitWebDriver"),
        ["webkit2gtk-driver", "/usr/bin/WebKitWebDriver", "webkitgtk-6.0", "/usr/bin/WebKitWebDriver"]),
    need("Xvfb", Sign::Program("Xvfb"),
        ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"]),
    need("xvfb-run", Sign::Program("xvfb-run"),
        ["xvfb", "/usr/bin/xvfb-run", "xorg-server-xvfb", "/usr/bin/xvfb-run"]),
    need("xauth", Sign::Program("xauth"),
        ["xauth", "xorg-x11-xauth", "xorg-xauth", "xauth"]),
    need("dbus-run-session", Sign::Program("dbus-run-session"),
        ["dbus", "dbus-daemon", "dbus", "dbus-1"]),
    need("ImageMagick", Sign::Program("import"),
        ["imagemagick", "ImageMagick", "imagemagick", "ImageMagick"]),
    need("xdotool", Sign::Program("xdotool"),
        ["xdotool", "xdotool", "xdotool", "xdotool"]),
    need("LibreOffice Writer", Sign::Program("lowriter"),
        ["libreoffice-writer", "libreoffice-writer", "libreoffice-fresh", "libreoffice-writer"]),
    need("pdftotext and pdftoppm", Sign::Program("pdftoppm"),
        ["poppler-utils", "poppler-utils", "poppler", "poppler-tools"]),
    need("fontconfig", Sign::Program("fc-list"),
        ["fontconfig", "fontconfig", "fontconfig", "fontconfig"]),
    need("the Liberation fonts", Sign::Font("Liberation Sans"),
        ["fonts-liberation", "liberation-fonts", "ttf-liberation", "liberation-fonts"]),
    need("the Carlito fonts", Sign::Font("Carlito"),
        ["fonts-crosextra-carlito", "google-carlito-fonts", "ttf-carlito", "google-carlito-fonts"]),
    need("Python 3", Sign::Program("python3"),
        ["python3", "python3", "python", "python3"]),
    need("Python's venv", Sign::Modules("venv, ensurepip"),
        ["python3-venv", "python3-libs", "python", "python3"]),
];
