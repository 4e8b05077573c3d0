// Days and times as the window says them, in the language of the window.

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** The time of day of a moment. */
export function clock(moment: string): string {
  return time.format(new Date(moment));
}

/** The day of a moment in words; with the year when it is another one. */
export function dayOf(moment: string, now = new Date()): string {
  const date = new Date(moment);
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);
}

/** The day and the time of a moment; the time alone when it is today. */
export function when(moment: string): string {
  return isToday(moment) ? clock(moment) : `${dayOf(moment)} ${clock(moment)}`;
}

/** Whether a moment is today. */
export function isToday(moment: string, now = new Date()): boolean {
  return new Date(moment).toDateString() === now.toDateString();
}
