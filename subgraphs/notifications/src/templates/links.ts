/** Where letters lead to in the web shop. */
export type Links = {
  /** A guest's secret stands behind `#`, which browsers send to no server. */
  readonly order: (orderId: string, accessToken: string | null) => string;
  readonly return: (orderId: string, returnId: string, accessToken: string | null) => string;
  readonly review: (orderId: string) => string;
  readonly product: (slug: string, variantId: string) => string;
  readonly ticket: (ticketId: string, accessToken: string | null) => string;
  readonly webhookEndpoint: (merchantId: string, endpointId: string) => string;
  readonly notifications: () => string;
};

/** Links into the shop at `webUrl`, which ends without a slash. */
export function createLinks(webUrl: string): Links {
  const path = (...parts: readonly string[]): string => [webUrl, ...parts.map(encodeURIComponent)].join("/");
  const opened = (link: string, accessToken: string | null): string =>
    accessToken === null ? link : `${link}#token=${encodeURIComponent(accessToken)}`;
  return {
    order: (orderId, accessToken) => opened(path("orders", orderId), accessToken),
    return: (orderId, returnId, accessToken) => opened(path("orders", orderId, "returns", returnId), accessToken),
    review: (orderId) => path("orders", orderId, "review"),
    product: (slug, variantId) => `${path("products", slug)}?variant=${encodeURIComponent(variantId)}`,
    ticket: (ticketId, accessToken) => opened(path("support", "tickets", ticketId), accessToken),
    webhookEndpoint: (merchantId, endpointId) => path("merchants", merchantId, "webhooks", endpointId),
    notifications: () => path("account", "notifications"),
  };
}
