import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from "graphql";
import { countOf, givenArgument, turned } from "./given.ts";
import type { Subject } from "./actors.ts";

/** What asking came to: `yes` is a value, `null` none, anything else the code of an error. */
export type Outcome = string;

/** What was answered. */
export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
};
/** Sends a query. */
export type Ask = (query: string) => Promise<Answer>;

/** What is found of one viewer: the best outcome of each field (`Type.field`), and an id of each type that was reached. */
export type Found = { readonly outcomes: Map<string, Outcome>; readonly ids: Map<string, Set<string>> };

/** Something reached: the fields that lead to it, each as it is written. */
type Node = { readonly path: readonly string[]; readonly type: GraphQLObjectType };

/** Types that are looked at from so many different places. */
const visitsOfType = 2;
const maxDepth = 12;

/**
 * Walks through the graph as one viewer, breadth first: at everything that is reached, every field is asked for. `skip` names fields of the
 * root that are noted and not followed.
 */
export async function crawl(options: {
  readonly schema: GraphQLSchema;
  readonly ask: Ask;
  readonly subject: Subject;
  readonly skip: ReadonlySet<string>;
}): Promise<Found> {
  const { schema, ask, subject, skip } = options;
  const found: Found = { outcomes: new Map(), ids: new Map() };
  const query = schema.getQueryType();
  if (!query) throw new Error("the schema has no queries");
  const visits = new Map<string, number>();
  let level: Node[] = [{ path: [], type: query }];
  while (level.length > 0) {
    const next: Node[] = [];
    // Asked beside each other, followed in one order: two runs must come to the same.
    const asked = await allOf(level, 4, (node) => askFields(ask, node, subject, found));
    for (const [index, node] of level.entries())
      for (const { field, written, outcome, leadsOn, isOneOfSeveral } of asked[index] ?? []) {
        note(found.outcomes, `${node.type.name}.${field.name}`, outcome);
        const target = getNamedType(field.type);
        if (!leadsOn || !isObjectType(target) || (node.path.length === 0 && skip.has(field.name))) continue;
        const seen = visits.get(target.name) ?? 0;
        // Several things of a kind were named because they are not alike.
        if ((seen >= visitsOfType && !isOneOfSeveral) || node.path.length >= maxDepth) continue;
        visits.set(target.name, seen + 1);
        next.push({ path: [...node.path, written], type: target });
      }
    level = next;
  }
  return found;
}

/** Keeps the better outcome: a value before null before a refusal. */
export function note(outcomes: Map<string, Outcome>, coordinate: string, outcome: Outcome): void {
  const rank = (one: Outcome | undefined): number =>
    one === "yes" ? 3 : one === "null" ? 2 : one === undefined ? 0 : 1;
  if (rank(outcome) > rank(outcomes.get(coordinate))) outcomes.set(coordinate, outcome);
}

type Asked = {
  readonly field: GraphQLField<unknown, unknown>;
  readonly written: string;
  readonly outcome: Outcome;
  /** Whether there is something below it: a list may be empty. */
  readonly leadsOn: boolean;
  readonly isOneOfSeveral: boolean;
};

/** Every field of a node: together where that works, and each alone of which the answer does not say enough. */
async function askFields(ask: Ask, node: Node, subject: Subject, found: Found): Promise<readonly Asked[]> {
  const fields = fieldsOf(node.type, subject);
  const isRoot = node.path.length === 0;
  const together = isRoot
    ? null
    : await ask(
        document(
          node.path,
          fields.map(({ selection }) => selection),
        ),
      );
  const reached = together && reach(together.data, node.path);
  const id = reached?.["id"];
  if (typeof id === "string") {
    const ids = found.ids.get(node.type.name) ?? new Set();
    found.ids.set(node.type.name, ids.add(id));
  }
  const refusals = together && refusalsAt(together, node.path);
  return allOf(fields, isRoot ? 4 : 1, async ({ field, written, selection, name, isOneOfSeveral }): Promise<Asked> => {
    const asking = (value: unknown, refused: string | undefined): Asked => {
      const isThere = value !== undefined && value !== null;
      const outcome = isThere ? "yes" : (refused ?? "null");
      return { field, written, outcome, leadsOn: all(value).length > 0, isOneOfSeveral };
    };
    const isTold = reached && reached[name] !== undefined && reached[name] !== null;
    if (isTold || (reached && refusals)) return asking(reached[name], refusals?.get(name));
    const alone = await ask(document(node.path, [selection]));
    return asking(reach(alone.data, node.path)?.[name], codeOf(alone));
  });
}

