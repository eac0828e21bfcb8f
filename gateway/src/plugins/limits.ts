import { createHash } from "node:crypto";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type DocumentNode, GraphQLError, parse } from "graphql";
import type { GatewayPlugin } from "../plugin.ts";
import { measure, type Measured } from "./limits-measure.ts";

/** How large an operation's text may be, before anybody works on it. */
export type TextLimits = {
  /** Lexical tokens. Default 4,000. */
  readonly maxTokens: number;
  /** Fields below each other. Default 15. */
  readonly maxDepth: number;
  /** Aliases, those of a fragment once for every spread. Default 50. */
  readonly maxAliases: number;
  /** Fields at the root of one operation. Default 30. */
  readonly maxRootFields: number;
  /** Directives. Default 50. */
  readonly maxDirectives: number;
  /** Fields with every fragment written out. Default 5,000: fragments that spread fragments double at every step. */
  readonly maxFields: number;
};

export const defaultTextLimits: TextLimits = {
  maxTokens: 4_000,
  maxDepth: 15,
  maxAliases: 50,
  maxRootFields: 30,
  maxDirectives: 50,
  maxFields: 5_000,
};

const limited = [
  ["depth", "maxDepth", "MAX_DEPTH_EXCEEDED", "levels of fields"],
  ["aliases", "maxAliases", "MAX_ALIASES_EXCEEDED", "aliases"],
  ["rootFields", "maxRootFields", "MAX_ROOT_FIELDS_EXCEEDED", "root fields"],
  ["directives", "maxDirectives", "MAX_DIRECTIVES_EXCEEDED", "directives"],
  ["fields", "maxFields", "MAX_FIELDS_EXCEEDED", "fields with fragments written out"],
] as const satisfies readonly (readonly [keyof Measured, keyof TextLimits, string, string])[];

/** Verdicts kept, by hash of the text: 1,000 aliases cost the planner 0.6 s, and asking for them again must cost nothing. */
const maxVerdicts = 5_000;

/**
 * Refuses operations too large to be planned cheaply, each limit with its own code and HTTP 400. A text is measured once.
 * Texts that do not parse are let through: the parser's error says more.
 */
export function createLimitsPlugin(options: { readonly limits?: Partial<TextLimits> }): GatewayPlugin {
  const limits = { ...defaultTextLimits, ...options.limits };
  const verdicts = createBoundedMap<string, { readonly code: string; readonly message: string } | "fine">(maxVerdicts);
  return {
    name: "limits",
    onText: (_request, text) => {
      const hash = createHash("sha256").update(text).digest("base64");
      let verdict = verdicts.get(hash);
      if (verdict === undefined) verdicts.set(hash, (verdict = judge(text, limits) ?? "fine"));
      if (verdict !== "fine")
        throw new GraphQLError(verdict.message, { extensions: { code: verdict.code, http: { status: 400 } } });
    },
  };
}

function judge(text: string, limits: TextLimits): { readonly code: string; readonly message: string } | null {
  const document = parseWithin(text, limits.maxTokens);
  if (document === "too many tokens")
    return {
      code: "MAX_TOKENS_EXCEEDED",
      message: `The operation has more than ${limits.maxTokens} tokens: ask for less at once.`,
    };
  if (document === "not parsable") return null;
  const measured = measure(document);
  for (const [measure, limit, code, words] of limited)
    if (measured[measure] > limits[limit])
      return {
        code,
        message: `The operation has ${measured[measure]} ${words}; at most ${limits[limit]} are answered: split it.`,
      };
  return null;
}

function parseWithin(text: string, maxTokens: number): DocumentNode | "too many tokens" | "not parsable" {
  try {
    return parse(text, { noLocation: true, maxTokens });
  } catch (error) {
    // graphql-js gives no other sign than this sentence (language/parser, advanceLexer).
    return error instanceof GraphQLError && error.message.includes("Parsing aborted")
      ? "too many tokens"
      : "not parsable";
  }
}
