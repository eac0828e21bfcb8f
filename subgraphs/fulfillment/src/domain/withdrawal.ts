import type { ShipmentLine } from "./shipment.ts";

/** Why units should not leave. */
export type WithdrawalCause = "CANCELLATION" | "SHORTFALL" | "NOT_PICKED_UP";

/** Units that should not leave. */
export type Wish = {
  /** The cancellation, the shortfall, or our own decision. */
  readonly withdrawalId: string;
  readonly cause: WithdrawalCause;
  readonly lines: readonly {
    readonly lineId: string;
    readonly quantity: number;
    /** Only what lies there; null: wherever it lies. */
    readonly warehouseId: string | null;
  }[];
};

/** Units that have not left, and what holds them. */
export type Holding<Holder> = ShipmentLine & { readonly warehouseId: string; readonly holder: Holder };

/** Units that stay behind. */
export type WithdrawnLine = ShipmentLine & { readonly warehouseId: string };

/** What becomes of a wish. Withdrawn and refused units of a line together are the wished ones. */
export type Decision = {
  readonly withdrawalId: string;
  readonly cause: WithdrawalCause;
  /** One entry per line and warehouse. */
  readonly withdrawn: readonly WithdrawnLine[];
  /** One entry per line: units that have left, or never were in the order. */
  readonly refused: readonly { readonly lineId: string; readonly quantity: number }[];
};

/** Decides a wish: takes from the holdings in their order, as much as they have. Also says what is taken from each. */
export function decide<Holder>(
  wish: Wish,
  holdings: readonly Holding<Holder>[],
): { readonly decision: Decision; readonly taken: readonly Holding<Holder>[] } {
  const left = holdings.map(({ quantity }) => quantity);
  const refused = new Map<string, number>();
  for (const { lineId, quantity, warehouseId } of wish.lines) {
    let wanted = quantity;
    for (const [place, holding] of holdings.entries()) {
      if (holding.lineId !== lineId || (warehouseId !== null && holding.warehouseId !== warehouseId)) continue;
      const units = Math.min(wanted, left[place] ?? 0);
      left[place] = (left[place] ?? 0) - units;
      wanted -= units;
    }
    if (wanted > 0) refused.set(lineId, (refused.get(lineId) ?? 0) + wanted);
  }
  const taken = holdings.flatMap((holding, place) => {
    const quantity = holding.quantity - (left[place] ?? 0);
    return quantity > 0 ? [{ ...holding, quantity }] : [];
  });
  const { withdrawalId, cause } = wish;
  return {
    decision: {
      withdrawalId,
      cause,
      withdrawn: [...Map.groupBy(taken, ({ lineId, warehouseId }) => `${lineId}\n${warehouseId}`).values()].flatMap(
        sum,
      ),
      refused: [...refused].map(([lineId, quantity]) => ({ lineId, quantity })),
    },
    taken,
  };
}

function sum(units: readonly WithdrawnLine[]): readonly WithdrawnLine[] {
  const [first] = units;
  if (first === undefined) return [];
  const { lineId, variantId, warehouseId } = first;
  return [{ lineId, variantId, warehouseId, quantity: units.reduce((all, { quantity }) => all + quantity, 0) }];
}

/** What is left of lines when units are taken out of them; lines of which nothing is left are gone. */
export const without = <Line extends { readonly lineId: string; readonly quantity: number }>(
  lines: readonly Line[],
  taken: readonly { readonly lineId: string; readonly quantity: number }[],
): readonly Line[] => {
  const gone = new Map<string, number>();
  for (const { lineId, quantity } of taken) gone.set(lineId, (gone.get(lineId) ?? 0) + quantity);
  return lines.flatMap((line) => {
    const quantity = line.quantity - (gone.get(line.lineId) ?? 0);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
};
