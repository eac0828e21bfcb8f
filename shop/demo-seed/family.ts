import type { DemoMerchant } from "./merchants.ts";

/** A value of a specification: yes or no, words, or a number in the unit its key has. */
export type FamilyValue = boolean | number | string;

/** Values by the keys of `specification-names.ts`. */
export type FamilySpecifications = Readonly<Record<string, FamilyValue>>;

/** A choice that makes variants: the values, and what each adds to the price in US cents. */
export type Choice = {
  readonly name: string;
  readonly values: readonly (readonly [value: string, extraUsdMinor: number])[];
};

/** A maker's line of products within a family, for example all phones of the name Fjord. */
export type Line = {
  readonly brand: string;
  readonly name: string;
  /** The sentence every product of the line begins with. */
  readonly pitch: string;
  /** Its prices in percent of the grade's; default 100. */
  readonly percent?: number;
  /** The colours it comes in; none: colour is no choice. */
  readonly colours?: readonly string[];
  readonly specifications?: FamilySpecifications;
};

/** A step within every line of a family, for example the small, the usual and the large one. */
export type Grade = {
  /** What follows the line's name; may be empty. */
  readonly suffix: string;
  /** Without tax. */
  readonly usdMinor: number;
  /** Packed. */
  readonly weightGrams: number;
  /** The sentence that follows the line's. */
  readonly sentence: string;
  readonly specifications: FamilySpecifications;
  /** Beside the line's colours. */
  readonly choice?: Choice;
};

/** Products that are built alike: every line in every grade. */
export type Family = {
  /** Names from the top of the tree down. */
  readonly category: readonly string[];
  readonly merchant: DemoMerchant;
  /** What the product's name ends with, for example `smartphone`. */
  readonly noun: string;
  /** Two or three letters that its SKUs begin with; unique. */
  readonly code: string;
  /** The sentence every description ends with. */
  readonly promise: string;
  readonly specifications?: FamilySpecifications;
  readonly lines: readonly Line[];
  readonly grades: readonly Grade[];
};
