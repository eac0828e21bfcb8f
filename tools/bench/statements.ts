import postgres from "postgres";

/** SQL statements by room since the last `reset`, from pg_stat_statements. */
export type StatementCount = {
  /** Forgets what was counted. */
  readonly reset: () => Promise<void>;
  /**
   * By room (its database): how many of the room's own role, without BEGIN, COMMIT and the like; `relay` are those of relay, timers
   * and consumers' polls. The sandbox provider's own books, which no shop has with a real provider, stand as a room of their own.
   */
  readonly read: () => Promise<readonly RoomStatements[]>;
  readonly close: () => Promise<void>;
};

/** What one room asked its database. */
export type RoomStatements = {
  readonly room: string;
  readonly work: number;
  readonly relay: number;
  readonly texts: readonly { readonly calls: number; readonly query: string }[];
};

/** What goes on without any order: the relay, and the looks of timers, consumers and webhooks for what is due. DESIGN's bars leave it out. */
const background =
  /outbox\b.*published_at|published_at.*\boutbox\b|relay_state|^select due_at from timers|inbox_parked|pg_try_advisory|delete from outbox|select min\(next_attempt_at\)/is;

/** Counts on the server at `adminUrl` (a superuser's). Rejects where pg_stat_statements is not loaded. */
export async function countStatements(adminUrl: string): Promise<StatementCount> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await sql`create extension if not exists pg_stat_statements`;
  return {
    reset: async () => {
      await sql`select pg_stat_statements_reset()`;
    },
    read: async () => {
      const rows = await sql<{ room: string; calls: number; query: string }[]>`
        select case when s.query ~ 'sandbox' then 'sandbox' else d.datname end as room, s.calls::int, s.query
        from pg_stat_statements s join pg_database d on d.oid = s.dbid
        where s.userid <> (select oid from pg_roles where rolname = current_user) and d.datname not in ('postgres', 'template0', 'template1') and s.toplevel
          and s.query !~ 'pg_catalog.pg_type'
          and s.query !~* '^\\s*(begin|commit|rollback|savepoint|release|set|listen|deallocate)\\y'
        order by 1, s.calls desc`;
      const rooms = Map.groupBy(rows, (row) => row.room);
      return [...rooms].map(([room, statements]) => {
        const sum = (of: typeof statements): number => of.reduce((total, row) => total + row.calls, 0);
        const isBackground = (row: { readonly query: string }): boolean => background.test(row.query.trim());
        return {
          room,
          work: sum(statements.filter((row) => !isBackground(row))),
          relay: sum(statements.filter(isBackground)),
          texts: statements.map(({ calls, query }) => ({ calls, query: query.replaceAll(/\s+/g, " ") })),
        };
      });
    },
    close: () => sql.end(),
  };
}

/** The name under which the sandbox provider's own books are counted. */
const sandboxRoom = "sandbox";

/** Counts of several rounds as lines to print, per round. */
export function describeStatements(what: string, counts: readonly RoomStatements[], rounds: number): string {
  const per = (calls: number): string => (calls / rounds).toFixed(1).padStart(7);
  const sum = (of: readonly RoomStatements[], part: "work" | "relay"): number =>
    of.reduce((total, room) => total + room[part], 0);
  const rooms = [...Map.groupBy(counts, ({ room }) => room)];
  const ours = counts.filter(({ room }) => room !== sandboxRoom);
  return [
    `${what}, per one of ${rounds}:`,
    ...rooms.map(
      ([room, of]) =>
        `  ${room.padEnd(12)}${per(sum(of, "work"))}   (relay, timers and polls ${per(sum(of, "relay")).trim()})`,
    ),
    `  ${"together".padEnd(12)}${per(sum(ours, "work"))}   (without the sandbox provider's own books)`,
  ].join("\n");
}
