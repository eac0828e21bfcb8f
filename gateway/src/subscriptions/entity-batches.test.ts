import { expect, test } from "vitest";
import type { DataSource, ExecutionScope, SubgraphFetch } from "../execution/data-source.ts";
import type { SubgraphAnswer } from "../execution/subgraph-error.ts";
import { createGatewayRequest } from "../request.ts";
import { createEntityBatches } from "./entity-batches.ts";

/** A subgraph that answers as the test says, and what it was asked. */
function start(answer: (texts: readonly string[]) => SubgraphAnswer) {
  const asked: { readonly texts: readonly string[]; readonly signal: AbortSignal }[] = [];
  const source: DataSource = {
    fetch: async (fetch, { signal }) => {
      const texts = JSON.parse(fetch.representations ?? "[]").map((one: { id: string }) => one.id) as string[];
      asked.push({ texts, signal });
      return answer(texts);
    },
    subscribe: () => Promise.reject(new Error("not asked for")),
    stop: async () => {},
  };
  const saved: number[] = [];
  const { fetch } = createEntityBatches((count) => saved.push(count)).over(() => source)("owners");
  const request = createGatewayRequest({ id: "1", transport: "websocket", headers: {}, params: {} });
  const ask = (ids: readonly string[], more: Partial<SubgraphFetch> = {}, scope: Partial<ExecutionScope> = {}) => {
    const texts = ids.map((id) => JSON.stringify({ id }));
    return fetch(
      {
        query: "query($representations: [_Any!]!) { _entities(representations: $representations) { name } }",
        kind: "query",
        operationName: undefined,
        variables: {},
        representations: `[${texts.join(",")}]`,
        representationTexts: texts,
        ...more,
      },
      { request, signal: new AbortController().signal, contexts: new Map(), limitCaching: null, ...scope },
    );
  };
  return { asked, saved, ask };
}

const named = (texts: readonly string[]): SubgraphAnswer => ({
  data: { _entities: texts.map((id) => ({ name: id })) },
});
const entities = (...ids: readonly string[]) => ({ data: { _entities: ids.map((name) => ({ name })) } });

test("each gets its entities in its own order, and none that another holds", async () => {
  const { asked, saved, ask } = start(named);
  const [one, two] = await Promise.all([ask(["a", "b"]), ask(["c", "b", "a"])]);
  expect(asked.map(({ texts }) => texts)).toEqual([["a", "b", "c"]]);
  expect(saved).toEqual([1]);
  expect([one, two]).toEqual([entities("a", "b"), entities("c", "b", "a")]);
  const [ofOne, ofTwo] = [one, two].map((answer) => (answer?.data?.["_entities"] ?? []) as object[]);
  expect(ofTwo?.[1]).not.toBe(ofOne?.[1]);
});

test("an error stands where each has the entity; one of the whole call is everybody's", async () => {
  const { ask } = start((texts) => ({
    ...named(texts),
    errors: [{ message: "no b", path: ["_entities", 1, "name"] }, { message: "slow" }],
  }));
  const [one, two, three] = await Promise.all([ask(["a", "b"]), ask(["c", "d", "b"]), ask(["a"])]);
  expect(one?.errors).toEqual([{ message: "no b", path: ["_entities", 1, "name"] }, { message: "slow" }]);
  expect(two?.errors).toEqual([{ message: "no b", path: ["_entities", 2, "name"] }, { message: "slow" }]);
  expect(three?.errors).toEqual([{ message: "slow" }]);
});

test("an answer of the wrong length is nobody's", async () => {
  const { ask } = start(() => entities("a"));
  const answers = await Promise.all([ask(["a"]), ask(["b"])]);
  expect(answers).toEqual([{ data: null }, { data: null }]);
});

test("other variables, another selection, mutations and later turns go by themselves", async () => {
  const { asked, ask } = start(named);
  await Promise.all([ask(["a"]), ask(["a"], { variables: { n: 1 } }), ask(["a"], { query: "{ other }" })]);
  await ask(["a"]);
  await ask(["a"], { kind: "mutation" });
  expect(asked).toHaveLength(5);
});

test("no request holds more than 500 entities", async () => {
  const { asked, ask } = start(named);
  const lists = [0, 1, 2].map((list) => Array.from({ length: 300 }, (_, index) => `${list}.${index}`));
  const answers = await Promise.all(lists.map((list) => ask(list)));
  expect(answers).toEqual(lists.map((list) => entities(...list)));
  expect(asked.map(({ texts }) => texts.length)).toEqual([300, 300, 300]);
});

test("the request ends when the last of those who wait has left, not before", async () => {
  let answer: (value: SubgraphAnswer) => void = () => {};
  const { asked, ask } = start(() => new Promise<SubgraphAnswer>((resolve) => (answer = resolve)) as never);
  const [first, second] = [new AbortController(), new AbortController()];
  const both = [ask(["a"], {}, { signal: first.signal }), ask(["b"], {}, { signal: second.signal })];
  await new Promise((resolve) => setImmediate(resolve));
  first.abort();
  expect(asked[0]?.signal.aborted).toBe(false);
  second.abort();
  expect(asked[0]?.signal.aborted).toBe(true);
  answer({ data: null });
  await Promise.all(both);
});
