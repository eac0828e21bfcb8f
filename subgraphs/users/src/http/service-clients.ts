/** A service that may ask for tokens. */
export type ServiceClient = {
  readonly name: string;
  /** SHA-256 in hex of its secret. */
  readonly secretHash: string;
  readonly scopes: readonly string[];
};

/** Name and secret of an `authorization: Basic …` header, each form-encoded as RFC 6749 §2.3.1 has it; null when it is none. */
export function readBasic(header: string | undefined): { readonly name: string; readonly secret: string } | null {
  const encoded = /^basic +([\w+/=]+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return null;
  try {
    const decode = (part: string) => decodeURIComponent(part.replaceAll("+", " "));
    return { name: decode(text.slice(0, colon)), secret: decode(text.slice(colon + 1)) };
  } catch {
    return null; // a stray %: no client of ours
  }
}
