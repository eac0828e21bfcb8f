import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** What a random text is like: each a share from 0 to 1. */
export type Temper = {
  /** How often it goes into objects rather than taking leaves. */
  readonly depth: number;
  /** How many of an object's fields it takes. */
  readonly width: number;
  /** How often a field has an alias. */
  readonly aliases: number;
  /** How often a field is asked for again under the same name, so that it merges. */
  readonly repeats: number;
  /** How often selections stand in a fragment. */
  readonly fragments: number;
  /** How often a fragment is spread that another place has made. */
  readonly reuse: number;
  /** How often a field has @include with a variable. */
  readonly conditions: number;
  /** Whether it is a mutation. */
  readonly mutation: number;
};

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A temper of random shares. */
export function randomTemper(random: () => number): Temper {
  const share = (): number => random() ** 2;
  return {
    depth: random(),
    width: random(),
    aliases: share(),
    repeats: share(),
    fragments: share(),
    reuse: share(),
    conditions: share(),
    mutation: random() < 0.2 ? 1 : 0,
  };
}

/** What the gateway lets through, a little less: the text is to pass. */
const budget = { fields: 485, aliases: 48, depth: 14, roots: 28, directives: 45, tokens: 3_700, literals: 900 };

/** A valid operation of a schema, as large as passes the limits and its temper wants. The same for the same seed. */
export function randomText(schema: GraphQLSchema, name: string, temper: Temper, random: () => number): string {
  const left = { ...budget };
  const fragments: { readonly name: string; readonly on: string; readonly text: string; readonly fields: number }[] =
    [];
  let made = 0;
  const isChance = (share: number): boolean => random() < share;
  const spend = (what: keyof typeof budget, count = 1): boolean => {
    if (left[what] < count) return false;
    left[what] -= count;
    return true;
  };

  const literal = (type: GraphQLInputType): string => {
    spend("literals");
    spend("tokens", 3);
    if (isNonNullType(type)) return literal(type.ofType);
    if (isListType(type)) return `[${literal(type.ofType)}]`;
    if (isInputObjectType(type))
      return `{ ${Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((one) => `${one.name}: ${literal(one.type)}`)
        .join(", ")} }`;
    if (isEnumType(type)) return type.getValues()[0]?.name ?? "A";
    if (type.name === "Boolean") return "true";
    if (["Int", "Float", "PositiveInt", "NonNegativeInt"].includes(type.name)) return "1";
    return '"1"';
  };

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const required = field.args.filter((one) => isRequiredArgument(one) || one.name === "first");
    return required.length === 0 ? "" : `(${required.map((one) => `${one.name}: ${literal(one.type)}`).join(", ")})`;
  };

  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number): string | null => {
    const type = getNamedType(field.type);
    if (left.fields < 2 || left.tokens < 12 || (!isLeafType(type) && depth >= budget.depth - 1)) return null;
    spend("fields");
    spend("tokens", 1);
    // A field with arguments under its own name twice must have the same ones: they are always the same here.
    const alias = isChance(temper.aliases) && spend("aliases") ? `a${made++}: ` : "";
    if (alias) spend("tokens", 2);
    const condition = isChance(temper.conditions) && spend("directives") ? ` @include(if: $v${made++ % 3})` : "";
    if (condition) spend("tokens", 7);
    const inner = isLeafType(type) ? "" : ` { ${selections(type, depth + 1)} }`;
    return `${alias}${field.name}${argumentsOf(field)}${condition}${inner}`;
  };

  const fragmentOf = (type: GraphQLNamedType, text: () => string): string => {
    const known = fragments.filter(({ on }) => on === type.name);
    const again = known[Math.floor(random() * known.length)];
    if (again && isChance(temper.reuse) && left.fields > again.fields) {
      spend("fields", again.fields);
      spend("tokens", 2);
      return `...${again.name}`;
    }
    const before = left.fields;
    const fragmentName = `F${made++}`;
    spend("tokens", 9);
    const body = text();
    fragments.push({ name: fragmentName, on: type.name, text: body, fields: before - left.fields });
    return `...${fragmentName}`;
  };

  const selections = (type: GraphQLNamedType, depth: number): string => {
    spend("tokens", 2);
    const parts: string[] = [];
    if (isAbstractType(type))
      for (const one of schema.getPossibleTypes(type))
        if (left.fields > 4 && left.tokens > 30 && isChance(0.2 + temper.width)) {
          spend("tokens", 5);
          parts.push(`... on ${one.name} { ${fieldsOf(one, depth)} }`);
        }
    if (isObjectType(type) || isInterfaceType(type))
      parts.push(isChance(temper.fragments) ? fragmentOf(type, () => fieldsOf(type, depth)) : fieldsOf(type, depth));
    spend("fields");
    return parts.length > 0 ? parts.join(" ") : "__typename";
  };

  const fieldsOf = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type) && !isInterfaceType(type)) return "__typename";
    const all = Object.values(type.getFields());
    const objects = all.filter((one) => !isLeafType(getNamedType(one.type)));
    const leaves = all.filter((one) => isLeafType(getNamedType(one.type)));
    const texts: string[] = [];
    const take = (from: readonly (typeof all)[number][], share: number): void => {
      for (const one of from) {
        if (!isChance(share)) continue;
        const text = fieldText(one, depth);
        if (text === null) continue;
        texts.push(text);
        // As it was, so that both are the same selection.
        while (isChance(temper.repeats) && left.fields > 40) {
          const again = fieldText(one, depth);
          if (again !== null) texts.push(again);
        }
      }
    };
    take(shuffled(objects), temper.depth / (1 + depth / 4));
    take(shuffled(leaves), temper.width);
    return texts.length > 0 ? texts.join(" ") : "__typename";
  };

  const shuffled = <One>(items: readonly One[]): readonly One[] =>
    items
      .map((item) => [random(), item] as const)
      .toSorted(([one], [other]) => one - other)
      .map(([, item]) => item);

  const kind = temper.mutation >= 0.5 ? "mutation" : "query";
  const root = kind === "mutation" ? schema.getMutationType() : schema.getQueryType();
  const fields = shuffled(Object.values(root?.getFields() ?? {}));
  const roots: string[] = [];
  for (let index = 0; index < 200 && left.roots > 1 && left.fields > 30 && left.tokens > 100; index++) {
    const field = fields[index % fields.length];
    if (!field) break;
    const alias = index >= fields.length;
    if (alias && !spend("aliases")) break;
    spend("roots");
    const text = fieldText(field, 1);
    if (text !== null) roots.push(alias ? `r${index}: ${text.replace(/^a\d+: /, "")}` : text);
  }
  const variables = roots.join("").includes("$v") || fragments.some(({ text }) => text.includes("$v"));
  const used = [0, 1, 2].filter((one) =>
    [...roots, ...fragments.map(({ text }) => text)].some((t) => t.includes(`$v${one})`)),
  );
  const declared = variables ? `(${used.map((one) => `$v${one}: Boolean = true`).join(" ")})` : "";
  const written = fragments.map((one) => `fragment ${one.name} on ${one.on} { ${one.text} }`).join(" ");
  return `${kind} ${name}${declared} { ${roots.join(" ")} } ${written}`;
}
