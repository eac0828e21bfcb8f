import type { Resolvers } from "../__generated__/types.ts";
import { CheckoutAttempt } from "./CheckoutAttempt.ts";
import { CheckoutFailure } from "./CheckoutFailure.ts";
import { Merchant } from "./Merchant.ts";
import { MerchantOrder } from "./MerchantOrder.ts";
import { Mutation } from "./Mutation.ts";
import { Order } from "./Order.ts";
import { OrderCancellation } from "./OrderCancellation.ts";
import { OrderCancellationLine } from "./OrderCancellationLine.ts";
import { OrderEditPreview } from "./OrderEditPreview.ts";
import { OrderLine } from "./OrderLine.ts";
import { OrderTrackingEvent } from "./OrderTrackingEvent.ts";
import { Query } from "./Query.ts";
import { Return } from "./Return.ts";
import { ReturnLine } from "./ReturnLine.ts";
import { Subscription } from "./Subscription.ts";
import { TimelineEntry } from "./TimelineEntry.ts";
import { User } from "./User.ts";

/** Every resolver of this room; a file for each type. */
export const resolvers: Resolvers = {
  CheckoutAttempt,
  CheckoutFailure,
  Merchant,
  MerchantOrder,
  Mutation,
  Order,
  OrderCancellation,
  OrderCancellationLine,
  OrderEditPreview,
  OrderLine,
  OrderTrackingEvent,
  Query,
  Return,
  ReturnLine,
  Subscription,
  TimelineEntry,
  User,
  UserError: { __resolveType: (error) => error.__typename },
};
