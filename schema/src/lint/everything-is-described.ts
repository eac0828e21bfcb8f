import { Kind, visit } from "graphql";
import type { Finding, Rule } from "./finding.ts";

const name = "everything-is-described";

/** Every type, field, argument, input field and enum value has a description: the schema is the manual. DESIGN §6. */
export const everythingIsDescribed: Rule = {
  name,
  check: ({ rooms }) =>
    rooms.flatMap(({ room, document }) => {
      const findings: Finding[] = [];
      const path: string[] = [];
      visit(document, {
        enter: (node) => {
          if (!("name" in node) || node.name?.kind !== Kind.NAME) return;
          if (!node.kind.endsWith("Definition") && !node.kind.endsWith("Extension")) return;
          path.push(node.name.value);
          if (
            node.kind.endsWith("Extension") ||
            isRoot(node.kind, node.name.value) ||
            node.kind === Kind.DIRECTIVE_DEFINITION
          )
            return;
          if (!("description" in node) || !node.description?.value.trim())
            findings.push({
              rule: name,
              at: `${room}: ${path.join(".")}`,
              message: "Say in a sentence what it is, with shape and units.",
            });
        },
        leave: (node) => {
          if (!("name" in node) || node.name?.kind !== Kind.NAME) return;
          if (node.kind.endsWith("Definition") || node.kind.endsWith("Extension")) path.pop();
        },
      });
      return findings;
    }),
};

const isRoot = (kind: string, type: string): boolean =>
  kind === Kind.OBJECT_TYPE_DEFINITION && ["Query", "Mutation", "Subscription"].includes(type);
