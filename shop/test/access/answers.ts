import { getNamedType, type GraphQLObjectType, type GraphQLSchema, isLeafType, isObjectType } from "graphql";
import { note, type Outcome } from "./crawl.ts";

/** Types that only answers of mutations hold: no query leads to them. */
export function onlyInAnswers(schema: GraphQLSchema): ReadonlySet<string> {
  const reachedFrom = (root: GraphQLObjectType | null | undefined): ReadonlySet<string> => {
    const seen = new Set<string>();
    const follow = (type: GraphQLObjectType): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        const target = getNamedType(field.type);
        if (isObjectType(target)) follow(target);
      }
    };
    if (root) follow(root);
    return seen;
  };
  const asked = reachedFrom(schema.getQueryType());
  return new Set([...reachedFrom(schema.getMutationType())].filter((type) => !asked.has(type)));
}

/** Selects what a type holds of those types, to the bottom; the rest in so far as it is there. Empty where it holds none. */
export function selectionIn(type: GraphQLObjectType, inAnswers: ReadonlySet<string>): string {
  return partsOf(type, inAnswers)
    .map(({ name, target }) => `${name} { ${fieldsOf(target, inAnswers).join(" ")} ${selectionIn(target, inAnswers)} }`)
    .join(" ");
}

/** Notes which fields of those types an answer has. */
export function noteAnswer(
  answer: unknown,
  type: GraphQLObjectType,
  inAnswers: ReadonlySet<string>,
  outcomes: Map<string, Outcome>,
): void {
  const there = [answer].flat().filter((one): one is Record<string, unknown> => typeof one === "object" && !!one);
  for (const one of there)
    for (const { name, target } of partsOf(type, inAnswers)) {
      for (const held of [one[name]].flat())
        for (const field of Object.keys(target.getFields()))
          if (held !== null && held !== undefined) {
            const value = (held as Record<string, unknown>)[field];
            note(outcomes, `${target.name}.${field}`, value === null || value === undefined ? "null" : "yes");
          }
      noteAnswer(one[name], target, inAnswers, outcomes);
    }
}

const partsOf = (type: GraphQLObjectType, inAnswers: ReadonlySet<string>) =>
  Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
    const target = getNamedType(fieldType);
    return isObjectType(target) && inAnswers.has(target.name) ? [{ name, target }] : [];
  });

const fieldsOf = (type: GraphQLObjectType, inAnswers: ReadonlySet<string>): readonly string[] =>
  Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
    const target = getNamedType(fieldType);
    return isLeafType(target) ? [name] : inAnswers.has(target.name) ? [] : [`${name} { __typename }`];
  });
