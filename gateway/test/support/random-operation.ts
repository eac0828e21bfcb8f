import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";

/** Numbers that look random and are the same for the same seed: mulberry32, public domain. */
function createRandom(seed: number): {
  readonly below: (limit: number) => number;
  readonly chance: (of: number) => boolean;
} {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (limit) => Math.floor(next() * limit), chance: (of) => next() < of };
}

/** Beginnings of aliases that are, or look like, names of JavaScript's own. */
const odd = ["__proto__", "constructor"];

/** An operation and the variables it is sent with. */
export type RandomOperation = { readonly source: string; readonly variables: Readonly<Record<string, unknown>> };

/**
 * A valid query over a schema whose fields have no required arguments: aliases (also of names that plain objects have), duplicate fields, inline and
 * named fragments, arguments as literals and variables, @skip and @include by the variables `$yes` (true) and `$no` (false). The same for the same seed.
 */
export function randomOperation(schema: GraphQLSchema, seed: number, maxDepth = 4): RandomOperation {
  const random = createRandom(seed);
  const fragments: string[] = [];
  const declared = new Map<string, string>();
  const variables: Record<string, unknown> = {};

  /** The argument as written; what it says is part of the field's alias. */
  const argument = ({ name, type }: GraphQLArgument): { readonly text: string; readonly word: string } => {
    const named = getNamedType(type);
    const choices = isEnumType(named)
      ? named.getValues().map((value) => value.name)
      : named.name === "Boolean"
        ? ["true", "false"]
        : ["1", "2"];
    const value = choices[random.below(choices.length)] ?? "null";
    if (random.chance(0.5)) return { text: `${name}: ${value}`, word: value };
    const variable = `v_${named.name}_${value}`;
    const isDefault = declared.has(variable) ? !(variable in variables) : random.chance(0.5);
    declared.set(variable, `$${variable}: ${named.name}${isDefault ? ` = ${value}` : ""}`);
    if (!isDefault) variables[variable] = isEnumType(named) ? value : (JSON.parse(value) as unknown);
    return { text: `${name}: $${variable}`, word: `v${value}` };
  };

  const directive = (): string =>
    random.chance(0.15)
      ? ` @${random.chance(0.5) ? "skip" : "include"}(if: ${random.chance(0.5) ? "$yes" : "$no"})`
      : "";

  const field = (type: GraphQLNamedType, depth: number): string => {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = fields.filter((one) => depth > 0 || isLeafType(getNamedType(one.type)));
    const chosen = usable[random.below(usable.length)];
    if (!chosen || random.chance(0.1)) return `__typename${directive()}`;
    const returned = getNamedType(chosen.type);
    // An alias holds the name and the type it was taken for, so that two of them never conflict.
    const given = chosen.args.filter(() => random.chance(0.6)).map(argument);
    const isAliased = given.length > 0 || random.chance(0.25);
    const word = `${odd[random.below(odd.length * 4)] ?? ""}${type.name}_${chosen.name}_${random.below(2)}`;
    const alias = isAliased ? `${[word, ...given.map((one) => one.word)].join("_")}: ` : "";
    const list = given.length > 0 ? `(${given.map((one) => one.text).join(", ")})` : "";
    const inner = isLeafType(returned) ? "" : ` ${selectionSet(returned, depth - 1)}`;
    return `${alias}${chosen.name}${list}${directive()}${inner}`;
  };

  const fragment = (type: GraphQLNamedType, depth: number): string => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const condition = possible[random.below(possible.length)] ?? type;
    if (random.chance(0.4)) {
      const set = selectionSet(condition, depth);
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${condition.name} ${set}`);
      return `...${name}${directive()}`;
    }
    const on = condition === type && random.chance(0.5) ? "" : ` on ${condition.name}`;
    return `...${on}${directive()} ${selectionSet(condition, depth)}`;
  };

  const selectionSet = (type: GraphQLNamedType, depth: number): string => {
    const selections: string[] = [];
    for (let count = 1 + random.below(4); count > 0; count--) {
      const isFragment = depth > 0 && random.chance(0.3);
      selections.push(isFragment ? fragment(type, depth - 1) : field(type, depth));
    }
    return `{ ${selections.join(" ")} }`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error("a schema without queries");
  const query = selectionSet(root, maxDepth);
  const body = [query, ...fragments].join("\n");
  const conditions = [
    ["$yes", "$yes: Boolean! = true"],
    ["$no", "$no: Boolean! = false"],
  ].flatMap(([name = "", declaration = ""]) => (body.includes(name) ? [declaration] : []));
  const declarations = [...conditions, ...declared.values()];
  return { source: declarations.length > 0 ? `query (${declarations.join(", ")}) ${body}` : body, variables };
}
