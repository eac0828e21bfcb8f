import { createHmac } from "node:crypto";
import postgres from "postgres";

/** What rooms become while they read for members of a merchant; the same as in @novatech/postgres/row-security, which says more. */
const merchantReaderRole = "novatech_merchant_reader";

/**
 * Makes a role and a database for each room, where missing, and resolves to their connection URLs by room.
 * A role reaches its own database only, and may become the role that reads for merchants there. Idempotent, also when two runs do it at once.
 * Roles' passwords are derived from `secret`, by default the password in `adminUrl`: who knows that is admin anyway,
 * and every process that has it comes to the same. Rejects when there is neither, and for names that are no identifiers.
 */
export async function ensureRoomDatabases(
  adminUrl: string,
  rooms: readonly string[],
  options: { readonly secret?: string } = {},
): Promise<Record<string, string>> {
  const secret = options.secret ?? decodeURIComponent(new URL(adminUrl).password);
  if (secret === "")
    throw new Error(
      "The rooms' passwords are derived from the admin's, and DATABASE_URL has none. Put it in: postgres://user:password@host:5432/postgres",
    );
  for (const room of rooms)
    if (!/^[a-z][a-z0-9_]{0,62}$/.test(room)) throw new Error(`"${room}" is no name for a role and a database`);
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    // Two runs on one server would both find a role missing. Held by the session; `end` releases it.
    await sql`select pg_advisory_lock(hashtext('novatech room databases'))`;
    await ensureMerchantReader(sql);
    const urls: Record<string, string> = {};
    for (const room of rooms) {
      const password = createHmac("sha256", secret).update(`novatech role ${room}`).digest("base64url");
      await ensureRole(sql, room, password);
      // Also for a role that was there: a run may have been killed between the two.
      await sql.unsafe(`grant ${merchantReaderRole} to "${room}"`);
      await ensureDatabase(sql, room);
      urls[room] = urlFor(adminUrl, room, password);
    }
    return urls;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function ensureMerchantReader(sql: postgres.Sql): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${merchantReaderRole}`;
  if (found === undefined) await sql.unsafe(`create role ${merchantReaderRole} nologin`);
}

async function ensureRole(sql: postgres.Sql, room: string, password: string): Promise<void> {
  const [role] = await sql`select 1 from pg_roles where rolname = ${room}`;
  // The password is base64url and the name was checked: neither can leave its quotes.
  await sql.unsafe(`${role === undefined ? "create" : "alter"} role "${room}" login password '${password}'`);
}

async function ensureDatabase(sql: postgres.Sql, room: string): Promise<void> {
  const [found] = await sql`select 1 from pg_database where datname = ${room}`;
  if (found === undefined) {
    const [admin] = await sql<
      { super: boolean }[]
    >`select rolsuper as super from pg_roles where rolname = current_user`;
    // Managed servers give no superuser; only a member of a role may give it a database.
    if (admin?.super !== true) await sql.unsafe(`grant "${room}" to current_user`);
    await sql.unsafe(`create database "${room}" owner "${room}"`);
  }
  // Again for one that was there: a run may have been killed between the two.
  await sql.unsafe(`revoke connect, temporary on database "${room}" from public`);
}

function urlFor(adminUrl: string, room: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = room;
  url.password = password;
  url.pathname = `/${room}`;
  return url.href;
}
