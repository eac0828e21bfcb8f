import type { Viewer } from "@novatech/graphql/viewer";
import { until } from "@novatech/testkit/wait";
import { expect } from "vitest";
import type { ToWrite, Writer } from "../src/use-cases/ports-notices.ts";
import type { Answer, KnownPeople, RoomUnderTest } from "./room-under-test.ts";

/** Somebody who shops. */
export const person = (userId: string): Viewer => ({
  kind: "user",
  userId,
  sessionId: `session_${userId}`,
  scopes: ["shopper"],
  merchantIds: [],
});

/** Adds an account whose address is confirmed. */
export const addAccount = (known: KnownPeople, userId: string, language = "de"): void => {
  known.accounts.set(userId, { email: `${userId}@example.com`, isEmailVerified: true, displayName: "Ada", language });
};

/** Writes what can be told apart by its subject line; keeps what it was asked. */
export function plainWriter(): { readonly write: Writer; readonly asked: ToWrite[] } {
  const asked: ToWrite[] = [];
  return {
    asked,
    write: async (what) => {
      asked.push(what);
      const title = `${what.kind} ${what.subject.id} ${what.language}`;
      const template = what.kind.toLowerCase();
      if (what.channel === "SMS") return { channel: "SMS", text: `${title} ${what.data["code"] ?? ""}`, template };
      if (what.channel === "PUSH")
        return { channel: "PUSH", title, body: "more", url: "https://shop.example/", template };
      return { channel: "EMAIL", subject: title, text: title, html: `<p>${title}</p>`, headers: {}, template };
    },
  };
}

/** A line of the deliveries' table. */
export type DeliveryRow = {
  readonly kind: string;
  readonly channel: string;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly id: string;
  readonly recipient: string;
  readonly provider: string | null;
  readonly wait: Date | null;
};

/** All deliveries to somebody, by kind and channel. */
export const deliveriesTo = async (room: RoomUnderTest, recipient: string): Promise<readonly DeliveryRow[]> =>
  room.database.sql<DeliveryRow[]>`
    select delivery.id, told.kind, channel, status, reason, attempts, recipient, provider, next_attempt_at as wait
    from notification_deliveries delivery join notifications told on told.id = delivery.notification_id
    where recipient = ${recipient} order by told.created_at, kind, channel`;

/** Waits until all that is on its way to somebody has ended, and resolves to it. */
export const settled = (room: RoomUnderTest, recipient: string, count: number): Promise<readonly DeliveryRow[]> =>
  until(() => deliveriesTo(room, recipient), {
    done: (rows) => rows.length === count && rows.every(({ status, wait }) => status !== "PENDING" || wait === null),
  });

/** Asks for a field of the viewer's own account. */
export async function askMe(room: RoomUnderTest, viewer: Viewer, fields: string): Promise<Answer["data"]> {
  if (viewer.kind !== "user") throw new Error("only a person has an account");
  const query = `query Q($who: [_Any!]!) { _entities(representations: $who) { ... on User { ${fields} } } }`;
  const { data, errors } = await room.ask(query, { who: [{ __typename: "User", id: viewer.userId }] }, viewer);
  expect(errors).toEqual([]);
  return data._entities[0];
}

/** Sends one of the mutations about what one is told; `wanted` are the payload's fields. */
export async function change(
  room: RoomUnderTest,
  viewer: Viewer,
  mutation: string,
  input: object,
  wanted: string,
): Promise<Answer["data"]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const source = `mutation M($input: ${type}!) { result: ${mutation}(input: $input) { ${wanted} userErrors { code message field } } }`;
  const { data, errors } = await room.ask(source, { input }, viewer);
  expect(errors).toEqual([]);
  return data.result;
}

/** Waits until nothing is being sent to anybody: what is, asks the database, too, which would be counted. */
export const nothingOnItsWay = (room: RoomUnderTest): Promise<boolean> =>
  until(async () => {
    const waiting = await room.database
      .sql`select from notification_deliveries where next_attempt_at is not null limit 1`;
    return waiting.length === 0;
  });
