import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nothingOnItsWay } from "./people.ts";
import { accepted, logOf, refusal } from "./operations.ts";
import { member, partner, type RoomUnderTest, shopper, staff, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom({ allowsLoopback: false });
});
afterAll(() => room.end());

const url = "https://hooks.example/novatech";
const kinds = ["ORDER_PLACED", "SHIPMENT_DELIVERED"];
const list = `query Q($merchantId: ID, $partnerId: ID, $first: Int = 50, $after: String, $last: Int, $before: String) {
  webhookEndpoints(merchantId: $merchantId, partnerId: $partnerId, first: $first, after: $after, last: $last, before: $before) {
    nodes { id url secrets { createdAt expiresAt } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`;
const idsOf = async (variables: object, viewer: Parameters<RoomUnderTest["ask"]>[2]): Promise<string[]> => {
  const { data, errors } = await room.ask(list, variables, viewer);
  expect(errors).toEqual([]);
  return data.webhookEndpoints.nodes.map(({ id }: { id: string }) => id);
};

test("an owner and a manager make endpoints; the secret is shown once and is sealed where it is kept", async () => {
  const owner = member(["merch_a"]);
  const made = await accepted(room, owner, "create", { merchantId: "merch_a", url, kinds, description: " ERP " });
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(made.endpoint).toMatchObject({
    url,
    kinds,
    description: "ERP",
    isEnabled: true,
    merchantIds: ["merch_a"],
    partnerId: null,
  });
  expect(made.endpoint.secrets).toEqual([{ expiresAt: null }]);
  await accepted(room, member(["merch_a"], "MANAGER"), "create", { merchantId: "merch_a", url, kinds });
  const rows = await room.database.sql`select sealed from endpoint_secrets`;
  expect(JSON.stringify(rows)).not.toContain(made.secret.slice(6, 20));
  const shown = JSON.stringify(await logOf(room, owner, made.endpoint.id));
  expect(shown).not.toContain("whsec_");
});

test("only owners have money told, clerks and strangers manage nothing, and others' endpoints look like none", async () => {
  const owner = member(["merch_b"]);
  const money = { merchantId: "merch_b", url, kinds: ["INVOICE_ISSUED"] };
  expect(await refusal(room, member(["merch_b"], "MANAGER"), "create", money)).toMatchObject({
    code: "INVALID_INPUT",
    field: ["input", "kinds"],
    message: expect.stringContaining("INVOICE_ISSUED"),
  });
  const { endpoint } = await accepted(room, owner, "create", money);
  const input = { endpointId: endpoint.id };
  for (const viewer of [member(["merch_b"], "CLERK"), member(["merch_c"]), partner("acme", "merch_b"), shopper]) {
    expect(await refusal(room, viewer, "update", { ...input, isEnabled: false })).toMatchObject({ code: "NOT_FOUND" });
    for (const name of ["remove", "rotate", "test"] as const)
      expect(await refusal(room, viewer, name, input)).toMatchObject({
        code: "NOT_FOUND",
        __typename: "NotFoundError",
      });
    const from = room.clock.now().toISOString();
    expect(await refusal(room, viewer, "replayAll", { ...input, from })).toMatchObject({ code: "NOT_FOUND" });
    expect(await idsOf({ merchantId: "merch_b" }, viewer)).toEqual([]);
    expect((await logOf(room, viewer, endpoint.id)).log).toBeUndefined();
    const { data } = await room.ask(
      `{ _entities(representations: [{ __typename: "WebhookEndpoint", id: "${endpoint.id}" }, { __typename: "Merchant", id: "merch_b" }]) {
        ... on WebhookEndpoint { id } ... on Merchant { webhookEndpoints(first: 1) { nodes { id } } } } }`,
      {},
      viewer,
    );
    expect(data._entities).toEqual([null, { webhookEndpoints: null }]);
  }
  expect(await refusal(room, member(["merch_b"], "CLERK"), "create", money)).toMatchObject({ code: "NOT_FOUND" });
  expect(await idsOf({}, owner)).toEqual([endpoint.id]);
});

