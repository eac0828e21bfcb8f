import { addMilliseconds } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import { and, eq, gt } from "drizzle-orm";
import { applyFraudRules, type FraudRules } from "../domain/fraud.ts";
import type { FraudCheck } from "../use-cases/ports.ts";
import { checkoutAttempts } from "./tables.ts";

const hourMs = 3_600_000;

/** The built-in fraud check, within the transaction that places the order. One statement when orders are counted, else none. */
export const createFraudRules = (tx: Transaction, rules: FraudRules): FraudCheck => ({
  assess: async (facts) => {
    if (rules.maxOrdersPerHour === null) return applyFraudRules(rules, facts, null);
    const placedSince = and(
      eq(checkoutAttempts.caller, facts.caller),
      eq(checkoutAttempts.status, "PLACED"),
      gt(checkoutAttempts.completedAt, addMilliseconds(facts.at, -hourMs)),
    );
    return applyFraudRules(rules, facts, await tx.$count(checkoutAttempts, placedSince));
  },
});
