/** How often one network may ask: so many at once, and so many that flow back in a minute. */
export type RequestRate = { readonly atOnce: number; readonly perMinute: number };

/**
 * What is asked at `/oauth/…`, by whom. PAGE: people's browsers; a log-in takes five, and each that is begun and left is a row for an hour. TOKEN: programs, many of
 * which may share an address. Both leave room for a company behind one address, and neither counts by account: nobody keeps an owner out.
 */
export type RequestKind = "PAGE" | "TOKEN";

/** How often each kind may be asked. */
export type RequestRates = Readonly<Record<RequestKind, RequestRate>>;
