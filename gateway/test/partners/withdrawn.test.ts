import { onTestFinished, test, expect } from "vitest";
import { createClientBooks } from "../../src/clients/client-books.ts";
import { createPartnerFile, createPartnerKey } from "../../src/clients/partners.ts";
import { createFolder } from "../support/clients.ts";
import { eventually } from "../support/eventually.ts";
import { readLog } from "../support/log.ts";
import { startGateway } from "../support/server.ts";
import { collect, connect } from "../support/sockets.ts";
import { ticking } from "../support/ticking.ts";

const key = createPartnerKey();
const partner = (id: string, keyHash: string, merchantIds: readonly string[]) => ({
  id,
  client: "partner",
  keyHashes: [keyHash],
  merchantIds,
});

/** A gateway with a file of partners that the test writes, and what ticks behind it. */
async function start() {
  const folder = createFolder();
  const { logger } = readLog();
  const write = (...partners: readonly object[]) => folder.write("partners.json", { partners });
  const path = write(partner("acme", key.hash, ["merch_1", "merch_2"]));
  const partners = createPartnerFile({ path, logger, pollMs: 20 });
  const level = "allow-all";
  const clients = createClientBooks({
    path: folder.write("clients.json", { clients: { partner: { level, isPartner: true } }, default: { level } }),
    logger,
    pollMs: 0,
  });
  const { rooms, push } = ticking();
  const server = await startGateway(rooms, { clients, partners });
  onTestFinished(async () => {
    await server.stop();
    partners.stop();
    folder.remove();
  });
  await server.listen();
  const client = connect(server.url(), { "x-api-key": key.key });
  onTestFinished(() => client.dispose());
  const stream = collect(client, "subscription { tick { n } }");
  // Told of nothing before it listens: pushed until it comes.
  await eventually(() => {
    push(1);
    return stream.results.length;
  }).toBeGreaterThan(0);
  return { write, stream, push };
}

test.each([
  ["one of its merchants is withdrawn", [partner("acme", key.hash, ["merch_1"])]],
  ["it is a partner no more", []],
])("an open stream of a partner ends when %s", async (_what, partners) => {
  const { write, stream } = await start();
  write(...partners);
  await stream.ended;
  expect(stream.results.at(-1)).toMatchObject({
    errors: [
      { message: "What this partner may see has changed: subscribe again.", extensions: { code: "UNAUTHENTICATED" } },
    ],
  });
});

test("an open stream of a partner goes on when only others change", async () => {
  const { write, stream, push } = await start();
  write(partner("acme", key.hash, ["merch_2", "merch_1"]), partner("other", createPartnerKey().hash, []));
  const seen = stream.results.length;
  await eventually(() => {
    push(2);
    return stream.results.length;
  }).toBeGreaterThan(seen + 3);
  expect(stream.results.at(-1)).toEqual({ data: { tick: { n: 2 } } });
});
