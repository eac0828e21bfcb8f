import { expect } from "vitest";
import type { Viewer } from "@novatech/graphql/viewer";
import { productId, type RoomUnderTest, variantId } from "./room-under-test.ts";

/** What came of telling events. */
export type Told = {
  readonly acceptedEvents: number | null;
  readonly ignoredEvents: number | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[] | null;
    readonly retryAfterMs?: number;
  }[];
};

/** An event as a test writes it: products by name, times as minutes ago. */
export type Happened = {
  readonly kind: string;
  readonly id?: string;
  readonly minutesAgo?: number;
  readonly products?: readonly string[];
  readonly variant?: string;
  readonly quantity?: number;
  readonly page?: string;
};

/** How a test tells events. */
export type TellMore = {
  readonly visitorKey?: string;
  readonly isConsented?: boolean;
  readonly sentAt?: Date;
  readonly viewer?: Viewer;
  readonly address?: string;
  readonly userAgent?: string;
};

/** A visitor's key as long as it has to be. */
export const keyOf = (visitor: string): string => `visitor-${visitor}-0123456789`;

let told = 0;

/** Tells events as an app would. */
export async function tell(room: RoomUnderTest, events: readonly Happened[], more: TellMore = {}): Promise<Told> {
  const { visitorKey = keyOf("a"), isConsented = true, sentAt = room.clock.now(), viewer, ...client } = more;
  const { data, errors } = await room.ask(
    `mutation ($input: EventsTrackInput!) { eventsTrack(input: $input) {
      acceptedEvents ignoredEvents userErrors { code message field ... on EventsThrottledError { retryAfterMs } } } }`,
    {
      input: {
        visitorKey,
        isConsented,
        sentAt: sentAt.toISOString(),
        events: events.map(({ kind, id, minutesAgo = 0, products = [], variant, quantity, page }) => ({
          id: id ?? `event-${(told += 1)}-of-this-file`,
          kind,
          occurredAt: new Date(sentAt.getTime() - minutesAgo * 60_000).toISOString(),
          productIds: products.map(productId),
          ...(variant === undefined ? {} : { variantId: variantId(variant) }),
          ...(quantity === undefined ? {} : { quantity }),
          ...(page === undefined ? {} : { page }),
        })),
      },
    },
    viewer,
    client,
  );
  expect(errors).toEqual([]);
  return data.eventsTrack;
}

/** A merchant's report, or null for who may not see it. */
export async function reportOf(
  room: RoomUnderTest,
  merchantId: string,
  viewer: Viewer,
  selection: string,
  { from = "2026-03-10", to = "2026-03-10", timeZone = "UTC" } = {},
  // oxlint-disable-next-line typescript/no-explicit-any
): Promise<any> {
  const { data, errors } = await room.ask(
    `query ($representations: [_Any!]!, $from: String!, $to: String!, $timeZone: String!) {
      _entities(representations: $representations) {
        ... on Merchant { analytics(from: $from, to: $to, timeZone: $timeZone) { ${selection} } } } }`,
    { representations: [{ __typename: "Merchant", id: merchantId }], from, to, timeZone },
    viewer,
  );
  expect(errors).toEqual([]);
  return data._entities[0].analytics;
}
