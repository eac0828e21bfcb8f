/** One thing `npm run check` looks at. Its name is what a person calls it. */
export type Check = {
  readonly name: string;
  /** Resolves to what is wrong, each with what to do about it; empty when nothing is. */
  readonly run: () => Promise<readonly string[]>;
  /** What is worth knowing and wrong for nobody. Default nothing. */
  readonly remarks?: () => Promise<readonly string[]>;
};
