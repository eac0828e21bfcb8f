import { createHash } from "node:crypto";
import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type DocumentNode, GraphQLError, parse } from "graphql";
import type { GatewayPlugin } from "../plugin.ts";
import { countLiterals } from "../text-size/literals.ts";
import { countPairs } from "../text-size/pairs.ts";
import { measure, type Measured } from "../text-size/measure.ts";

/** How large an operation's text may be, before anybody works on it. */
export type TextLimits = {
  /** Characters. Default 32,768. */
  readonly maxLength: number;
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
  /** Fields with every fragment written out. Default 500, which may be planned in some 50 ms of another thread; fragments that spread fragments double at every step. */
  readonly maxFields: number;
  /** Operations in one document. Default 20: validation goes through the fragments of each. */
  readonly maxOperations: number;
  /** Variables that one operation declares. Default 200. */
  readonly maxVariables: number;
  /** Pairs of selections under one response key, which validation compares with each other. Default 3,000: 78 times the same field make as many. */
  readonly maxPairs: number;
  /** Values written in arguments, those within objects and lists, too. Default 1,000: what is refused of them is printed. */
  readonly maxLiterals: number;
  /** Objects and lists within each other in the variables. Default 16. */
  readonly maxVariableDepth: number;
  /** Values in the variables, those within objects and lists, too. Default 5,000. */
  readonly maxVariableValues: number;
};

type Refusal = { readonly code: string; readonly message: string };

export const defaultTextLimits: TextLimits = {
  maxLength: 32_768,
  maxTokens: 4_000,
  maxDepth: 15,
  maxAliases: 50,
  maxRootFields: 30,
  maxDirectives: 50,
  maxFields: 500,
  maxOperations: 20,
  maxVariables: 200,
  maxPairs: 3_000,
  maxLiterals: 1_000,
  maxVariableDepth: 16,
  maxVariableValues: 5_000,
};

const limited = [
  ["depth", "maxDepth", "MAX_DEPTH_EXCEEDED", "levels of fields"],
  ["aliases", "maxAliases", "MAX_ALIASES_EXCEEDED", "aliases"],
  ["rootFields", "maxRootFields", "MAX_ROOT_FIELDS_EXCEEDED", "root fields"],
  ["directives", "maxDirectives", "MAX_DIRECTIVES_EXCEEDED", "directives"],
  ["fields", "maxFields", "MAX_FIELDS_EXCEEDED", "fields with fragments written out"],
  ["operations", "maxOperations", "MAX_OPERATIONS_EXCEEDED", "operations"],
  ["variables", "maxVariables", "MAX_VARIABLES_EXCEEDED", "variables"],
] as const satisfies readonly (readonly [keyof Measured, keyof TextLimits, string, string])[];

/** Verdicts kept, by hash of the text: 1,000 aliases cost the planner 0.6 s, and asking for them again must cost nothing. */
const maxVerdicts = 5_000;

/**
 * Refuses operations too large to be planned cheaply, each limit with its own code and HTTP 400. A text is measured once.
 * Texts that do not parse are let through: the parser's error says more.
 */
export function createLimitsPlugin(options: { readonly limits?: Partial<TextLimits> }): GatewayPlugin {
  const limits = { ...defaultTextLimits, ...options.limits };
  const verdicts = createBoundedMap<string, Refusal | "fine">(maxVerdicts);
  return {
    name: "limits",
    onText: ({ params, origin }, text) => {
      const refuse = (refusal: Refusal): never => {
        throw new GraphQLError(refusal.message, { extensions: { code: refusal.code, http: { status: 400 } } });
      };
      const ofVariables = judgeVariables(params.variables, limits);
      if (ofVariables) refuse(ofVariables);
      // Ours: it was looked at when it was written.
      if (origin.kind === "manifest") return;
      if (text.length > limits.maxLength) refuse(tooLong(limits.maxLength));
      const hash = createHash("sha256").update(text).digest("base64");
      let verdict = verdicts.get(hash);
      if (verdict === undefined) verdicts.set(hash, (verdict = judge(text, limits) ?? "fine"));
      if (verdict !== "fine") refuse(verdict);
    },
  };
}

/** Counts values until there are too many; never deeper than allowed, so that no nesting exhausts the stack. */
function judgeVariables(variables: unknown, limits: TextLimits): Refusal | null {
  let values = 0;
  const exceeds = (value: unknown, depth: number): Refusal | null => {
    if (++values > limits.maxVariableValues)
      return {
        code: "MAX_VARIABLE_VALUES_EXCEEDED",
        message: `The variables hold more than ${limits.maxVariableValues} values: send fewer at once.`,
      };
    if (typeof value !== "object" || value === null) return null;
    if (depth > limits.maxVariableDepth)
      return {
        code: "MAX_VARIABLE_DEPTH_EXCEEDED",
        message: `The variables are nested more than ${limits.maxVariableDepth} levels deep.`,
      };
    for (const inner of Object.values(value)) {
      const refusal = exceeds(inner, depth + 1);
      if (refusal) return refusal;
    }
    return null;
  };
  return variables === undefined ? null : exceeds(variables, 0);
}

const tooLong = (maxLength: number): Refusal => ({
  code: "MAX_LENGTH_EXCEEDED",
  message: `The operation has more than ${maxLength} characters: ask for less at once, or by an id.`,
});

function judge(text: string, limits: TextLimits): Refusal | null {
  const document = parseWithin(text, limits.maxTokens);
  if (document === "too many tokens")
    return {
      code: "MAX_TOKENS_EXCEEDED",
      message: `The operation has more than ${limits.maxTokens} tokens: ask for less at once.`,
    };
  if (document === "not parsable") return null;
  const measured = measure(document);
  if (countLiterals(document, limits.maxLiterals) > limits.maxLiterals)
    return {
      code: "MAX_LITERALS_EXCEEDED",
      message: `The operation has more than ${limits.maxLiterals} values written in it: send them as variables.`,
    };
  for (const [measure, limit, code, words] of limited)
    if (measured[measure] > limits[limit])
      return {
        code,
        message: `The text has ${measured[measure]} ${words}; at most ${limits[limit]} are answered: split it.`,
      };
  // Only now: fragments are written out for it, and there are few enough.
  return countPairs(document, limits.maxPairs) > limits.maxPairs
    ? {
        code: "MAX_PAIRS_EXCEEDED",
        message: `The operation asks for the same fields too often: more than ${limits.maxPairs} pairs of selections have one key.`,
      }
    : null;
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
