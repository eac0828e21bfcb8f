import { randomUUID } from "node:crypto";
import { demoAddress } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { northlight, papercliff } from "../../demo-seed/merchants.ts";
import { demoProducts } from "../../demo-seed/products.ts";
import { plentiful, soldOut } from "../goods.ts";
import type { InstalledApp } from "./persisted.ts";
import { walkSupport } from "./support-journey.ts";

/** A product of the demo shop, with one of its variants. */
function demoProduct(variantId: string) {
  const product = demoProducts().find(({ variants }) => variants.some(({ id }) => id === variantId));
  const variant = product?.variants.find(({ id }) => id === variantId);
  if (!product || !variant) throw new Error(`the demo shop has no variant ${variantId}`);
  return { product, variant, variantId };
}

/** What is looked at and bought. */
export const goods = {
  first: demoProduct(plentiful(northlight.id, 0)),
  second: demoProduct(plentiful(papercliff.id, 0)),
};

const bearer = (session: { readonly accessToken: string }, more: Readonly<Record<string, string>> = {}) => ({
  authorization: `Bearer ${session.accessToken}`,
  ...more,
});

/** Has somebody confirm their address by the letter that they were sent. */
type Confirm = (email: string) => Promise<void>;

/** A check-out of the cart `headers` have; resolves to the order's id. */
async function submit(
  app: InstalledApp,
  [quoteName, submitName, updatesName]: readonly [string, string, string],
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly attemptId: string; readonly orderId: string; readonly accessToken: string | null }> {
  const { quote } = (await app.ask(quoteName, { input: {} }, headers)).cartQuote;
  const { amount: _amount, ...expectedTotal } = quote.total.gross;
  const { checkoutSubmit } = await app.ask(
    submitName,
    {
      input: {
        quoteId: quote.id,
        idempotencyKey: randomUUID(),
        expectedTotal: {
          minorUnits: expectedTotal.minorUnits ?? toMinor(quote.total.gross.amount),
          currencyCode: "EUR",
        },
        contact: { email: "ada@novatech.example" },
        paymentMethodToken: "tok_sandbox_visa",
      },
    },
    headers,
  );
  const attemptId = checkoutSubmit.attempt.id as string;
  const accessToken = checkoutSubmit.orderAccessToken as string | null;
  const updates = await app.follow(updatesName, { attemptId, accessToken }, headers);
  const orderId = updates.at(-1)?.checkoutUpdated.order?.id as string | undefined;
  if (orderId === undefined) throw new Error(`not placed: ${JSON.stringify(updates.at(-1))}`);
  return { attemptId, orderId, accessToken };
}

const toMinor = (amount: string): string => amount.replace(".", "");

