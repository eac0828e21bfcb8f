import { expect, onTestFinished, test } from "vitest";
import { compose, type HttpSubgraph, serve } from "../support/graph.ts";
import { eventually } from "../support/eventually.ts";
import { startGateway } from "../support/server.ts";
import { collect, connect } from "../support/sockets.ts";
import { ticking } from "../support/ticking.ts";

/** A gateway over two rooms behind HTTP, of which the first can go away and come back at its address. */
async function start(giveUpAfterMs = 60_000) {
  const graph = ticking();
  const [ticks, owners] = graph.rooms;
  if (!ticks || !owners) throw new Error("two rooms");
  const own: { ticks: HttpSubgraph } = { ticks: await serve(ticks) };
  const beside = await serve(owners);
  const server = await startGateway([], {
    supergraphSdl: compose(graph.rooms, { ticks: own.ticks.url, owners: beside.url }),
    subgraphTimeoutMs: 500,
    streams: { renewal: { backoffMs: 20, maxBackoffMs: 40, giveUpAfterMs } },
  });
  onTestFinished(async () => {
    await server.stop();
    await Promise.all([own.ticks.stop(), beside.stop()]);
  });
  await server.listen();
  const client = connect(server.url());
  onTestFinished(async () => client.dispose());
  return {
    ...graph,
    open: (query: string) => collect(client, query),
    leave: () => own.ticks.stop(),
    comeBack: async () => {
      own.ticks = await serve(ticks, Number(new URL(own.ticks.url).port));
    },
  };
}

const gone = {
  errors: [{ message: expect.stringContaining('"ticks"'), extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
};

test("an owner that goes away is told at once; where the schema says restartable the stream goes on when it is back", async () => {
  const { source, push, open, leave, comeBack } = await start();
  const { results } = open("subscription { state { n owner { name } } }");
  await eventually(() => source.state.opened).toBe(1);
  push(1);
  await eventually(() => results.length).toBe(1);
  await leave();
  await eventually(() => results.slice(1)).toMatchObject([gone]);
  await comeBack();
  await eventually(() => source.state.opened).toBe(2);
  push(2);
  await eventually(() => results.length).toBe(3);
  expect(results[2]).toEqual({ data: { state: { n: 2, owner: { name: "Ada 1" } } } });
});

test("it is given up after a while", async () => {
  const { source, open, leave } = await start(100);
  const { results, ended } = open("subscription { state { n } }");
  await eventually(() => source.state.opened).toBe(1);
  await leave();
  expect(await ended).toBeNull();
  expect(results).toMatchObject([gone, gone]);
});

test("without that word nobody can know what would be repeated: it ends with the error", async () => {
  const { source, open, leave } = await start();
  const { results, ended } = open("subscription { tick { n } }");
  await eventually(() => source.state.opened).toBe(1);
  await leave();
  expect(await ended).toBeNull();
  expect(results).toMatchObject([gone]);
});
