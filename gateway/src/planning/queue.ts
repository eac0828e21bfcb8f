/** Who waits: an operation that somebody sent as text, one that a manifest lists, and one that nobody asked for yet. */
export type Urgency = "listed" | "asked" | "beforehand";

/** First who is listed: a flood of new texts does not keep an app waiting. */
const order: readonly Urgency[] = ["listed", "asked", "beforehand"];

/** One that waits. Others may come to want the same, and more urgently. */
export type Waiting = { urgency: Urgency };

/** Those that wait, the most urgent first and among equals who came first. */
export type WaitingLine<One extends Waiting> = {
  readonly add: (one: One) => void;
  readonly take: () => One | undefined;
  /** False when it does not wait any more. */
  readonly remove: (one: One) => boolean;
  readonly length: () => number;
  /** How many of them somebody sent as text. */
  readonly asked: () => number;
  /** Whether one of them is so. */
  readonly some: (isSo: (one: One) => boolean) => boolean;
};

/** Short by its nature, so that looking through it is cheap. */
export function createWaitingLine<One extends Waiting>(): WaitingLine<One> {
  const line = new Set<One>();
  return {
    add: (one) => void line.add(one),
    take: () => {
      for (const urgency of order)
        for (const one of line)
          if (one.urgency === urgency) {
            line.delete(one);
            return one;
          }
      return undefined;
    },
    remove: (one) => line.delete(one),
    length: () => line.size,
    asked: () => {
      let count = 0;
      for (const { urgency } of line) if (urgency === "asked") count++;
      return count;
    },
    some: (isSo) => [...line].some(isSo),
  };
}

/** The more urgent of two. */
export const moreUrgent = (one: Urgency, other: Urgency): Urgency =>
  order.indexOf(one) <= order.indexOf(other) ? one : other;
