import { afterAll, afterEach, describe, expect, test } from "vitest";
import { createClientBooks } from "../../src/clients/client-books.ts";
import { sha256 } from "../../src/clients/manifest.ts";
import { createFolder, manifestOf } from "../support/clients.ts";
import { eventually } from "../support/eventually.ts";
import { compose, createSubgraph, type TestSubgraph } from "../support/graph.ts";
import { readLog } from "../support/log.ts";
import { type Answer, codes, startGateway, type TestServer } from "../support/server.ts";

const person = { __typename: "Person", id: "a" };
const people: TestSubgraph = {
  name: "people",
  sdl: `type Query { me: Person } type Person @key(fields: "id") { id: ID! friend: Person }`,
  resolvers: { Query: { me: () => person }, Person: { friend: () => person, __resolveReference: () => person } },
};
const names: TestSubgraph = {
  name: "names",
  sdl: `type Person @key(fields: "id") { id: ID! name: String }`,
  resolvers: { Person: { __resolveReference: () => ({ ...person, name: "Ada" }) } },
};
/** As before, without names. */
const nameless = compose([people]);

/** An entity by as many paths: some milliseconds of planning each. */
const dear = (mark: string, aliases = 900): string =>
  `query Dear { me { ${Array.from({ length: aliases }, (_, index) => `${mark}${index}: friend { name }`).join(" ")} } }`;
const small = "{ me { id } }";
const listed = "query Listed { me { name } }";
const unlimited = { maxLength: 1e9, maxTokens: 1e9, maxAliases: 1e9, maxFields: 1e9, maxPairs: 1e9 };

let server: TestServer;
const folder = createFolder();
afterEach(() => server.stop());
afterAll(folder.remove);

const start = async (planning: object = {}, more: object = {}): Promise<TestServer> =>
  (server = await startGateway([people, names].map(createSubgraph), {
    limits: unlimited,
    planning: { deadlineMs: 60_000, maxPlanLength: 1e9, ...planning },
    ...more,
  }));

/** A gateway whose apps list `text`, which everybody may ask for by its id. */
const startListing = (text: string, planning: object = {}): Promise<TestServer> => {
  folder.write("web.json", manifestOf(text));
  const path = folder.write("clients.json", {
    clients: { web: { level: "allow-all", manifests: ["web.json"] } },
    default: { level: "allow-all" },
  });
  return start(planning, { clients: createClientBooks({ path, logger: readLog().logger, pollMs: 60_000 }) });
};
const askListed = async (text: string): Promise<Answer> =>
  (await server.http.inject({ url: `/graphql/${sha256(text)}` })).json();

const metric = async (name: string): Promise<string | undefined> => {
  const { body } = await server.http.inject({ url: "/metrics" });
  return body
    .split("\n")
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);
};
const refused = (reason: string) => metric(`gateway_planning_refused_total{reason="${reason}"}`);

/** Notes who was answered in which order. */
function inOrder() {
  const order: string[] = [];
  const note = async <Given>(name: string, asked: Promise<Given>): Promise<Given> => {
    const answer = await asked;
    order.push(name);
    return answer;
  };
  return { order, note };
}

