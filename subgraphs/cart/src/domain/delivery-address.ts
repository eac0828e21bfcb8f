/** Where an order goes. */
export type DeliveryAddress = {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  /** ISO 3166-1, two letters. */
  readonly countryCode: string;
  readonly phone: string | null;
};

/** Whether two addresses say the same. */
export const isSameAddress = (a: DeliveryAddress | null, b: DeliveryAddress | null): boolean =>
  a === b ||
  (a !== null && b !== null && (Object.keys(a) as (keyof DeliveryAddress)[]).every((key) => a[key] === b[key]));