/** Everything the web client does: a visitor looks around, opens an account, buys, follows, reviews and leaves. */
export async function walkWeb(
  app: InstalledApp,
  slugs: { readonly product: string; readonly brand: string; readonly category: string; readonly confirm: Confirm },
): Promise<void> {
  const { first, second } = goods;
  const { product: slug } = slugs;
  const live = { currency: "EUR", countryCode: "DE" };
  await app.ask("Categories");
  await app.ask("CategoryPage", { slug: slugs.category });
  await app.ask("CategoryLive", { slug: slugs.category, ...live });
  await app.ask("BrandPage", { slug: slugs.brand });
  await app.ask("MerchantPage", { slug: northlight.slug });
  await app.ask("Compare", { ids: [first.product.id, second.product.id] });
  await app.ask("ProductPage", { slug });
  await app.ask("ProductLive", { slug, ...live });
  await app.ask("ProductRecommendations", { slug });
  await app.ask("Search", { query: "notebook", currency: "EUR" });
  await app.ask("SearchLive", { query: "notebook", currency: "EUR" });
  await app.ask("SearchMore", { query: "notebook", currency: "EUR" });
  await app.ask("SearchSuggestions", { prefix: "hea" });
  await app.ask("Trending");
  const visitorKey = randomUUID();
  await app.ask("ProductViewsTrack", { input: { visitorKey, views: [{ productId: first.product.id }] } });

  const guest = (
    await app.ask("CartCreate", { input: { currency: "EUR", lines: [{ variantId: first.variantId, quantity: 1 }] } })
  ).cartCreate;
  const cartToken = { "x-cart-token": guest.cartToken as string };
  await app.ask("CartLinesAdd", { input: { lines: [{ variantId: second.variantId, quantity: 1 }] } }, cartToken);

  const account = { email: `contract-${randomUUID().slice(0, 8)}@novatech.example`, password: randomUUID() };
  const { session } = (await app.ask("Register", { input: { ...account, displayName: "Ada Demo" } })).userRegister;
  const me = bearer(session);
  await app.ask("CartMerge", { input: {} }, { ...me, ...cartToken });
  const { cart } = await app.ask("Cart", {}, me);
  const lineOf = (variantId: string): string =>
    cart.lines.nodes.find((line: { variant: { id: string } }) => line.variant.id === variantId).id;
  await app.ask("CartLinesUpdate", { input: { lines: [{ lineId: lineOf(first.variantId), quantity: 2 }] } }, me);
  await app.ask("CartLinesRemove", { input: { lineIds: [lineOf(second.variantId)] } }, me);
  await app.ask("CheckoutAddressSet", { input: { address: demoAddress } }, me);
  const page = await app.ask("CheckoutPage", {}, me);
  const [option] = page.cart.deliveryOptions;
  await app.ask("CheckoutDeliveryOptionSelect", { input: { deliveryOptionId: option.id } }, me);
  const { attemptId, orderId } = await submit(app, ["CheckoutQuote", "CheckoutSubmit", "CheckoutUpdated"], me);
  await app.ask("CheckoutAttempt", { id: attemptId }, me);
  await app.follow("OrderTracking", { orderId }, me);
  await app.ask("OrderPage", { id: orderId }, me);
  await app.ask("AccountOrders", {}, me);
  await slugs.confirm(account.email);
  await app.ask("OrderClaim", { input: { orderId } }, me);
  await app.ask("EventsTrack", told(first.product.id ?? ""));
  await walkSupport(app, { prefix: "", orderId, me });

  const review = {
    productId: first.product.id,
    rating: 5,
    title: "Good",
    body: "It does what it says.",
    authorName: "Ada",
  };
  const made = (await app.ask("ReviewCreate", { input: review }, me)).reviewCreate.review;
  const change = { reviewId: made.id, expectedVersion: made.version, title: "Very good" };
  const changed = (await app.ask("ReviewUpdate", { input: change }, me)).reviewUpdate.review;
  await app.ask("MyReviews", {}, me);
  await app.ask("ProductReviews", { slug }, me);
  const other = (await app.ask("Register", { input: { ...account, email: `2-${account.email}`, displayName: "Bob" } }))
    .userRegister;
  await app.ask(
    "ReviewReport",
    { input: { reviewId: made.id, reason: "It is about another thing." } },
    bearer(other.session),
  );
  await app.ask("ReviewDelete", { input: { reviewId: made.id, expectedVersion: changed.version } }, me);

  const { address } = (await app.ask("AddressCreate", { input: demoAddress }, me)).addressCreate;
  await app.ask("AddressUpdate", { input: { id: address.id, city: "Halle" } }, me);
  await app.ask("AccountAddresses", {}, me);
  await app.ask("AddressDelete", { input: { id: address.id } }, me);
  // What is told follows an event: it may come a moment later than the order.
  await until(() => app.ask("Notifications", {}, me), { done: (told) => told.me.notifications.nodes.length > 0 });
  await app.follow("NotificationReceived", { after: 0 }, me, 1);
  await app.ask("NotificationsReadSet", { input: { upToSequence: 1 } }, me);
  const wishes = { quietHours: { from: "22:00", to: "07:00" }, timeZone: "Europe/Berlin", language: "de" };
  await app.ask("NotificationPreferencesUpdate", { input: wishes }, me);
  await app.ask("NotificationPreferences", {}, me);
  const waited = { variantId: soldOut(northlight.id), currency: "EUR" };
  await app.ask("BackInStockAlertCreate", { input: waited }, me);
  const { alert } = (
    await app.ask("PriceDropAlertCreate", { input: { variantId: first.variantId, currency: "EUR" } }, me)
  ).priceDropAlertCreate;
  await app.ask("ProductAlerts", {}, me);
  await app.ask("ProductAlertDelete", { input: { alertId: alert.id } }, me);
  await app.ask("AccountUpdate", { input: { displayName: "Ada D." } }, me);
  const consent = { purpose: "PERSONALISATION", isGranted: true, source: "account-page", textVersion: "2026-11" };
  await app.ask("ConsentSet", { input: consent }, me);
  await app.ask("ProductViewsTrack", { input: { visitorKey, views: [{ productId: first.product.id }] } }, me);
  await app.ask("MyRecommendations", {}, me);
  await app.ask("Account", {}, me);
  const again = (await app.ask("LogIn", { input: account })).sessionCreate.session;
  const { session: refreshed } = (await app.ask("SessionRefresh", { input: { refreshToken: again.refreshToken } }))
    .sessionRefresh;
  await app.ask("LogOut", { input: {} }, bearer(refreshed));
}

/** What an app tells of a visitor who agreed to it. */
const told = (productId: string | undefined) => {
  const sentAt = new Date().toISOString();
  const seen = { id: randomUUID(), kind: "PRODUCT_VIEWED", occurredAt: sentAt, productIds: [productId] };
  return { input: { visitorKey: randomUUID(), isConsented: true, sentAt, events: [seen] } };
};

