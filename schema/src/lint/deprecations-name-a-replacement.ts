import { Kind, visit } from "graphql";
import type { Finding, Rule } from "./finding.ts";

const name = "deprecations-name-a-replacement";

/** `@deprecated` says what to use instead: ``reason: "Use `x`."``. DESIGN §6. */
export const deprecationsNameAReplacement: Rule = {
  name,
  check: ({ rooms }) =>
    rooms.flatMap(({ room, document }) => {
      const findings: Finding[] = [];
      visit(document, {
        Directive: (node, _key, _parent, _path, ancestors) => {
          if (node.name.value !== "deprecated") return;
          const reason = node.arguments?.find((argument) => argument.name.value === "reason")?.value;
          if (reason?.kind === Kind.STRING && /`\w+`/.test(reason.value)) return;
          const names = ancestors.flatMap((above) => ("name" in above && above.name ? [above.name.value] : []));
          findings.push({
            rule: name,
            at: `${room}: ${names.join(".")}`,
            message: "Name the replacement between back-ticks in the reason.",
          });
        },
      });
      return findings;
    }),
};
