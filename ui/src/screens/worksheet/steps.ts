// Which question of a worksheet is open, and which comes next. Goes by what the view lists, in its order.
import type { Aspect, QuestionLineView, QuestionView, WorksheetView } from "../../host/wire";
import type { Place } from "../../workspace/Places.svelte";

/** A question with the aspect it stands in. */
export type Standing = QuestionLineView & { aspect: Aspect };

/** The question that a place means: the one it names, else the first open one of its aspect, else of the sheet. */
export function openOf(
  view: WorksheetView,
  place: Extract<Place, { screen: "worksheet" }>,
): Standing | undefined {
  const all = standing(view);
  const named = all.find((line) => line.question === place.question);
  if (named) return named;
  const near = place.aspect === undefined ? all : all.filter((line) => line.aspect === place.aspect);
  return near.find((line) => line.state === "open" && !line.folded) ?? near[0] ?? all[0];
}

/** The question before or after another, over the ends of aspects; folded ones only when they are shown. */
export function stepOf(
  view: WorksheetView,
  question: string,
  by: -1 | 1,
  folded: boolean,
): string | undefined {
  const all = standing(view).filter((line) => !line.folded || folded || line.question === question);
  return all[all.findIndex((line) => line.question === question) + by]?.question;
}

/** Whether a detailed question is the one that a line stands for. */
export function isLine(
  asked: QuestionView | undefined,
  service: string,
  question: string | undefined,
): boolean {
  return asked !== undefined && asked.service === service && asked.question === question;
}

function standing(view: WorksheetView): Standing[] {
  return view.aspects.flatMap((aspect) =>
    aspect.questions.map((line) => ({ ...line, aspect: aspect.aspect })),
  );
}
