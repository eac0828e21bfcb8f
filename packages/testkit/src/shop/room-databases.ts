import postgres, { type Sql } from "postgres";

/** The rooms of a shop, by the name that their database shares. */
export const shopRooms = [
  "users",
  "catalog",
  "search",
  "inventory",
  "cart",
  "orders",
  "payments",
  "fulfillment",
  "recommendations",
  "notifications",
  "analytics",
  "support",
] as const;
export type ShopRoom = (typeof shopRooms)[number];

/** What these connections are called in pg_stat_activity. */
export const observerName = "observer";

/** Every room's database, as the server's admin sees it. Tests only look (and sometimes hold a lock): rooms alone write. */
export type RoomDatabases = Readonly<Record<ShopRoom, Sql>> & { readonly close: () => Promise<void> };

/** Opens the databases of the PostgreSQL server at `adminUrl`. Whole numbers of 64 bits come as bigints. */
export function openRoomDatabases(adminUrl: string): RoomDatabases {
  const databases = Object.fromEntries(
    shopRooms.map((room) => {
      const url = new URL(adminUrl);
      url.pathname = `/${room}`;
      return [
        room,
        postgres(url.href, {
          max: 2,
          idle_timeout: 5,
          types: { bigint: postgres.BigInt },
          onnotice: () => {},
          connection: { application_name: observerName },
        }),
      ] as const;
    }),
  ) as unknown as Record<ShopRoom, Sql>;
  return {
    ...databases,
    close: async () => {
      await Promise.all(shopRooms.map((room) => databases[room].end({ timeout: 1 })));
    },
  };
}
