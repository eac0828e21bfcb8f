import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { newAccount, publicNameOf, readRegistration } from "../domain/account.ts";
import { activeMerchant, type MerchantRole } from "../domain/merchant.ts";
import { rolesWithin } from "../domain/staff-role.ts";
import type { InTransaction, PasswordHasher } from "../use-cases/ports.ts";

/** A merchant to set up. */
export type SeedMerchant = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
};

/** A log-in to set up, with what it may do and where it works. */
export type SeedAccount = {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  /** `shopper`, `merchant`, `staff`; with permissions of staff, `staff:…`, every built-in role that has no other ones. */
  readonly scopes: readonly string[];
  readonly merchants?: readonly { readonly merchantId: string; readonly role: MerchantRole }[];
};

/** What `seedAccounts` sets up. */
export type AccountSeed = { readonly merchants: readonly SeedMerchant[]; readonly accounts: readonly SeedAccount[] };

/** What came of it: every account's id by its e-mail address, and how many were new. */
export type SeededAccounts = {
  readonly userIds: Readonly<Record<string, string>>;
  readonly opened: number;
};

/**
 * Sets up merchants and log-ins. Run again, also after a failure half-way, it finishes the work: merchants' names, scopes and
 * roles become what is given, ids and passwords stay. Whether demo log-ins may be set up at all is for the caller to decide.
 * Throws for an account that `userRegister` would refuse, before anything is written.
 */
export const createSeedAccounts =
  (ports: {
    readonly inTransaction: InTransaction;
    readonly hasher: PasswordHasher;
    readonly clock: Clock;
    readonly ids: IdSource;
    /** Every permission there is. */
    readonly permissions: readonly string[];
    /** Sets what accounts may do, by e-mail address, and answers with their ids. */
    readonly setScopes: (
      scopesByEmail: ReadonlyMap<string, readonly string[]>,
    ) => Promise<readonly { readonly id: string; readonly email: string }[]>;
  }) =>
  async (seed: AccountSeed): Promise<SeededAccounts> => {
    const at = ports.clock.now();
    const accounts = seed.accounts.map((account) => {
      const read = readRegistration(account);
      if (!read.ok) throw new Error(`${account.email} cannot be set up: ${read.refusal.message}`);
      return { ...account, ...read.value };
    });
    const scopes = new Map(
      accounts.map(({ email, scopes: given }) => [email, given.filter((scope) => !scope.startsWith("staff:"))]),
    );
    const known = new Set((await ports.setScopes(scopes)).map((account) => account.email));
    const opened: string[] = [];
    for (const { email, password, displayName } of accounts) {
      if (known.has(email)) continue;
      const passwordHash = await ports.hasher.hash(password);
      const account = newAccount({
        id: ports.ids.next("user"),
        email,
        displayName,
        scopes: scopes.get(email) ?? [],
        createdAt: at,
      });
      const profile = {
        id: ports.ids.next("prof"),
        userId: account.id,
        displayName: publicNameOf(displayName),
        memberSince: at,
      };
      await ports.inTransaction(async (stores) => {
        if (!(await stores.accounts.open({ account, passwordHash, profile }))) return;
        await stores.announcements.customersRegistered([account.id], at);
      });
      opened.push(account.id);
    }
    const userIds = Object.fromEntries((await ports.setScopes(scopes)).map(({ email, id }) => [email, id]));
    await ports.inTransaction(async (stores) => {
      await stores.merchants.save(
        seed.merchants.map((merchant) => ({ description: null, ...activeMerchant, ...merchant, createdAt: at })),
      );
      for (const { email, scopes } of accounts) {
        const userId = userIds[email];
        const roleIds = rolesWithin(scopes, ports.permissions);
        if (userId !== undefined && roleIds.length > 0)
          await stores.people.staff.setRolesOf(userId, roleIds, { by: null, at });
      }
      await stores.merchants.saveMembers(
        accounts.flatMap(({ email, merchants = [] }) =>
          merchants.map((member) => ({ ...member, userId: userIds[email] ?? "" })),
        ),
      );
    });
    return { userIds, opened: opened.length };
  };
