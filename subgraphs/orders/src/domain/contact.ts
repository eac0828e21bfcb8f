/** Where something goes or who pays. Personal data: kept in `contacts` only, never in an event or a log. */
export type PostalAddress = {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  readonly countryCode: string;
  readonly phone: string | null;
};

/** Whom an order is for. Each part is null once it was erased. */
export type Contact = {
  readonly orderId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly deliveryAddress: PostalAddress | null;
  /** Null: the delivery address. */
  readonly billingAddress: PostalAddress | null;
};
