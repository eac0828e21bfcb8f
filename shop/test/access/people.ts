/* oxlint-disable typescript/no-explicit-any -- answers of the graph have any form */
import { staffScopes } from "@novatech/graphql/permissions";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { demoMerchants, harbourHum, northlight } from "../../demo-seed/merchants.ts";
import { demoProducts } from "../../demo-seed/products.ts";
import { plentiful } from "../goods.ts";
import { type Actor, type ActorName, actorNames, type Marker, type People, type Subject } from "./actors.ts";
import { furnish } from "./furnish.ts";
import { buyForPickUp, buySuspiciously } from "./otherwise.ts";
import { send } from "./sending.ts";
import { passwordOfAll as password } from "./validly.ts";
import type { World } from "./world.ts";

/** Access tokens live for five minutes. */
const tokenAgeMs = 150_000;

/** Staff who are given one permission after the other. */
const staffOfOne = "staffOfOne";
type PersonName = ActorName | typeof staffOfOne;

type Person = {
  readonly name: PersonName;
  readonly scopes: readonly string[];
  readonly merchants?: readonly { readonly merchantId: string; readonly role: "OWNER" | "MANAGER" | "CLERK" }[];
};
const persons: readonly Person[] = [
  { name: "shopper", scopes: ["shopper"] },
  { name: "otherShopper", scopes: ["shopper"] },
  {
    name: "merchantOwner",
    scopes: ["shopper", "merchant"],
    merchants: [{ merchantId: northlight.id, role: "OWNER" }],
  },
  {
    name: "merchantClerk",
    scopes: ["shopper", "merchant"],
    merchants: [{ merchantId: northlight.id, role: "CLERK" }],
  },
  {
    name: "merchantManager",
    scopes: ["shopper", "merchant"],
    merchants: [{ merchantId: northlight.id, role: "MANAGER" }],
  },
  {
    name: "otherMerchant",
    scopes: ["shopper", "merchant"],
    merchants: [{ merchantId: harbourHum.id, role: "OWNER" }],
  },
  { name: "staffWithout", scopes: ["shopper", "staff"] },
  { name: staffOfOne, scopes: ["shopper", "staff"] },
  { name: "administrator", scopes: ["shopper", ...staffScopes] },
];

const leaverEmail = "zq.leaver.x@access.example";
const emailOf = (name: PersonName): string => `zq.${name.toLowerCase()}.x@access.example`;
const displayNameOf = (name: PersonName): string => `Zq${name} Quillvane`;

/** What a person writes on parcels. */
const addressOf = (name: ActorName) => ({
  recipient: `Zqr${name} Quillvane`,
  line1: `Zqstreet of ${name} 7`,
  city: "Leipzig",
  postalCode: "04109",
  countryCode: "DE",
  phone: `+49 170 ${String(7_000_000 + 1_111 * actorNames.indexOf(name))}`,
});
const commentOf = (name: ActorName): string => `Zqcomment of ${name}: it hums`;

