import type { Viewer } from "@novatech/graphql/viewer";
import { expect } from "vitest";
import type { Answer, RoomUnderTest } from "./room-under-test.ts";

const refused = "userErrors { __typename code message field }";
const endpoint =
  "id url description kinds partnerId merchantIds isEnabled disabledReason failingSince secrets { expiresAt }";
const delivery =
  "id messageId kind status attemptCount nextAttemptAt payload attempts { outcome responseCode excerpt durationMs }";

/** The mutations, by name; each returns what it made and why it did not. */
export const mutations = {
  create: `mutation M($input: WebhookEndpointCreateInput!) { result: webhookEndpointCreate(input: $input) { endpoint { ${endpoint} } secret ${refused} } }`,
  update: `mutation M($input: WebhookEndpointUpdateInput!) { result: webhookEndpointUpdate(input: $input) { endpoint { ${endpoint} } ${refused} } }`,
  remove: `mutation M($input: WebhookEndpointDeleteInput!) { result: webhookEndpointDelete(input: $input) { deletedEndpointId ${refused} } }`,
  rotate: `mutation M($input: WebhookEndpointSecretRotateInput!) { result: webhookEndpointSecretRotate(input: $input) { endpoint { ${endpoint} } secret ${refused} } }`,
  test: `mutation M($input: WebhookEndpointTestInput!) { result: webhookEndpointTest(input: $input) { delivery { ${delivery} } ${refused} } }`,
  replay: `mutation M($input: WebhookDeliveryReplayInput!) { result: webhookDeliveryReplay(input: $input) { delivery { ${delivery} } ${refused} } }`,
  replayAll: `mutation M($input: WebhookDeliveriesReplayInput!) { result: webhookDeliveriesReplay(input: $input) { replayedCount ${refused} } }`,
} as const;

/** Sends a mutation; resolves to its payload, refused or not. */
export async function send(
  room: RoomUnderTest,
  viewer: Viewer,
  name: keyof typeof mutations,
  input: object,
): Promise<Answer["data"]> {
  const { data, errors } = await room.ask(mutations[name], { input }, viewer);
  expect(errors).toEqual([]);
  return data.result;
}

/** Sends a mutation that must be accepted. */
export async function accepted(...given: Parameters<typeof send>): Promise<Answer["data"]> {
  const result = await send(...given);
  expect(result.userErrors).toEqual([]);
  return result;
}

/** Sends a mutation that must be refused, for one reason; resolves to it. */
export async function refusal(...given: Parameters<typeof send>): Promise<Answer["data"]> {
  const { userErrors, ...rest } = await send(...given);
  expect(userErrors).toHaveLength(1);
  expect(Object.values(rest).filter((value) => value !== null)).toEqual([]);
  return userErrors[0];
}

/** The log of an endpoint, the newest first. */
export async function logOf(
  room: RoomUnderTest,
  viewer: Viewer,
  endpointId: string,
  paging = "first: 100",
): Promise<Answer["data"]> {
  const query = `query Q($id: ID!) { webhookEndpoint(id: $id) { ${endpoint} deliveries(${paging}) { nodes { ${delivery} } pageInfo { hasNextPage endCursor } } } }`;
  const { data, errors } = await room.ask(query, { id: endpointId }, viewer);
  expect(errors).toEqual([]);
  return { ...data.webhookEndpoint, log: data.webhookEndpoint?.deliveries.nodes };
}
