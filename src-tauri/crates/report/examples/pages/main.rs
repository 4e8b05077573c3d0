//! Writes documents to look at and to validate, in all formats, into the folder given. For whoever
//! changes the looks: `cargo run -p charrette-report --example pages -- target/pages`.

mod aldermoor;
mod kit;
mod probes;

use report::{FORMATS, Report};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("Give the folder to write into.")?;
    std::fs::create_dir_all(&folder)?;
    let probes: [(&str, Report); 6] = [
        ("empty", probes::empty()),
        ("arabic", probes::arabic()),
        ("mixed", probes::mixed()),
        ("unicode", probes::every_character()),
        ("long", probes::long()),
        ("matrix", probes::matrix()),
    ];
    let probes = probes
        .into_iter()
        .map(|(name, report)| (name.to_owned(), report));
    for (name, report) in probes.chain(aldermoor::documents()?) {
        for format in FORMATS {
            let bytes = (format.render)(&report)?;
            std::fs::write(
                Path::new(&folder).join(format!("{name}.{}", format.extension)),
                bytes,
            )?;
        }
    }
    Ok(())
}
