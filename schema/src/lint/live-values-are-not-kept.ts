import { type ConstDirectiveNode, Kind } from "graphql";
import { namedType, objectTypes } from "./definitions.ts";
import type { Finding, Rule } from "./finding.ts";

const name = "live-values-are-not-kept";

/** What is true for a moment: prices, stock, estimates. */
const liveTypes = new Set([
  "Money",
  "TaxedMoney",
  "Price",
  "PriceRange",
  "Availability",
  "StockItem",
  "DeliveryEstimate",
]);

const message =
  "Take the hint away: price and stock are asked for by a small operation of their own, which nobody keeps.";

/** No `@cacheControl` lets a cache keep price, stock or an estimate: neither on their types nor on a field that returns one. DESIGN §2. */
export const liveValuesAreNotKept: Rule = {
  name,
  check: ({ rooms }) =>
    rooms.flatMap((room) =>
      objectTypes(room).flatMap((type) => {
        const findings: Finding[] = [];
        if (liveTypes.has(type.name.value) && keeps(type.directives))
          findings.push({ rule: name, at: `${room.room}: ${type.name.value}`, message });
        for (const field of type.fields ?? [])
          if (liveTypes.has(namedType(field.type)) && keeps(field.directives))
            findings.push({ rule: name, at: `${room.room}: ${type.name.value}.${field.name.value}`, message });
        return findings;
      }),
    ),
};

/** Whether a hint lets a value be kept. What inherits from a page that is kept is kept, too. */
const keeps = (directives: readonly ConstDirectiveNode[] | undefined): boolean =>
  (directives ?? []).some(
    (directive) =>
      directive.name.value === "cacheControl" &&
      (directive.arguments ?? []).some(
        ({ name: argument, value }) =>
          (argument.value === "maxAge" && value.kind === Kind.INT && value.value !== "0") ||
          (argument.value === "inheritMaxAge" && value.kind === Kind.BOOLEAN && value.value),
      ),
  );
