import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionSetNode,
  type TypeNode,
} from "graphql";
import { parseFieldSet, printFieldSet, textArgument } from "./field-sets.ts";
import { withInaccessible } from "./inaccessible.ts";
import { type Need, needKey, type StandIn, type StandIns } from "./stand-ins.ts";

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * A supergraph in which no field requires a field that has arguments. Apollo's planner knows a required field by its name alone: beside the client's
 * own selection of `price(currency: GBP)` it takes that for the `price(currency: EUR)` which another field requires, and two fields that require it
 * with different arguments are both given one of the values. So each required field with arguments, together with what it is given, becomes a field
 * of its own without arguments, which clients do not see; `restoreStandIns` turns it back in the plan.
 */
export function withStandIns(supergraph: DocumentNode): {
  readonly supergraph: DocumentNode;
  readonly standIns: StandIns;
} {
  const types = new Map<string, TypeWithFields>();
  for (const one of supergraph.definitions)
    if (one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION)
      types.set(one.name.value, one);
  const book = createBook(types, subgraphNames(supergraph));

  const rewritten = new Map<string, TypeWithFields>();
  for (const [name, type] of types) rewritten.set(name, withoutArguments(type, book));
  const standIns = { byName: book.byName, needs: book.needs };
  if (book.byName.size === 0) return { supergraph, standIns };

  const [hidden, document] = withInaccessible(supergraph);
  const definitions = document.definitions.map((one) => {
    const type = one.kind === Kind.OBJECT_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION ? one : null;
    const own = type && rewritten.get(type.name.value);
    return own ? withFields(own, book, hidden) : one;
  });
  return { supergraph: { ...document, definitions }, standIns };
}

/** What is gathered while field sets are rewritten. */
type Book = {
  readonly byName: Map<string, StandIn>;
  readonly needs: Map<string, readonly Need[]>;
  /** The stand-ins of a type, its interfaces' included. */
  readonly of: (type: TypeWithFields) => readonly (readonly [name: string, StandIn])[];
  readonly fieldOf: (type: string, field: string) => FieldDefinitionNode | undefined;
  /** The stand-in of a field, which a subgraph (as the supergraph's enum names it) requires. */
  readonly nameFor: (type: string, field: FieldNode, graph: string) => string;
  readonly isRequiredBy: (graph: string, name: string) => boolean;
  /** Whether a type has a field in a subgraph for an interface's sake. */
  readonly isOfInterface: (type: TypeWithFields, field: string, graph: string) => boolean;
  readonly subgraph: (graph: string) => string;
};

function createBook(types: ReadonlyMap<string, TypeWithFields>, names: ReadonlyMap<string, string>): Book {
  const taken = new Set([...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  const byName = new Map<string, StandIn>();
  const byType = new Map<string, [string, StandIn][]>();
  const known = new Map<string, string>();
  const uses = new Set<string>();
  const standInFor = (type: string, { name: { value: field }, arguments: given = [] }: FieldNode): string => {
    const key = `${type}.${field}(${given.map(print).toSorted().join()})`;
    const held = known.get(key);
    if (held !== undefined) return held;
    let name = `${field}__required${byName.size}`;
    while (taken.has(name)) name += "_";
    const standIn = { field, given: given as StandIn["given"] };
    byName.set(name, standIn);
    byType.set(type, [...(byType.get(type) ?? []), [name, standIn]]);
    known.set(key, name);
    return name;
  };
  return {
    byName,
    needs: new Map(),
    of: ({ name, interfaces = [] }) =>
      [name, ...interfaces.map((one) => one.name)].flatMap((one) => byType.get(one.value) ?? []),
    fieldOf: (type, field) => types.get(type)?.fields?.find(({ name }) => name.value === field),
    nameFor: (type, field, graph) => {
      const name = standInFor(type, field);
      uses.add(`${graph} ${name}`);
      return name;
    },
    isOfInterface: ({ directives = [] }, field, graph) =>
      directives.some((one) => {
        if (one.name.value !== "join__implements" || graphOf(one) !== graph) return false;
        const own = types.get(textArgument(one, "interface") ?? "")?.fields?.find(({ name }) => name.value === field);
        const places = own?.directives?.filter(({ name }) => name.value === "join__field") ?? [];
        // Without places it is wherever the interface is.
        return own !== undefined && (places.length === 0 || places.some((place) => graphOf(place) === graph));
      }),
    isRequiredBy: (graph, name) => uses.has(`${graph} ${name}`),
    subgraph: (graph) => names.get(graph) ?? graph,
  };
}

/** The names of subgraphs, by those that the supergraph gives them. */
export function subgraphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const one of definitions) {
    if (one.kind !== Kind.ENUM_TYPE_DEFINITION || one.name.value !== "join__Graph") continue;
    for (const { name, directives = [] } of one.values ?? [])
      for (const directive of directives) names.set(name.value, textArgument(directive, "name") ?? name.value);
  }
  return names;
}

