import { AsyncLocalStorage } from "node:async_hooks";

/** What tells about a part of a request's work: names, codes and counts, never values that people gave. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A part of a traced request's work that goes on. Who keeps it is no business of who works. */
export type TracePart = {
  /** For who goes on with it elsewhere. Source: https://www.w3.org/TR/trace-context/#traceparent-header */
  readonly traceparent: string;
  /** A part of this part. `startedAtMs`: when it began, by `performance.now`; default now. */
  readonly begin: (name: string, attributes?: Attributes, startedAtMs?: number) => TracePart;
  /** The first call counts. `failure`: one word, when it failed. */
  readonly end: (failure?: string, attributes?: Attributes) => void;
};

const parts = new AsyncLocalStorage<TracePart>();

/** The part of a trace that the running code works on; undefined where nothing is traced, which costs some ten nanoseconds to find out. */
export const currentPart = (): TracePart | undefined => parts.getStore();

/** Runs work, and whatever it waits for, as that part. */
export const withinPart = <Result>(part: TracePart, work: () => Result): Result => parts.run(part, work);

/**
 * Runs work as a part of the current one, which ends when the work does, failed when it rejects, with the error's code. Just runs it where nothing is traced.
 */
export async function asPart<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  const part = currentPart()?.begin(name, attributes);
  if (!part) return work();
  try {
    // In a function of its own, because what waits to be asked, as a query builder does, must be asked as that part.
    const result = await withinPart(part, async () => work());
    part.end();
    return result;
  } catch (error) {
    part.end(failureOf(error));
    throw error;
  }
}

/** A stream whose every step is work of that part, which ends when the stream does, failed when it fails. */
export function streamWithin<Value>(part: TracePart, stream: AsyncIterable<Value>): AsyncIterableIterator<Value> {
  const source = stream[Symbol.asyncIterator]();
  const ending = async (step: () => Promise<IteratorResult<Value>>): Promise<IteratorResult<Value>> => {
    try {
      const result = await withinPart(part, step);
      if (result.done === true) part.end();
      return result;
    } catch (error) {
      part.end(failureOf(error));
      throw error;
    }
  };
  const self: AsyncIterableIterator<Value> = {
    [Symbol.asyncIterator]: () => self,
    next: () => ending(() => source.next()),
    return: () => ending(async () => (await source.return?.()) ?? { done: true, value: undefined }),
    throw: (thrown) =>
      ending(async () => {
        if (!source.throw) throw thrown;
        return source.throw(thrown);
      }),
  };
  return self;
}

/** One word for an error: its code (a GraphQL error has it in its extensions) or that of its cause, else its class. Never its message, which may hold what people gave. */
export function failureOf(error: unknown): string {
  const { code, extensions, cause, name } = factsOf(error);
  const words = [factsOf(extensions).code, code, factsOf(cause).code, name];
  return words.find((word): word is string => typeof word === "string" && word !== "") ?? "FAULT";
}

const factsOf = (value: unknown): { readonly [fact: string]: unknown } =>
  typeof value === "object" && value !== null ? (value as { readonly [fact: string]: unknown }) : {};
