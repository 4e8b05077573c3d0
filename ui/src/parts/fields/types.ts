// What the fields of the house have in common, and what there is to choose from.

/** What every field of the house takes: its name (`label`, or `labelledby` where a heading names it), its help, and
 *  the sentence that says what is wrong with it. */
export interface FieldFrame {
  label?: string | undefined;
  labelledby?: string | undefined;
  help?: string | undefined;
  error?: string | undefined;
  readonly?: boolean;
}

/** One thing to choose, with the line that explains it. */
export interface Choice {
  id: string;
  label: string;
  help?: string | undefined;
}
