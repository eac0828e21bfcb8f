import type { Onlooker } from "../access.ts";
import type { Chat } from "./chat.ts";

/** Who asks, as far as it decides what may be seen and done. */
export type ChatOnlooker = Pick<Onlooker, "userId" | "isStaff" | "secretHashes">;

/** As what somebody stands to a chat. SUPPORT may look on and move it; only its AGENT answers. */
export type ChatRole = "CUSTOMER" | "AGENT" | "SUPPORT";

/** As what somebody stands to a chat; null when it is not theirs to see. */
export function chatRoleOf(
  onlooker: ChatOnlooker,
  chat: Pick<Chat, "customerId" | "accessTokenHash" | "agentId" | "status">,
): ChatRole | null {
  const { userId, isStaff, secretHashes } = onlooker;
  if (chat.customerId !== null && chat.customerId === userId) return "CUSTOMER";
  if (chat.accessTokenHash !== null && secretHashes.includes(chat.accessTokenHash)) return "CUSTOMER";
  if (!isStaff) return null;
  return chat.status !== "WAITING" && chat.agentId === userId ? "AGENT" : "SUPPORT";
}
