import type { validate } from "graphql";

type ValidationOptions = NonNullable<Parameters<typeof validate>[3]>;

/** More of them help nobody, and each may be looked up among all names of the schema. */
const maxErrors = 20;

/** How texts are validated. Where the schema is hidden nothing is suggested: finding resembling names for a hundred errors took 150 ms of the event loop. */
export const validationOptionsOf = (hidesSchema: boolean): ValidationOptions => ({
  maxErrors,
  hideSuggestions: hidesSchema,
});
