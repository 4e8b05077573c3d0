// The words of the wire by the names that the window uses.
export type State = "open" | "answered" | "agreed" | "disputed" | "parked" | "not-applicable";
export type Says = "open" | "yes" | "no";
export type Choice = "in-place" | "now" | "next" | "later" | "not";
export type Level = "basic" | "advanced";
export type Aspect = "definition" | "processes" | "integration" | "practices";
export type QuestionKind =
  "text" | "prose" | "choice" | "choices" | "number" | "yes-no" | "list" | "table" | "hand-offs" | "ladder";
export type ColumnKind = "text" | "prose" | "number" | "choice" | "date" | "yes-no" | "service" | "role";
export type Value =
  | { kind: "nothing" }
  | { kind: "text"; text: string }
  | { kind: "items"; items: string[] }
  | { kind: "picks"; picks: string[] }
  | { kind: "yes-no"; yes: boolean; note: string };
export interface Offer {
  id: string;
  label: string;
  help: string;
}
export interface Column {
  id: string;
  label: string;
  kind: ColumnKind;
  unit: string;
  choices: Offer[];
  help: string;
  required: boolean;
}
export type Example = string | string[] | Record<string, string>[];
export interface Guidance {
  ask: string;
  silent: string;
  good: string[];
  mistakes: string[];
  exampleSmall?: Example;
  exampleLarge?: Example;
}
export interface Progress {
  of: number;
  done: number;
  agreed: number;
  open: number;
  disputed: number;
  parked: number;
}
export interface Place {
  service?: string;
  question?: string;
}
export type Urge = "disputed" | "minimum" | "required" | "parked" | "open" | "agree";
export type Format = "docx" | "html" | "md" | "json";
export type End =
  { end: "service"; service: string } | { end: "party"; party: string } | { end: "other"; name: string };
export interface HandOffTexts {
  what?: string;
  trigger?: string;
  output?: string;
  agreement?: string;
  target?: string;
}
export interface OrganisationDetails {
  name?: string;
  sector?: string;
  staff?: string;
  places?: string;
  timeZone?: string;
  classification?: string;
  about?: string;
  language?: string;
}
type At = { service: string; question: string };
export type Edit =
  | ({ edit: "recordAnswer"; value: Value } & At)
  | ({ edit: "markAnswer"; state: State } & At)
  | ({ edit: "noteAnswer"; note: string } & At)
  | ({ edit: "rateAnswer"; confidence?: number } & At)
  | ({ edit: "addRow"; cells: Record<string, string>; after?: string } & At)
  | ({ edit: "editRow"; row: string; cells: Record<string, string> } & At)
  | ({ edit: "moveRow"; row: string; after?: string } & At)
  | ({ edit: "removeRow"; row: string } & At)
  | { edit: "choosePractice"; service: string; practice: string; choice?: Choice }
  | { edit: "addPractice"; service: string; name: string; level: Level }
  | { edit: "removePractice"; service: string; practice: string }
  | { edit: "settleHandOff"; service: string; handOff: string; says: Says }
  | { edit: "addHandOff"; service: string; provider: End; consumer: End; texts: HandOffTexts }
  | { edit: "editHandOff"; service: string; handOff: string; texts: HandOffTexts }
  | { edit: "removeHandOff"; handOff: string }
  | { edit: "addService"; organisation: string; takenFrom: string; name?: string }
  | { edit: "renameService"; service: string; name: string }
  | { edit: "moveService"; service: string; after?: string }
  | { edit: "removeService"; service: string }
  | { edit: "editOrganisation"; organisation: string; details: OrganisationDetails };
export type Area =
  | { area: "organisation" }
  | { area: "scope" }
  | { area: "worksheet"; service: string }
  | { area: "hand-offs" };
