//! Copies brought back: what joins by itself, what has to be decided with both sides beside each
//! other, what will stand; and the groups that copies were handed to.

mod groups;
mod traces;

use model::ids::GroupId;
use model::merge::{Clash, Conflict, Piece, Resolution, in_words, pieces};
use model::value::{State, Value};
use model::{Change, Key, Place, Record, Stamp};
use serde::Serialize;
use serde_json::Value as Json;

pub use groups::{GroupsView, groups};

use super::{said, time};
use crate::OpenWorkspace;
use crate::fault::Fault;
use crate::groups::{Bringing, Came, Folded, advice, fold};
use traces::{Names, Trace, trace};

/// What bringing copies back would come to. Nothing is changed by looking.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BringBackView {
    /// The revision that was compared, to be handed back with the decisions.
    pub revision: u32,
    /// The copies, in the order given.
    pub copies: Vec<CopyView>,
    /// How many records change without anybody having to decide.
    pub joins: usize,
    /// How many conflicts there are.
    pub conflicts: usize,
    /// How many of them are left to decide.
    pub left: usize,
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyView {
    /// The file.
    pub path: String,
    /// Its group, or its file’s name.
    pub name: String,
    /// The group whose copy it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub group: Option<GroupId>,
    /// When it was handed out, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub handed_out: Option<String>,
    /// Its last step, to be handed back with the decisions.
    pub head: String,
    /// When that was done.
    pub at: String,
    /// How many of its steps are new here; none if it was brought back before.
    pub steps: usize,
    /// What joins by itself.
    pub joins: Vec<JoinView>,
    /// What has to be decided.
    pub conflicts: Vec<ConflictView>,
    /// How many of its conflicts are left.
    pub left: usize,
}

/// A record that changes without anybody having to decide.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct JoinView {
    key: Key,
    place: Place,
    /// Service and question in words.
    #[serde(rename = "where")]
    where_in_words: String,
    before: String,
    after: String,
}

/// A place where both sides cannot stand.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ConflictView {
    /// Names the decision.
    id: String,
    key: Key,
    place: Place,
    /// Service and question in words.
    #[serde(rename = "where")]
    where_in_words: String,
    /// The line, hand-off or practice, in a few words; empty for an answer.
    line: String,
    /// The path of the field, such as `value`, `note`, `cells.metric`; empty for the whole record.
    field: String,
    /// The head of the column, for a cell.
    column: String,
    clash: ClashKind,
    /// What has to be done first, where deciding is not enough.
    advice: String,
    /// How many records hang on the decision.
    records: usize,
    /// What stood there when the copy was handed out.
    base: String,
    ours: SideView,
    theirs: SideView,
    /// Whether what the copy says can be kept.
    #[serde(rename = "takesTheirs")]
    takes_theirs: bool,
    /// Whether both can be kept, or other words written.
    #[serde(rename = "takesBoth")]
    takes_both: bool,
    /// Whether the answer can be kept as disputed.
    disputable: bool,
    /// What was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    resolution: Option<Resolution>,
    settled: bool,
    /// What will stand, as decided; as it stands here while nothing is.
    stands: String,
    /// The state of the answer then, for a conflict about an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    state: Option<State>,
}

/// In what way two sides stand against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
enum ClashKind {
    Field,
    GoneHere,
    GoneThere,
    CombinedHere,
    CombinedThere,
}

/// What one side says, who said it and when.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct SideView {
    text: String,
    /// The text against the one that both began with.
    pieces: Vec<Piece>,
    who: String,
    at: String,
}

/// What bringing copies back would come to.
///
/// # Errors
/// When a copy cannot be read or is none.
pub fn bring_back_view(
    open: &OpenWorkspace,
    wish: &Bringing,
    stamp: &Stamp,
) -> Result<BringBackView, Fault> {
    let folded = fold(open, wish, stamp)?;
    let copies = (0..folded.copies.len()).filter_map(|it| copy(open, &folded, it));
    let copies: Vec<CopyView> = copies.collect();
    Ok(BringBackView {
        revision: folded.revision,
        joins: copies.iter().map(|it| it.joins.len()).sum(),
        conflicts: copies.iter().map(|it| it.conflicts.len()).sum(),
        left: folded.open(),
        copies,
    })
}

fn copy(open: &OpenWorkspace, folded: &Folded, number: usize) -> Option<CopyView> {
    let came = folded.copies.get(number)?;
    let names = Names::new(open.catalogue(), [open.workspace(), &came.workspace]);
    let joined = came.change.iter().filter_map(|it| join(&names, came, it));
    let conflicts = came.merged.conflicts.iter().zip(&came.decided);
    let conflicts = conflicts.map(|(it, decided)| {
        let about = About {
            open,
            folded,
            number,
            came,
            names: &names,
        };
        about.conflict(it, decided.as_ref())
    });
    Some(CopyView {
        path: came.path.display().to_string(),
        name: came.name.clone(),
        group: came.group.as_ref().map(|it| it.id.clone()),
        handed_out: came.group.as_ref().map(|it| it.handed_out.clone()),
        head: came.head.clone(),
        at: time(came.at),
        steps: came.new_steps.len(),
        joins: joined.collect(),
        conflicts: conflicts.collect(),
        left: came.merged.open(),
    })
}

