import type { EventHandler } from "@novatech/messaging/handler";
import { staffPermissions } from "@novatech/graphql/permissions";
import { addMilliseconds } from "@novatech/kernel/clock";
import type { Database } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { createPostgresAccountStore } from "../db/account-store.ts";
import { createPostgresAuditLog, createPostgresAuditReads } from "../db/audit-log-store.ts";
import { createPostgresPeopleReads } from "../db/people-reads.ts";
import { createPostgresStaffStore } from "../db/staff-store.ts";
import type { Refusal } from "../domain/errors.ts";
import { invitationStatus } from "../domain/merchant-invitation.ts";
import { builtInRoles } from "../domain/staff-role.ts";
import { onActionRecorded } from "../events/on-action-recorded.ts";
import { createPeopleLoaders, type PeopleGraph } from "../graphql/people-graph.ts";
import {
  createApply,
  createApproveApplication,
  createDeclineApplication,
  createSetStanding,
  createWithdrawApplication,
} from "../use-cases/merchant-applications.ts";
import {
  createAnswerInvitation,
  createInviteMember,
  createRevokeInvitation,
} from "../use-cases/merchant-invitations.ts";
import { createRemoveMember, createSetMemberRole } from "../use-cases/merchant-members.ts";
import type { InTransaction, Secrets } from "../use-cases/ports.ts";
import {
  type Changed,
  createDeleteStaffRole,
  createSetRolesOfMember,
  createSetStaffRole,
} from "../use-cases/staff-roles.ts";
import type { Result } from "@novatech/kernel/result";

const permissions = Object.keys(staffPermissions);

/** The timer that removes what is past its term from the log. */
const trimTimer = "audit-log-trim";
const trimAtOnce = 10_000;
const dayMs = 24 * 60 * 60_000;

/** What staff, merchants' people and the log of what they do add to the room. */
export type PeopleWiring = {
  readonly handlers: readonly EventHandler[];
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** Writes the built-in roles as they are now: a new permission is every administrator's at once. Sets the timer that trims the log. */
  readonly begin: () => Promise<void>;
  /** What resolvers may reach, new for every operation. */
  readonly graphFor: () => PeopleGraph;
};

/** Wires staff roles, merchants' members, invitations and applications, and the log of privileged actions. */
export function wirePeople(options: {
  readonly database: Database;
  readonly deps: Pick<RoomDeps, "clock" | "ids">;
  readonly inTransaction: InTransaction;
  readonly secrets: Secrets;
  /** Tells the other rooms at once that a session ended; a timer that was written with it does so otherwise. */
  readonly tellEnded: (sessionId: string) => Promise<void>;
  /** The address of the page that shows an invitation; the secret is in it. */
  readonly invitationLinkOf: (token: string) => string;
  /** How long an entry of the log is kept, in days. */
  readonly auditLogDays: number;
}): PeopleWiring {
  const { database, inTransaction, secrets, tellEnded, invitationLinkOf } = options;
  const { clock, ids } = options.deps;
  const ports = { inTransaction, clock, ids, secrets, permissions, linkOf: invitationLinkOf };
  const reads = createPostgresPeopleReads(database.db);
  const audit = createPostgresAuditReads(database.db);
  const accounts = createPostgresAccountStore(database.db);

  /** Tells of the sessions a change ended, once it is kept. */
  const telling =
    <Given extends readonly unknown[], Value>(
      change: (...given: Given) => Promise<Result<Changed<Value>, Refusal>>,
    ): ((...given: Given) => Promise<Result<Value, Refusal>>) =>
    async (...given) => {
      const outcome = await change(...given);
      if (!outcome.ok) return outcome;
      await Promise.all(outcome.value.endedSessions.map(tellEnded));
      return { ok: true, value: outcome.value.value };
    };

  const graph: Omit<PeopleGraph, "load"> = {
    now: () => clock.now(),
    permissions: Object.entries(staffPermissions).map(([scope, description]) => ({ scope, description })),
    roles: () => createPostgresStaffStore(database.db).roles("all"),
    staffMembers: reads.staffMembers,
    merchants: reads.merchants,
    applications: reads.applications,
    offer: async (userId, token) => {
      const [found, account] = await Promise.all([
        reads.invitationByToken(secrets.hashOf(token)),
        accounts.find(userId),
      ]);
      const isTheirs = found !== null && account?.email === found.email;
      return isTheirs && invitationStatus(found, clock.now()) === "OPEN" ? found : null;
    },
    entries: audit.entries,
    setRole: telling(createSetStaffRole(ports)),
    deleteRole: createDeleteStaffRole(ports),
    setRolesOf: telling(createSetRolesOfMember(ports)),
    invite: createInviteMember(ports),
    revokeInvitation: createRevokeInvitation(ports),
    answerInvitation: createAnswerInvitation(ports),
    setMemberRole: telling(createSetMemberRole(ports)),
    removeMember: telling(createRemoveMember(ports)),
    apply: createApply(ports),
    withdraw: createWithdrawApplication(ports),
    approve: createApproveApplication(ports),
    decline: createDeclineApplication(ports),
    setStanding: createSetStanding(ports),
  };
  return {
    handlers: [onActionRecorded(createPostgresAuditLog, clock)],
    timers: {
      [trimTimer]: async (tx) => {
        const now = clock.now();
        const before = addMilliseconds(now, -options.auditLogDays * dayMs);
        const trimmed = await createPostgresAuditLog(tx).trim(before, trimAtOnce);
        const againMs = trimmed < trimAtOnce ? dayMs : 1_000;
        await setTimer(tx, { kind: trimTimer, key: "all", dueAt: addMilliseconds(now, againMs) });
      },
    },
    begin: async () => {
      await inTransaction(({ people }) => people.staff.saveBuiltIn(builtInRoles(permissions), clock.now()));
      await database.transaction((tx) => setTimer(tx, { kind: trimTimer, key: "all", dueAt: clock.now() }));
    },
    graphFor: () => ({ ...graph, load: createPeopleLoaders(reads) }),
  };
}