describe("while a dear operation is planned", () => {
  test("small ones are answered, and it is answered in the end", async () => {
    await start();
    await server.ask(small);
    const { order, note } = inOrder();
    const waiting = note("dear", server.ask(dear("a")));
    for (let each = 1; each <= 3; each++) await note(`small ${each}`, server.ask(small));
    expect((await waiting).body.errors).toBeUndefined();
    expect(order).toEqual(["small 1", "small 2", "small 3", "dear"]);
  });

  test("those who ask for the same share its plan", async () => {
    await start();
    const answers = await Promise.all([1, 2, 3].map(() => server.ask(dear("a", 100))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await metric("gateway_planning_thread_seconds_count")).toBe("1");
    expect(await metric(`gateway_plan_cache_total{result="miss"}`)).toBe("3");
  });

  test("one that is listed goes before those that wait", async () => {
    await startListing(listed);
    const { order, note } = inOrder();
    const texts = [note("first", server.ask(dear("a"))), note("second", server.ask(dear("b", 10)))];
    await eventually(() => metric("gateway_planning_queue")).toBe("1");
    await Promise.all([...texts, note("listed", askListed(listed))]);
    expect(order).toEqual(["first", "listed", "second"]);
  });

  test("no more wait than may", async () => {
    await start({ maxQueued: 1 });
    const texts = [server.ask(dear("a")), server.ask(dear("b", 10))];
    await eventually(() => metric("gateway_planning_queue")).toBe("1");
    const third = await server.ask(dear("c", 10));
    expect([third.status, codes(third.body), third.headers["retry-after"]]).toEqual([503, ["OVERLOADED"], "1"]);
    expect((await Promise.all(texts)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await refused("queue")).toBe("1");
  });

  test("nobody waits longer than may be", async () => {
    await start({ maxWaitMs: 20 });
    const first = server.ask(dear("a"));
    const second = await server.ask(dear("b", 10));
    expect([second.status, codes(second.body)]).toEqual([503, ["OVERLOADED"]]);
    expect((await first).status).toBe(200);
    expect(await refused("wait")).toBe("1");
  });

  test("a new supergraph answers, and it ends by the one it began with", async () => {
    await start();
    await server.ask(small);
    const { order, note } = inOrder();
    const begun = note("dear", server.ask(dear("a")));
    await eventually(() => server.gateway.load.inFlight()).toBe(1);
    server.swap(nameless);
    const gone = await note("gone", server.ask("{ me { name } }"));
    expect(codes(gone.body)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect((await begun).body.data).toMatchObject({ me: { a0: { name: "Ada" } } });
    expect(order).toEqual(["gone", "dear"]);
    expect((await server.ask("{ me { friend { id } } }")).body).toEqual({ data: { me: { friend: { id: "a" } } } });
  });

  test("a gateway that stops lets it end", async () => {
    await start();
    await server.listen();
    const answer = fetch(`${server.url()}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: dear("a") }),
    });
    await eventually(() => server.gateway.load.inFlight()).toBe(1);
    await server.stop();
    expect(((await (await answer).json()) as Answer).errors).toBeUndefined();
  });
});

describe("an operation that takes too long to plan", () => {
  test("is refused, for a while without being tried again, and others go on", async () => {
    await start({ deadlineMs: 100 });
    const first = await server.ask(dear("a"));
    expect([first.status, codes(first.body)]).toEqual([400, ["MAX_PLANNING_EXCEEDED"]]);
    expect(await refused("time")).toBe("1");
    expect((await server.ask(small)).status).toBe(200);
    const starts = await metric("gateway_planning_thread_starts_total");
    const again = await server.ask(dear("a"));
    expect([again.status, codes(again.body)]).toEqual([400, ["MAX_PLANNING_EXCEEDED"]]);
    expect(await refused("remembered")).toBe("1");
    expect(await metric("gateway_planning_thread_starts_total")).toBe(starts);
  });

  test("is tried again after that while", async () => {
    await start({ deadlineMs: 100, refusedMs: 1 });
    for (const times of ["1", "2"]) {
      await server.ask(dear("a"));
      expect(await refused("time")).toBe(times);
    }
  });

  test("is planned all the same when it is listed: somebody looked at it", async () => {
    await startListing(dear("a"), { deadlineMs: 6_000 });
    expect((await askListed(dear("a"))).errors).toBeUndefined();
  });

  test("is refused when its plan is too large to be made ready", async () => {
    await start({ maxPlanLength: 2_000 });
    const answer = await server.ask(dear("a", 100));
    expect([answer.status, codes(answer.body)]).toEqual([400, ["MAX_PLANNING_EXCEEDED"]]);
    expect(await refused("size")).toBe("1");
  });
});

test("without threads everything is planned on the event loop", async () => {
  await start({ threads: 0 });
  expect((await server.ask("{ me { name } }")).body).toEqual({ data: { me: { name: "Ada" } } });
});

test("what is listed is planned before it is asked for", async () => {
  await startListing(listed);
  await server.gateway.warmUp();
  expect(await askListed(listed)).toEqual({ data: { me: { name: "Ada" } } });
  expect(await metric(`gateway_plan_cache_total{result="hit"}`)).toBe("1");
  expect(await metric(`gateway_plan_cache_total{result="miss"}`)).toBeUndefined();
});