test("a partner has endpoints of its own for merchants it speaks for, and loses those it speaks for no longer", async () => {
  const acme = partner("acme", "merch_d", "merch_e");
  const { endpoint } = await accepted(room, acme, "create", { url, kinds });
  expect(endpoint).toMatchObject({ partnerId: "acme", merchantIds: ["merch_d", "merch_e"] });
  const foreign = { url, kinds, merchantIds: ["merch_f"] };
  expect(await refusal(room, acme, "create", foreign)).toMatchObject({
    code: "NOT_FOUND",
    field: ["input", "merchantIds"],
  });
  expect(await refusal(room, acme, "create", { url, kinds, merchantId: "merch_d" })).toMatchObject({
    code: "INVALID_INPUT",
  });
  expect(await refusal(room, acme, "create", { url, kinds, partnerId: "other" })).toMatchObject({ code: "NOT_FOUND" });
  expect(await idsOf({}, partner("other", "merch_d"))).toEqual([]);
  expect(await idsOf({ partnerId: "acme" }, staff)).toEqual([endpoint.id]);

  // The gateway says another list now.
  await accepted(room, partner("acme", "merch_e"), "create", { url, kinds });
  expect((await logOf(room, acme, endpoint.id)).merchantIds).toEqual(["merch_e"]);
  await accepted(room, partner("acme", "merch_g"), "create", { url, kinds });
  expect(await logOf(room, acme, endpoint.id)).toMatchObject({
    merchantIds: [],
    isEnabled: false,
    disabledReason: "NO_MERCHANT",
  });
  const enable = { endpointId: endpoint.id, isEnabled: true };
  expect(await refusal(room, partner("acme", "merch_g"), "update", enable)).toMatchObject({
    field: ["input", "merchantIds"],
  });
  await accepted(room, partner("acme", "merch_g"), "update", { ...enable, merchantIds: ["merch_g"] });
});

test("staff make endpoints for both, and must say for whom", async () => {
  expect(await refusal(room, staff, "create", { url, kinds })).toMatchObject({ field: ["input", "merchantId"] });
  const forPartner = { partnerId: "beta", url, kinds };
  expect(await refusal(room, staff, "create", forPartner)).toMatchObject({ field: ["input", "merchantIds"] });
  await accepted(room, staff, "create", { ...forPartner, merchantIds: ["merch_h"] });
  const money = { merchantId: "merch_h", url, kinds: ["PAYMENT_REFUNDED"] };
  const { endpoint } = await accepted(room, staff, "create", money);
  expect((await accepted(room, staff, "remove", { endpointId: endpoint.id })).deletedEndpointId).toBe(endpoint.id);
  expect(await refusal(room, staff, "remove", { endpointId: endpoint.id })).toMatchObject({ code: "NOT_FOUND" });
});

const long = `https://hooks.example/${"x".repeat(2000)}`;
test.each([
  ["http://hooks.example/", "https"],
  ["ftp://hooks.example/", "https"],
  ["hooks.example", "no address"],
  ["https://user:secret@hooks.example/", "signed instead"],
  ["https://hooks.example/#top", "#"],
  [long, "at most 2000"],
  ["https://localhost/", "public internet"],
  ["https://127.0.0.1/", "public internet"],
  ["https://10.0.0.8/", "public internet"],
  ["https://169.254.169.254/latest/meta-data/", "public internet"],
  ["https://[::1]/", "public internet"],
  ["https://[fd00::1]/", "public internet"],
  ["https://[::ffff:192.168.0.1]/", "public internet"],
  ["https://2130706433/", "public internet"],
  ["https://0x7f.1/", "public internet"],
])("an endpoint at %s is refused", async (address, why) => {
  const wish = { merchantId: "merch_i", url: address, kinds };
  expect(await refusal(room, member(["merch_i"]), "create", wish)).toMatchObject({
    code: "INVALID_INPUT",
    field: ["input", "url"],
    message: expect.stringContaining(why),
  });
});

