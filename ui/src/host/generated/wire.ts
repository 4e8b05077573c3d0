// Written by `cargo xtask bindings` from the types of the wire. Change those, not this.
export type AcceptanceTexts = { 
/**
 * Why it may stand.
 */
reason: string, 
/**
 * Who answers for it.
 */
person: string, 
/**
 * The day on which it is looked at again, as `2026-11-24`.
 */
review: string, 
/**
 * What is done instead, if anything.
 */
control: string, };
export type AcceptedView = { 
/**
 * Why.
 */
reason: string, 
/**
 * Who answers for it.
 */
person: string, 
/**
 * The day to look again.
 */
review: string, 
/**
 * What is done instead.
 */
control: string, 
/**
 * Whether that day has come.
 */
due: boolean, };
export type AcrossAsk = { 
/**
 * The catalogue service; the first that several organisations have where none is named.
 */
takenFrom?: CatalogueServiceId, };
export type AcrossView = { 
/**
 * The service shown; absent while no organisation has any.
 */
takenFrom?: CatalogueServiceId, 
/**
 * The catalogue services that organisations have, with how many have each.
 */
services: Array<CommonView>, 
/**
 * What is compared, in the order of the figures of each organisation.
 */
heads: Array<string>, organisations: Array<OrganisationView>, questions: Array<QuestionAcross>, };
export type Adoption = "merge" | "import";
export type Against = { "state": "revision", 
/**
 * The newest step that is in it.
 */
revision: number, } | { "state": "file", 
/**
 * Where it is.
 */
path: string, };
export type Align = "start" | "middle" | "end";
export type Anchor = string;
export type ArchitectureView = { columns: Array<GridHead>, rows: Array<GridRow>, 
/**
 * Tools that say no row or no column.
 */
unplaced: Array<GridTool>, 
/**
 * Tools that could be retired.
 */
candidates: Array<Candidate>, };
export type Area = { "area": "organisation" } | { "area": "scope" } | { "area": "worksheet", 
/**
 * The service.
 */
service: ServiceId, } | { "area": "hand-offs" } | { "area": "register", 
/**
 * The register.
 */
register: RegisterId, } | { "area": "duties", 
/**
 * The service.
 */
service: ServiceId, } | { "area": "acceptances" } | { "area": "groups" };
export type AskView = { row?: RowId, column?: ColumnId, about: string, 
/**
 * Whether words of one's own can be taken.
 */
words: boolean, ways: Array<WayView>, taken?: Take, };
export type Aspect = "definition" | "processes" | "integration" | "practices";
export type AspectFields = { aspect: Aspect, 
/**
 * Fields in which any member says something.
 */
fields: Array<FieldView>, 
/**
 * How many decisions are left.
 */
open: number, };
export type AspectProgress = { aspect: Aspect, progress: Progress, states: Array<State>, };
export type AspectView = { questions: Array<QuestionLineView>, aspect: Aspect, progress: Progress, states: Array<State>, };
export type BackView = { name: string, at: string, 
/**
 * How many steps it brought.
 */
steps: number, };
export type Block = { "kind": "overline", 
/**
 * The words.
 */
text: ReportText, } | { "kind": "title", 
/**
 * The words.
 */
text: ReportText, 
/**
 * Where a contents list leads.
 */
anchor: Anchor | null, } | { "kind": "subtitle", 
/**
 * The words.
 */
text: ReportText, } | { "kind": "lead", 
/**
 * The sentences.
 */
text: Array<Inline>, } | { "kind": "heading" } & Heading | { "kind": "body", 
/**
 * Paragraphs and lists.
 */
content: Array<Prose>, } | { "kind": "answer", 
/**
 * Which answer it is.
 */
tag: Tag | null, 
/**
 * The question's label, for the content control.
 */
label: ReportText, 
/**
 * Where a link leads, if the answer stands in the appendix.
 */
anchor: Anchor | null, 
/**
 * Paragraphs and lists.
 */
content: Array<Prose>, } | { "kind": "note", 
/**
 * The sentences.
 */
text: Array<Inline>, } | { "kind": "hint", 
/**
 * The sentence.
 */
text: ReportText, } | { "kind": "provenance", 
/**
 * The line.
 */
text: Array<Inline>, 
/**
 * Whether it stands under an answer, on the answer column.
 */
underAnswer: boolean, } | { "kind": "facts" } & Facts | { "kind": "table" } & ReportTable | { "kind": "keyFigures", 
/**
 * What the row is, for who can't see it.
 */
title: ReportText, 
/**
 * The figures.
 */
figures: Array<KeyFigure>, } | { "kind": "figure", 
/**
 * What is drawn.
 */
drawing: Drawing, 
/**
 * The words under it.
 */
caption: ReportCaption, } | { "kind": "lines" } & Lines | { "kind": "fields" } & Fields | { "kind": "contents", 
/**
 * The words above it.
 */
title: ReportText, 
/**
 * The entries.
 */
entries: Array<ReportEntry>, } | { "kind": "pageBreak" };
export type BondCount = { bond: BondView, label: string, count: number, };
export type BondView = "both" | "one" | "nobody" | "dangling";
export type BringBackView = { 
/**
 * The revision that was compared, to be handed back with the decisions.
 */
revision: number, 
/**
 * The copies, in the order given.
 */
copies: Array<CopyView>, 
/**
 * How many records change without anybody having to decide.
 */
joins: number, 
/**
 * How many conflicts there are.
 */
conflicts: number, 
/**
 * How many of them are left to decide.
 */
left: number, };
export type BringingBack = { copies: Array<string>, resolutions: { [key in string]: Resolution }, revision: number, heads: Array<string>, };
export type Candidate = { id: EntryId, name: string, 
/**
 * Whether no service uses it.
 */
unused: boolean, 
/**
 * The tools of its kind that stand in one of its cells.
 */
doubles: Array<string>, };
export type CandidateView = { service: ServiceId, name: string, owner: string, 
/**
 * Whose it is, where the workspace has several organisations.
 */
organisation: string, };
export type CapacityOfService = { service: ServiceId, name: string, 
/**
 * Nothing while neither work nor people are written.
 */
hours?: HoursView, };
export type CapacityView = { services: Array<CapacityOfService>, };
export type CasesView = { 
/**
 * Where the types are written.
 */
question: QuestionId, sentences: Array<string>, figure: Drawing, };
export type CatalogueId = string;
export type CatalogueServiceId = string;
export type ChainView = { 
/**
 * Where the parts are written.
 */
question: QuestionId, sentences: Array<string>, };
export type CheckId = string;
export type Choice = "in-place" | "now" | "next" | "later" | "not";
export type ChoiceId = string;
export type ClashKind = "field" | "gone-here" | "gone-there" | "combined-here" | "combined-there";
export type Column = { 
/**
 * Permanent within the question.
 */
id: ColumnId, 
/**
 * The column's head.
 */
label: string, 
/**
 * What its cells hold.
 */
kind: ColumnKind, 
/**
 * The unit of its numbers.
 */
unit: string, 
/**
 * The choices of its cells.
 */
choices: Array<Offer>, 
/**
 * What to write in it.
 */
help: string, 
/**
 * Whether a line is incomplete without it.
 */
required: boolean, 
/**
 * The smallest that its numbers may be; zero where nothing is said.
 */
min?: number, 
/**
 * The largest that its numbers may be; a million where nothing is said.
 */
max?: number, 
/**
 * The column of the date that this one must not come before.
 */
"not-before"?: ColumnId, 
/**
 * The register that its entries are lines of.
 */
register?: RegisterId, };
export type ColumnId = string;
export type ColumnKind = "text" | "prose" | "number" | "choice" | "date" | "yes-no" | "service" | "role" | "time" | "choices" | "services" | "entries";
export type CombinationId = string;
export type CombinationView = { combination: CombinationId, service: ServiceId, name: string, members: Array<string>, since: Array<SinceView>, };
export type CombinationsView = { services: Array<CandidateView>, groupings: Array<GroupingView>, combinations: Array<CombinationView>, };
export type Combining = { 
/**
 * Whose the combined service is.
 */
organisation: OrganisationId, 
/**
 * The members, two or more, in the order in which they are read.
 */
members: Array<ServiceId>, 
/**
 * What the combined service is called.
 */
name: string, 
/**
 * The role that owns it.
 */
owner: string, 
/**
 * What was decided where members differ.
 */
decisions: Array<Decision>, };
export type CombiningView = { members: Array<MemberView>, aspects: Array<AspectFields>, 
/**
 * How many decisions are left.
 */
open: number, 
/**
 * Hand-offs between the members, which vanish.
 */
internal: number, costs: CostsView, 
/**
 * What was decided when the same members were combined before.
 */
remembered?: RememberedView, };
export type CommonView = { takenFrom: CatalogueServiceId, name: string, organisations: number, };
export type ComparedAsk = { against: Against, };
export type ComparedView = { 
/**
 * When the earlier state was so.
 */
before: string, services: Array<StandingView>, appeared: Array<ShortFinding>, vanished: Array<ShortFinding>, changes: Array<DifferenceView>, 
/**
 * How many changes there are in all; only the first are listed.
 */
total: number, };
export type Comparing = { copies: Array<string>, resolutions: { [key in string]: Resolution }, };
export type ConflictView = { 
/**
 * Names the decision.
 */
id: string, key: Key, place: Place, 
/**
 * Service and question in words.
 */
where: string, 
/**
 * The line, hand-off or practice, in a few words; empty for an answer.
 */
line: string, 
/**
 * The path of the field, such as `value`, `note`, `cells.metric`; empty for the whole record.
 */
field: string, 
/**
 * The head of the column, for a cell.
 */
column: string, clash: ClashKind, 
/**
 * What has to be done first, where deciding is not enough.
 */
advice: string, 
/**
 * How many records hang on the decision.
 */
records: number, 
/**
 * What stood there when the copy was handed out.
 */
base: string, ours: SideView, theirs: SideView, 
/**
 * Whether what the copy says can be kept.
 */
takesTheirs: boolean, 
/**
 * Whether both can be kept, or other words written.
 */
takesBoth: boolean, 
/**
 * Whether the answer can be kept as disputed.
 */
disputable: boolean, 
/**
 * What was decided.
 */
resolution?: Resolution, settled: boolean, 
/**
 * What will stand, as decided; as it stands here while nothing is.
 */
stands: string, 
/**
 * The state of the answer then, for a conflict about an answer.
 */
state?: State, };
export type CopyView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its group, or its file’s name.
 */
