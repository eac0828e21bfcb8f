import { Supergraph, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from "@apollo/federation-internals";
import { parse } from "graphql";
import { compose, type Subgraph } from "../compose.ts";
import { deprecationsNameAReplacement } from "./deprecations-name-a-replacement.ts";
import { everythingIsDescribed } from "./everything-is-described.ts";
import type { Finding } from "./finding.ts";
import { foreignFieldsAreNullable } from "./foreign-fields-are-nullable.ts";
import { listsAreConnections } from "./lists-are-connections.ts";
import { liveValuesAreNotKept } from "./live-values-are-not-kept.ts";
import { mutationsAreNounVerb } from "./mutations-are-noun-verb.ts";
import { personalDataIsTagged } from "./personal-data-is-tagged.ts";
import { privilegesAreDeclared } from "./privileges-are-declared.ts";
import { usersArePrivate } from "./users-are-private.ts";

const rules = [
  everythingIsDescribed,
  mutationsAreNounVerb,
  listsAreConnections,
  foreignFieldsAreNullable,
  usersArePrivate,
  deprecationsNameAReplacement,
  liveValuesAreNotKept,
  personalDataIsTagged,
  privilegesAreDeclared,
];

/** Holds the subgraphs against the conventions of the house. Throws when they do not compose: lint what composes. */
export function lint(subgraphs: readonly Subgraph[]): Finding[] {
  const composed = compose(subgraphs);
  if (!composed.ok) throw new Error(`The subgraphs do not compose:\n${composed.errors.join("\n")}`);
  const supergraph = Supergraph.build(composed.supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  });
  const house = {
    rooms: subgraphs.map(({ name, sdl }) => ({ room: name, document: parse(sdl) })),
    api: supergraph.apiSchema().toGraphQLJSSchema(),
  };
  return rules.flatMap((rule) => rule.check(house));
}