/** Everything the mobile app does, for an account that is there. */
export async function walkMobile(
  app: InstalledApp,
  account: { readonly email: string; readonly password: string },
  slugs: { readonly category: string; readonly confirm: Confirm },
): Promise<void> {
  const { first } = goods;
  const { id } = first.product;
  await app.ask("MobileHome");
  await app.ask("MobileCategory", { slug: slugs.category });
  await app.ask("MobileProduct", { id });
  await app.ask("MobileProductLive", { id, currency: "EUR", countryCode: "DE" });
  await app.ask("MobileProductRecommendations", { id });
  await app.ask("MobileScan", { sku: first.variant.sku });
  await app.ask("MobileSearch", { query: "notebook", currency: "EUR" });
  await app.ask("MobileSearchSuggestions", { prefix: "hea" });
  await app.ask("MobileTrending");
  await app.ask("MobileProductViewsTrack", { input: { visitorKey: randomUUID(), views: [{ productId: id }] } });
  const logIn = (await app.ask("MobileLogIn", { input: account })).sessionCreate.session;
  const { session } = (await app.ask("MobileSessionRefresh", { input: { refreshToken: logIn.refreshToken } }))
    .sessionRefresh;
  const me = bearer(session);
  await app.ask(
    "MobileBasketCreate",
    { input: { currency: "EUR", lines: [{ variantId: first.variantId, quantity: 1 }] } },
    me,
  );
  await app.ask("MobileBasketAdd", { input: { lines: [{ variantId: goods.second.variantId, quantity: 1 }] } }, me);
  await app.ask("MobileAddressSet", { input: { address: demoAddress } }, me);
  const { cart } = await app.ask("MobileBasket", {}, me);
  const [line] = cart.lines.nodes;
  await app.ask("MobileBasketUpdate", { input: { lines: [{ lineId: line.id, quantity: 2 }] } }, me);
  await app.ask("MobileDeliveryOptionSelect", { input: { deliveryOptionId: cart.deliveryOptions[0].id } }, me);
  const { orderId } = await submit(app, ["MobileQuote", "MobileCheckoutSubmit", "MobileCheckoutUpdated"], me);
  await app.follow("MobileOrderTracking", { orderId }, me);
  await app.ask("MobileOrder", { id: orderId }, me);
  await app.ask("MobileEventsTrack", told(first.product.id));
  await walkSupport(app, { prefix: "Mobile", orderId, me });
  await until(() => app.ask("MobileNotifications", {}, me), { done: (told) => told.me.notifications.nodes.length > 0 });
  await app.follow("MobileNotificationReceived", { after: 0 }, me, 1);
  await app.ask("MobileNotificationsReadSet", { input: { upToSequence: 1 } }, me);
  await app.ask("MobileNotificationPreferencesUpdate", { input: { language: "en" } }, me);
  await app.ask("MobileNotificationPreferences", {}, me);
  await app.ask("MobileAccount", {}, me);
  await slugs.confirm(account.email);
  await app.ask("MobileOrderClaim", { input: { orderId } }, me);
  await app.ask("MobileRecommendations", {}, me);
}

/** Everything a partner's program does, while somebody buys from the merchant it speaks for by `buy`. */
export async function walkPartner(
  app: InstalledApp,
  {
    merchantId,
    hookUrl,
    buy,
  }: { readonly merchantId: string; readonly hookUrl: string; readonly buy: () => Promise<void> },
): Promise<{ readonly secret: string; readonly newSecret: string }> {
  const { first } = goods;
  const live = { currency: "EUR" };
  await app.ask("PartnerCatalogue", { ...live, first: 20 });
  await app.ask("PartnerProduct", { ...live, sku: first.variant.sku });
  await app.ask("PartnerStock", { merchantId, first: 5 });
  const kinds = ["ORDER_PLACED", "SHIPMENT_DELIVERED"];
  const made = (await app.ask("PartnerWebhookEndpointCreate", { input: { url: hookUrl, kinds, description: "ERP" } }))
    .webhookEndpointCreate;
  const endpointId = made.endpoint.id as string;
  await buy();
  await app.ask("PartnerOrders", { merchantId });
  const delivered = () => app.ask("PartnerWebhookDeliveries", { endpointId, status: "DELIVERED" });
  const { webhookEndpoint } = await until(delivered, {
    done: ({ webhookEndpoint: { deliveries } }) => deliveries.nodes.length >= 2,
    timeoutMs: 30_000,
  });
  await app.ask("PartnerWebhookDeliveryReplay", { input: { deliveryId: webhookEndpoint.deliveries.nodes[0].id } });
  const from = new Date(Date.now() - 3_600_000).toISOString();
  await app.ask("PartnerWebhookDeliveriesReplay", { input: { endpointId, from } });
  await app.ask("PartnerWebhookEndpointTest", { input: { endpointId } });
  const rotated = (await app.ask("PartnerWebhookEndpointSecretRotate", { input: { endpointId } }))
    .webhookEndpointSecretRotate;
  await app.ask("PartnerWebhookEndpoints");
  await app.ask("PartnerWebhookEndpointUpdate", { input: { endpointId, isEnabled: false } });
  await app.ask("PartnerWebhookEndpointDelete", { input: { endpointId } });
  return { secret: made.secret as string, newSecret: rotated.secret as string };
}
