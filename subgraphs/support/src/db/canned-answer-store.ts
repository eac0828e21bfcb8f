import type { Queryable } from "@novatech/postgres/database";
import { eq } from "drizzle-orm";
import type { CannedAnswerStore } from "../use-cases/keep-desk.ts";
import { toAnswer } from "./desk-reader.ts";
import { cannedAnswers } from "./tables.ts";

/** Answers that are given often, in PostgreSQL. Each method is one statement. */
export const createPostgresCannedAnswers = (db: Queryable): CannedAnswerStore => ({
  add: async (answer, updatedAt) => {
    await db.insert(cannedAnswers).values({ ...answer, updatedAt });
  },
  lock: async (id) => {
    const [row] = await db.select().from(cannedAnswers).where(eq(cannedAnswers.id, id)).for("update");
    return row === undefined ? null : toAnswer(row);
  },
  save: async (answer, updatedAt) => {
    await db
      .update(cannedAnswers)
      .set({ ...answer, updatedAt })
      .where(eq(cannedAnswers.id, answer.id));
  },
  remove: async (id) => {
    const gone = await db.delete(cannedAnswers).where(eq(cannedAnswers.id, id)).returning({ id: cannedAnswers.id });
    return gone.length === 1;
  },
});
