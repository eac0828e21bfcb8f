import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  valueFromASTUntyped,
} from "graphql";

/** What a schema says of the length of a list. Source: https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive */
export type ListSize = {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Fields of the returned object that are the list; empty: the field itself is. */
  readonly sizedFields: readonly string[];
};

/** The weights and list sizes of a supergraph, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export type CostModel = {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
};

/** Reads `@cost` and `@listSize` of a composed schema, under whatever names it gives them. */
export function readCostModel(supergraphSdl: string): CostModel {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = directiveNames(document);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const { name, arguments: given = [] } of directives) {
      if (name.value === names.cost) weights.set(coordinate, Number(argument(given, "weight") ?? 0));
      if (name.value === names.listSize) listSizes.set(coordinate, toListSize(given));
    }
  };
  for (const type of document.definitions) {
    if (!("name" in type) || !type.name || !("directives" in type)) continue;
    note(type.name.value, type.directives as readonly ConstDirectiveNode[]);
    const isComposite = type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!isComposite && type.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const place = `${type.name.value}.${field.name.value}`;
      note(place, field.directives);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const one of field.arguments ?? []) note(`${place}(${one.name.value}:)`, one.directives);
    }
  }
  return { weights, listSizes };
}

const specification = /^https:\/\/specs\.apollo\.dev\/(cost|federation)\/v/;

/** What `@link` calls the two directives: imported, perhaps renamed; else with the prefix of their specification. */
function directiveNames(document: DocumentNode): { readonly cost: string; readonly listSize: string } {
  const links = document.definitions.flatMap((one) =>
    one.kind === Kind.SCHEMA_DEFINITION || one.kind === Kind.SCHEMA_EXTENSION ? (one.directives ?? []) : [],
  );
  for (const { name, arguments: given = [] } of links) {
    const feature = specification.exec(textArgument(given, "url") ?? "")?.[1];
    if (name.value !== "link" || feature !== "cost") continue;
    const prefix = textArgument(given, "as") ?? feature;
    const imports = (argument(given, "import") ?? []) as readonly (string | { name: string; as?: string })[];
    const nameOf = (directive: string): string => {
      for (const one of imports) {
        const { name: imported, as = imported } = typeof one === "string" ? { name: one } : one;
        if (imported === `@${directive}`) return as.slice(1);
      }
      // The directive that has its specification's name needs no prefix.
      return directive === feature ? prefix : `${prefix}__${directive}`;
    };
    return { cost: nameOf("cost"), listSize: nameOf("listSize") };
  }
  return { cost: "cost", listSize: "listSize" };
}

const argument = (given: readonly ArgumentNode[], name: string): unknown => {
  const found = given.find((one) => one.name.value === name);
  return found && valueFromASTUntyped(found.value);
};

function textArgument(given: readonly ArgumentNode[], name: string): string | null {
  const value = argument(given, name);
  return typeof value === "string" ? value : null;
}

function toListSize(given: readonly ArgumentNode[]): ListSize {
  const assumed = argument(given, "assumedSize");
  return {
    assumedSize: typeof assumed === "number" ? assumed : null,
    slicingArguments: (argument(given, "slicingArguments") ?? []) as readonly string[],
    sizedFields: (argument(given, "sizedFields") ?? []) as readonly string[],
  };
}
