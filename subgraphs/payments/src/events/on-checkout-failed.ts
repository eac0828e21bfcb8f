import { checkoutFailedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { releaseForFailedCheckout } from "../use-cases/release-hold.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** There will be no order: nothing may stay held for it. */
export const onCheckoutFailed = (deps: HandlerDeps): EventHandler =>
  on(checkoutFailedV1, async (tx, { data }) => {
    await releaseForFailedCheckout(deps.portsOf(tx), deps, data.attemptId);
  });
