import { describe, expect, onTestFinished, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { as, startGateway } from "../support/server.ts";
import { collect, connect, postStream } from "../support/sockets.ts";
import { ticking } from "../support/ticking.ts";

async function start(options: Parameters<typeof startGateway>[1] = {}) {
  const graph = ticking();
  const server = await startGateway(graph.rooms, options);
  onTestFinished(server.stop);
  await server.listen();
  const open = (query: string, headers = {}) => {
    const client = connect(server.url(), headers);
    onTestFinished(async () => client.dispose());
    return collect(client, query);
  };
  const gauge = async (name: string): Promise<number> => {
    const { body } = await server.http.inject("/metrics");
    return Number(new RegExp(`^${name} (\\S+)`, "m").exec(body)?.[1]);
  };
  const untilOpen = (count: number) =>
    expect.poll(() => gauge("gateway_subscriptions_open"), { timeout: 20_000 }).toBe(count);
  return { ...graph, server, open, gauge, untilOpen };
}

const named = "subscription { tick { n owner { name } } }";
const event = (n: number, id = "1") => ({ data: { tick: { n, owner: { name: `Ada ${id}` } } } });

describe("equal subscriptions", () => {
  test("read one stream of the subgraph over every transport, and each event is run once", async () => {
    const { source, push, asked, open, server, gauge, untilOpen } = await start();
    const [first, second] = [open(named), open(named)];
    const { parts } = await postStream(server.url(), named);
    await untilOpen(3);
    expect(source.state.opened).toBe(1);
    expect(await gauge("gateway_subscription_upstreams_open")).toBe(1);
    push(1);
    expect((await parts.next()).value).toEqual({ payload: event(1) });
    await eventually(() => [first.results, second.results]).toEqual([[event(1)], [event(1)]]);
    expect(asked).toEqual([["1"]]);
  });

  test("of two viewers never share", async () => {
    const { source, open, untilOpen } = await start();
    open(named, as("u1"));
    open(named, as("u2"));
    open(named, as("u1", "staff"));
    await untilOpen(3);
    expect(source.state.opened).toBe(3);
  });

  test("with other variables or another selection never share", async () => {
    const { source, open, untilOpen } = await start();
    open(named);
    open("subscription { tick { n } }");
    open("subscription { tick { n __typename } }");
    await untilOpen(3);
    expect(source.state.opened).toBe(3);
  });

  test("who comes after the first event gets a stream of its own, because the first event may have been a start", async () => {
    const { source, push, open, untilOpen } = await start();
    const early = open(named);
    await untilOpen(1);
    push(1);
    await early.first;
    open(named);
    await untilOpen(2);
    expect(source.state.opened).toBe(2);
  });

  test("where the schema says joinable, who comes later joins", async () => {
    const { source, push, open, untilOpen } = await start();
    const live = "subscription { live { n } }";
    const early = open(live);
    await untilOpen(1);
    push(1);
    await early.first;
    const late = open(live);
    await untilOpen(2);
    push(2);
    await late.first;
    expect(source.state.opened).toBe(1);
    expect(late.results).toEqual([{ data: { live: { n: 2 } } }]);
    expect(early.results).toHaveLength(2);
  });

  test("the stream of the subgraph ends with the last of them", async () => {
    const { source, open, untilOpen } = await start();
    const [first, second] = [open(named), open(named)];
    await untilOpen(2);
    first.unsubscribe();
    await untilOpen(1);
    expect(source.state.closed).toBe(0);
    second.unsubscribe();
    await eventually(() => source.state.closed).toBe(1);
  });

  test("each is told its own request's id where a fault is hidden", async () => {
    const { push, open, untilOpen } = await start();
    const [first, second] = [open(named), open(named)];
    await untilOpen(2);
    push(1, "broken");
    await Promise.all([first.first, second.first]);
    const ids = [...first.results, ...second.results].map(
      (result) => (result as { errors: { extensions: { requestId: string } }[] }).errors[0]?.extensions.requestId,
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });
});

describe("what events of one turn ask of a subgraph", () => {
  test("is one request for all streams that ask the same, each entity once", async () => {
    const { push, asked, open, untilOpen } = await start();
    const streams = [open(named), open(`${named} # another text`), open(`${named} # and another`)];
    await untilOpen(3);
    push(1, "7");
    await Promise.all(streams.map(({ first }) => first));
    expect(asked).toEqual([["7"]]);
    for (const { results } of streams) expect(results).toEqual([event(1, "7")]);
  });

  test("is not merged for two viewers, nor with another selection", async () => {
    const { push, asked, open, untilOpen } = await start();
    const streams = [open(named), open(named, as("u1")), open("subscription { tick { owner { alias: name } } }")];
    await untilOpen(3);
    push(1, "7");
    await Promise.all(streams.map(({ first }) => first));
    expect(asked).toEqual([["7"], ["7"], ["7"]]);
  });

  test("has its errors where each stream has the entity", async () => {
    const { push, asked, open, untilOpen } = await start();
    const streams = [open(named), open(`${named} # another text`)];
    await untilOpen(2);
    push(1, "broken");
    await Promise.all(streams.map(({ first }) => first));
    expect(asked).toEqual([["broken"]]);
    for (const { results } of streams)
      expect(results).toMatchObject([
        {
          data: { tick: { n: 1, owner: { name: null } } },
          errors: [{ path: ["tick", "owner", "name"], extensions: { code: "INTERNAL_SERVER_ERROR" } }],
        },
      ]);
  });
});

describe("limits on streams", () => {
  const tooMany = [{ extensions: { code: "TOO_MANY_SUBSCRIPTIONS" } }];

  test("hold for a client over all its connections, and end with its streams", async () => {
    const { open, untilOpen } = await start({ streams: { maxPerClient: 2 } });
    const mine = open(named, as("u1"));
    open(named, as("u1"));
    await untilOpen(2);
    expect(await open(named, as("u1")).ended).toMatchObject(tooMany);
    open(named, as("u2"));
    await untilOpen(3);
    mine.unsubscribe();
    await untilOpen(2);
    open(named, as("u1"));
    await untilOpen(3);
  });

  test("hold for the whole process", async () => {
    const { open, untilOpen } = await start({ streams: { maxInProcess: 1 } });
    open(named, as("u1"));
    await untilOpen(1);
    expect(await open(named, as("u2")).ended).toMatchObject([{ extensions: { code: "OVERLOADED" } }]);
  });
});
