import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectStripe } from "../src/clients/stripe/stripe-client.ts";
import { createStripeProvider } from "../src/clients/stripe/stripe-provider.ts";
import type { PaymentProvider } from "../src/use-cases/provider.ts";

// stripe-mock (https://github.com/stripe/stripe-mock) knows every parameter of Stripe's API and remembers nothing: it says whether our
// requests have the right shape, and its answers, which are always the same, say no more.
const mockUrl = process.env["STRIPE_MOCK_URL"]; // oxlint-disable-line node/no-process-env -- only whoever runs the test has such a server
const whyNot = mockUrl === undefined ? " (not checked: STRIPE_MOCK_URL names no stripe-mock)" : "";

type Exchange = { readonly what: string; readonly status: number; readonly said: string };

/** Passes requests on to stripe-mock and keeps what it said. */
async function startRecorder(target: URL): Promise<{
  readonly url: string;
  readonly exchanges: Exchange[];
  readonly stop: () => void;
}> {
  const exchanges: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, url = "/", headers } = incoming;
    const passed = forward(new URL(url, target), { ...(method ? { method } : {}), headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const said = Buffer.concat(chunks);
        exchanges.push({
          what: `${method} ${url.split("?")[0]}`,
          status: answer.statusCode ?? 0,
          said: said.toString("utf8").slice(0, 500),
        });
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(said);
      });
    });
    passed.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, exchanges, stop: () => server.close() };
}

describe.skipIf(mockUrl === undefined)(`the shape of what we ask Stripe${whyNot}`, () => {
  let recorder: Awaited<ReturnType<typeof startRecorder>>;
  let provider: PaymentProvider;
  let close: () => void;
  beforeAll(async () => {
    recorder = await startRecorder(new URL(mockUrl ?? "http://127.0.0.1"));
    const connected = connectStripe({ secretKey: "sk_test_123", apiBase: recorder.url });
    close = connected.close;
    provider = createStripeProvider(connected.stripe);
  });
  afterAll(() => {
    close();
    recorder.stop();
  });

  const hold = { reference: "pi_1", isTakenOnce: false };
  const amount = { key: "chk_1:capture", hold, amountMinor: 1000n, currency: "EUR", wasAsked: true };
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      "authorize",
      () =>
        provider.authorize({
          key: "chk_1:authorize",
          amountMinor: 1000n,
          currency: "EUR",
          methodToken: "pm_card_visa",
          returnUrl: "https://shop.example/back",
        }),
    ],
    ["find", () => provider.find({ key: "chk_1:authorize", askedAt: new Date(), reference: null })],
    ["capture", () => provider.capture(amount)],
    ["release", () => provider.release({ key: "chk_1:void", hold })],
    ["refund", () => provider.refund({ ...amount, key: "chk_1:refund" })],
    ["look", () => provider.look("pi_1")],
    ["list", () => Array.fromAsync(provider.list({ since: new Date(0), until: new Date() }))],
  ];

  test.each(asked)("%s: Stripe knows every parameter", async (_name, ask) => {
    recorder.exchanges.length = 0;
    // What comes of it does not matter: the mock's objects are in no state of ours.
    await ask().catch(() => {});
    expect(recorder.exchanges.length).toBeGreaterThan(0);
    expect(recorder.exchanges.filter(({ status }) => status >= 400)).toEqual([]);
  });
});
