import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** The names of the fields an operation asks of what a field gives, fragments opened: to compute nothing that nobody wants. */
export function askedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (set: SelectionSetNode | undefined, path: string): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const name = `${path}${selection.name.value}`;
        paths.add(name);
        visit(selection.selectionSet, `${name}.`);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, path);
      else visit(info.fragments[selection.name.value]?.selectionSet, path);
    }
  };
  for (const node of info.fieldNodes) visit(node.selectionSet, "");
  return paths;
}
