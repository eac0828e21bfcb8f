import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  validate,
} from "graphql";
import { createRandom, type Random } from "./random.ts";
import { createRandomArguments } from "./random-values.ts";

/** Beginnings of aliases that are, or look like, names of JavaScript's own. */
const odd = ["__proto__", "constructor"];

/** How often an operation is drawn again because two of its fields conflict, before aliases keep out of each other's way. */
const maxTries = 12;

/** An operation and the variables it is sent with. */
export type RandomOperation = { readonly source: string; readonly variables: Readonly<Record<string, unknown>> };

/**
 * A valid query, or now and then a mutation where there are any: aliases (also of names that plain objects have, and those of other fields), the same
 * field with different arguments, duplicate fields, inline and named fragments, arguments as literals and variables, @skip and @include by the
 * variables `$yes` (true) and `$no` (false). The same for the same seed.
 */
export function randomOperation(schema: GraphQLSchema, seed: number, maxDepth = 4): RandomOperation {
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const drawn = draw(schema, createRandom(seed + attempt * 1_000_003), maxDepth, true);
    if (validate(schema, parse(drawn.source)).length === 0) return drawn;
  }
  return draw(schema, createRandom(seed), maxDepth, false);
}

/** `isBold`: with aliases that may conflict. */
function draw(schema: GraphQLSchema, random: Random, maxDepth: number, isBold: boolean): RandomOperation {
  const fragments: string[] = [];
  const given = createRandomArguments(random);
  let aliases = 0;

  const own = schema.getDirective("access");
  const directive = (): string => {
    if (own && random.chance(0.1)) {
      const list = own.args.flatMap((one) => given.argument(one) ?? []);
      return ` @access${list.length > 0 ? `(${list.join(", ")})` : ""}`;
    }
    if (!random.chance(0.15)) return "";
    return ` @${random.chance(0.5) ? "skip" : "include"}(if: ${random.chance(0.5) ? "$yes" : "$no"})`;
  };

  const aliasOf = (type: GraphQLNamedType, name: string, hasArguments: boolean, names: readonly string[]): string => {
    if (isBold && random.chance(0.06)) return `${random.pick([...names, "__typename", "id"])}: `;
    if (hasArguments && isBold && random.chance(0.3)) return "";
    // An alias holds the name and the type it was taken for, and its arguments' number, so that two of them never conflict.
    if (hasArguments) return `${type.name}_${name}_a${aliases++}: `;
    const word = `${odd[random.below(odd.length * 4)] ?? ""}${type.name}_${name}_${random.below(2)}`;
    return random.chance(0.25) ? `${word}: ` : "";
  };

  const field = (type: GraphQLNamedType, depth: number): string => {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = fields.filter((one) => depth > 0 || isLeafType(getNamedType(one.type)));
    if (usable.length === 0 || random.chance(0.1)) return `__typename${directive()}`;
    const chosen = random.pick(usable);
    const returned = getNamedType(chosen.type);
    const list = chosen.args.flatMap((one) => given.argument(one) ?? []);
    const alias = aliasOf(
      type,
      chosen.name,
      list.length > 0,
      usable.map(({ name }) => name),
    );
    const inner = isLeafType(returned) ? "" : ` ${selectionSet(returned, depth - 1)}`;
    return `${alias}${chosen.name}${list.length > 0 ? `(${list.join(", ")})` : ""}${directive()}${inner}`;
  };

  const fragment = (type: GraphQLNamedType, depth: number): string => {
    const condition = random.pick(conditionsFor(schema, type));
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

  const [kind, root] = rootOf(schema, random);
  const query = selectionSet(root, maxDepth);
  const body = [query, ...fragments].join("\n");
  const conditions = [
    ["$yes", "$yes: Boolean! = true"],
    ["$no", "$no: Boolean! = false"],
  ].flatMap(([name = "", declaration = ""]) => (body.includes(name) ? [declaration] : []));
  const declarations = [...conditions, ...given.declarations()];
  const list = declarations.length > 0 ? ` (${declarations.join(", ")})` : "";
  return { source: `${kind}${list} ${body}`, variables: given.variables };
}

function rootOf(schema: GraphQLSchema, random: Random): readonly [string, GraphQLObjectType] {
  const mutation = schema.getMutationType();
  if (mutation && random.chance(0.3)) return ["mutation", mutation];
  const query = schema.getQueryType();
  if (!query) throw new Error("a schema without queries");
  return ["query", query];
}

/** Types that an object of this one may be of, and now and then an interface of theirs. */
function conditionsFor(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const interfaces = possible.flatMap((one) => one.getInterfaces());
  return [...possible, ...possible, ...interfaces, type];
}