/** Fills the demo shop with people: a shopper and another, a guest, members of two merchants, staff; the first three buy, and send something back. */
export async function people(world: World): Promise<People> {
  const visitor = createGraphClient(world.url, { name: "access" });
  // Comes before all others, so that in lists of the newest others stand first.
  const leaving = { email: leaverEmail, password, displayName: "Zqleaver Quillvane" };
  const left = await send(visitor, "userRegister", leaving, "session { accessToken }");
  const { userIds } = await world.house.users.seedAccounts({
    merchants: demoMerchants.map(({ id, slug, name, about }) => ({ id, slug, name, description: about })),
    accounts: persons.map(({ name, ...rest }) => ({
      email: emailOf(name),
      password,
      displayName: displayNameOf(name),
      ...rest,
    })),
  });
  const signedIn = new Map(persons.map(({ name }) => [name, keepSignedIn(visitor, name)]));
  const clientOf = async (name: ActorName) => visitor.as((await signedIn.get(name)?.()) ?? {});
  const staff = await clientOf("administrator");
  const pickUpId = await buyForPickUp(await clientOf("shopper"), addressOf("shopper"));
  const heldId = await buySuspiciously(await clientOf("shopper"), addressOf("shopper"));
  const [shoppers, others, guests] = [
    await buy(await clientOf("shopper"), "shopper", 3),
    await buy(await clientOf("otherShopper"), "otherShopper", 4),
    await buy(visitor, "guest", 5),
  ];
  const shared = await sharedThings(visitor, staff);
  const furnished = await furnish({
    world,
    shopper: await clientOf("shopper"),
    owner: await clientOf("merchantOwner"),
    staff: await clientOf("administrator"),
    visitor,
    offeredTo: emailOf("otherShopper"),
    leaver: visitor.as({ authorization: `Bearer ${left.session.accessToken}` }),
    address: addressOf("shopper"),
    things: { ...shared, ...shoppers.things },
  });
  const { attemptId, orderId, shipmentId } = shoppers.things;
  const shopper = {
    ...shared,
    ...furnished.shared,
    ...shoppers.things,
    ...furnished.own,
    attemptId: [attemptId, ...furnished.attemptIds].join(" "),
    orderId: `${orderId} ${heldId}`,
    heldOrderId: heldId,
    shipmentId: `${shipmentId} ${pickUpId}`,
    userId: userIds[emailOf("shopper")] ?? "",
  };
  // The face of a person is everybody's; a guest has none.
  const guest = {
    ...shared,
    ...furnished.shared,
    ...guests.things,
    profileId: shoppers.things["profileId"] ?? "",
  };
  const secretOfGuest: Readonly<Record<string, string>> = { "x-order-access-token": guests.accessToken ?? "" };
  const actors = actorNames.map((name): Actor => {
    const own = {
      name,
      subject: name === "guest" ? guest : shopper,
      isSubject: name === "guest" || name === "shopper",
    };
    if (name === "anonymous") return { ...own, headers: async () => ({}) };
    if (name === "partner") return { ...own, headers: async () => ({ "x-api-key": world.partnerKey }) };
    if (name === "guest") return { ...own, headers: async () => secretOfGuest };
    return { ...own, headers: signedIn.get(name) ?? (async () => ({})) };
  });
  return {
    actors,
    markers: [...markers(), ...furnished.markers, ...secrets([shoppers, others, guests])],
    staffWith: async (permission) => {
      const administrator = await clientOf("administrator");
      const { role } = await send(
        administrator,
        "staffRoleSet",
        { name: `Only ${permission}`, permissions: [permission] },
        "role { id }",
      );
      const roles = { userId: userIds[emailOf(staffOfOne)], roleIds: [role.id] };
      await send(administrator, "staffMemberRolesSet", roles, "user { id }");
      return logIn(visitor, staffOfOne);
    },
  };
}

/** The headers of somebody who logs in again before the token is old. */
function keepSignedIn(visitor: GraphClient, name: PersonName): () => Promise<Readonly<Record<string, string>>> {
  let until = 0;
  let headers: Promise<Readonly<Record<string, string>>> = Promise.resolve({});
  return () => {
    if (performance.now() < until) return headers;
    until = performance.now() + tokenAgeMs;
    headers = logIn(visitor, name);
    return headers;
  };
}

async function logIn(visitor: GraphClient, name: PersonName): Promise<Readonly<Record<string, string>>> {
  const { sessionCreate } = await visitor.get<{ sessionCreate: { session: { accessToken: string } | null } }>(
    `mutation ($email: String!, $password: String!) { sessionCreate(input: { email: $email, password: $password }) { session { accessToken } } }`,
    { email: emailOf(name), password },
  );
  if (sessionCreate.session === null) throw new Error(`${name} could not log in`);
  return { authorization: `Bearer ${sessionCreate.session.accessToken}` };
}

