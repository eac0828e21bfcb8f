/** The value of a cookie in a `cookie` header; null when it is not there. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, value] = part.split("=", 2);
    if (key?.trim() === name && value !== undefined) return value.trim();
  }
  return null;
}

/** A `set-cookie` header for a value of letters, digits, `.`, `-` and `_`: out of reach of scripts, and not sent along with forms of other sites. */
export const toCookie = (
  name: string,
  value: string,
  {
    path,
    maxAgeSeconds,
    isSecure,
  }: { readonly path: string; readonly maxAgeSeconds: number; readonly isSecure: boolean },
): string =>
  `${name}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
