import type { Resolvers } from "../__generated__/types.ts";
import { CheckoutAttempt } from "./CheckoutAttempt.ts";
import { Invoice } from "./Invoice.ts";
import { InvoiceLine } from "./InvoiceLine.ts";
import { InvoiceSeller } from "./InvoiceSeller.ts";
import { InvoiceTaxLine } from "./InvoiceTaxLine.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { Order } from "./Order.ts";
import { Payment } from "./Payment.ts";
import { Query } from "./Query.ts";
import { ReconciliationDifference } from "./ReconciliationDifference.ts";
import { Refund } from "./Refund.ts";
import { Settlement } from "./Settlement.ts";
import { SettlementEntry } from "./SettlementEntry.ts";

/** Every resolver of this room; a file for each type. */
export const resolvers: Resolvers = {
  CheckoutAttempt,
  Invoice,
  InvoiceLine,
  InvoiceSeller,
  InvoiceTaxLine,
  Merchant,
  Mutation,
  Order,
  Payment,
  Query,
  ReconciliationDifference,
  Refund,
  Settlement,
  SettlementEntry,
  UserError: { __resolveType: (error) => error.__typename },
};