/** What was refused of a node, by field; null where some error does not say of which field it is. */
function refusalsAt({ errors = [] }: Answer, path: readonly string[]): ReadonlyMap<string, Outcome> | null {
  const at = path.map(keyOf).join(".");
  const refusals = new Map<string, Outcome>();
  for (const error of errors) {
    const names = (error.path ?? []).filter((step) => typeof step === "string");
    if (names.slice(0, -1).join(".") !== at) return null;
    const code = codeOf({ errors: [error] });
    if (code !== undefined) refusals.set(names.at(-1) ?? "", refusals.get(names.at(-1) ?? "") ?? code);
  }
  return refusals;
}

export function codeOf({ errors }: Answer): string | undefined {
  const [error] = errors ?? [];
  const code = error?.extensions?.["code"];
  return typeof code === "string" ? code : error?.message;
}

type Written = {
  readonly field: GraphQLField<unknown, unknown>;
  readonly name: string;
  readonly written: string;
  readonly selection: string;
  /** Whether it is asked for several things. */
  readonly isOneOfSeveral: boolean;
};

/** The fields of a type as they are asked for, each with the arguments it must have. */
export function fieldsOf(type: GraphQLObjectType, subject: Subject): readonly Written[] {
  return Object.values(type.getFields())
    .filter(({ name }) => !name.startsWith("_"))
    .flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const count = Math.max(1, ...field.args.map((argument) => countOf(coordinate, argument, subject)));
      return Array.from({ length: count }, (_, place) => {
        const given = field.args.flatMap((argument) => {
          const value = givenArgument(coordinate, argument, turned(subject, place));
          return value === undefined ? [] : [`${argument.name}: ${value}`];
        });
        const written = `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}`;
        const selection = `${written}${isLeafType(getNamedType(field.type)) ? "" : " { __typename }"}`;
        return { field, name: field.name, written, selection, isOneOfSeveral: count > 1 };
      });
    });
}

const document = (path: readonly string[], selections: readonly string[]): string =>
  path.reduceRight((inner, step) => `{ ${step} ${inner} }`, `{ ${selections.join(" ")} }`);

/** Lists of people, of whom one may be who asks: only the first is looked at, who is another. */
const amongWhomIsViewer = new Set(["members"]);

/** What stands at the end of a path, as one: of several the first that has something there, field by field. */
function reach(data: unknown, path: readonly string[]): Readonly<Record<string, unknown>> | null {
  let at = all(data);
  for (const [place, step] of path.entries()) {
    const there = at.flatMap((one) => all((one as Record<string, unknown>)[keyOf(step)]));
    at = [step, path[place - 1] ?? ""].some((one) => amongWhomIsViewer.has(keyOf(one))) ? there.slice(0, 1) : there;
  }
  const things = at.filter((one) => typeof one === "object") as Record<string, unknown>[];
  if (things.length < 2) return things[0] ?? null;
  const names = new Set(things.flatMap((thing) => Object.keys(thing)));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = things.map((thing) => thing[name]);
      return [name, values.find((value) => all(value).length > 0) ?? values.find((value) => value !== null) ?? null];
    }),
  );
}

const keyOf = (step: string): string => /^(\w+)/.exec(step)?.[1] ?? step;

/** What there is of a value, lists opened. */
const all = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.flatMap(all) : value === null || value === undefined ? [] : [value];

/** Whether a type only shapes lists and answers: what is in it says who may see it. */
export const isShape = (type: string): boolean => /(Connection|Edge|Payload|Error)$|^PageInfo$/.test(type);

/** Does something to each, a few at a time; the results in the order of the items. */
export async function allOf<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let place = 0;
  const turn = async (): Promise<void> => {
    for (let index = place++; index < items.length; index = place++) results[index] = await work(items[index] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, turn));
  return results;
}
