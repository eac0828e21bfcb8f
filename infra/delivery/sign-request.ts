import { createHash, createHmac } from "node:crypto";

/** What signs: keys of a role, with its session's token where it has one. */
export type AwsKeys = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** What AWS escapes: everything but letters, digits and -_.~ */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The headers that make a GET or POST with a form body AWS's own (Signature Version 4). `at` is now; AWS refuses five minutes of difference.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signRequest(request: {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly body?: string;
  readonly region: string;
  readonly service: string;
  readonly keys: AwsKeys;
  readonly at: Date;
}): Record<string, string> {
  const { method, url, body = "", region, service, keys, at } = request;
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const signed: Record<string, string> = {
    host: url.host,
    "x-amz-date": moment,
    ...(keys.sessionToken === undefined ? {} : { "x-amz-security-token": keys.sessionToken }),
  };
  const names = Object.keys(signed).toSorted();
  const query = [...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .toSorted()
    .join("&");
  const canonical = [
    method,
    url.pathname.split("/").map(escaped).join("/"),
    query,
    ...names.map((name) => `${name}:${signed[name]}`),
    "",
    names.join(";"),
    sha256(body),
  ].join("\n");
  const scope = `${moment.slice(0, 8)}/${region}/${service}/aws4_request`;
  const key = [moment.slice(0, 8), region, service, "aws4_request"].reduce<string | Buffer>(
    (before, part) => hmac(before, part),
    `AWS4${keys.secretAccessKey}`,
  );
  const signature = hmac(key, ["AWS4-HMAC-SHA256", moment, scope, sha256(canonical)].join("\n")).toString("hex");
  const { host: _host, ...headers } = signed;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}
