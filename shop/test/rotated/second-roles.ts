import { randomBytes } from "node:crypto";
import { type RoomName, roomNames } from "@novatech/service/room";
import postgres from "postgres";

/** Gives a room's database a second role that acts as the room's own, as the rotation of passwords does (infra). Resolves to its URL. */
export async function addSecondRole(adminUrl: string, room: RoomName): Promise<string> {
  const [name, password] = [`${room}_second`, randomBytes(20).toString("hex")];
  await asAdmin(adminUrl, async (sql) => {
    await sql.unsafe(`create role "${name}" login password '${password}'`);
    await sql.unsafe(`grant "${room}" to "${name}"`);
    await sql.unsafe(`alter role "${name}" set role = '${room}'`);
    await sql.unsafe(`grant connect, temporary on database "${room}" to "${name}"`);
  });
  const url = new URL(adminUrl);
  [url.username, url.password, url.pathname] = [name, password, `/${room}`];
  return url.href;
}

/** Gives the rooms' own roles passwords that nobody knows. */
export const forgetFirstPasswords = (adminUrl: string): Promise<void> =>
  asAdmin(adminUrl, async (sql) => {
    for (const room of roomNames)
      await sql.unsafe(`alter role "${room}" password '${randomBytes(20).toString("hex")}'`);
  });

/** Rooms that are still connected by the password they began with. */
export async function roomsOnFirstPassword(adminUrl: string): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await asAdmin(adminUrl, async (sql) => {
    const rows = await sql<{ usename: string }[]>`
      select distinct usename from pg_stat_activity where usename = any(${[...roomNames]})`;
    found = rows.map(({ usename }) => usename);
  });
  return found;
}

async function asAdmin(adminUrl: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
