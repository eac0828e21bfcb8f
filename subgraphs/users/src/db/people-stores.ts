import type { Transaction } from "@novatech/postgres/database";
import { and, inArray, isNull } from "drizzle-orm";
import type { PeopleStores } from "../use-cases/ports-people.ts";
import { createPostgresApplicationStore } from "./application-store.ts";
import { createPostgresMemberStore } from "./member-store.ts";
import { createPostgresStaffStore } from "./staff-store.ts";
import { sessions } from "./tables.ts";

/** The stores of people with power, bound to a transaction. `tellEnded` has the other rooms told that sessions ended. */
export const createPostgresPeopleStores = (
  tx: Transaction,
  tellEnded: (sessionIds: readonly string[], at: Date) => Promise<void>,
): PeopleStores => ({
  staff: createPostgresStaffStore(tx),
  members: createPostgresMemberStore(tx),
  applications: createPostgresApplicationStore(tx),
  endSessionsOf: async (userIds, at) => {
    if (userIds.length === 0) return [];
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: at })
      .where(and(inArray(sessions.userId, [...userIds]), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    const ids = ended.map(({ id }) => id);
    await tellEnded(ids, at);
    return ids;
  },
});
