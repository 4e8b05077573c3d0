// The neutral tree of a document, as the preview reads it.
export interface ReportMark {
  state: "agreed" | "answered" | "disputed" | "parked" | "open" | "notApplicable";
  word: string;
}
export type Tone = "plain" | "strong" | "emphasis" | "quiet" | "small" | "tick";
export type Inline =
  | { kind: "text"; text: string; tone: Tone }
  | { kind: "link"; text: string; address: string }
  | { kind: "internal"; text: string; anchor: string }
  | ({ kind: "mark" } & ReportMark);
export type Prose =
  { kind: "paragraph"; text: Inline[] } | { kind: "list"; ordered: boolean; points: Inline[][] };
export interface Fact {
  tag: string | null;
  label: string;
  answer: Prose[];
  empty: boolean;
  remark: Inline[];
  state: ReportMark | null;
}
export interface Facts {
  title: string;
  description: string;
  rows: Fact[];
}
export interface ReportCell {
  content: Prose[];
  tint: "none" | "light" | "marked";
  merge: "none" | "first" | "continued";
}
export type ReportRow =
  | { kind: "cells"; cells: ReportCell[]; height: number | null }
  | { kind: "group"; text: string }
  | { kind: "sum"; cells: ReportCell[] };
export interface ReportTable {
  form: "data" | "matrix" | "form";
  title: string;
  description: string;
  caption: { label: string; number: number; text: string; state: ReportMark | null } | null;
  bands: { text: string; span: number }[];
  columns: {
    heading: string;
    role: "text" | "label" | "small" | "number" | "centre" | "index" | "date" | "state" | "write";
    width: number | null;
  }[];
  rows: ReportRow[];
  note: Inline[];
}
export type Block =
  | { kind: "overline"; text: string }
  | { kind: "title"; text: string; anchor: string | null }
  | { kind: "subtitle"; text: string }
  | { kind: "lead"; text: Inline[] }
  | { kind: "heading"; level: number; number: string | null; text: string; anchor: string | null }
  | { kind: "body"; content: Prose[] }
  | { kind: "answer"; tag: string | null; label: string; anchor: string | null; content: Prose[] }
  | { kind: "note"; text: Inline[] }
  | { kind: "hint"; text: string }
  | { kind: "provenance"; text: Inline[]; underAnswer: boolean }
  | ({ kind: "facts" } & Facts)
  | ({ kind: "table" } & ReportTable)
  | { kind: "keyFigures"; title: string; figures: { figure: string; label: string }[] }
  | {
      kind: "lines";
      title: string;
      description: string;
      rows: { label: string; hint: string; lines: number; ticks: string[] }[];
    }
  | { kind: "fields"; title: string; labels: string[] }
  | { kind: "contents"; title: string; entries: { level: number; text: string; anchor: string }[] }
  | { kind: "pageBreak" };
export interface Report {
  meta: { title: string; language: string; fileStem: string; pageWords: string };
  sections: {
    orientation: "portrait" | "landscape";
    header: { start: string; end: string } | null;
    footer: string;
    plainFirstPage: boolean;
    blocks: Block[];
  }[];
}
