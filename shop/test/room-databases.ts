import { type RoomName, roomNames } from "@novatech/service/room";
import postgres, { type Sql } from "postgres";

/** Every room's database, as the server's admin sees it. Tests only look (and sometimes hold a lock): rooms alone write. */
export type RoomDatabases = Readonly<Record<RoomName, Sql>> & { readonly close: () => Promise<void> };

/** Opens the databases of the PostgreSQL server at `adminUrl`. Whole numbers of 64 bits come as bigints. */
export function openRoomDatabases(adminUrl: string): RoomDatabases {
  const databases = Object.fromEntries(
    roomNames.map((room) => {
      const url = new URL(adminUrl);
      url.pathname = `/${room}`;
      return [
        room,
        postgres(url.href, {
          max: 2,
          idle_timeout: 5,
          types: { bigint: postgres.BigInt },
          onnotice: () => {},
          connection: { application_name: "test" },
        }),
      ] as const;
    }),
  ) as unknown as Record<RoomName, Sql>;
  return {
    ...databases,
    close: async () => {
      await Promise.all(roomNames.map((room) => databases[room].end({ timeout: 1 })));
    },
  };
}
