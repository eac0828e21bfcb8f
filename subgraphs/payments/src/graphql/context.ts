import type { RoomRequest } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Onlooker } from "../domain/access.ts";
import type { Invoice, InvoiceRecipient } from "../domain/invoice.ts";
import type { Payment } from "../domain/payment.ts";
import type { RefundInput, RefundRefusal } from "../domain/refund.ts";
import type { ReconciliationReport, Refund } from "../use-cases/ports.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver of one operation may reach. */
export type Context = {
  readonly request: RoomRequest;
  readonly onlooker: Onlooker;
  readonly loaders: Loaders;
  readonly now: () => Date;
  /** A document as a PDF. */
  readonly renderInvoice: (
    invoice: Invoice,
    recipient: InvoiceRecipient | null,
    corrects: string | null,
  ) => Promise<Buffer>;
  /** The last comparison of the books, or null. Throws a GraphQLError with FORBIDDEN for whoever is not staff. */
  readonly lastReconciliation: () => Promise<ReconciliationReport | null>;
  /** Has a check-out's payment looked at now; null when there is none or it is another's. */
  readonly completeAction: (attemptId: string, onlooker: Onlooker) => Promise<Payment | null>;
  /**
   * Has money given back. Throws a GraphQLError: UNAUTHENTICATED for the anonymous and for a session that was ended, FORBIDDEN for
   * whoever is neither staff nor a merchant's member, STEP_UP_REQUIRED when they did not prove who they are within 15 minutes.
   */
  readonly requestRefund: (
    input: RefundInput,
  ) => Promise<Result<{ readonly refund: Refund; readonly payment: Payment }, readonly RefundRefusal[]>>;
};
