import { entityOwners, fieldsOf, hasDirective, isList, namedType, objectTypes, written } from "./definitions.ts";
import type { Finding, Rule } from "./finding.ts";

const name = "lists-are-connections";

/** Root lists that cannot grow with the shop, each with its reason. */
const bounded: Readonly<Record<string, string>> = {
  "Query.categories": "the top of the tree: some twenty departments",
};

/**
 * What can grow is a connection: it takes `first` and `after`, its type has `edges`, `nodes` and `pageInfo`.
 * A root field never lists entities without one. Source: the Relay cursor connections specification.
 */
export const listsAreConnections: Rule = {
  name,
  check: ({ rooms }) => {
    const entities = entityOwners(rooms);
    return rooms.flatMap((room) =>
      objectTypes(room).flatMap((node) =>
        (node.fields ?? []).flatMap((field): Finding[] => {
          const at = `${node.name.value}.${field.name.value}`;
          const say = (message: string): Finding => ({ rule: name, at: `${room.room}: ${at}`, message });
          const type = namedType(field.type);
          if (type.endsWith("Connection")) {
            const takes = (field.arguments ?? []).map((argument) => argument.name.value);
            const has = fieldsOf(room, type).map((own) => `${own.name.value}: ${written(own.type)}`);
            const complete =
              has.includes("pageInfo: PageInfo!") &&
              ["edges", "nodes"].every((part) => has.some((own) => own.startsWith(`${part}: [`)));
            return [
              ...(takes.includes("first") && takes.includes("after") ? [] : [say("Let it take first and after.")]),
              ...(complete ? [] : [say(`Give ${type} the fields edges, nodes and pageInfo: PageInfo!.`)]),
            ];
          }
          const isRootList = node.name.value === "Query" && isList(field.type) && entities.has(type);
          if (!isRootList || hasDirective(field, "inaccessible") || at in bounded) return [];
          return [say(`Make it a connection: a list of ${type} grows with the shop.`)];
        }),
      ),
    );
  },
};
