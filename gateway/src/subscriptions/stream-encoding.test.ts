import { expect, test } from "vitest";
import { eventStreamEncoding, multipartEncoding, wantedEncoding } from "./stream-encoding.ts";

test.each([
  'multipart/mixed;subscriptionSpec="1.0", application/json',
  "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json",
  "application/json, multipart/mixed; subscriptionSpec=1.0",
])("%s asks for parts", (accept) => expect(wantedEncoding(accept)).toBe(multipartEncoding));

test.each(["text/event-stream", "application/json, text/event-stream;q=0.9", "Text/Event-Stream"])(
  "%s asks for server-sent events",
  (accept) => expect(wantedEncoding(accept)).toBe(eventStreamEncoding),
);

test.each([
  undefined,
  "*/*",
  "multipart/mixed",
  "multipart/mixed;deferSpec=20220824",
  "multipart/mixed, a;subscriptionSpec=1.0",
  "application/text/event-streamed",
])("%s asks for no stream", (accept) => expect(wantedEncoding(accept)).toBeNull());
