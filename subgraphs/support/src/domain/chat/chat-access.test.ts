import { expect, test } from "vitest";
import { chatRoleOf } from "./chat-access.ts";
import { activeChat, chatOf } from "./chat-under-test.ts";

const nobody = { userId: null, isStaff: false, secretHashes: [] };

test("a chat is its customer's, or of who holds its secret, and nobody else's", () => {
  const own = chatOf({ customerId: "user_ada" });
  expect(chatRoleOf({ ...nobody, userId: "user_ada" }, own)).toBe("CUSTOMER");
  expect(chatRoleOf({ ...nobody, userId: "user_eve" }, own)).toBeNull();
  const guests = chatOf({ customerId: null, accessTokenHash: "hash" });
  expect(chatRoleOf({ ...nobody, secretHashes: ["other", "hash"] }, guests)).toBe("CUSTOMER");
  expect(chatRoleOf({ ...nobody, secretHashes: ["other"] }, guests)).toBeNull();
  expect(chatRoleOf(nobody, guests)).toBeNull();
  expect(chatRoleOf(nobody, chatOf({ customerId: null }))).toBeNull();
});

test("support looks on; only the agent who has it answers, and nobody their own", () => {
  const grace = { ...nobody, userId: "user_grace", isStaff: true };
  expect(chatRoleOf(grace, activeChat())).toBe("AGENT");
  expect(chatRoleOf({ ...grace, userId: "user_lin" }, activeChat())).toBe("SUPPORT");
  expect(chatRoleOf(grace, chatOf())).toBe("SUPPORT");
  expect(chatRoleOf({ ...grace, isStaff: false }, activeChat())).toBeNull();
  expect(chatRoleOf({ ...grace, userId: "user_ada" }, activeChat())).toBe("CUSTOMER");
});
