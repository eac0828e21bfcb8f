/** Why something about a chat was refused. Nothing was written. */
export type ChatRefusalCode =
  | "INVALID_INPUT"
  | "NOT_FOUND"
  | "IDEMPOTENCY_KEY_REUSED"
  | "CHAT_ENDED"
  | "CHAT_NOT_ENDED"
  | "CHAT_LIMIT_REACHED"
  | "CHAT_TOO_FAST"
  | "CHAT_AGENT_UNAVAILABLE";

/** A refusal, with what to do about it in words for people. `field` is the path of the input at fault, or null. */
export type ChatRefusal = {
  readonly code: ChatRefusalCode;
  readonly message: string;
  readonly field: readonly string[] | null;
};

/** A refusal about a field of the input: `chatRefusal("INVALID_INPUT", "…", "text")`. Without a path it is about no single field. */
export const chatRefusal = (code: ChatRefusalCode, message: string, ...path: readonly string[]): ChatRefusal => ({
  code,
  message,
  field: path.length === 0 ? null : ["input", ...path],
});

/** There is no such chat, or it is not theirs: the two are not told apart. */
export const noSuchChat = (): ChatRefusal =>
  chatRefusal("NOT_FOUND", "There is no such chat of yours. A guest sends its accessToken.", "chatId");

/** Nothing more can be said in it. */
export const chatHasEnded = (): ChatRefusal =>
  chatRefusal("CHAT_ENDED", "This chat has ended. Begin another with chatStart.", "chatId");
