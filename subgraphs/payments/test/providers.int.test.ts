import { createTestDatabase } from "@novatech/testkit/database";
import { connect } from "@novatech/postgres/database";
import { fileURLToPath } from "node:url";
import { createSandboxProvider } from "../src/clients/sandbox/sandbox-provider.ts";
import { connectStripe } from "../src/clients/stripe/stripe-client.ts";
import { createStripeProvider } from "../src/clients/stripe/stripe-provider.ts";
import { describeProvider } from "./provider-contract.ts";
import { startStripeStandIn } from "./stripe-stand-in.ts";

describeProvider("the sandbox", async () => {
  const testDatabase = await createTestDatabase("payments");
  const database = connect({ url: testDatabase.url, poolSize: 1, applicationName: "payments" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));
  await database.close();
  const provider = createSandboxProvider(testDatabase.url);
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
    close: async () => {
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
      close: async () => close(),
    };
  },
  skipReason,
);