test("no kinds, too long a description, too many endpoints, a time long past: each is refused so", async () => {
  const owner = member(["merch_j"]);
  const wish = { merchantId: "merch_j", url, kinds };
  expect(await refusal(room, owner, "create", { ...wish, kinds: [] })).toMatchObject({ field: ["input", "kinds"] });
  expect(await refusal(room, owner, "create", { ...wish, description: "x".repeat(201) })).toMatchObject({
    field: ["input", "description"],
  });
  const made = [];
  for (let count = 0; count < 20; count += 1) made.push(await accepted(room, owner, "create", wish));
  expect(await refusal(room, owner, "create", wish)).toMatchObject({ code: "WEBHOOK_LIMIT_REACHED" });
  const endpointId = made[0].endpoint.id;
  const replay = (from: number, more: object = {}) => ({
    endpointId,
    from: new Date(room.clock.now().getTime() + from).toISOString(),
    ...more,
  });
  expect(await refusal(room, owner, "replayAll", replay(-31 * 86_400_000))).toMatchObject({ field: ["input", "from"] });
  expect(await refusal(room, owner, "replayAll", replay(60_000))).toMatchObject({ field: ["input", "to"] });
  expect(await refusal(room, owner, "replayAll", replay(-60_000, { statuses: [] }))).toMatchObject({
    field: ["input", "statuses"],
  });
  expect(await refusal(room, owner, "replay", { deliveryId: "whd_none" })).toMatchObject({ code: "NOT_FOUND" });
  await accepted(room, owner, "update", { endpointId, isEnabled: false });
  expect(await refusal(room, owner, "test", { endpointId })).toMatchObject({ code: "WEBHOOK_ENDPOINT_DISABLED" });

  const first = await room.ask(list, { first: 8 }, owner);
  const { nodes, pageInfo } = first.data.webhookEndpoints;
  expect([nodes.length, pageInfo.hasNextPage]).toEqual([8, true]);
  const rest = await idsOf({ first: 50, after: pageInfo.endCursor }, owner);
  expect(new Set([...rest, ...nodes.map(({ id }: { id: string }) => id)]).size).toBe(20);
  expect(await idsOf({ first: null, last: 12 }, owner)).toEqual(rest);
  expect((await room.ask(list, { after: "nonsense" }, owner)).errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("many endpoints with their logs cost as many statements as one", async () => {
  const owner = member(["merch_k", "merch_l"]);
  const wish = { merchantId: "merch_k", url, kinds: ["SHIPMENT_DELIVERED"] };
  await accepted(room, owner, "create", { ...wish, merchantId: "merch_l" });
  for (let count = 0; count < 12; count += 1) await accepted(room, owner, "create", { ...wish, isEnabled: false });
  for (const name of ["ship_a", "ship_b", "ship_c"]) await room.parcel("merch_k", name);
  await nothingOnItsWay(room);
  const deep = `query Q($merchantIds: [_Any!]!) { _entities(representations: $merchantIds) { ... on Merchant { webhookEndpoints(first: 20) {
    nodes { id secrets { createdAt } deliveries(first: 2) { nodes { id endpoint { id } attempts { outcome } } pageInfo { hasNextPage } } } } } } }`;
  const ask = (...merchantIds: string[]) =>
    countStatements(room.app, () =>
      room.ask(deep, { merchantIds: merchantIds.map((id) => ({ __typename: "Merchant", id })) }, owner),
    );
  const [one, many] = [await ask("merch_k"), await ask("merch_k", "merch_l")];
  expect(one.result.errors).toEqual([]);
  const [{ webhookEndpoints }] = one.result.data._entities;
  expect(webhookEndpoints.nodes).toHaveLength(12);
  for (const { deliveries } of webhookEndpoints.nodes)
    expect([deliveries.nodes.length, deliveries.pageInfo.hasNextPage]).toEqual([2, true]);
  expect(many.result.data._entities[1].webhookEndpoints.nodes).toHaveLength(1);
  expect(many.statements.length).toBe(one.statements.length);
  expect(one.statements.length).toBeLessThanOrEqual(5);
});

test("who makes an endpoint, turns it elsewhere or has a new secret made proves who they are; a partner's program does so each time", async () => {
  const owner = member(["merch_proof"]);
  const input = { merchantId: "merch_proof", url, kinds };
  const { endpoint } = await accepted(room, owner, "create", input);
  const longAgo = { ...owner, authenticatedAt: new Date(0) };
  const codeOf = async (field: string, wish: object) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const { errors } = await room.ask(
      `mutation M($input: ${type}) { ${field}(input: $input) { userErrors { code } } }`,
      { input: wish },
      longAgo,
    );
    return errors[0]?.code ?? null;
  };
  const { id: endpointId } = endpoint;
  expect(await codeOf("webhookEndpointCreate", input)).toBe("STEP_UP_REQUIRED");
  expect(await codeOf("webhookEndpointSecretRotate", { endpointId })).toBe("STEP_UP_REQUIRED");
  expect(await codeOf("webhookEndpointUpdate", { endpointId, url: "https://elsewhere.example/x" })).toBe(
    "STEP_UP_REQUIRED",
  );
  expect(await codeOf("webhookEndpointUpdate", { endpointId, isEnabled: true })).toBeNull();
  await accepted(room, partner("prover", "merch_proof"), "create", { ...input, merchantId: undefined });
});
