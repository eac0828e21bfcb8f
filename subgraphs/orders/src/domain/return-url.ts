/** What an origin in the configuration looks like: a host by https, or this machine by http; `*` stands for any port of it. */
export const returnOriginForm = /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:(\d+|\*))?)$/;

const maxLength = 2000;

/** Whether a shopper's bank may send them back there: a page of one of the origins, by https or on this machine. */
export function isAllowedReturn(address: string, origins: readonly string[]): boolean {
  if (address.length > maxLength || !URL.canParse(address)) return false;
  const { protocol, hostname, origin, username, password } = new URL(address);
  // A name in the address is not the host it seems to be.
  if (username !== "" || password !== "") return false;
  return origins.some((allowed) =>
    allowed.endsWith(":*")
      ? `${protocol}//${hostname}:*` === allowed
      : returnOriginForm.test(origin) && origin === allowed,
  );
}
