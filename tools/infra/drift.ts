/** A resource that a plan would change. */
export type Change = {
  readonly address: string;
  readonly actions: readonly string[];
  readonly attributes: readonly string[];
};

/** What of `terraform show -json <plan>` is read. */
type Plan = {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
    };
  }[];
};

/** The resources a plan would change, with the attributes that differ. Throws when the text is no plan. */
export function plannedChanges(json: string): readonly Change[] {
  const plan = JSON.parse(json) as Plan;
  return (plan.resource_changes ?? [])
    .filter(({ mode, change }) => mode === "managed" && !change.actions.includes("no-op"))
    .map(({ address, change: { actions, before, after } }) => ({
      address,
      actions,
      attributes: Object.keys({ ...before, ...after }).filter(
        (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
      ),
    }));
}

/**
 * What is wrong with the changes of a plan after an apply: one that nobody named, and one that was named and is not there (it would hide the next).
 * `known` says by address what the stand-in forgets; a `*` in it stands for any text within brackets.
 */
export function unknownDrift(changes: readonly Change[], known: Readonly<Record<string, string>>): readonly string[] {
  const matches = (pattern: string, address: string): boolean =>
    new RegExp(`^${pattern.split("*").map(escape).join("[^\\]]*")}$`).test(address);
  return [
    ...changes
      .filter(({ address }) => !Object.keys(known).some((pattern) => matches(pattern, address)))
      .map(({ address, actions, attributes }) => `${address} would ${actions.join(", ")}: ${attributes.join(", ")}`),
    ...Object.keys(known)
      .filter((pattern) => !changes.some(({ address }) => matches(pattern, address)))
      .map((pattern) => `${pattern} is named as drift and does not drift any more: take it out of known-drift.json`),
  ];
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
