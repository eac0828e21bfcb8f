import { join } from "node:path";
import { keptSecret } from "@novatech/local-services/kept-secret";
import { roomNames } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import { serviceScopes } from "@novatech/service/service-scopes";

/** The shop's own secrets, as the variables that rooms read them from. Made at the first start, kept in the shop's folder. */
export type ShopSecrets = {
  /** Variables every room process is given. */
  readonly environment: Readonly<Record<string, string>>;
  /** Each room's own client secret for service tokens. */
  readonly clientSecrets: Readonly<Record<string, string>>;
};

/** Reads the secrets kept in `<home>/secrets`, made where missing. A variable that is set in `given` wins over a kept one. */
export async function readSecrets(
  home: string,
  given: Readonly<Record<string, string | undefined>>,
): Promise<ShopSecrets> {
  const kept = (name: string): Promise<string> => keptSecret(join(home, "secrets", name));
  const clientSecrets = Object.fromEntries(
    await Promise.all(roomNames.map(async (room) => [room, await kept(`client-${room}`)] as const)),
  );
  const clients = roomNames
    .map((room) => `${room}:${sha256Hex(clientSecrets[room] ?? "")}:${serviceScopes[room].join(" ")}`)
    .join(",");
  return {
    environment: {
      ORDER_ACCESS_SECRET: given["ORDER_ACCESS_SECRET"] ?? (await kept("order-access")),
      USERS_KEY_ENCRYPTION_SECRET: given["USERS_KEY_ENCRYPTION_SECRET"] ?? (await kept("key-encryption")),
      NOTIFICATIONS_SEALING_SECRET: given["NOTIFICATIONS_SEALING_SECRET"] ?? (await kept("notifications-sealing")),
      MEDIA_FOLDER: given["MEDIA_FOLDER"] ?? join(home, "media"),
      MEDIA_SIGNING_SECRET: given["MEDIA_SIGNING_SECRET"] ?? (await kept("media-signing")),
      SUPPORT_FILES_FOLDER: given["SUPPORT_FILES_FOLDER"] ?? join(home, "support-files"),
      SUPPORT_FILES_SIGNING_SECRET: given["SUPPORT_FILES_SIGNING_SECRET"] ?? (await kept("support-files-signing")),
      SERVICE_CLIENTS: given["SERVICE_CLIENTS"] ?? clients,
    },
    clientSecrets,
  };
}
