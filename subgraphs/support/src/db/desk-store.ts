import type { Queryable } from "@novatech/postgres/database";
import { eq, sql } from "drizzle-orm";
import type { Promises, SlaPolicy } from "../domain/sla.ts";
import { ticketPriorities, type TicketPriority } from "../domain/ticket.ts";
import type { Agent, Desk } from "../use-cases/ports.ts";
import { agents, businessCalendars, slaPolicies } from "./tables.ts";

/** The one calendar there is. */
const calendarId = "support";

/** Who works in support and what it promises, in PostgreSQL. Each method is one statement, that which chooses a lead two. */
export const createPostgresDesk = (db: Queryable): Desk => ({
  promises: () => readPromises(db),
  savePolicy: async (policy, updatedAt) => {
    const set = { ...policy, updatedAt };
    await db.insert(slaPolicies).values(set).onConflictDoUpdate({ target: slaPolicies.priority, set });
  },
  saveCalendar: async ({ timeZone, hours, holidays }, updatedAt) => {
    const set = { timeZone, hours, holidays: [...holidays], updatedAt };
    await db
      .insert(businessCalendars)
      .values({ id: calendarId, ...set })
      .onConflictDoUpdate({ target: businessCalendars.id, set });
  },
  saveAgent: async (agent, updatedAt) => {
    const set = { ...agent, queues: [...agent.queues], languages: [...agent.languages], updatedAt };
    await db.insert(agents).values(set).onConflictDoUpdate({ target: agents.userId, set });
  },
  agent: async (userId) => {
    const [row] = await db.select().from(agents).where(eq(agents.userId, userId));
    return row ?? null;
  },
  leastBusyLead: async () => {
    // One after the other, each seeing what the one before gave: else what is late at once would all go to one.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('support-leads', 0))`);
    const [row] = await db.execute<{ user_id: string }>(sql`
      select user_id from agents
      left join lateral (
        select count(*) as load from tickets
        where assignee_id = user_id and status in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')
      ) as busy on true
      where is_lead and is_active order by busy.load, user_id limit 1`);
    return row?.user_id ?? null;
  },
});

/** What is promised now. Throws an Error where a policy is missing: the migration writes one for every priority. */
async function readPromises(db: Queryable): Promise<Promises> {
  const rows = await db
    .select({ policy: slaPolicies, calendar: businessCalendars })
    .from(slaPolicies)
    .innerJoin(businessCalendars, eq(businessCalendars.id, calendarId));
  const policyOf = (priority: TicketPriority): SlaPolicy => {
    const found = rows.find(({ policy }) => policy.priority === priority);
    if (found === undefined) throw new Error(`nothing is promised for ${priority}, or support has no calendar`);
    const { firstResponseMinutes, nextResponseMinutes, resolutionMinutes, isAroundTheClock } = found.policy;
    return { priority, firstResponseMinutes, nextResponseMinutes, resolutionMinutes, isAroundTheClock };
  };
  const policies = Object.fromEntries(
    ticketPriorities.map((priority) => [priority, policyOf(priority)]),
  ) as Promises["policies"];
  const calendar = rows[0]?.calendar;
  if (calendar === undefined) throw new Error("support has no calendar");
  const { timeZone, hours, holidays } = calendar;
  return { policies, calendar: { timeZone, hours, holidays } };
}

/** A row as a member of support. */
export const toAgent = ({ updatedAt: _when, ...agent }: typeof agents.$inferSelect): Agent => agent;
