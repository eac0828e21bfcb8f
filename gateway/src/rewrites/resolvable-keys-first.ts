import { type ConstDirectiveNode, Kind, parse, print, visit } from "graphql";

/**
 * A supergraph in which, of a type's keys in a subgraph, those stand first by which the subgraph can be entered.
 * To come back to a subgraph for a field that @requires another, Apollo's planner takes the first key it can read there, also one with
 * `resolvable: false`: the subgraph knows nothing by it, and the client gets null without an error.
 */
export function resolvableKeysFirst(sdl: string): string {
  let hasMoved = false;
  const moved = visit(parse(sdl, { noLocation: true }), {
    enter: (node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      const directives = node.directives ?? [];
      if (!directives.some(isUnresolvable)) return undefined;
      hasMoved = true;
      const last = directives.filter(isUnresolvable);
      return { ...node, directives: [...directives.filter((one) => !isUnresolvable(one)), ...last] };
    },
  });
  return hasMoved ? print(moved) : sdl;
}

const isUnresolvable = ({ name, arguments: given = [] }: ConstDirectiveNode): boolean =>
  name.value === "join__type" &&
  given.some((one) => one.name.value === "resolvable" && one.value.kind === Kind.BOOLEAN && !one.value.value);