type Bought = { readonly things: Subject; readonly accessToken: string | null; readonly cartToken: string | null };

/** Buys a thing of each of two merchants, waits until both are there, and asks to send the first back. */
async function buy(buyer: GraphClient, name: ActorName, place: number): Promise<Bought> {
  const lines = [northlight, harbourHum].map(({ id }) => ({ variantId: plentiful(id, place), quantity: 1 }));
  const made = await send(buyer, "cartCreate", { currency: "EUR", lines }, "cart { id } cartToken");
  const client = made.cartToken === null ? buyer : buyer.as({ "x-cart-token": made.cartToken });
  const addressed = await send(
    client,
    "cartDeliveryAddressSet",
    { address: addressOf(name) },
    "cart { deliveryOptions { id } }",
  );
  await send(
    client,
    "cartDeliveryOptionSelect",
    { deliveryOptionId: addressed.cart.deliveryOptions[0].id },
    "cart { id }",
  );
  const { quote } = await send(client, "cartQuote", {}, "quote { id total { gross { minorUnits currencyCode } } }");
  const submitted = await send(
    client,
    "checkoutSubmit",
    {
      quoteId: quote.id,
      idempotencyKey: `access-matrix-${name}`,
      expectedTotal: quote.total.gross,
      contact: { email: `contact-${emailOf(name)}`, phone: addressOf(name).phone },
      paymentMethodToken: "tok_sandbox_visa",
    },
    "attempt { id } orderAccessToken",
  );
  const accessToken: string | null = submitted.orderAccessToken;
  const owner = accessToken === null ? client : client.as({ "x-order-access-token": accessToken });
  const attemptId: string = submitted.attempt.id;
  const look = () => owner.get<{ checkoutAttempt: any }>(whatWasBought, { attemptId });
  const { checkoutAttempt } = await until(look, {
    done: (seen) =>
      seen.checkoutAttempt?.order?.status === "COMPLETED" && seen.checkoutAttempt.order.invoices?.length === 2,
    timeoutMs: 60_000,
  });
  const { order } = checkoutAttempt;
  const part = order.merchantOrders.find((one: any) => one.merchant.id === northlight.id);
  const asked = await send(
    owner,
    "returnRequest",
    {
      orderId: order.id,
      lines: [{ lineId: part.lines[0].id, quantity: 1, reason: "DEFECTIVE" }],
      wanted: "REFUND",
      comment: commentOf(name),
      idempotencyKey: `access-matrix-${name}-return`,
    },
    "returns { id }",
  );
  const kept: Record<string, string> = {};
  if (accessToken === null) {
    const { address } = await send(buyer, "addressCreate", { ...addressOf(name), isDefault: true }, "address { id }");
    const second = await send(buyer, "addressCreate", { ...addressOf(name), isDefault: false }, "address { id }");
    const { wishlist } = await send(buyer, "wishlistCreate", { name: `Zqwishes of ${name}` }, "wishlist { id }");
    await send(buyer, "cartCreate", { currency: "EUR", lines }, "cart { id }");
    const { me } = await buyer.get<{ me: any }>("{ me { profile { id } } }");
    Object.assign(kept, {
      addressId: address.id,
      addressToDeleteId: second.address.id,
      wishlistId: wishlist.id,
      profileId: me.profile.id,
    });
  }
  const its = (rows: any[]) => rows.find((one) => one.merchant?.id === northlight.id) ?? rows[0];
  return {
    accessToken,
    cartToken: made.cartToken,
    things: {
      ...kept,
      attemptId,
      quoteId: quote.id,
      cartId: made.cart.id,
      orderId: order.id,
      orderNumber: order.number,
      merchantOrderId: part.id,
      lineId: part.lines[0].id,
      paymentId: order.payments[0].id,
      shipmentId: its(order.shipments).id,
      invoiceId: order.invoices.find((one: any) => one.seller.merchant.id === northlight.id).id,
      returnId: asked.returns[0].id,
    },
  };
}

