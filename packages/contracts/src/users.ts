import { z } from "zod";
import { type DataOf, defineEvent } from "./event.ts";

/** Somebody opened an account. Who it is stays in the users room. */
export const customerRegisteredV1 = defineEvent(
  "users.user",
  "customer.registered.v1",
  z.object({ userId: z.string() }),
);
export type CustomerRegisteredV1 = DataOf<typeof customerRegisteredV1>;