function withoutArguments(type: TypeWithFields, book: Book): TypeWithFields {
  const fields = (type.fields ?? []).map((field) => {
    const directives = (field.directives ?? []).map((directive) => {
      const requires = directive.name.value === "join__field" ? textArgument(directive, "requires") : null;
      if (requires === null) return directive;
      const needs: Need[] = [];
      const graph = textArgument(directive, "graph") ?? "";
      const rewritten = rewrite(parseFieldSet(requires), type.name.value, "", { book, graph, needs });
      if (needs.length === 0) return directive;
      const subgraph = book.subgraph(graph);
      book.needs.set(needKey(subgraph, type.name.value, field.name.value), needs);
      return withText(directive, "requires", printFieldSet(rewritten));
    });
    return { ...field, directives };
  });
  return { ...type, fields };
}

type Rewriting = { readonly book: Book; readonly graph: string; readonly needs: Need[] };

function rewrite(set: SelectionSetNode, type: string, at: string, rewriting: Rewriting): SelectionSetNode {
  const { book, graph, needs } = rewriting;
  const selections = set.selections.map((one) => {
    if (one.kind === Kind.FRAGMENT_SPREAD) return one;
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = rewrite(one.selectionSet, one.typeCondition?.name.value ?? type, at, rewriting);
      return { ...one, selectionSet };
    }
    const field = book.fieldOf(type, one.name.value);
    if (!field) return one;
    const here = `${at}.${one.name.value}`;
    const hasArguments = (field.arguments ?? []).length > 0;
    const name = hasArguments ? book.nameFor(type, one, graph) : one.name.value;
    if (hasArguments) needs.push({ standIn: name, at: here });
    const inner = one.selectionSet && rewrite(one.selectionSet, namedType(field.type).name.value, here, rewriting);
    return {
      ...one,
      name: { ...one.name, value: name },
      ...(hasArguments ? { arguments: [] } : {}),
      ...(inner ? { selectionSet: inner } : {}),
    };
  });
  return { ...set, selections };
}

/** Stand-ins are like the fields they stand for, in all subgraphs, but for their arguments; and what those require they require, too. */
function withFields(type: TypeWithFields, book: Book, hidden: ConstDirectiveNode): TypeWithFields {
  const added = book.of(type).flatMap(([name, { field }]): readonly FieldDefinitionNode[] => {
    const model = type.fields?.find((one) => one.name.value === field);
    if (!model) return [];
    for (const subgraph of model.directives?.map((one) => book.subgraph(textArgument(one, "graph") ?? "")) ?? []) {
      const needs = book.needs.get(needKey(subgraph, type.name.value, field));
      if (needs) book.needs.set(needKey(subgraph, type.name.value, name), needs);
    }
    const directives = (model.directives ?? []).filter(
      (one) => one.name.value.startsWith("join__") && (!isExternal(one) || book.isRequiredBy(graphOf(one), name)),
    );
    return [{ ...model, name: { ...model.name, value: name }, arguments: [], directives: [...directives, hidden] }];
  });
  const fields = (type.fields ?? []).map((field) => withoutUnused(field, type, book));
  return { ...type, fields: [...fields, ...added] };
}

/** What is external in a subgraph and used by nothing there is a mistake: what requires the field now requires its stand-in. */
function withoutUnused(field: FieldDefinitionNode, type: TypeWithFields, book: Book): FieldDefinitionNode {
  if ((field.arguments ?? []).length === 0) return field;
  const isUnused = (directive: ConstDirectiveNode): boolean =>
    isExternal(directive) && !book.isOfInterface(type, field.name.value, graphOf(directive));
  return { ...field, directives: (field.directives ?? []).filter((one) => !isUnused(one)) };
}

const graphOf = (directive: ConstDirectiveNode): string => textArgument(directive, "graph") ?? "";

const isExternal = ({ name, arguments: given = [] }: ConstDirectiveNode): boolean =>
  name.value === "join__field" &&
  given.some((one) => one.name.value === "external" && one.value.kind === Kind.BOOLEAN && one.value.value);

function withText(directive: ConstDirectiveNode, name: string, value: string): ConstDirectiveNode {
  const given = (directive.arguments ?? []).map((one) =>
    one.name.value === name ? { ...one, value: { kind: Kind.STRING, value } as const } : one,
  );
  return { ...directive, arguments: given };
}

const namedType = (type: TypeNode): NamedTypeNode => (type.kind === Kind.NAMED_TYPE ? type : namedType(type.type));
