import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { type CompanyData, type MerchantApplication, readCompany, readReason } from "../domain/merchant-application.ts";
import { activeMerchant, type Merchant } from "../domain/merchant.ts";
import type { ApplicationStore } from "./ports-people.ts";
import type { InTransaction } from "./ports.ts";

type Ports = { readonly inTransaction: InTransaction; readonly clock: Clock; readonly ids: IdSource };

const slugTaken: Refusal = {
  code: "NAME_TAKEN",
  message: "Another merchant has this slug.",
  field: ["input", "slug"],
};
const noSuchApplication: Refusal = {
  code: "NOT_FOUND",
  message: "There is no such application.",
  field: ["input", "applicationId"],
};
const changedMeanwhile: Refusal = {
  code: "VERSION_CONFLICT",
  message: "Somebody changed this meanwhile. Load it again, then repeat the change.",
  field: ["input", "expectedVersion"],
};

/** Applies to sell here. One application of a person waits at a time. Refuses with INVALID_INPUT or APPLICATION_PENDING. */
export const createApply =
  ({ inTransaction, clock, ids }: Ports) =>
  async (applicantId: string, given: CompanyData): Promise<Result<MerchantApplication, Refusal>> => {
    const company = readCompany(given);
    if (!company.ok) return company;
    const application: MerchantApplication = {
      ...company.value,
      id: ids.next("mapp"),
      applicantId,
      status: "PENDING",
      declineReason: null,
      merchantId: null,
      version: 1,
      createdAt: clock.now(),
      decidedAt: null,
      decidedBy: null,
    };
    return inTransaction(async ({ people: { applications } }) =>
      (await applications.add(application))
        ? ok(application)
        : refuse({
            code: "APPLICATION_PENDING",
            message:
              "An application of yours waits already. Take it back with merchantApplicationCancel to send another.",
            field: null,
          }),
    );
  };

/** Which application somebody decides, as they saw it. */
export type DecisionWish = { readonly applicationId: string; readonly expectedVersion: number };

/**
 * Approves an application: opens the merchant, and makes the applicant its owner. `slug` and `name` may be given anew. Refuses with NOT_FOUND,
 * VERSION_CONFLICT, APPLICATION_DECIDED, INVALID_INPUT or NAME_TAKEN.
 */
export const createApproveApplication =
  ({ inTransaction, clock, ids }: Ports) =>
  (
    staffId: string,
    wish: DecisionWish & { readonly slug: string | null },
  ): Promise<Result<{ readonly application: MerchantApplication; readonly merchant: Merchant }, Refusal>> =>
    inTransaction(async ({ mail, announcements, people: { applications, members } }) => {
      const found = await pending(applications, wish);
      if (!found.ok) return found;
      const company = readCompany({ ...found.value, slug: wish.slug ?? found.value.slug });
      if (!company.ok) return company;
      const at = clock.now();
      const { name, slug, description } = company.value;
      const merchant: Merchant = { ...activeMerchant, id: ids.next("merch"), slug, name, description, createdAt: at };
      if (!(await applications.openMerchant(merchant))) return refuse(slugTaken);
      await members.save({ merchantId: merchant.id, userId: found.value.applicantId, role: "OWNER" });
      const application = decided(found.value, { status: "APPROVED", merchantId: merchant.id, slug }, staffId, at);
      await applications.decide(application);
      await mail.queue({ kind: "MERCHANT_APPROVED", merchantName: name }, { userId: application.applicantId });
      await announcements.merchantApproved(merchant, at);
      return ok({ application, merchant });
    });

/** Declines an application and tells the applicant why. Refuses with NOT_FOUND, VERSION_CONFLICT, APPLICATION_DECIDED or INVALID_INPUT. */
export const createDeclineApplication =
  ({ inTransaction, clock }: Omit<Ports, "ids">) =>
  async (
    staffId: string,
    wish: DecisionWish & { readonly reason: string },
  ): Promise<Result<MerchantApplication, Refusal>> => {
    const reason = readReason(wish.reason);
    if (!reason.ok) return reason;
    return inTransaction(async ({ mail, people: { applications } }) => {
      const found = await pending(applications, wish);
      if (!found.ok) return found;
      const change = { status: "DECLINED", declineReason: reason.value } as const;
      const application = decided(found.value, change, staffId, clock.now());
      await applications.decide(application);
      await mail.queue(
        { kind: "MERCHANT_DECLINED", merchantName: application.name, reason: reason.value },
        { userId: application.applicantId },
      );
      return ok(application);
    });
  };

/** Takes the viewer's own waiting application back. Refuses with NOT_FOUND or APPLICATION_DECIDED. */
export const createWithdrawApplication =
  ({ inTransaction, clock }: Omit<Ports, "ids">) =>
  (userId: string, applicationId: string): Promise<Result<MerchantApplication, Refusal>> =>
    inTransaction(async ({ people: { applications } }) => {
      const known = await applications.lock(applicationId);
      if (known?.applicantId !== userId) return refuse(noSuchApplication);
      if (known.status !== "PENDING") return refuse(alreadyDecided(known));
      const application = decided(known, { status: "WITHDRAWN" }, userId, clock.now());
      await applications.decide(application);
      return ok(application);
    });

/**
 * Suspends a merchant, or lets it sell again: its products are hidden or shown again, its members finish its orders and do nothing else. Refuses with NOT_FOUND,
 * VERSION_CONFLICT or INVALID_INPUT.
 */
export const createSetStanding =
  ({ inTransaction, clock }: Omit<Ports, "ids">) =>
  async (
    wish: { readonly merchantId: string; readonly expectedVersion: number },
    standing: { readonly status: "ACTIVE" } | { readonly status: "SUSPENDED"; readonly reason: string },
  ): Promise<Result<Merchant, Refusal>> => {
    const reason = standing.status === "SUSPENDED" ? readReason(standing.reason) : ok(null);
    if (!reason.ok) return reason;
    return inTransaction(async ({ announcements, people: { applications } }) => {
      const known = await applications.lockMerchant(wish.merchantId);
      if (!known)
        return refuse({ code: "NOT_FOUND", message: "There is no such merchant.", field: ["input", "merchantId"] });
      if (known.version !== wish.expectedVersion) return refuse(changedMeanwhile);
      if (known.status === standing.status) return ok(known);
      const merchant: Merchant = {
        ...known,
        status: standing.status,
        suspensionReason: reason.value,
        version: known.version + 1,
      };
      await applications.saveStanding(merchant);
      await announcements.merchantStandingChanged(merchant, clock.now());
      return ok(merchant);
    });
  };

async function pending(
  applications: ApplicationStore,
  { applicationId, expectedVersion }: DecisionWish,
): Promise<Result<MerchantApplication, Refusal>> {
  const found = await applications.lock(applicationId);
  if (!found) return refuse(noSuchApplication);
  if (found.status !== "PENDING") return refuse(alreadyDecided(found));
  return found.version === expectedVersion ? ok(found) : refuse(changedMeanwhile);
}

const alreadyDecided = ({ status }: MerchantApplication): Refusal => ({
  code: "APPLICATION_DECIDED",
  message: `This application is ${status.toLowerCase()} already.`,
  field: ["input", "applicationId"],
});

const decided = (
  application: MerchantApplication,
  change: Partial<MerchantApplication>,
  decidedBy: string,
  decidedAt: Date,
): MerchantApplication => ({
  ...application,
  ...change,
  decidedBy,
  decidedAt,
  version: application.version + 1,
});
