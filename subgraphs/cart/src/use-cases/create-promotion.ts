import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/lookable.ts";
import type { Promotion, PromotionKind } from "../domain/promotion.ts";
import { mayManage, type PromotionManager } from "../domain/promotion-manager.ts";
import { type GivenTerms, readTerms } from "../domain/promotion-terms.ts";
import { readCode } from "../domain/voucher.ts";
import { once, type PromotionOutcome } from "./once.ts";
import type { InTransaction } from "./ports.ts";

/** A new promotion as somebody typed it. */
export type GivenPromotion = {
  readonly idempotencyKey: string;
  /** Who pays; null: the marketplace. */
  readonly merchantId: string | null;
  readonly code: string | null;
  readonly kind: PromotionKind;
  readonly terms: GivenTerms;
};

/** Makes a promotion. Refuses with NOT_FOUND (a merchant that is not the user's), INVALID_INPUT or IDEMPOTENCY_KEY_REUSED. */
export const createCreatePromotion =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock; readonly ids: IdSource }) =>
  (manager: PromotionManager, given: GivenPromotion): Promise<PromotionOutcome> =>
    ports.inTransaction((stores) => {
      const { idempotencyKey, ...wanted } = given;
      const { userId } = manager;
      return once({ stores, clock: ports.clock }, { userId, key: idempotencyKey, input: wanted }, async () => {
        const { merchantId, kind } = given;
        if (!mayManage(manager, merchantId)) return refuse(noMerchant);
        if (merchantId !== null && !isLookable(merchantId)) return refuse(noMerchant);
        const code = given.code === null ? ok(null) : readCode(given.code);
        if (!code.ok) return code;
        const now = ports.clock.now();
        const terms = readTerms(kind, merchantId, given.terms, now);
        if (!terms.ok) return terms;
        const promotion: Promotion = {
          ...terms.value,
          id: ports.ids.next("promo"),
          version: 1,
          merchantId,
          code: code.value,
          usesHeld: 0,
          usesUsed: 0,
          createdAt: now,
          updatedAt: now,
          endedAt: null,
        };
        return (await stores.promotions.add(promotion)) ? ok(promotion) : refuse(codeTaken(code.value ?? ""));
      });
    });

const noMerchant: Refusal = {
  code: "NOT_FOUND",
  message: "You are no member of this merchant. Name one of yours; only staff may let the marketplace pay.",
  field: ["input", "merchantId"],
};

const codeTaken = (code: string): Refusal =>
  invalidInput(
    ["code"],
    `The code ${code} belongs to a promotion that has not ended. Choose another, or end that one.`,
  );
