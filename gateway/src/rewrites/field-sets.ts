import {
  type ConstDirectiveNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from "graphql";

/** The selections of a field set, as in `@key(fields: "id owner { id }")`. Throws a GraphQLError when it is none. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`not a field set: ${text}`);
  return definition.selectionSet;
}

/** A field set as text, without its outer braces. */
export const printFieldSet = (set: SelectionSetNode): string => stripIgnoredCharacters(print(set)).slice(1, -1);

/** Every field of a field set, nested ones included. */
export function fieldsOf(set: SelectionSetNode): readonly FieldNode[] {
  return set.selections.flatMap((one: SelectionNode): readonly FieldNode[] => {
    if (one.kind === Kind.FRAGMENT_SPREAD) return [];
    const inner = one.selectionSet ? fieldsOf(one.selectionSet) : [];
    return one.kind === Kind.FIELD ? [one, ...inner] : inner;
  });
}

/** The text that a directive of the supergraph gives an argument; null when it gives none. */
export function textArgument({ arguments: given = [] }: ConstDirectiveNode, name: string): string | null {
  const value = given.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
