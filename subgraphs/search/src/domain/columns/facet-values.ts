import type { FacetKind } from "../facet-code.ts";

/** A choice by which products can be narrowed. */
export type FacetValue = {
  /** Its facet code, in digits. */
  readonly code: string;
  readonly kind: FacetKind;
  readonly key: string;
  readonly value: string;
  /** For people: a category's name; of a specification's value the specification's name; else the value. */
  readonly label: string;
  /** A category's parent. */
  readonly parentCode: string | null;
  readonly unit: string | null;
  /** A specification's value as a number. */
  readonly number: number | null;
};

/** Every choice, each with a small number of its own in this process. */
export type FacetValues = {
  readonly size: () => number;
  readonly at: (ordinal: number) => FacetValue | undefined;
  /** -1 for a code that is not known. */
  readonly ordinalOf: (code: string) => number;
  /** The category above; -1 at the top. */
  readonly parentOf: (ordinal: number) => number;
  /** The number of the value's key: values of one specification share it. */
  readonly keyOf: (ordinal: number) => number;
  readonly keys: () => readonly string[];
  /** The values of a specification. */
  readonly ofKey: (key: string) => readonly number[];
  readonly categories: () => readonly number[];
  readonly put: (value: FacetValue) => void;
};

/** Makes an empty set of choices. */
export function createFacetValues(): FacetValues {
  const values: FacetValue[] = [];
  const ordinals = new Map<string, number>();
  const keyOrdinals: number[] = [];
  const keys: string[] = [];
  const keyNumbers = new Map<string, number>();
  const ofKey = new Map<string, number[]>();
  const categories: number[] = [];

  const ordinalOf = (code: string): number => ordinals.get(code) ?? -1;
  return {
    size: () => values.length,
    at: (ordinal) => values[ordinal],
    ordinalOf,
    parentOf: (ordinal) => {
      const parent = values[ordinal]?.parentCode ?? null;
      return parent === null ? -1 : ordinalOf(parent);
    },
    keyOf: (ordinal) => keyOrdinals[ordinal] ?? -1,
    keys: () => keys,
    ofKey: (key) => ofKey.get(key) ?? [],
    categories: () => categories,
    put: (value) => {
      const known = ordinalOf(value.code);
      if (known >= 0) {
        values[known] = value;
        return;
      }
      const ordinal = values.push(value) - 1;
      ordinals.set(value.code, ordinal);
      const { kind, key } = value;
      if (kind === "CATEGORY") categories.push(ordinal);
      // Only specifications are looked up by key; brands and merchants have one each.
      const name = kind === "SPECIFICATION" ? key : `:${kind}`;
      const number = keyNumbers.get(name) ?? keys.push(name) - 1;
      keyNumbers.set(name, number);
      keyOrdinals.push(number);
      if (kind !== "SPECIFICATION") return;
      const held = ofKey.get(key);
      if (held === undefined) ofKey.set(key, [ordinal]);
      else held.push(ordinal);
    },
  };
}
