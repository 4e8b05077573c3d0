//! The table of commands: one line each. What a command takes and does is in its group's file.

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, Command};

use crate::ending::{Ending, Failure};
use crate::{
    catalogue, check, edits, export, groups, import, info, schema, states, steps, verify, whole,
};

/// The options of a command, and what it does with them.
pub(crate) trait Order: Args {
    /// Carries it out.
    fn run(self) -> Ending;
}

/// A line of the table.
struct Line {
    name: &'static str,
    about: &'static str,
    take: fn(Command) -> Command,
    run: fn(&ArgMatches) -> Ending,
}

/// The line of a kind of order.
const fn line<O: Order>(name: &'static str, about: &'static str) -> Line {
    Line {
        name,
        about,
        take: O::augment_args,
        run: |matches| {
            O::from_arg_matches(matches)
                .map_err(|it| Failure::usage(&it))?
                .run()
        },
    }
}

/// Every command, in the order in which help lists them.
static COMMANDS: [Line; 18] = [
    line::<whole::New>("new", "Make a workspace from a catalogue or an example"),
    line::<info::Info>("info", "Say what is in a workspace and how far it is"),
    line::<whole::DumpOut>("dump", "Write the whole workspace as JSON to stdout"),
    line::<whole::LoadIn>("load", "Make a workspace from a dump"),
    line::<edits::Apply>(
        "apply",
        "Carry out a list of edits as one step, all or none",
    ),
    line::<steps::Undo>("undo", "Take the newest step back"),
    line::<steps::Redo>("redo", "Do the step that was undone last again"),
    line::<steps::History>("history", "List the steps, newest first"),
    line::<check::Check>("check", "Say what does not fit together"),
    line::<export::Export>("export", "Write documents"),
    line::<groups::HandingOut>("hand-out", "Make the copy of a group that works elsewhere"),
    line::<groups::Merging>("merge", "Bring copies back, all or none"),
    line::<import::Import>("import", "Bring organisations of other workspaces in"),
    line::<catalogue::Catalogues>("catalogue", "Check, convert and list catalogues"),
    line::<states::Snapshots>("snapshots", "List earlier states, newest first"),
    line::<states::Restore>("restore", "Write an earlier state into a new file"),
    line::<schema::SchemaOf>("schema", "Write the JSON Schema of what goes in and out"),
    line::<verify::Verify>("verify", "Check a workspace file without changing it"),
];

/// The whole command line.
pub(crate) fn program() -> Command {
    let lines = COMMANDS
        .iter()
        .map(|it| (it.take)(Command::new(it.name)).about(it.about));
    Command::new("charrette-cli")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Design your security as a set of services: the command line")
        .after_help(
            "Exit codes: 0 done, 1 the answer is no, 2 usage, 3 refused and nothing changed, \
             4 a file could not be opened or written.",
        )
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(lines)
}

/// What was asked for. Whoever asks for help gets it here.
pub(crate) fn asked() -> Result<ArgMatches, Failure> {
    program().try_get_matches().map_err(|error| {
        let help = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
        if help || !error.use_stderr() {
            error.exit();
        }
        Failure::usage(&in_one_sentence(&error.to_string()))
    })
}

/// The first paragraph of what clap says, and where to read on.
fn in_one_sentence(said: &str) -> String {
    let lines = said.lines().map(str::trim);
    let lines: Vec<_> = lines.take_while(|it| !it.is_empty()).collect();
    let said = lines.join(" ");
    let said = said.strip_prefix("error: ").unwrap_or(&said);
    format!("This cannot be understood: {said}. See `charrette-cli help`.")
}

/// Carries out what was asked.
pub(crate) fn run(matches: &ArgMatches) -> Ending {
    let asked = matches.subcommand();
    let line = asked.and_then(|(name, matches)| {
        let line = COMMANDS.iter().find(|it| it.name == name)?;
        Some((line, matches))
    });
    match line {
        Some((line, matches)) => (line.run)(matches),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_sound() {
        super::program().debug_assert();
    }
}
