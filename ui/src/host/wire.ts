// The words of the wire by the names that the window uses. What the workspace answers is generated
// from the Rust types; the calls about files and windows are the shell's.
import type { Against, Calls, Desk, DocumentOptions, Picture, Place, StartingPoint } from "./generated/wire";

export type {
  AcceptanceTexts,
  AcrossView,
  Against,
  ArchitectureView,
  Area,
  AskView,
  Aspect,
  AspectFields,
  AspectProgress,
  AspectView,
  Block,
  BondCount,
  BondView,
  BringBackView,
  CandidateView,
  CapacityOfService,
  Choice,
  Column,
  ColumnKind,
  CombinationView,
  CombinationsView,
  Combining,
  CombiningView,
  ConflictView,
  CopyView,
  ComparedView,
  CostsView,
  Decision,
  Desk,
  DifferenceView,
  DocumentIncludes,
  DocumentKind,
  DocumentOptions,
  DutiesView,
  Edit,
  End,
  Example,
  Fact,
  Facts,
  FieldView,
  FigureName,
  FindingView,
  FindingsView,
  GroupingView,
  GroupsView,
  Guidance,
  HandOffTexts,
  HandOffView,
  HandOffsView,
  HistoryEntryView,
  Inline,
  Letter,
  Level,
  LoadView,
  MatrixCell,
  MaturityView,
  MemberView,
  NextStepView,
  Offer,
  Offered,
  OrganisationDetails,
  OrganisationLink,
  OrganisationView,
  Overview,
  PassedView,
  Piece,
  Place,
  PracticeView,
  Progress,
  PromiseView,
  Prose,
  QuestionAcross,
  QuestionKind,
  QuestionLineView,
  QuestionView,
  RegisterView,
  RememberedView,
  Report,
  ReportCell,
  ReportMark,
  ReportRow,
  ReportTable,
  Resolution,
  RowView,
  Says,
  ServiceLink,
  ServiceOfferView,
  ServiceProgressView,
  Severity,
  ShortFinding,
  SideView,
  SinceView,
  Snapshot,
  Spot,
  StandingView,
  StartingPoint,
  SymptomView,
  State,
  SubjectView,
  Take,
  Tone,
  Urge,
  Value,
  WayView,
  WorksheetView,
} from "./generated/wire";
export type { ReceiptView as Receipt } from "./generated/wire";

export type Format = "docx" | "html" | "md" | "json";
export interface RecentFile {
  path: string;
  name: string;
  folder: string;
  used: string;
  place: string;
  missing: boolean;
}
export interface ExportRequest extends DocumentOptions {
  format: Format;
}
export interface ComparisonRequest {
  against: Against;
  format: "docx";
}
/** A single figure: vectors, or dots. */
export interface FigureRequest extends Picture {
  format: "svg" | "png";
}
export interface Written {
  paths: string[];
  folder: string;
}
/** How many of the files that come in are read. */
export interface Reading {
  done: number;
  of: number;
}

/** The calls about files, windows and the person at this machine. */
interface ShellCalls {
  home: { request: object; reply: { version: string; recent: RecentFile[]; starts: StartingPoint[] } };
  desk: { request: object; reply: Desk | null };
  settings: { request: object; reply: { author: string } };
  sign: { request: { author: string }; reply: null };
  new: { request: { start: string; organisation: string }; reply: Desk | null };
  open: { request: { path?: string }; reply: Desk | null };
  close: { request: object; reply: null };
  duplicate: { request: object; reply: Desk | null };
  saveCopy: { request: object; reply: { path: string } | null };
  chooseWorkspaces: { request: object; reply: { paths: string[] } };
  choosePlace: { request: { name: string }; reply: { path: string } | null };
  export: { request: ExportRequest; reply: Written | null };
  exportFigure: { request: FigureRequest; reply: Written | null };
  exportComparison: { request: ComparisonRequest; reply: Written | null };
  bringIn: { request: object; reply: Desk | null };
  incoming: { request: object; reply: Reading | null };
  stopIncoming: { request: object; reply: null };
  visit: { request: { place: Place }; reply: null };
  forget: { request: { path: string }; reply: null };
  handed: { request: object; reply: string | null };
  quit: { request: object; reply: null };
  stay: { request: object; reply: null };
}
type AllCalls = Omit<Calls, "desk"> & ShellCalls;
export type RequestName = keyof AllCalls;
export type Requests = { [N in RequestName]: AllCalls[N]["request"] };
export type Replies = { [N in RequestName]: AllCalls[N]["reply"] };
export interface Events {
  handed: object;
  closing: object;
}
export type EventName = keyof Events;
