import { createHash } from "node:crypto";
import type { Clock } from "@novatech/kernel/clock";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { FastifyInstance, FastifyReply } from "fastify";
import { withRawBodies } from "../raw-body.ts";
import { isKey } from "./folder-store.ts";
import type { FolderOfFiles } from "./place.ts";
import { isSigned } from "./signature.ts";

type Query = Readonly<Record<string, string | undefined>>;

/** What is said of a file's bytes, by how its key ends. */
const contentTypes: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain; charset=utf-8",
  webp: "image/webp",
};
const contentTypeOf = (key: string): string =>
  contentTypes[key.slice(key.lastIndexOf(".") + 1)] ?? "application/octet-stream";

/**
 * The routes behind the addresses of a store in a folder, below `path`: `PUT put/<key>` takes exactly the file it was signed for, once or again;
 * `GET files/media/…` gives what anybody may see; `GET get/<key>` a file to who has its signed address, which nothing on the way may keep. 403 for
 * an address that was changed or has ended, 400 for other bytes than were signed, 404 for what is not there.
 */
export const createFolderRoutes =
  (
    options: Pick<FolderOfFiles, "secret"> & {
      /** What the routes begin with, for example `/media`: each room of a process its own. */
      readonly path: string;
      readonly store: ObjectStore;
      readonly clock: Clock;
      readonly maxBytes: number;
    },
  ) =>
  async (http: FastifyInstance): Promise<void> => {
    const { path, secret, store, clock, maxBytes } = options;
    const isGood = (query: Query, parts: readonly string[]): boolean =>
      isSigned(secret, [...parts, query["expires"] ?? ""], query["signature"] ?? "") &&
      Number(query["expires"]) > clock.now().getTime();
    const refuse = (reply: FastifyReply, status: 400 | 403 | 404, error: string, description: string) =>
      reply.code(status).send({ error, error_description: description });

    await withRawBodies(http, maxBytes, (scope) => {
      scope.put<{ Params: { "*": string }; Querystring: Query }>(
        `${path}/put/*`,
        { bodyLimit: maxBytes },
        async (request, reply) => {
          const key = request.params["*"];
          const { type = "", size = "", sha256 = "" } = request.query;
          if (!isKey(key) || !isGood(request.query, ["put", key, type, size, sha256]))
            return refuse(reply, 403, "not_accepted", "The address was changed or has ended. Ask for a new one.");
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          const isSame =
            request.headers["content-type"] === type &&
            String(body.length) === size &&
            createHash("sha256").update(body).digest("hex") === sha256;
          if (!isSame)
            return refuse(
              reply,
              400,
              "other_file",
              "Send the file the address was made for, with the headers beside it.",
            );
          await store.write(key, body, type);
          return reply.send({ received: body.length });
        },
      );
    });
    http.get<{ Params: { "*": string } }>(`${path}/files/*`, async (request, reply) => {
      const key = request.params["*"];
      const bytes = isKey(key) && key.startsWith("media/") ? await store.read(key, maxBytes) : null;
      if (bytes === null) return refuse(reply, 404, "not_found", "There is no such file.");
      return (
        reply
          // A key never gets other bytes.
          .header("cache-control", "public, max-age=31536000, immutable")
          .header("content-type", contentTypeOf(key))
          .header("x-content-type-options", "nosniff")
          .header("cross-origin-resource-policy", "cross-origin")
          .send(bytes)
      );
    });
    http.get<{ Params: { "*": string }; Querystring: Query }>(`${path}/get/*`, async (request, reply) => {
      const key = request.params["*"];
      const { name = "" } = request.query;
      if (!isKey(key) || !isGood(request.query, ["get", key, name]))
        return refuse(reply, 403, "not_accepted", "The address was changed or has ended. Ask for a new one.");
      const bytes = await store.read(key, Number.MAX_SAFE_INTEGER);
      if (bytes === null) return refuse(reply, 404, "not_found", "There is no such file.");
      return (
        reply
          .header("cache-control", "private, no-store")
          .header("content-type", contentTypeOf(key))
          .header("content-disposition", `attachment; filename="${name}"`)
          .header("x-content-type-options", "nosniff")
          // Who has the address may show it beside words from elsewhere; a document of somebody's may do nothing by itself.
          .header("cross-origin-resource-policy", "cross-origin")
          .header("content-security-policy", "default-src 'none'; sandbox")
          .send(bytes)
      );
    });
  };
