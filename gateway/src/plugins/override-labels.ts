import type { PreparedOperation } from "../execution/operation.ts";
import type { GatewayPlugin } from "../plugin.ts";
import type { GatewayRequest } from "../request.ts";
import { labelsOf } from "../rewrites/override-labels.ts";

/** Says whether a label of one's own holds for a request. */
export type OverrideCheck = (label: string, request: GatewayRequest) => boolean;

/**
 * Decides for each operation which fields that move from one subgraph to another have moved (`@override(from:, label:)`): `percent(n)` for n of 100
 * operations, at random and the same n for all fields of one operation; labels of one's own by `isOverrideActive`, default none.
 * The key of the operation afterwards holds which labels held, of those that its plan may depend on.
 */
export function createOverrideLabelsPlugin(options: {
  readonly isOverrideActive?: OverrideCheck | undefined;
  /** From 0 up to 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}): GatewayPlugin {
  const { isOverrideActive = () => false, random = Math.random } = options;
  return {
    name: "override-labels",
    onOperation: (request, operation): PreparedOperation => {
      const { overrideLabels, reservedKeys } = operation.generation.rewriting;
      const labels = labelsOf(operation.written.document, overrideLabels, reservedKeys);
      if (labels.length === 0) return operation;
      const drawn = random() * 100;
      const active = labels.filter(({ label, percent }) =>
        percent === null ? isOverrideActive(label, request) : drawn < percent,
      );
      const bits = labels.map((one) => (active.includes(one) ? "1" : "0")).join("");
      return { ...operation, key: `${operation.key}:overrides=${bits}`, overrides: active.map(({ label }) => label) };
    },
  };
}
