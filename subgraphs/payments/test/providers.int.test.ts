import { createTestDatabase } from "@novatech/testkit/database";
import { connect } from "@novatech/postgres/database";
import { fileURLToPath } from "node:url";
import { systemClock } from "@novatech/kernel/clock";
import { eq } from "drizzle-orm";
import { createSandboxProvider } from "../src/clients/sandbox/sandbox-provider.ts";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { connectStripe } from "../src/clients/stripe/stripe-client.ts";
import { createStripeProvider } from "../src/clients/stripe/stripe-provider.ts";
import { describeProvider } from "./provider-contract.ts";
import { startStripeStandIn } from "./stripe-stand-in.ts";

describeProvider("the sandbox", async () => {
  const testDatabase = await createTestDatabase("payments");
  const database = connect({ url: testDatabase.url, poolSize: 1, applicationName: "payments" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));
  await database.close();
  const pageOf = (challengeId: string) => `http://shop/${challengeId}`;
  const holdMs = 7 * 86_400_000;
  const provider = createSandboxProvider({ databaseUrl: testDatabase.url, clock: systemClock, holdMs, pageOf });
  const idIn = (url: string) => url.split("/").at(-1) ?? "";
  const books = connect({ url: testDatabase.url, poolSize: 1, applicationName: "payments" });
  return {
    provider,
    tokens: {
      good: "tok_sandbox_visa",
      declined: "tok_sandbox_declined",
      insufficientFunds: "tok_sandbox_insufficient_funds",
      unknown: "tok_sandbox_nobody",
      refundRefused: "tok_sandbox_refund_refused",
    },
    takenOnce: "tok_sandbox_taken_once",
    challenge: {
      token: "tok_sandbox_challenge",
      pass: async (url) => void (await provider.decide(idIn(url), "approve")),
      fail: async (url) => void (await provider.decide(idIn(url), "decline")),
    },
    dispute: async (reference) => {
      await books.db
        .update(sandboxAuthorizations)
        .set({ disputedMinor: 10_000n, disputeReason: "fraudulent" })
        .where(eq(sandboxAuthorizations.key, reference));
    },
    close: async () => {
      await books.close();
      await provider.close();
      await testDatabase.drop();
    },
  };
});

// Test cards: https://docs.stripe.com/testing.
const stripeTokens = {
  good: "pm_card_visa",
  declined: "pm_card_visa_chargeDeclined",
  insufficientFunds: "pm_card_visa_chargeDeclinedInsufficientFunds",
  unknown: "pm_1NobodyMadeThis",
};

describeProvider("Stripe, against a stand-in", async () => {
  const standIn = await startStripeStandIn();
  const { stripe, close } = connectStripe({ secretKey: "sk_test_standIn", apiBase: standIn.url });
  return {
    provider: createStripeProvider(stripe),
    tokens: { ...stripeTokens, refundRefused: "pm_card_refundFail" },
    takenOnce: "pm_card_single",
    challenge: {
      token: "pm_card_authenticationRequired",
      pass: async (url) => standIn.authenticate(url, true),
      fail: async (url) => standIn.authenticate(url, false),
    },
    dispute: async (reference) => standIn.dispute(reference, "fraudulent"),
    close: async () => {
      close();
      await standIn.stop();
    },
  };
});

const testKey = process.env["STRIPE_TEST_KEY"] ?? ""; // oxlint-disable-line node/no-process-env -- a key that only whoever runs the test can have
const skipReason = /^(sk|rk)_test_/.test(testKey)
  ? null
  : "STRIPE_TEST_KEY holds no key of a Stripe account's test mode (sk_test_…)";

describeProvider(
  "Stripe, in its test mode",
  async () => {
    const { stripe, close } = connectStripe({ secretKey: testKey, apiBase: null });
    return {
      provider: createStripeProvider(stripe),
      // Stripe's card for failing refunds fails them later, and whether holds are taken once is the account's.
      tokens: { ...stripeTokens, refundRefused: null },
      takenOnce: null,
      // A person would have to open the page; Stripe's card for disputes makes them some time later.
      challenge: null,
      dispute: null,
      close: async () => close(),
    };
  },
  skipReason,
);
