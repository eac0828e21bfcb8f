/** What a planning thread is asked, one question after another. */
export type ThreadQuestion = {
  /** Which supergraph. */
  readonly generation: string;
  /** Its text, where the thread does not have it. */
  readonly sdl: string | null;
  /** Supergraphs nobody will ask for again. */
  readonly forget: readonly string[];
  /** What to plan; null only makes ready to. */
  readonly work: {
    readonly text: string;
    readonly operationName: string | undefined;
    readonly overrides: readonly string[];
  } | null;
};

/** What it says. `begun` comes first: reading a supergraph is not part of the time an operation has. */
export type ThreadAnswer =
  | { readonly kind: "begun" }
  | { readonly kind: "ready" }
  | {
      readonly kind: "planned";
      /** As JSON: a string crosses threads faster than a tree. */
      readonly plan: string;
      readonly durationMs: number;
    }
  /** Apollo's planner refuses the operation. */
  | { readonly kind: "refused"; readonly message: string; readonly code: string | null }
  | { readonly kind: "fault"; readonly message: string };
