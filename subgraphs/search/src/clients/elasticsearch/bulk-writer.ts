import type { Client, estypes } from "@elastic/elasticsearch";
import { EngineUnavailableError } from "../../domain/engine-unavailable.ts";
import type { DocumentChange, RefusedDocument } from "../../use-cases/index-ports.ts";
import { toIndexed } from "./indexed-product.ts";

/** How long a bulk may take, in milliseconds: one that is cut off is brought again. */
const bulkTimeoutMs = 30_000;
/** Elasticsearch advises 5 to 15 MB a bulk. */
const maxBytes = 5_000_000;

/**
 * Writes changes into indexes, each into all of them, in requests of at most 5 MB. The revision is the document's version there: what is older
 * than the index knows changes nothing, so all of it may be repeated. Rejects with an EngineUnavailableError when something was not written
 * that may be later. Source of the limit: https://www.elastic.co/docs/deploy-manage/production-guidance/optimize-performance/indexing-speed
 */
export async function writeChanges(
  client: Client,
  indexes: readonly string[],
  changes: readonly DocumentChange[],
): Promise<readonly RefusedDocument[]> {
  const refused = new Map<string, string>();
  let lines: string[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    if (lines.length === 0) return;
    const operations = lines;
    lines = [];
    bytes = 0;
    for (const { productId, reason } of await sendBulk(client, operations)) refused.set(productId, reason);
  };
  for (const change of changes) {
    const written = linesOf(indexes, change);
    // Characters, not bytes: near enough for a limit that is advice.
    const size = written.reduce((sum, line) => sum + line.length, 0);
    if (bytes + size > maxBytes) await send();
    lines.push(...written);
    bytes += size;
  }
  await send();
  return changes.flatMap(({ productId, revision }) => {
    const reason = refused.get(productId);
    return reason === undefined ? [] : [{ productId, revision, reason }];
  });
}

function linesOf(indexes: readonly string[], { productId, revision, document }: DocumentChange): readonly string[] {
  const source = document === null ? null : JSON.stringify(toIndexed(document));
  return indexes.flatMap((index) => {
    const target = { _index: index, _id: productId, version: Number(revision), version_type: "external" };
    return source === null ? [JSON.stringify({ delete: target })] : [JSON.stringify({ index: target }), source];
  });
}

async function sendBulk(
  client: Client,
  operations: readonly string[],
): Promise<readonly Omit<RefusedDocument, "revision">[]> {
  const answer = await client.bulk({ operations: [...operations] }, { requestTimeout: bulkTimeoutMs });
  if (!answer.errors) return [];
  const refused: Omit<RefusedDocument, "revision">[] = [];
  for (const { productId, status, reason } of answer.items.map(resultOf)) {
    // 404: removed already. 409: a newer revision is there.
    if (status < 300 || status === 404 || status === 409) continue;
    if (status === 429)
      throw new EngineUnavailableError(`Elasticsearch has too much to do: ${reason}`, { isBusy: true });
    if (status >= 500 || status === 403) throw new EngineUnavailableError(`Elasticsearch could not write: ${reason}`);
    refused.push({ productId, reason });
  }
  return refused;
}

function resultOf(item: Partial<Record<string, estypes.BulkResponseItem>>) {
  const [result] = Object.values(item);
  const { type = "", reason = "no reason given", caused_by: cause } = result?.error ?? {};
  const why = `${type}: ${reason ?? ""}${cause?.reason ? ` (${cause.reason})` : ""}`.slice(0, 500);
  // An index that is not there is no removed document.
  const status = type === "index_not_found_exception" ? 503 : (result?.status ?? 500);
  return { productId: result?._id ?? "", status, reason: why };
}
