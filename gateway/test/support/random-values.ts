import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { Random } from "./random.ts";

/** A value as it is written in a text, and as a variable carries it. */
type Value = { readonly text: string; readonly json: unknown };

/** Arguments of one operation: what is written, and the variables it takes. */
export type RandomArguments = {
  /** `name: value`, or nothing: an argument may be left out. */
  readonly argument: (argument: GraphQLArgument) => string | null;
  /** Declarations of the variables that were used, and what is sent of them. */
  readonly declarations: () => readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Values of all input types; variables that are sent, left to their default, null, or not sent at all; variables within lists and objects. */
export function createRandomArguments(random: Random): RandomArguments {
  const declared = new Map<string, { readonly type: string; readonly text: string }>();
  const variables: Record<string, unknown> = {};

  const leaf = (type: GraphQLInputType): Value => {
    if (isEnumType(type)) {
      const { name } = random.pick(type.getValues());
      return { text: name, json: name };
    }
    const json: unknown =
      { Int: random.below(3) + 1, Float: random.below(5) / 2, Boolean: random.chance(0.5) }[String(type)] ??
      ["a", "b"][random.below(2)];
    return { text: JSON.stringify(json), json };
  };

  const value = (type: GraphQLInputType, depth: number): Value => {
    if (isNonNullType(type)) return given(type.ofType, depth);
    return random.chance(0.1) ? { text: "null", json: null } : given(type, depth);
  };

  const given = (type: GraphQLInputType, depth: number): Value => {
    if (isListType(type)) {
      const items = Array.from({ length: random.below(3) }, () => value(type.ofType, depth));
      return { text: `[${items.map(({ text }) => text).join(", ")}]`, json: items.map(({ json }) => json) };
    }
    if (!isInputObjectType(type)) return leaf(type);
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || random.chance(0.6));
    const values = fields.map((field) => [field.name, value(field.type, depth + 1)] as const);
    return {
      text: `{${values.map(([name, { text }]) => `${name}: ${text}`).join(", ")}}`,
      json: Object.fromEntries(values.map(([name, { json }]) => [name, json])),
    };
  };

  const variable = (type: GraphQLInputType): string => {
    const known = [...declared].filter((one) => one[1].type === String(type));
    if (known.length > 0 && random.chance(0.4)) return `$${random.pick(known)[0]}`;
    const name = `v${declared.size}`;
    const standard = random.chance(0.4) ? ` = ${value(type, 0).text}` : "";
    declared.set(name, { type: String(type), text: `$${name}: ${String(type)}${standard}` });
    const mayBeLeftOut = standard !== "" || !isNonNullType(type);
    if (!mayBeLeftOut || random.chance(0.6)) variables[name] = value(type, 0).json;
    return `$${name}`;
  };

  const written = (type: GraphQLInputType, depth: number): string => {
    if (random.chance(0.35)) return variable(type);
    const inner = isNonNullType(type) ? type.ofType : type;
    // Variables stand within objects, too; those of lists are left out, as a null there may be none.
    if (!isInputObjectType(inner) || depth > 1) return value(type, depth).text;
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || random.chance(0.6));
    return `{${fields.map((field) => `${field.name}: ${written(field.type, depth + 1)}`).join(", ")}}`;
  };

  return {
    argument: ({ name, type, defaultValue }) => {
      const isRequired = isNonNullType(type) && defaultValue === undefined;
      return isRequired || random.chance(0.6) ? `${name}: ${written(type, 0)}` : null;
    },
    declarations: () => [...declared.values()].map(({ text }) => text),
    variables,
  };
}