const whatWasBought = /* GraphQL */ `
  query ($attemptId: ID!) {
    checkoutAttempt(id: $attemptId) {
      order {
        id
        number
        status
        merchantOrders {
          id
          merchant {
            id
          }
          lines {
            id
          }
        }
        payments {
          id
        }
        invoices {
          id
          seller {
            merchant {
              id
            }
          }
        }
        shipments {
          id
          merchant {
            id
          }
        }
      }
    }
  }
`;

/** Things that belong to Northlight or to nobody, by what the schema calls them. */
async function sharedThings(visitor: GraphClient, staff: GraphClient): Promise<Subject> {
  const variantId = plentiful(northlight.id, 3);
  // Another product's, so that what its owner did to that changes no version of what is tried.
  const keptVariantId = plentiful(northlight.id, 20);
  const { merchant } = await staff.get<{ merchant: any }>(
    `query ($id: ID!) { merchant(id: $id) { id slug warehouses { id } } }`,
    { id: northlight.id },
  );
  const { search } = await visitor.get<{ search: any }>(
    `{ search(query: "notebook", first: 2) { nodes { id slug name brand { slug } category { slug } } } }`,
  );
  const [product] = search.nodes;
  const other = demoProducts().find(({ variants }) => variants.some(({ id }) => id === keptVariantId));
  return {
    variantId,
    merchantId: merchant.id,
    merchantSlug: merchant.slug,
    warehouseId: merchant.warehouses[0].id,
    productId: `${product.id} ${other?.id}`,
    productIds: search.nodes.map((one: any) => one.id).join(" "),
    productSlug: product.slug,
    currency: "EUR",
    // What is found, what is found by its name, what is mended, and what is not found.
    searchWords: `notebook ${longestWord(product.name)} notebok zzqxvvwk`,
    brandSlug: product.brand.slug,
    categorySlug: product.category.slug,
  };
}

const longestWord = (text: string): string =>
  (text.match(/[a-z]+/gi) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), "");

/** What is each person's alone. What is sent back is told to its merchant, and staff see what they are allowed. */
const markers = (): Marker[] =>
  (
    [
      "shopper",
      "otherShopper",
      "guest",
      "merchantOwner",
      "merchantManager",
      "merchantClerk",
      "otherMerchant",
      "staffWithout",
    ] as const
  ).flatMap((of) => {
    const mayBeSeenBy = [of, "administrator"] as const;
    const address = addressOf(of);
    return [
      { text: emailOf(of), of, mayBeSeenBy: [...mayBeSeenBy, ...colleaguesOf(of)] },
      { text: displayNameOf(of), of, mayBeSeenBy: [...mayBeSeenBy, ...colleaguesOf(of)] },
      { text: address.recipient, of, mayBeSeenBy },
      { text: address.line1, of, mayBeSeenBy },
      { text: address.phone, of, mayBeSeenBy },
      { text: `Zqwishes of ${of}`, of, mayBeSeenBy: [of] },
      { text: commentOf(of), of, mayBeSeenBy: [...mayBeSeenBy, ...membersOfNorthlight] },
    ];
  });

/** Members of a merchant know each other; its owner knows the address they invited. */
const colleaguesOf = (name: ActorName): readonly ActorName[] =>
  membersOfNorthlight.includes(name) ? membersOfNorthlight : name === "otherShopper" ? ["merchantOwner"] : [];

const membersOfNorthlight: readonly ActorName[] = ["merchantOwner", "merchantManager", "merchantClerk"];

const secrets = (all: readonly Bought[]): Marker[] =>
  all.flatMap(({ accessToken, cartToken }) =>
    [accessToken, cartToken]
      .filter((text) => text !== null)
      .map((text) => ({ text, of: "guest", mayBeSeenBy: ["guest"] as const })),
  );
