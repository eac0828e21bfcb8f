import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok } from "@novatech/kernel/result";
import { newAccount, publicNameOf, readDisplayName, readEmail } from "../domain/account.ts";
import { judgeNewcomer, type OutsidePerson } from "../domain/outside-identity.ts";
import { accountBlocked, beginSecondFactor } from "./log-in.ts";
import type { PageOutcome } from "./log-in-at-pages.ts";
import type { InTransaction, Secrets, Stores } from "./ports.ts";
import type { OutsideChecks, OutsideIssuers, OutsideLogIn, OutsideResult } from "./ports-outside.ts";

/** How long a log-in elsewhere may take, in milliseconds: 10 minutes; and how long its result waits. */
const lifetimeMs = 10 * 60_000;

/** Keeps what is under way, sealed. What is taken is gone; what has expired is not there. */
export type Waiting = {
  readonly put: (kind: "START" | "RESULT", key: string, details: unknown, expiresAt: Date) => Promise<void>;
  readonly take: (kind: "START" | "RESULT", key: string, now: Date) => Promise<unknown>;
  readonly look: (kind: "START" | "RESULT", key: string, now: Date) => Promise<unknown>;
};

/** A log-in elsewhere that has begun. */
type Start = OutsideChecks & { readonly issuerId: string; readonly uid: string; readonly browserHash: string };

/** Who came back. `userId` null: an account must be joined first. */
type Back =
  | {
      readonly kind: "person";
      readonly person: OutsidePerson;
      readonly issuerName: string;
      readonly userId: string | null;
    }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Logs people in by their accounts at outside issuers. An answer counts once, for the browser and the log-in that it was asked for. Accounts here are joined with those there by
 * themselves only where both sides made sure of the e-mail address: see domain/outside-identity.ts.
 */
export function createOutsideLogIn(ports: {
  readonly issuers: OutsideIssuers;
  readonly waiting: Waiting;
  readonly inTransaction: InTransaction;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly ids: IdSource;
}): OutsideLogIn {
  const { issuers, waiting, inTransaction, secrets, clock } = ports;
  const until = (): Date => addMilliseconds(clock.now(), lifetimeMs);
  const look = async (uid: string) => (await waiting.look("RESULT", uid, clock.now())) as Back | null;

  return {
    issuers: issuers.list,
    destinations: issuers.destinations,
    cookieName: "novatech_outside",
    lifetimeSeconds: lifetimeMs / 1000,
    begin: async (issuerId, uid) => {
      const begun = await issuers.client(issuerId)?.begin();
      if (!begun) return null;
      const { url, ...checks } = begun;
      const browserSecret = secrets.next();
      const start: Start = { ...checks, issuerId, uid, browserHash: secrets.hashOf(browserSecret) };
      await waiting.put("START", checks.state, start, until());
      return { url, browserSecret };
    },
    finish: async (issuerId, url, browserSecret) => {
      const state = url.searchParams.get("state") ?? "";
      const start = (await waiting.take("START", state, clock.now())) as Start | null;
      const isOurs = browserSecret !== null && start?.browserHash === secrets.hashOf(browserSecret);
      const client = issuers.client(issuerId);
      if (!start || !isOurs || start.issuerId !== issuerId || !client) return null;
      const person = await client.finish(url, start);
      const back: Back = person
        ? { kind: "person", person, issuerName: client.name, userId: await admit(ports, person) }
        : { kind: "refused", message: `${client.name} did not log you in. Try again, or log in with your password.` };
      await waiting.put("RESULT", start.uid, back, until());
      return start.uid;
    },
    comeBack: async (uid): Promise<OutsideResult | null> => {
      const back = await look(uid);
      if (!back || (back.kind === "person" && back.userId === null)) return null;
      await waiting.take("RESULT", uid, clock.now());
      if (back.kind === "refused" || back.userId === null)
        return { kind: "refused", message: back.kind === "refused" ? back.message : "" };
      const { userId } = back;
      const at = clock.now();
      const outcome = await inTransaction(async (stores): Promise<PageOutcome | null> => {
        const account = await stores.accounts.find(userId);
        if (account?.state !== "ACTIVE") return null;
        const challenge = await beginSecondFactor(stores, { secrets }, userId, null, at);
        if (challenge) return { proof: null, challengeToken: challenge.token };
        return { proof: { userId, authenticatedAt: at, factors: ["fed"], deviceToken: null }, challengeToken: null };
      });
      return outcome ? { kind: "proved", outcome: ok(outcome) } : { kind: "refused", message: accountBlocked.message };
    },
    waiting: async (uid) => {
      const back = await look(uid);
      return back?.kind === "person" ? { issuerName: back.issuerName } : null;
    },
    link: async (uid, userId) => {
      const back = (await waiting.take("RESULT", uid, clock.now())) as Back | null;
      if (back?.kind !== "person") return;
      const { person } = back;
      await inTransaction((stores) => linkAndTell(stores, ports, person, userId));
    },
  };
}

/** The account of somebody who came back; opens or joins one where that is safe. Null: they must log in here first. */
async function admit(
  ports: Pick<Parameters<typeof createOutsideLogIn>[0], "inTransaction" | "clock" | "ids">,
  person: OutsidePerson,
): Promise<string | null> {
  const { issuer, subject } = person;
  const [userIdOfNew, profileId] = [ports.ids.next("user"), ports.ids.next("prof")];
  return ports.inTransaction(async (stores) => {
    const at = ports.clock.now();
    const known = await stores.identities.findUser(issuer, subject);
    if (known !== null) {
      await stores.identities.used(issuer, subject, at);
      return known;
    }
    const email = readEmail(person.email ?? "");
    const account = email.ok ? await stores.accounts.findByEmail(email.value) : null;
    const verdict = email.ok ? judgeNewcomer(person, account) : "ask";
    if (verdict === "link" && account) return linkAndTell(stores, ports, person, account.id);
    if (verdict !== "open" || !email.ok) return null;
    const name = readDisplayName((person.name ?? "").slice(0, 80));
    const displayName = name.ok ? name.value : (email.value.split("@")[0] ?? "").slice(0, 80);
    const opened = newAccount({ id: userIdOfNew, email: email.value, displayName, scopes: ["shopper"], createdAt: at });
    const profile = { id: profileId, userId: opened.id, displayName: publicNameOf(displayName), memberSince: at };
    // Somebody opened one with this address at the same moment: they log in to it.
    if (!(await stores.accounts.open({ account: opened, passwordHash: null, profile }))) return null;
    await stores.announcements.customersRegistered([opened.id], at);
    await stores.accounts.verifyEmail(opened.id, opened.email, at);
    await stores.announcements.emailVerified(opened.id, at);
    return link(stores, ports, person, opened.id);
  });
}

/** Joins an account that was here before, and tells its owner by mail: should it be somebody else's doing. */
async function linkAndTell(
  stores: Pick<Stores, "identities" | "mail">,
  tools: { readonly clock: Clock; readonly ids: IdSource },
  person: OutsidePerson,
  userId: string,
): Promise<string> {
  const owner = await link(stores, tools, person, userId);
  if (owner === userId) await stores.mail.queue({ kind: "FACTOR_ADDED", factor: "IDENTITY" }, { userId });
  return owner;
}

const link = (
  stores: Pick<Stores, "identities">,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
  { issuer, subject }: OutsidePerson,
  userId: string,
): Promise<string> => {
  const at = clock.now();
  return stores.identities.link({ id: ids.next("iden"), userId, issuer, subject, linkedAt: at, lastUsedAt: at });
};
