import type { ChatRefusal, ChatRefusalCode } from "../../domain/chat/chat-refusal.ts";
import type { ResolversTypes } from "../__generated__/types.ts";

const typeNames: Readonly<Partial<Record<ChatRefusalCode, "NotFoundError" | "IdempotencyKeyReusedError">>> = {
  NOT_FOUND: "NotFoundError",
  IDEMPOTENCY_KEY_REUSED: "IdempotencyKeyReusedError",
};

/** A refusal as the schema shows it. */
export const toChatError = ({ code, message, field }: ChatRefusal): Awaited<ResolversTypes["UserError"]> => ({
  __typename: typeNames[code] ?? "InvalidInputError",
  code,
  message,
  field: field && [...field],
});