fn join(names: &Names, came: &Came, change: &Change) -> Option<JoinView> {
    let key = change.key().filter(|it| came.merged.joined.contains(it))?;
    let text = |it: Option<&Record>| it.map(said::record).unwrap_or_default();
    Some(JoinView {
        place: key.place(),
        where_in_words: names.place(&key.place()),
        before: text(change.before()),
        after: text(change.after()),
        key,
    })
}

/// What a conflict is shown with.
struct About<'a> {
    open: &'a OpenWorkspace,
    folded: &'a Folded,
    number: usize,
    came: &'a Came,
    names: &'a Names<'a>,
}

impl About<'_> {
    fn conflict(&self, conflict: &Conflict, decided: Option<&Resolution>) -> ConflictView {
        let key = &conflict.key;
        let base = self.text(conflict, &conflict.base);
        let [ours, theirs] = self.traces(conflict);
        let side = |value: &Json, trace: Trace| {
            let text = self.text(conflict, value);
            SideView {
                pieces: pieces(&base, &text),
                text,
                who: trace.who,
                at: trace.at,
            }
        };
        let stands = self.folded.workspace.get(key);
        let advice = advice(self.open.workspace(), conflict);
        ConflictView {
            id: conflict.id(&self.came.head),
            place: key.place(),
            where_in_words: self.names.place(&key.place()),
            line: self.names.line(conflict),
            field: conflict.field.clone(),
            column: self.names.column(key, &conflict.field),
            clash: kind(&conflict.clash),
            advice: advice.unwrap_or_default(),
            records: conflict.records,
            ours: side(&conflict.ours, ours),
            theirs: side(&conflict.theirs, theirs),
            base,
            takes_theirs: conflict.takes_theirs(),
            takes_both: conflict.takes_both(),
            disputable: matches!(key, Key::Answer { .. }) && conflict.clash == Clash::Field,
            resolution: decided.filter(|_| conflict.settled).cloned(),
            settled: conflict.settled,
            stands: self.stands(conflict, stands.as_ref()),
            state: match (&stands, key) {
                (Some(Record::Answer(it)), _) => Some(it.state),
                (None, Key::Answer { .. }) => Some(State::Open),
                _ => None,
            },
            key: key.clone(),
        }
    }

    fn text(&self, conflict: &Conflict, value: &Json) -> String {
        if !conflict.field.is_empty() {
            if let Ok(said @ Value::YesNo { .. }) = serde_json::from_value(value.clone()) {
                return said::value(&said, &[]);
            }
            return in_words(self.open.catalogue(), &conflict.key, &conflict.field, value);
        }
        let record = serde_json::from_value::<Record>(value.clone());
        record.map(|it| said::record(&it)).unwrap_or_default()
    }

    fn stands(&self, conflict: &Conflict, record: Option<&Record>) -> String {
        let Some(record) = record else {
            return String::new();
        };
        let value = model::merge::field_of(record, &conflict.field);
        value.map_or_else(|| said::record(record), |it| self.text(conflict, &it))
    }

    /// Who wrote what stands on each side: here, somebody of this workspace or of a copy that came
    /// before.
    fn traces(&self, conflict: &Conflict) -> [Trace; 2] {
        let before = self.folded.copies.iter().take(self.number);
        let before: Vec<_> = before.map(|it| it.steps.as_slice()).collect();
        let mut ours = vec![self.folded.steps.as_slice()];
        ours.extend(before);
        [
            trace(&ours, conflict, &conflict.ours),
            trace(&[self.came.steps.as_slice()], conflict, &conflict.theirs),
        ]
    }
}

fn kind(clash: &Clash) -> ClashKind {
    match clash {
        Clash::Field => ClashKind::Field,
        Clash::GoneHere => ClashKind::GoneHere,
        Clash::GoneThere => ClashKind::GoneThere,
        Clash::CombinedHere { .. } => ClashKind::CombinedHere,
        Clash::CombinedThere { .. } => ClashKind::CombinedThere,
    }
}

impl CopyView {
    /// What has to be done before it can come back, where deciding is not enough.
    #[must_use]
    pub fn advice(&self) -> Option<&str> {
        let open = self.conflicts.iter().filter(|it| !it.settled);
        let mut advice = open.map(|it| it.advice.as_str());
        advice.find(|it| !it.is_empty())
    }
}

impl ConflictView {
    /// The conflict for a list: where it is, and what both sides say.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        let short = |text: &str| {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let cut: String = words.chars().take(60).collect();
            if cut.len() < words.len() {
                cut + "…"
            } else {
                cut
            }
        };
        let parts = [&self.where_in_words, &self.line, &self.column];
        let parts = parts.into_iter().filter(|it| !it.is_empty());
        let place = parts.map(|it| short(it)).collect::<Vec<_>>().join(", ");
        let field = if self.column.is_empty() {
            self.field.as_str()
        } else {
            ""
        };
        format!(
            "{place} {field}: here “{}”, there “{}”",
            short(&self.ours.text),
            short(&self.theirs.text)
        )
    }
}
