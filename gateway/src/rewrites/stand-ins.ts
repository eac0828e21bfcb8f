import type { ConstArgumentNode } from "graphql";

/** A field that only the planner knows, in place of a field with arguments that some field requires. */
export type StandIn = {
  /** The field it stands for, and what that is given. */
  readonly field: string;
  readonly given: readonly ConstArgumentNode[];
};

/** What a field needs of a stand-in: `at` is where its value stands in a representation, in the subgraph's own names. */
export type Need = { readonly standIn: string; readonly at: string };

/** All stand-ins of a supergraph. */
export type StandIns = {
  /** By their names, which nothing else in the supergraph has. */
  readonly byName: ReadonlyMap<string, StandIn>;
  /** What fields need, by `needKey`. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
};

/** Where the needs of a subgraph's field stand. */
export const needKey = (subgraph: string, type: string, field: string): string => `${subgraph} ${type}.${field}`;
