import { expect, test } from "vitest";
import { acceptsMultipart } from "./multipart.ts";

test.each([
  'multipart/mixed;subscriptionSpec="1.0", application/json',
  "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json",
  "application/json, multipart/mixed; subscriptionSpec=1.0",
])("%s asks for a stream", (accept) => expect(acceptsMultipart(accept)).toBe(true));

test.each([
  undefined,
  "*/*",
  "multipart/mixed",
  "multipart/mixed;deferSpec=20220824",
  "multipart/mixed, a;subscriptionSpec=1.0",
])("%s does not", (accept) => expect(acceptsMultipart(accept)).toBe(false));