name: string, 
/**
 * The group whose copy it is.
 */
group?: GroupId, 
/**
 * When it was handed out, if it was.
 */
handedOut?: string, 
/**
 * Its last step, to be handed back with the decisions.
 */
head: string, 
/**
 * When that was done.
 */
at: string, 
/**
 * How many of its steps are new here; none if it was brought back before.
 */
steps: number, 
/**
 * What joins by itself.
 */
joins: Array<JoinView>, 
/**
 * What has to be decided.
 */
conflicts: Array<ConflictView>, 
/**
 * How many of its conflicts are left.
 */
left: number, };
export type CostView = { label: string, 
/**
 * Of each member alone, in their order.
 */
each: Array<string>, before: string, after: string, };
export type CostsView = { costs: Array<CostView>, appear: Array<ShortFinding>, vanish: Array<ShortFinding>, };
export type Decision = { 
/**
 * The question.
 */
question: QuestionId, 
/**
 * For a table, the line of a member that is meant; absent for the whole answer.
 */
row?: RowId, 
/**
 * For a line of a table, the column that is meant.
 */
column?: ColumnId, 
/**
 * What is taken.
 */
take: Take, };
export type Desk = { 
/**
 * The file's name without folder and ending.
 */
file: string, 
/**
 * Its folder.
 */
folder: string, 
/**
 * The organisation shown.
 */
organisation: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * All organisations, where there are several.
 */
organisations: Array<OrganisationLink>, 
/**
 * The group whose copy this is, if it is one.
 */
group?: string, 
/**
 * Whether it can only be looked at.
 */
readonly: boolean, 
/**
 * The services in scope.
 */
services: Array<ServiceLink>, 
/**
 * The edit that undo would take back.
 */
undo?: string, 
/**
 * The edit that redo would do again.
 */
redo?: string, 
/**
 * Where the work stood; the host knows it, per machine.
 */
place: Place, 
/**
 * When the newest step was written.
 */
savedAt: string, };
export type DifferenceView = { place: string, before: string, after: string, };
export type Direction = "consumes" | "provides";
export type DocumentIncludes = { 
/**
 * The state of each answer.
 */
states: boolean, 
/**
 * The notes on answers, and how sure the room is where it is not.
 */
notes: boolean, 
/**
 * The list of open and disputed points, and what does not fit together.
 */
points: boolean, 
/**
 * The block for signatures.
 */
approval: boolean, };
export type DocumentKind = "worksheet" | "blank" | "combined";
export type DocumentOptions = { 
/**
 * Which document.
 */
kind: DocumentKind, 
/**
 * Whose services; all organisations if none is named.
 */
organisation?: OrganisationId, 
/**
 * Which services, in their order in the workspace; all if empty.
 */
services: Array<ServiceId>, 
/**
 * All in one file, with contents, instead of a file each.
 */
together: boolean, 
/**
 * What goes in.
 */
include: DocumentIncludes, };
export type Drawing = { 
/**
 * In points.
 */
width: number, 
/**
 * In points; at most 312 (110 mm) on paper.
 */
height: number, 
/**
 * What it shows, with the numbers, for who can't see it.
 */
alt: ReportText, 
/**
 * From the back to the front.
 */
shapes: Array<Shape>, };
export type DutiesView = { service: ServiceId, name: string, roles: Array<RoleView>, subjects: Array<SubjectView>, };
export type Dwelling = { 
/**
 * The service; absent for all of them, or for the first where a page needs one.
 */
service?: ServiceId, };
export type Edit = { "edit": "recordAnswer", 
/**
 * The service answered for.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The answer.
 */
value: Value, } | { "edit": "markAnswer", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The new state.
 */
state: State, } | { "edit": "noteAnswer", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The note.
 */
note: string, } | { "edit": "rateAnswer", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * 1 to 5; absent takes it back.
 */
confidence?: number, } | { "edit": "addRow", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The cells.
 */
cells: { [key in ColumnId]: string }, 
/**
 * The line to stand behind; absent puts it at the end.
 */
after?: RowId, } | { "edit": "editRow", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The line.
 */
row: RowId, 
/**
 * The cells to write.
 */
cells: { [key in ColumnId]: string }, } | { "edit": "moveRow", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The line.
 */
row: RowId, 
/**
 * The line to stand behind; absent puts it first.
 */
after?: RowId, } | { "edit": "removeRow", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The line.
 */
row: RowId, } | { "edit": "choosePractice", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The practice.
 */
practice: PracticeId, 
/**
 * The choice.
 */
choice?: Choice, } | { "edit": "detailPractice", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The practice.
 */
practice: PracticeId, 
/**
 * What shows that it is done.
 */
evidence?: string, 
/**
 * The role that sees to it.
 */
owner?: string, 
/**
 * By when.
 */
due?: string, } | { "edit": "addPractice", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * Its name.
 */
name: string, 
/**
 * How far it reaches.
 */
level: Level, } | { "edit": "removePractice", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The own practice.
 */
practice: PracticeId, } | { "edit": "settleHandOff", 
/**
 * The service that speaks.
 */
service: ServiceId, 
/**
 * The hand-off.
 */
handOff: HandOffId, 
/**
 * What it says.
 */
says: Says, } | { "edit": "addHandOff", 
/**
 * The service that adds it, one of the two ends; it thereby confirms its end.
 */
service: ServiceId, 
/**
 * Who gives.
 */
provider: End, 
/**
 * Who takes.
 */
consumer: End, 
/**
 * Its texts.
 */
texts: HandOffTexts, } | { "edit": "editHandOff", 
/**
 * The service that writes.
 */
service: ServiceId, 
/**
 * The hand-off.
 */
handOff: HandOffId, 
/**
 * The texts to write.
 */
texts: HandOffTexts, } | { "edit": "removeHandOff", 
/**
 * The hand-off.
 */
handOff: HandOffId, } | { "edit": "addService", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The catalogue service.
 */
takenFrom: CatalogueServiceId, 
/**
 * Its name here; absent takes the catalogue's.
 */
name?: string, } | { "edit": "renameService", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The new name.
 */
name: string, } | { "edit": "moveService", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The service to stand behind; absent puts it first.
 */
after?: ServiceId, } | { "edit": "removeService", 
/**
 * The service.
 */
service: ServiceId, } | { "edit": "editOrganisation", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The details to write.
 */
details: OrganisationDetails, } | { "edit": "addEntry", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The register.
 */
register: RegisterId, 
/**
 * The cells.
 */
cells: { [key in ColumnId]: string }, } | { "edit": "editEntry", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The register.
 */
register: RegisterId, 
/**
 * The line.
 */
entry: EntryId, 
/**
 * The cells to write.
 */
cells: { [key in ColumnId]: string }, } | { "edit": "strikeEntry", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The register.
 */
register: RegisterId, 
/**
 * The line.
 */
entry: EntryId, } | { "edit": "restoreEntry", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The register.
 */
register: RegisterId, 
/**
 * The line.
 */
entry: EntryId, } | { "edit": "setDuty", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The feature or step.
 */
subject: SubjectId, 
/**
 * The role.
 */
role: EntryId, 
/**
 * What it does.
 */
letter?: Letter, } | { "edit": "acceptFinding", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The finding.
 */
finding: FindingId, 
/**
 * Why, who, until when.
 */
texts: AcceptanceTexts, } | { "edit": "reopenFinding", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The finding.
 */
finding: FindingId, } | { "edit": "combine", 
/**
 * Which, under what name, and what was decided where they differ.
 */
combining: Combining, } | { "edit": "split", 
/**
 * The combination.
 */
combination: CombinationId, 
/**
 * What was changed in the combination since and is to be kept, and for whom.
 */
offered: Array<Offered>, } | { "edit": "handOut", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * What the group is called.
 */
name: string, 
/**
 * The services that it may work on.
 */
services: Array<ServiceId>, } | { "edit": "sitIn", 
/**
 * The group.
 */
group: GroupId, } | { "edit": "adopt", 
/**
 * On which occasion.
 */
adoption: Adoption, } | { "edit": "putBack", 
/**
 * The record's key.
 */
key: Key, };
export type Edits = { edits: Array<Edit>, };
export type End = { "end": "service", 
/**
 * Its id.
 */
service: ServiceId, } | { "end": "party", 
/**
 * Its id.
 */
party: PartyId, } | { "end": "other", 
/**
 * What they are called.
 */
name: string, };
export type EndView = { end: End, name: string, };
export type EntryId = string;
export type EntryView = { id: EntryId, cells: { [key in ColumnId]: string }, faults: { [key in ColumnId]: string }, given: boolean, struck: boolean, };
export type Example = string | Array<string> | Array<{ [key in string]: string }>;
export type Fact = { 
/**
 * Which answer it is.
 */
tag: Tag | null, 
/**
 * The question's label.
 */
label: ReportText, 
/**
 * The answer, or the words for "no answer".
 */
answer: Array<Prose>, 
/**
 * Whether `answer` says that there is none.
 */
empty: boolean, 
/**
 * A remark on the answer, such as its note.
 */
remark: Array<Inline>, 
/**
 * How settled it is.
 */
state: ReportMark | null, };
export type Facts = { 
/**
 * What it is, for who can't see it.
 */
title: ReportText, 
/**
 * What its rows mean, for who can't see it.
 */
description: ReportText, 
/**
 * The rows.
 */
rows: Array<Fact>, };
export type FieldView = { question: QuestionId, number: string, label: string, 
/**
 * What each member says, in their order.
 */
sayings: Array<string>, 
/**
 * What the combined service would say.
 */
said: string, 
/**
 * `nothing`, `same`, `only`, `both`, `union`, `folded`, `decided` or `open`.
 */
how: string, 
/**
 * The members whose words are in it.
 */
from: Array<ServiceId>, asks: Array<AskView>, };
export type Fields = { 
/**
 * What it is, for who can't see it.
 */
title: ReportText, 
/**
 * The labels, two and two.
 */
labels: Array<ReportText>, };
export type FigureName = "hand-offs" | "heat" | "squares" | "radar" | "ladder" | "cases" | "week" | "flow" | "dates";
export type FigureView = { value: string, what: string, source: string, };
export type FindingId = string;
export type FindingView = { 
/**
 * The same as long as the same trouble lasts.
 */
id: FindingId, 
/**
 * The check.
 */
check: CheckId, 
/**
 * How grave it is.
 */
severity: Severity, 
/**
 * The head under which it is listed.
 */
group: string, 
/**
 * What does not fit, in one sentence.
 */
title: string, 
/**
 * Why that matters and how it was calculated.
 */
why: string, 
/**
 * What to do.
 */
remedy: string, 
/**
 * Where it can be mended.
 */
spot: Spot, 
/**
 * That place in words.
 */
place: string, 
/**
 * Whose it is, where those of several organisations are told.
 */
organisation?: string, 
/**
 * The question of the worksheet under which it stands, if it stands in one.
 */
question?: QuestionId, 
/**
 * Why it may stand, if somebody says so.
 */
accepted?: AcceptedView, };
export type FindingsAsk = { 
/**
 * Only those within this service.
 */
service: ServiceId | null, };
export type FindingsView = { 
/**
 * The heads under which they are listed, in order; only those with a finding.
 */
groups: Array<GroupView>, 
/**
 * Every head under which something is checked.
 */
checked: Array<GroupView>, 
/**
 * The five symptoms.
 */
symptoms: Array<SymptomView>, 
/**
 * The findings.
 */
findings: Array<FindingView>, };
export type GridCell = { column: string, tools: Array<GridTool>, };
export type GridHead = { id: string, label: string, };
export type GridRow = { id: string, label: string, 
/**
 * One for each column.
 */
cells: Array<GridCell>, };
export type GridTool = { id: EntryId, name: string, 
/**
 * Whether another tool of its kind stands in the same cell.
 */
doubled: boolean, };
export type GroupId = string;
export type GroupView = { id: string, label: string, };
export type GroupedView = { name: string, members: Array<ServiceId>, names: Array<string>, };
export type GroupingView = { id: string, label: string, about: string, services: Array<GroupedView>, };
export type GroupsView = { 
/**
 * The group whose copy this workspace is.
 */
here?: HandedGroupView, 
/**
 * The groups, the one that was handed out last first.
 */
groups: Array<HandedGroupView>, 
/**
 * The copies that came back, the last one first.
 */
back: Array<BackView>, };
export type Guidance = { 
/**
 * To say aloud.
 */
ask: string, 
/**
 * When the room is silent.
 */
silent: string, 
/**
 * What a good answer contains.
 */
good: Array<string>, 
/**
 * Common mistakes.
 */
mistakes: Array<string>, 
/**
 * The answer of a small organisation.
 */
exampleSmall?: Example, 
/**
 * The answer of a large one.
 */
exampleLarge?: Example, };
export type HandOffId = string;
export type HandOffTexts = { 
/**
 * What is passed.
 */
what?: string, 
/**
 * What sets it off.
 */
trigger?: string, 
/**
 * What arrives.
 */
output?: string, 
/**
 * The kind of agreement.
 */
agreement?: string, 
/**
 * How fast or how often.
 */
target?: string, };
export type HandOffView = { id: HandOffId, other: string, own: boolean, says: Says, otherSays: Says, texts: HandOffTexts, };
export type HandOffsView = { services: Array<NamedService>, figure: Drawing, 
/**
 * How many there are of each bond, in order.
 */
bonds: Array<BondCount>, matrix: Matrix, passed: Array<PassedView>, };
export type HandedGroupView = { group: GroupId, organisation: OrganisationId, name: string, services: Array<HandedView>, handedOut: string, 
/**
 * When its copy came back last; absent while it has not.
 */
back?: string, };
export type HandedView = { service: ServiceId, name: string, };
export type HandingOut = { organisation: OrganisationId, name: string, services: Array<ServiceId>, path: string, };
export type Hatch = "solid" | "slanted";
export type Heading = { 
/**
 * 1 to 4, without gaps from one heading to the next.
 */
level: number, 
/**
 * "1" or "1.1" for the first two levels of a numbered document; set by [`crate::Report::finish`].
 */
number: string | null, 
/**
 * The words.
 */
text: ReportText, 
/**
 * Where links lead.
 */
anchor: Anchor | null, };
export type History = { about: string, entries: Array<HistoryEntryView>, more: boolean, };
export type HistoryAsk = { 
/**
 * Only this service.
 */
service: ServiceId | null, 
/**
 * Only this question of it.
 */
question: QuestionId | null, 
/**
 * At most this many steps.
 */
limit: number, };
export type HistoryChange = { key: Key, label: string, before: string, after: string, restore?: Edit, };
export type HistoryEntryView = { revision: number, at: string, author: string, verb: string, place: Place, where: string, changes: Array<HistoryChange>, };
export type HoursView = { needed: string, available: string, 
/**
 * Hours that are missing; empty if none are.
 */
short: string, 
/**
 * Full positions that are missing; empty if none are.
 */
positions: string, 
/**
 * The share of the hours that the work takes; empty without people.
 */
busy: string, 
/**
 * The same in the busiest month.
 */
busyAtPeak: string, severity?: Severity, sentences: Array<string>, 
/**
 * How long cases wait, the limits last.
 */
waiting: Array<string>, 
/**
 * Whom to hire against the gap.
 */
hire: Array<string>, work: Array<LoadView>, people: Array<LoadView>, };
export type Inline = { "kind": "text", 
/**
 * The words.
 */
text: ReportText, 
/**
 * How they sound.
 */
tone: Tone, } | { "kind": "link", 
/**
 * What is read.
 */
text: ReportText, 
/**
 * Where it leads.
 */
address: ReportText, } | { "kind": "internal", 
/**
 * What is read.
 */
text: ReportText, 
/**
 * Where it leads.
 */
anchor: Anchor, } | { "kind": "mark" } & ReportMark;
export type JoinView = { key: Key, place: Place, 
/**
 * Service and question in words.
 */
where: string, before: string, after: string, };
export type KeeperView = { service: ServiceId, name: string, };
export type Key = { "kind": "catalogue", 
/**
 * Its id.
 */
catalogue: CatalogueId, } | { "kind": "organisation", 
/**
 * Its id.
 */
organisation: OrganisationId, } | { "kind": "service", 
/**
 * Its id.
 */
service: ServiceId, } | { "kind": "answer", 
/**
 * The service answered for.
 */
service: ServiceId, 
/**
 * The question answered.
 */
question: QuestionId, } | { "kind": "row", 
/**
 * The service answered for.
 */
service: ServiceId, 
/**
 * The question answered.
 */
question: QuestionId, 
/**
 * The line.
 */
row: RowId, } | { "kind": "practice", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The practice.
 */
practice: PracticeId, } | { "kind": "hand-off", 
/**
 * Its id.
 */
hand_off: HandOffId, } | { "kind": "entry", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The register.
 */
register: RegisterId, 
/**
 * The line.
 */
entry: EntryId, } | { "kind": "duty", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The feature or step.
 */
subject: SubjectId, 
/**
 * The role.
 */
role: EntryId, } | { "kind": "acceptance", 
/**
 * The organisation.
 */
organisation: OrganisationId, 
/**
 * The finding.
 */
finding: FindingId, } | { "kind": "combination", 
/**
 * Its id.
 */
combination: CombinationId, } | { "kind": "group", 
/**
 * Its id.
 */
group: GroupId, } | { "kind": "merge", 
/**
 * Its id.
 */
merge: MergeId, };
export type KeyFigure = { 
/**
 * The figure.
 */
figure: ReportText, 
/**
 * What it counts, in at most two short lines.
 */
label: ReportText, };
export type Lack = "nobody-accountable" | "several-accountable" | "nobody-responsible";
export type LadderView = { service: ServiceId, name: string, figure: Drawing, };
export type Letter = "accountable" | "accountable-and-responsible" | "responsible" | "consulted" | "informed";
export type Level = "basic" | "advanced";
export type LevelsOfService = { service: ServiceId, name: string, promises: Array<PromiseView>, cases?: CasesView, 
/**
 * The parts that the service needs to work; nothing while none is written.
 */
chain?: ChainView, };
export type LevelsView = { 
/**
 * Which contracts run out when; nothing where none is written.
 */
contracts?: Drawing, services: Array<LevelsOfService>, };
export type Lines = { 
/**
 * What it is, for who can't see it.
 */
title: ReportText, 
/**
 * What its rows mean, for who can't see it.
 */
description: ReportText, 
/**
 * One for each question.
 */
rows: Array<ReportLine>, };
export type LoadView = { row: RowId, name: string, hours: string, };
export type Mark = "same" | "gone" | "new";
export type Matrix = { consumers: Array<string>, rows: Array<MatrixRow>, };
export type MatrixCell = { count: number, bond: BondView, 
/**
 * The service in whose worksheet they stand, and the question.
 */
service: ServiceId, question: QuestionId, };
export type MatrixRow = { provider: string, 
/**
 * One for each consumer.
 */
cells: Array<MatrixCell | null>, };
export type MaturityView = { services: Array<ServiceMaturity>, 
/**
 * Nothing with fewer than three services.
 */
radar?: Drawing, 
/**
 * Nothing without services, as the next two.
 */
heat?: Drawing, squares?: Drawing, ladder?: LadderView, roadmap: Array<QuarterView>, products: Array<ProductView>, };
export type MemberView = { service: ServiceId, name: string, 
/**
 * The letters that stand for it beside what comes from it; no two members have the same.
 */
sign: string, owner: string, 
/**
 * Whose it is, where members belong to several organisations.
 */
organisation: string, };
export type Merge = "none" | "first" | "continued";
export type MergeId = string;
export type NamedService = { service: ServiceId, name: string, };
export type NeedView = { id: PracticeId, name: string, };
export type NextStepView = { service: ServiceId, serviceName: string, question: QuestionId, number: string, prompt: string, urge: Urge, };
export type Nothing = Record<symbol, never>;
export type OfOrganisation = { organisation: OrganisationId, };
export type OfQuestion = { service: ServiceId, question: QuestionId, };
export type OfRegister = { register: RegisterId, };
export type OfService = { service: ServiceId, };
export type Offer = { 
/**
 * Permanent within the question or column.
 */
id: ChoiceId, 
/**
 * What is read.
 */
label: string, 
/**
 * What it means.
 */
help: string, };
export type Offered = { 
/**
 * The record of the combination.
 */
key: Key, 
/**
 * The member that keeps it.
 */
member: ServiceId, };
export type Organisation = { 
/**
 * Permanent.
 */
id: OrganisationId, 
/**
 * Order key among the organisations.
 */
position: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it does.
 */
sector: string, 
/**
 * How many people work there, as typed.
 */
staff: string, 
/**
 * Where.
 */
places: string, 
/**
 * IANA name of its time zone.
 */
timeZone: string, 
/**
 * The marking of its documents, such as "internal".
 */
classification: string, 
/**
 * One or two sentences about it.
 */
about: string, 
/**
 * BCP 47 tag of the language its answers are written in.
 */
language: string, 
/**
 * The catalogue that its services are taken from.
 */
catalogue: CatalogueId, };
export type OrganisationDetails = { 
/**
 * Its name.
 */
name?: string, 
/**
 * What it does.
 */
sector?: string, 
/**
 * How many people work there.
 */
staff?: string, 
/**
 * Where.
 */
places?: string, 
/**
 * Its time zone.
 */
timeZone?: string, 
/**
 * The marking of its documents.
 */
classification?: string, 
/**
 * One or two sentences about it.
 */
about?: string, 
/**
 * The language of its answers.
 */
language?: string, };
export type OrganisationId = string;
export type OrganisationLink = { 
/**
 * Its id.
 */
organisation: OrganisationId, 
/**
 * Its name.
 */
name: string, };
export type OrganisationView = { organisation: OrganisationId, name: string, 
/**
 * Its service; absent where it has none of this kind.
 */
service?: ServiceId, 
/**
 * What it calls it.
 */
called: string, figures: Array<string>, };
export type Orientation = "portrait" | "landscape";
export type OriginView = { 
/**
 * The member.
 */
name: string, 
/**
 * What it said.
 */
said: string, 
/**
 * When that was written last.
 */
at: string, 
/**
 * Who wrote it.
 */
author: string, };
export type Overview = { organisation: string, progress: Progress, next?: NextStepView, services: Array<ServiceProgressView>, offers: Array<ServiceOfferView>, };
export type PartyId = string;
export type PassedView = { id: HandOffId, from: string, to: string, what: string, target: string, agreement: string, bond: BondView, service: ServiceId, question: QuestionId, };
export type Pen = "ink" | "soft" | "accent" | "tint" | "deep" | "rule" | "paper" | "attend";
export type Picture = { 
/**
 * Its name.
 */
figure: FigureName, 
/**
 * The service; absent for all of them.
 */
service?: ServiceId, };
export type PictureView = { figure: FigureName, drawing: Drawing, };
export type Piece = { 
/**
 * What became of it.
 */
mark: Mark, 
/**
 * Its words, with the space between.
 */
text: string, };
export type Place = { 
/**
 * The service, if it was in a worksheet.
 */
service?: ServiceId, 
/**
 * The question, if it was one.
 */
question?: QuestionId, };
export type PracticeId = string;
export type PracticeView = { id: PracticeId, name: string, level: Level, 
/**
 * What would show it, as the catalogue says.
 */
hint: string, 
/**
 * What shows it here.
 */
evidence: string, owner: string, due: string, needs: Array<NeedView>, choice?: Choice, own: boolean, };
export type ProductView = { id: string, name: string, about: string, time: TimeView, sentence: string, };
export type Progress = { 
/**
 * Questions that count: all but the folded ones nobody touched.
 */
of: number, 
/**
 * Answered, agreed or not applicable.
 */
done: number, 
/**
 * Agreed.
 */
agreed: number, 
/**
 * Open.
 */
open: number, 
/**
 * Disputed.
 */
disputed: number, 
/**
 * Parked.
 */
parked: number, };
export type PromiseView = { row: RowId, priority: string, metric: string, 
/**
 * The time with its unit.
 */
within: string, 
/**
 * `all-hours` or `service-hours`.
 */
clock: string, 
/**
 * The share of cases in which it is met.
 */
goal: string, 
/**
 * How many cases may be late instead.
 */
misses: string, 
/**
 * `month`, `quarter` or `twelve-months`.
 */
window: string, counterpart: string, 
/**
 * The greatest share that cover allows.
 */
ceiling: string, 
/**
 * The share that is met today.
 */
today: string, severity?: Severity, verdict: string, 
/**
 * Where it is mended.
 */
question: QuestionId, };
export type Prose = { "kind": "paragraph", 
/**
 * Its pieces.
 */
text: Array<Inline>, } | { "kind": "list", 
/**
 * Whether the order counts and is numbered.
 */
ordered: boolean, 
/**
 * One entry each.
 */
points: Array<Array<Inline>>, };
export type QuarterView = { quarter: string, steps: Array<StepView>, };
export type QuestionAcross = { question: QuestionId, aspect: Aspect, number: string, label: string, said: Array<string>, };
export type QuestionId = string;
export type QuestionKind = "text" | "prose" | "choice" | "choices" | "number" | "yes-no" | "list" | "table" | "hand-offs" | "ladder";
export type QuestionLineView = { question: QuestionId, number: string, prompt: string, said: string, state: State, folded: boolean, };
export type QuestionView = { service: ServiceId, question: QuestionId, aspect: Aspect, number: string, prompt: string, label: string, kind: QuestionKind, unit: string, direction?: Direction, why: string, guidance: Guidance, figures: Array<FigureView>, choices: Array<Offer>, columns: Array<Column>, value: Value, state: State, note: string, confidence?: number, rows: Array<RowView>, 
/**
 * What the lines come to, drawn; most tables have nothing to draw.
 */
picture?: PictureView, practices: Array<PracticeView>, handOffs: Array<HandOffView>, ends: Array<EndView>, 
/**
 * What the members of a combined service said.
 */
origins: Array<OriginView>, };
export type ReceiptView = { at: string, areas: Array<Area>, place: Place, desk: Desk, made?: string, };
export type RegisterId = string;
export type RegisterView = { register: RegisterId, organisation: OrganisationId, label: string, line: string, prompt: string, why: string, columns: Array<Column>, lines: Array<EntryView>, };
export type RememberedView = { name: string, owner: string, decisions: Array<Decision>, };
export type Report = { 
/**
 * What is true of the document as a whole.
 */
meta: ReportMeta, 
/**
 * Its sections, each with pages of one orientation.
 */
sections: Array<ReportSection>, };
export type ReportBand = { 
/**
 * The words; blank over the first column.
 */
text: ReportText, 
/**
 * How many columns it covers.
 */
span: number, };
export type ReportCaption = { 
/**
 * "Table" in the document's language.
 */
label: ReportText, 
/**
 * Counted by [`crate::Report::finish`].
 */
number: number, 
/**
 * The title.
 */
text: ReportText, 
/**
 * The state of the answer that the table is.
 */
state: ReportMark | null, };
export type ReportCell = { 
/**
 * What stands in it.
 */
content: Array<Prose>, 
/**
 * Whether it is marked by a tint.
 */
tint: Tint, 
/**
 * Whether it is one with the cell below or above.
 */
merge: Merge, };
export type ReportColumn = { 
/**
 * The heading; blank if the heading before covers this column too.
 */
heading: ReportText, 
/**
 * What the cells hold, which decides width, size and alignment.
 */
role: ReportRole, 
/**
 * A width in millimetres, where the content isn't to decide it.
 */
width: number | null, };
export type ReportEntry = { 
/**
 * 1 for a part of the pack, 2 for a section in it.
 */
level: number, 
/**
 * The words.
 */
text: ReportText, 
/**
 * Where it leads.
 */
anchor: Anchor, };
export type ReportLine = { 
/**
 * The question's label.
 */
label: ReportText, 
/**
 * What to write.
 */
hint: ReportText, 
/**
 * How many lines to rule.
 */
lines: number, 
/**
 * The states to tick.
 */
ticks: Array<ReportText>, };
export type ReportMargin = { 
/**
 * Where reading starts.
 */
start: ReportText, 
/**
 * At the other end.
 */
end: ReportText, };
export type ReportMark = { 
/**
 * How settled.
 */
state: ReportState, 
/**
 * The word for it.
 */
word: ReportText, };
export type ReportMeta = { 
/**
 * The kind: `worksheet`, `blank`.
 */
kind: string, 
/**
 * The title, for the properties of the file.
 */
title: ReportText, 
/**
 * What it is about, for the properties of the file.
 */
subject: ReportText, 
/**
 * Words to find it by.
 */
keywords: Array<ReportText>, 
/**
 * Whose it is.
 */
organisation: ReportText, 
/**
 * Which version of the content.
 */
version: ReportText, 
/**
 * The language, as a tag such as `en-GB`.
 */
language: string, 
/**
 * Who made it; the organisation if nobody gave a name.
 */
author: ReportText, 
/**
 * When it was made (from the stamp, never from a clock here).
 */
created: string, 
/**
 * Who may read it.
 */
classification: ReportText, 
/**
 * The proposed name of the file, without extension.
 */
fileStem: string, 
/**
 * Which set of styles.
 */
set: StyleSet, 
/**
 * "Page {page} of {pages}" in the document's language.
 */
pageWords: ReportText, };
export type ReportRole = "text" | "label" | "small" | "number" | "centre" | "index" | "date" | "state" | "write";
export type ReportRow = { "kind": "cells", 
/**
 * One for each column.
 */
cells: Array<ReportCell>, 
/**
 * At least this high, in millimetres.
 */
height: number | null, } | { "kind": "group", 
/**
 * The words.
 */
text: ReportText, } | { "kind": "sum", 
/**
 * One for each column.
 */
cells: Array<ReportCell>, };
export type ReportSection = { 
/**
 * How the paper lies.
 */
orientation: Orientation, 
/**
 * The running head; none on one-page kinds.
 */
header: ReportMargin | null, 
/**
 * The running foot. Its end is the page number.
 */
footer: ReportText, 
/**
 * Whether the first page goes without a head.
 */
plainFirstPage: boolean, 
/**
 * What stands on the pages.
 */
blocks: Array<Block>, };
export type ReportState = "agreed" | "answered" | "disputed" | "parked" | "open" | "notApplicable";
export type ReportTable = { 
/**
 * Which kind, which decides the looks.
 */
form: TableForm, 
/**
 * What it is, for who can't see it.
 */
title: ReportText, 
/**
 * What its rows and columns mean, for who can't see it.
 */
description: ReportText, 
/**
 * Which answer it is.
 */
tag: Tag | null, 
/**
 * The words above it; none where the heading says it.
 */
caption: ReportCaption | null, 
/**
 * A second, upper row of headings over groups of columns; empty if there is none.
 */
bands: Array<ReportBand>, 
/**
 * The columns.
 */
columns: Array<ReportColumn>, 
/**
 * The rows.
 */
rows: Array<ReportRow>, 
/**
 * The remark under it.
 */
note: Array<Inline>, };
export type ReportText = string;
export type Resolution = { 
/**
 * Whether the answer is marked as disputed, so that both views stay visible.
 */
disputed: boolean, } & ({ "keep": "ours" } | { "keep": "theirs" } | { "keep": "both" } | { "keep": "words", 
/**
 * The words.
 */
text: string, });
export type RoleView = { id: EntryId, name: string, about: string, };
export type RowId = string;
export type RowView = { id: RowId, cells: { [key in ColumnId]: string }, faults: { [key in ColumnId]: string }, };
export type Says = "open" | "yes" | "no";
export type ServiceId = string;
export type ServiceLink = { 
/**
 * Its id.
 */
service: ServiceId, 
/**
 * Its name.
 */
name: string, 
/**
 * How far it is.
 */
progress: Progress, 
/**
 * Whether it is several services run as one.
 */
combined: boolean, };
export type ServiceMaturity = { service: ServiceId, name: string, basic: string, advanced: string, now: string, planned: string, 
/**
 * How much is written down, in the words of the question; empty where not said.
 */
written: string, 
/**
 * How much is to be in a year; empty where not said.
 */
wanted: string, sentence: string, };
export type ServiceOfferView = { id: CatalogueServiceId, name: string, purpose: string, };
export type ServiceProgressView = { service: ServiceId, name: string, owner: string, progress: Progress, aspects: Array<AspectProgress>, };
export type Severity = "note" | "caution" | "problem";
export type Shape = { "shape": "rect", 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, 
/**
 * What fills it.
 */
fill: Pen | null, 
/**
 * How it is filled.
 */
hatch: Hatch, 
/**
 * Its edge.
 */
edge: Stroke | null, } | { "shape": "line", 
/**
 * The points.
 */
points: Array<[number, number]>, 
/**
 * How it is drawn.
 */
stroke: Stroke, 
/**
 * Whether it ends in an arrow.
 */
arrow: boolean, } | { "shape": "area", 
/**
 * The points.
 */
points: Array<[number, number]>, 
/**
 * What fills it.
 */
fill: Pen | null, 
/**
 * Its edge.
 */
edge: Stroke | null, } | { "shape": "circle", 
/**
 * The middle.
 */
x: number, 
/**
 * The middle.
 */
y: number, 
/**
 * The radius.
 */
r: number, 
/**
 * What fills it.
 */
fill: Pen | null, 
/**
 * Its edge.
 */
edge: Stroke | null, } | { "shape": "words", 
/**
 * Where `align` says.
 */
x: number, 
/**
 * The base line.
 */
y: number, 
/**
 * The words.
 */
text: ReportText, 
/**
 * In points, 8 or 9.
 */
size: number, 
/**
 * Whether they are bold.
 */
bold: boolean, 
/**
 * Their colour.
 */
pen: Pen, 
/**
 * Which end of them stands at `x`.
 */
align: Align, };
export type ShortFinding = { severity: Severity, title: string, remedy: string, };
export type SideView = { text: string, 
/**
 * The text against the one that both began with.
 */
pieces: Array<Piece>, who: string, at: string, };
export type SinceView = { key: Key, place: string, made: string, now: string, 
/**
 * The members that it can be kept for, the likeliest first.
 */
members: Array<KeeperView>, };
export type Snapshot = { 
/**
 * The newest step that is in it.
 */
revision: number, 
/**
 * When the step behind it was done, which is as long as this state lasted.
 */
at: string, 
/**
 * Who did that step.
 */
author: string, 
/**
 * What came then: `merge`, `combine` …, or `now` for the state as it is.
 */
until: string, };
export type Spot = { "spot": "question", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The question.
 */
question: QuestionId, 
/**
 * The line.
 */
row?: RowId, } | { "spot": "practice", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The practice.
 */
practice: PracticeId, } | { "spot": "hand-off", 
/**
 * The service from which it is seen.
 */
service: ServiceId, 
/**
 * The hand-off.
 */
handOff: HandOffId, } | { "spot": "duties", 
/**
 * The service.
 */
service: ServiceId, 
/**
 * The feature or step; absent for a whole service.
 */
subject?: SubjectId, } | { "spot": "register", 
/**
 * The register.
 */
register: RegisterId, 
/**
 * The line.
 */
entry?: EntryId, } | { "spot": "overview" };
export type StandingView = { name: string, answered: [string, string], basic: [string, string], advanced: [string, string], written: [string, string], hold: [string, string], };
export type StartingPoint = { 
/**
 * What [`Start::parse`] takes.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * One sentence.
 */
about: string, 
/**
 * Whether it comes with an organisation's name.
 */
named: boolean, };
export type State = "open" | "answered" | "agreed" | "disputed" | "parked" | "not-applicable";
export type StepView = { service: ServiceId, serviceName: string, practice: PracticeId, name: string, choice?: Choice, owner: string, 
/**
 * Why it does not stand where it was wished; empty where it does.
 */
remark: string, };
export type Stroke = { 
/**
 * Its colour.
 */
pen: Pen, 
/**
 * In points, at least 0.7 (0.25 mm).
 */
width: number, 
/**
 * Whether it is dashed.
 */
dashed: boolean, };
export type StyleSet = "full" | "compact";
export type SubjectId = string;
export type SubjectView = { id: SubjectId, name: string, 
/**
 * Whether it is a step of the flow; a feature otherwise.
 */
step: boolean, duties: { [key in EntryId]: Letter }, 
/**
 * What is missing or too much, once one of its kind has a duty.
 */
lack?: Lack, };
export type SymptomView = { id: string, label: string, 
/**
 * Whether it is there; absent while nothing tells.
 */
present?: boolean, 
/**
 * Why, with the numbers that it rests on.
 */
because: string, };
export type TableForm = "data" | "matrix" | "form";
export type Tag = string;
export type Take = { "take": "member", 
/**
 * The member.
 */
service: ServiceId, } | { "take": "both" } | { "take": "apart" } | { "take": "words", 
/**
 * The words; for a choice, its id.
 */
text: string, };
export type TimeView = "now" | "soon" | "not-yet" | "here";
export type Tint = "none" | "light" | "marked";
export type Tone = "plain" | "strong" | "emphasis" | "quiet" | "small" | "tick";
export type Urge = "disputed" | "minimum" | "required" | "parked" | "open" | "agree";
export type Value = { "kind": "nothing" } | { "kind": "text", 
/**
 * What was typed, line ends as `\n`.
 */
text: string, } | { "kind": "items", 
/**
 * The entries, in order.
 */
items: Array<string>, } | { "kind": "picks", 
/**
 * Ids of the choices.
 */
picks: Array<ChoiceId>, } | { "kind": "yes-no", 
/**
 * The answer.
 */
yes: boolean, 
/**
 * What is to be said about it.
 */
note: string, };
export type WayView = { take: Take, text: string, };
export type WorksheetView = { service: ServiceId, name: string, owner: string, aspects: Array<AspectView>, };
export interface Calls {
  desk: { request: Nothing; reply: Desk };
  overview: { request: Nothing; reply: Overview };
  worksheet: { request: OfService; reply: WorksheetView };
  question: { request: OfQuestion; reply: QuestionView };
  organisation: { request: Nothing; reply: Organisation };
  findings: { request: FindingsAsk; reply: FindingsView };
  register: { request: OfRegister; reply: RegisterView };
  duties: { request: OfService; reply: DutiesView };
  architecture: { request: Nothing; reply: ArchitectureView };
  levels: { request: Nothing; reply: LevelsView };
  capacity: { request: Nothing; reply: CapacityView };
  handOffs: { request: Dwelling; reply: HandOffsView };
  maturity: { request: Dwelling; reply: MaturityView };
  combinations: { request: Nothing; reply: CombinationsView };
  combining: { request: Combining; reply: CombiningView };
  across: { request: AcrossAsk; reply: AcrossView };
  snapshots: { request: Nothing; reply: Array<Snapshot> };
  compared: { request: ComparedAsk; reply: ComparedView };
  show: { request: OfOrganisation; reply: Desk };
  groups: { request: Nothing; reply: GroupsView };
  handOut: { request: HandingOut; reply: ReceiptView };
  bringBackPreview: { request: Comparing; reply: BringBackView };
  bringBack: { request: BringingBack; reply: ReceiptView };
  history: { request: HistoryAsk; reply: History };
  preview: { request: DocumentOptions; reply: Array<Report> };
  apply: { request: Edits; reply: ReceiptView };
  undo: { request: Nothing; reply: ReceiptView };
  redo: { request: Nothing; reply: ReceiptView };
}
