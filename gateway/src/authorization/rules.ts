import type { Schema } from "@apollo/federation-internals";

/** What a viewer must satisfy: `scopes` and `policies` are alternatives (OR) of lists that must all hold (AND). */
export type AccessRule =
  | { readonly kind: "authenticated" }
  | { readonly kind: "scopes"; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: "policies"; readonly anyOf: readonly (readonly string[])[] };

/** The rules of a supergraph by type (`User`) and by field (`User.email`). Several rules of one place must all hold. */
export type AccessRules = ReadonlyMap<string, readonly AccessRule[]>;

const identity = (name: string): string => `https://specs.apollo.dev/${name}`;

type Applied = { readonly arguments: () => Record<string, unknown> };
type Element = { readonly appliedDirectivesOf: (name: string) => readonly Applied[] };
type Reader = (element: Element) => readonly AccessRule[];

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` of a composed schema, under whatever names it gives them (`@link(import:)`).
 * Source: https://www.apollographql.com/docs/graphos/routing/security/authorization
 */
export function readAccessRules(schema: Schema): AccessRules {
  const readers = createReaders(schema);
  const read = (element: Element): readonly AccessRule[] => readers.flatMap((reader) => reader(element));
  const rules = new Map<string, readonly AccessRule[]>();
  const note = (place: string, found: readonly AccessRule[]) => {
    if (found.length > 0) rules.set(place, found);
  };
  if (readers.length === 0) return rules;
  for (const type of schema.types()) {
    note(type.name, read(type as unknown as Element));
    if (type.kind !== "ObjectType" && type.kind !== "InterfaceType") continue;
    for (const field of type.fields()) note(`${type.name}.${field.name}`, read(field as unknown as Element));
  }
  return rules;
}

function createReaders(schema: Schema): readonly Reader[] {
  const nameOf = (feature: string): string | undefined =>
    schema.coreFeatures?.getByIdentity(identity(feature))?.directiveNameInSchema(feature);
  const readers: Reader[] = [];
  const authenticated = nameOf("authenticated");
  if (authenticated !== undefined)
    readers.push((element) => element.appliedDirectivesOf(authenticated).map(() => ({ kind: "authenticated" })));
  const scopes = nameOf("requiresScopes");
  if (scopes !== undefined)
    readers.push((element) => element.appliedDirectivesOf(scopes).map((one) => alternatives("scopes", one, "scopes")));
  const policies = nameOf("policy");
  if (policies !== undefined)
    readers.push((element) =>
      element.appliedDirectivesOf(policies).map((one) => alternatives("policies", one, "policies")),
    );
  return readers;
}

function alternatives(kind: "scopes" | "policies", applied: Applied, argument: string): AccessRule {
  const value = applied.arguments()[argument];
  const anyOf = Array.isArray(value) ? value.map((all) => (Array.isArray(all) ? all.map(String) : [String(all)])) : [];
  return { kind, anyOf };
}
