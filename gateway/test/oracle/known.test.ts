import { describe, expect, test } from "vitest";
import { worlds } from "../support/zoo/worlds.ts";
import { createArena } from "./differential.ts";
import { faultsOf } from "./fuzz.ts";

/** Operations that were answered wrong once, as the fuzzer made them small. `seed` decides faults and labels of overrides. */
const known: readonly {
  readonly what: string;
  readonly world: string;
  readonly seed: number;
  readonly source: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}[] = [
  {
    what: "a required field with arguments beside the client's own",
    world: "quotes",
    seed: 0,
    source: "{ items { price(currency: GBP) usdTag topNotes notes(first: 2) { text } } }",
  },
  {
    what: "two that require it with different arguments",
    world: "quotes",
    seed: 0,
    source: "{ items { eurTag usdTag plainTag mixed } }",
  },
  {
    what: "one that requires what itself requires it",
    world: "quotes",
    seed: 0,
    source: "{ items { chainTag otherChain budget(times: 5) } }",
  },
  {
    what: "one required of an interface beside one required of its types",
    world: "quotes",
    seed: 0,
    source: "{ packs { gbpTag packTag content { price } } }",
  },
  {
    what: "one required by an interface object",
    world: "quotes",
    seed: 0,
    source: "{ works { shelfTag otherTag price(currency: GBP) } shown { ... on Song { shelfTag } otherTag } }",
  },
  {
    what: "variables of one of several fetches that were one",
    world: "quotes",
    seed: 0,
    source: "query ($n: Int, $c: Currency = USD) { items { eurTag usdTag price(currency: $c) budget(times: $n) } }",
    variables: { n: 4 },
  },
  {
    what: "an alias that is the name of a key",
    world: "chains",
    seed: 0,
    source: "{ products { id: name upc: grams shipping } }",
  },
  {
    what: "an alias that is the name of the type's field",
    world: "chains",
    seed: 0,
    source: "{ products { __typename: name total } }",
  },
  {
    what: "aliases that end as ours do",
    world: "chains",
    seed: 0,
    source: "{ products { id__own: name id: upc name__own: id total } }",
  },
  {
    what: "what is asked of some types of an interface object",
    world: "media",
    seed: 0,
    source: "{ recent { ... on Film { stars } ... on Book { reviews { text } } } }",
  },
  {
    what: "mutations in named fragments, and several of one field",
    world: "moves",
    seed: 0,
    source: `mutation { a: add(tags: ["a"]) { log } drop { log } ...F last: mark(mark: {}) { log } }
      fragment F on Mutation { b: add(n: 2) { log size weight } mark(mark: { at: [3] }) { log stamp } }`,
  },
  {
    what: "an alias in some types that is the name of a field asked of others",
    world: "media",
    seed: 0,
    source: "{ shelf { ... on Book { stars } ... on Film { stars: minutes own: stars } } }",
  },
  {
    what: "one alias for a field with other arguments in each type",
    world: "media",
    seed: 0,
    source:
      "{ media { ... on Book { s: score(of: 1) } ... on Film { s: score(of: 2) } } makers { ... on Person { works { ... on Book { s: score } ... on Film { s: score(of: 2) } } } } }",
  },
  {
    what: "requirements that go round between subgraphs",
    world: "circles",
    seed: 0,
    source: "{ feed { verdict } two: feed { verdict isNovice } three: feed { isExpert previous { verdict } } }",
  },
  {
    what: "parents of different types that ask different things under one key",
    world: "media",
    seed: 0,
    source: "{ makers { ... on Person { works { stars } } ... on Studio { works { title reviews { text } } } } }",
  },
];

describe("it is answered as one schema answers it:", () => {
  test.each(known)("$what", { timeout: 30_000 }, async ({ world: name, seed, source, variables = {} }) => {
    const world = worlds.find((one) => one.name === name);
    if (!world) throw new Error(`no world ${name}`);
    expect(await createArena(world, faultsOf(seed)).differenceOf({ source, variables }, seed)).toBeNull();
  });
});