export interface ServiceLink {
  service: string;
  name: string;
  progress: Progress;
}
export interface Desk {
  file: string;
  folder: string;
  organisation: string;
  name: string;
  readonly: boolean;
  services: ServiceLink[];
  undo?: string;
  redo?: string;
  place: Place;
  savedAt: string;
}
export interface Receipt {
  at: string;
  areas: Area[];
  place: Place;
  desk: Desk;
  made?: string;
}
export interface NextStepView {
  service: string;
  serviceName: string;
  question: string;
  number: string;
  prompt: string;
  urge: Urge;
}
export interface AspectProgress {
  aspect: Aspect;
  progress: Progress;
  states: State[];
}
export interface ServiceProgressView {
  service: string;
  name: string;
  owner: string;
  progress: Progress;
  aspects: AspectProgress[];
}
export interface ServiceOfferView {
  id: string;
  name: string;
  purpose: string;
}
export interface Overview {
  organisation: string;
  progress: Progress;
  next?: NextStepView;
  services: ServiceProgressView[];
  offers: ServiceOfferView[];
}
export interface QuestionLineView {
  question: string;
  number: string;
  prompt: string;
  said: string;
  state: State;
  folded: boolean;
}
export interface AspectView extends AspectProgress {
  questions: QuestionLineView[];
}
export interface WorksheetView {
  service: string;
  name: string;
  owner: string;
  aspects: AspectView[];
}
export interface RowView {
  id: string;
  cells: Record<string, string>;
  faults: Record<string, string>;
}
export interface PracticeView {
  id: string;
  name: string;
  level: Level;
  evidence: string;
  needs: { id: string; name: string }[];
  choice?: Choice;
  own: boolean;
}
export interface HandOffView {
  id: string;
  other: string;
  own: boolean;
  says: Says;
  otherSays: Says;
  texts: HandOffTexts;
}
export interface QuestionView {
  service: string;
  question: string;
  aspect: Aspect;
  number: string;
  prompt: string;
  label: string;
  kind: QuestionKind;
  unit: string;
  direction?: "consumes" | "provides";
  why: string;
  guidance: Guidance;
  figures: { value: string; what: string; source: string }[];
  choices: Offer[];
  columns: Column[];
  value: Value;
  state: State;
  note: string;
  confidence?: number;
  rows: RowView[];
  practices: PracticeView[];
  handOffs: HandOffView[];
  ends: { end: End; name: string }[];
}
export interface HistoryEntryView {
  revision: number;
  at: string;
  author: string;
  verb: string;
  place: Place;
  where: string;
  changes: { key: unknown; label: string; before: string; after: string; restore?: Edit }[];
}
export interface RecentFile {
  path: string;
  name: string;
  folder: string;
  used: string;
  place: string;
  missing: boolean;
}
export interface StartingPoint {
  id: string;
  name: string;
  about: string;
  named: boolean;
}
export * from "./reportWire";
import type { Report } from "./reportWire";
export type DocumentKind = "worksheet" | "blank";
export interface DocumentIncludes {
  states: boolean;
  notes: boolean;
  points: boolean;
  approval: boolean;
}
export interface DocumentOptions {
  kind: DocumentKind;
  services: string[];
  together: boolean;
  include: DocumentIncludes;
}
export interface ExportRequest extends DocumentOptions {
  format: Format;
}
export interface Requests {
  home: object;
  desk: object;
  overview: object;
  worksheet: { service: string };
  question: { service: string; question: string };
  organisation: object;
  history: { service?: string | undefined; question?: string | undefined; limit: number };
  preview: DocumentOptions;
  apply: { edits: Edit[] };
  undo: object;
  redo: object;
  settings: object;
  sign: { author: string };
  new: { start: string; organisation: string };
  open: { path?: string };
  close: object;
  duplicate: object;
  saveCopy: object;
  export: ExportRequest;
  visit: { place: Place };
  forget: { path: string };
  handed: object;
  quit: object;
  stay: object;
}
export interface Replies {
  home: { version: string; recent: RecentFile[]; starts: StartingPoint[] };
  desk: Desk | null;
  overview: Overview;
  worksheet: WorksheetView;
  question: QuestionView;
  organisation: OrganisationDetails;
  history: { about: string; entries: HistoryEntryView[]; more: boolean };
  preview: Report[];
  apply: Receipt;
  undo: Receipt;
  redo: Receipt;
  settings: { author: string };
  sign: null;
  new: Desk | null;
  open: Desk | null;
  close: null;
  duplicate: Desk | null;
  saveCopy: { path: string } | null;
  export: { paths: string[]; folder: string } | null;
  visit: null;
  forget: null;
  handed: string | null;
  quit: null;
  stay: null;
}
export type RequestName = keyof Requests & keyof Replies;
export interface Events {
  handed: object;
  closing: object;
}
export type EventName = keyof Events;
