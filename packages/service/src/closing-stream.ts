/**
 * A stream that calls `close` at its end, also when it is ended while it waits: a plain generator takes note of `return()` only at its next
 * step, which might never come. `close` may be called more than once, and must let a step that waits go on.
 */
export function closingStream<Value>(
  generator: AsyncGenerator<Value>,
  close: () => void,
): AsyncIterableIterator<Value> {
  const stream: AsyncIterableIterator<Value> = {
    [Symbol.asyncIterator]: () => stream,
    next: async () => {
      try {
        const step = await generator.next();
        if (step.done) close();
        return step;
      } catch (error) {
        close();
        throw error;
      }
    },
    return: async () => {
      close();
      return generator.return(undefined);
    },
    throw: async (error) => {
      close();
      return generator.throw(error);
    },
  };
  return stream;
}
