/** What tells about a part of a request's work, or one of the whole. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A part of a request's work that goes on. */
export type TracePart = {
  /** For who works on it elsewhere. Source: https://www.w3.org/TR/trace-context/#traceparent-header */
  readonly traceparent: string;
  /** `failure`: one word, when it failed. */
  readonly end: (failure?: string) => void;
};

/** One request as it is traced. Execution tells its parts; who keeps them is no business of its. */
export type RequestTrace = {
  readonly begin: (name: string, attributes?: Attributes) => TracePart;
  /** The request has ended. `failure`: a code, when it ended with errors. */
  readonly end: (attributes: Attributes, failure?: string) => void;
};

/** Traces requests. */
export type Tracing = {
  /** `traceparent`: as the client sent it; this request's part of its trace then. Null: not traced. */
  readonly request: (name: string, traceparent: string | undefined) => RequestTrace | null;
  /** Sends what is left, and ends. */
  readonly stop: () => Promise<void>;
};
