/** The key of a newest-first list: when, and the id where two are of the same moment. */
export type NewestKey = { readonly placedAt: Date; readonly id: string };

/** A part of a newest-first list. `after` and `before` are themselves left out; `backward` reads from the end. */
export type NewestPage = {
  readonly direction: "forward" | "backward";
  readonly after: NewestKey | null;
  readonly before: NewestKey | null;
  /** The most rows of a page; one more is read, which tells whether there are more. */
  readonly size: number;
};
