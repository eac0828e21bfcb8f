import {
  buildASTSchema,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  lexicographicSortSchema,
  type NamedTypeNode,
  parse,
  printSchema,
  type TypeNode,
  valueFromASTUntyped,
  visit,
} from "graphql";

/** Which part of the graph somebody sees. */
export type ContractRules = {
  /** Only what has one of these tags; empty: everything. */
  readonly include: readonly string[];
  /** Nothing that has one of these tags, whatever else it has. */
  readonly exclude: readonly string[];
};

/**
 * The graph as a contract shows it: `apiSdl` without what the tags of `supergraphSdl` take away, and without types nobody can reach then. A tag on an object or interface is one
 * on each of its fields. Tags to include are asked of unions and of fields of objects and interfaces; scalars, enums and inputs come with what uses them.
 * Throws every fault at once: a field that stays although its type or a required argument goes.
 * Source: https://www.apollographql.com/docs/graphos/platform/schema-management/delivery/contracts/reference
 */
export function contractSdl(supergraphSdl: string, apiSdl: string, rules: ContractRules): string {
  const api = parse(apiSdl, { noLocation: true });
  const tags = collectTags(parse(supergraphSdl, { noLocation: true }));
  const faults: string[] = [];
  const has = (place: string, wanted: readonly string[]): boolean =>
    wanted.some((tag) => tags.get(place)?.has(tag) === true);
  const isExcluded = (...places: string[]): boolean => places.some((place) => has(place, rules.exclude));
  const isIncluded = (...places: string[]): boolean =>
    rules.include.length === 0 || places.some((place) => has(place, rules.include));

  const filtered = api.definitions.flatMap((type): readonly DefinitionNode[] => {
    if (!("name" in type) || !type.name || isExcluded(type.name.value)) return [];
    const name = type.name.value;
    const argumentsOf = (field: FieldDefinitionNode): readonly InputValueDefinitionNode[] =>
      (field.arguments ?? []).filter((one) => {
        const place = `${name}.${field.name.value}(${one.name.value}:)`;
        if (!isExcluded(place)) return true;
        if (one.type.kind === Kind.NON_NULL_TYPE && !one.defaultValue)
          faults.push(`${place} is taken away and required`);
        return false;
      });
    switch (type.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = (type.fields ?? []).filter(({ name: field }) => {
          const place = `${name}.${field.value}`;
          return !isExcluded(place) && isIncluded(name, place);
        });
        return fields.length === 0
          ? []
          : [{ ...type, fields: fields.map((field) => ({ ...field, arguments: argumentsOf(field) })) }];
      }
      case Kind.UNION_TYPE_DEFINITION:
        return isIncluded(name) ? [type] : [];
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return [{ ...type, fields: (type.fields ?? []).filter((one) => !isExcluded(`${name}.${one.name.value}`)) }];
      case Kind.ENUM_TYPE_DEFINITION:
        return [{ ...type, values: (type.values ?? []).filter((one) => !isExcluded(`${name}.${one.name.value}`)) }];
      default:
        return [type];
    }
  });
  const document = reachable({ kind: Kind.DOCUMENT, definitions: filtered }, faults);
  if (faults.length > 0) throw new Error(`The contract cannot be:\n${faults.map((one) => `  ${one}`).join("\n")}`);
  return `${printSchema(lexicographicSortSchema(buildASTSchema(document))).trim()}\n`;
}

/** Every tag that a supergraph gives to something. */
export const tagsOf = (supergraphSdl: string): string[] => [
  ...new Set([...collectTags(parse(supergraphSdl, { noLocation: true })).values()].flatMap((tags) => [...tags])),
];

type Tags = Map<string, Set<string>>;

function collectTags(supergraph: DocumentNode): Tags {
  const tags: Tags = new Map();
  const note = (place: string, directives: readonly DirectiveNode[] = []): void => {
    for (const { name, arguments: [given] = [] } of directives)
      if (name.value === "tag" && given) add(tags, place, String(valueFromASTUntyped(given.value)));
  };
  for (const type of supergraph.definitions) {
    if (!("name" in type) || !type.name || !("directives" in type)) continue;
    note(type.name.value, type.directives);
    for (const member of [
      ...("fields" in type ? (type.fields ?? []) : []),
      ...("values" in type ? (type.values ?? []) : []),
    ]) {
      const place = `${type.name.value}.${member.name.value}`;
      note(place, member.directives);
      if (member.kind !== Kind.FIELD_DEFINITION) continue;
      for (const one of member.arguments ?? []) note(`${place}(${one.name.value}:)`, one.directives);
    }
  }
  return tags;
}

const add = (tags: Tags, place: string, tag: string): void =>
  void tags.set(place, (tags.get(place) ?? new Set()).add(tag));

/** Without types that no root leads to. Notes fields that lead to a type that is gone. */
function reachable(document: DocumentNode, faults: string[]): DocumentNode {
  const byName = new Map<string, DefinitionNode>();
  const implementing = new Map<string, string[]>();
  for (const one of document.definitions) {
    if (!("name" in one) || !one.name) continue;
    byName.set(one.name.value, one);
    for (const each of "interfaces" in one ? (one.interfaces ?? []) : [])
      implementing.set(each.name.value, [...(implementing.get(each.name.value) ?? []), one.name.value]);
  }
  const seen = new Set<string>();
  const visitType = (name: string, from: string): void => {
    if (seen.has(name) || builtIn.has(name)) return;
    const type = byName.get(name);
    if (!type)
      return void faults.push(`${from} leads to ${name}, which is taken away: tag ${name}, or take the field away`);
    seen.add(name);
    for (const other of implementing.get(name) ?? []) visitType(other, name);
    visit(type, {
      NamedType: (node: NamedTypeNode) => follow(node, name),
      FieldDefinition: (field) => {
        visitType(nameOf(field.type), `${name}.${field.name.value}`);
        for (const one of field.arguments ?? []) visitType(nameOf(one.type), `${name}.${field.name.value}`);
        return false;
      },
    });
  };
  const follow = ({ name }: NamedTypeNode, from: string): void => {
    // A member or interface that is taken away is left out below.
    if (byName.has(name.value)) visitType(name.value, from);
  };
  for (const root of ["Query", "Mutation", "Subscription"]) if (byName.has(root)) visitType(root, root);
  const isThere = (node: NamedTypeNode): boolean => byName.has(node.name.value);
  return {
    ...document,
    definitions: document.definitions.flatMap((one): readonly DefinitionNode[] => {
      if (!("name" in one) || !one.name || !seen.has(one.name.value)) return [];
      if ("interfaces" in one && one.interfaces)
        return [{ ...one, interfaces: one.interfaces.filter(isThere) } as DefinitionNode];
      return one.kind === Kind.UNION_TYPE_DEFINITION ? [{ ...one, types: (one.types ?? []).filter(isThere) }] : [one];
    }),
  };
}

const builtIn = new Set(["String", "Int", "Float", "Boolean", "ID"]);

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
