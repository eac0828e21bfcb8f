import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPartnerKey } from "@novatech/gateway/clients/partners";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { accepted, fillCart, quoteCart, register, settledAttempt, submitCheckout } from "@novatech/testkit/shop/buying";
import { trackOrder } from "@novatech/testkit/shop/tracking";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Webhook } from "standardwebhooks";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { demoLogins } from "../../demo-seed/accounts.ts";
import { northlight } from "../../demo-seed/merchants.ts";
import { confirmationToken } from "../confirmation-letter.ts";
import { untilWordsAreLearned } from "../learned-words.ts";
import { newHome } from "../shop-run.ts";
import { type ShopUnderTest, startOneProcess } from "../shop-under-test.ts";
import { goods, walkMobile, walkPartner, walkWeb } from "./journeys.ts";
import { installApp } from "./persisted.ts";

const { key, hash } = createPartnerKey();
let shop: ShopUnderTest;
let visitor: GraphClient;
let slugs: { readonly product: string; readonly brand: string; readonly category: string };
beforeAll(async () => {
  const home = await newHome();
  const partnersPath = join(home, "partners.json");
  const partner = { id: "acme", client: "partner", keyHashes: [hash], merchantIds: [northlight.id] };
  writeFileSync(partnersPath, JSON.stringify({ partners: [partner] }));
  shop = await startOneProcess({ home, environment: { PARTNERS_PATH: partnersPath } });
  visitor = createGraphClient(shop.url, { name: "contract-tests" });
  const { product } = await visitor.get<{
    product: { slug: string; brand: { slug: string }; category: { slug: string } };
  }>("query P($id: ID!) { product(id: $id) { slug brand { slug } category { slug } } }", {
    id: goods.first.product.id,
  });
  slugs = { product: product.slug, brand: product.brand.slug, category: product.category.slug };
  await untilWordsAreLearned(visitor);
});
/** Has somebody follow the link of the letter that asks whether an address is theirs. */
const confirm = async (email: string): Promise<void> => {
  const token = await confirmationToken(shop.home, email);
  const verify = "mutation V($input: EmailVerifyInput!) { emailVerify(input: $input) { userErrors { code } } }";
  const { emailVerify } = await visitor.get<{ emailVerify: { userErrors: unknown[] } }>(verify, { input: { token } });
  expect(emailVerify.userErrors).toEqual([]);
};
afterAll(async () => {
  await visitor?.close();
  await shop?.stop();
});

// A change here is one that installed apps see: look at it, then `npm test -- shop/test/client-operations -u`.
const snapshot = (client: string): string => `shapes/${client}.txt`;

// Steps of a check-out are told as they are when somebody looks: one that is quick is never seen without its order.
test("every operation of the web client is answered as its text says, in the shape it always had", async () => {
  const app = installApp(shop.url, "web", {
    varying: { CheckoutUpdated: ["checkoutUpdated.order", "checkoutUpdated.pollAfterMs"] },
  });
  await walkWeb(app, { ...slugs, confirm });
  expect(app.notAsked()).toEqual([]);
  await expect(app.shapes()).toMatchFileSnapshot(snapshot("web"));
});

test("every operation of the mobile app is answered as its text says, in the shape it always had", async () => {
  const app = installApp(shop.url, "mobile", {
    varying: { MobileCheckoutUpdated: ["checkoutUpdated.order", "checkoutUpdated.pollAfterMs"] },
  });
  const { email, password } = demoLogins[0] ?? { email: "", password: "" };
  const logIn = "mutation L($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } } }";
  const { sessionCreate } = await visitor.get<{ sessionCreate: { session: { accessToken: string } } }>(logIn, {
    input: { email, password },
  });
  // The accounts of a demonstration are sent no letter of themselves.
  await visitor
    .as({ authorization: `Bearer ${sessionCreate.session.accessToken}` })
    .get("mutation { emailVerificationRequest(input: {}) { userErrors { code } } }");
  await walkMobile(app, { email, password }, { ...slugs, confirm });
  expect(app.notAsked()).toEqual([]);
  await expect(app.shapes()).toMatchFileSnapshot(snapshot("mobile"));
});

/** What of an answer is not as docs/api/partner.openapi.yaml says. */
function againstDescription(): (
  path: string,
  method: "get" | "post",
  answer: unknown,
  status?: number,
) => readonly string[] {
  const document = parse(
    readFileSync(new URL("../../../docs/api/partner.openapi.yaml", import.meta.url), "utf8"),
  ) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(document, "partner");
  return (path, method, answer, status = 200) => {
    const place = path.replaceAll("~", "~0").replaceAll("/", "~1");
    // How a request is refused as a whole is the same for all.
    const at = status === 200 ? `paths/${place}/${method}/responses/200` : `components/responses/Refused${status}`;
    const pointer = `partner#/${at}/content/application~1json/schema`;
    const validate = ajv.getSchema(pointer);
    if (!validate) return [`there is no ${pointer}`];
    return validate(answer)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

test("a partner is answered what its OpenAPI description says, by id only, and told of what its merchant sells", async () => {
  const received: { headers: Record<string, string>; body: string }[] = [];
  const hook = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
    incoming.on("end", () => {
      received.push({ headers: incoming.headers as Record<string, string>, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
  const hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/novatech`;
  const faultsOf = againstDescription();
  const headers = { "x-api-key": key };
  const app = installApp(shop.url, "partner", {
    headers,
    // It may be there before it is read.
    varying: Object.fromEntries(
      ["webhookDeliveryReplay", "webhookEndpointTest"].map((field) => [
        `Partner${field.charAt(0).toUpperCase()}${field.slice(1)}`,
        ["nextAttemptAt", "completedAt"].map((name) => `${field}.delivery.${name}`),
      ]),
    ),
    check: ({ id, name }, answer) => expect(faultsOf(`/graphql/${id}`, "post", answer), name).toEqual([]),
  });
  try {
    const { secret } = await walkPartner(app, {
      merchantId: northlight.id,
      hookUrl,
      buy: async () => {
        const { client } = await register(visitor);
        await fillCart(client, [{ variantId: goods.first.variantId, quantity: 1 }]);
        const { attempt } = accepted(await submitCheckout(client, await quoteCart(client)));
        const { order } = await settledAttempt(client, attempt?.id ?? "");
        for await (const { entry } of trackOrder(client, order?.id ?? "")) expect(entry.kind).not.toBe("");
        await client.close();
      },
    });
    expect(app.notAsked()).toEqual([]);
    await expect(app.shapes()).toMatchFileSnapshot(snapshot("partner"));
    const told = received.map(
      ({ headers: sent, body }) => new Webhook(secret).verify(body, sent) as { type: string; data: object },
    );
    expect(told).toEqual(
      expect.arrayContaining(
        ["order.placed", "shipment.delivered"].map((type) =>
          expect.objectContaining({ type, data: expect.objectContaining({ merchantId: northlight.id }) }),
        ),
      ),
    );
  } finally {
    hook.close();
  }
});

test("queries of a partner are answered by GET as well, texts and unknown ids are not, and neither is who has no key", async () => {
  const manifest = JSON.parse(
    readFileSync(new URL("../../../schema/operations/partner.json", import.meta.url), "utf8"),
  ) as {
    operations: { id: string; name: string }[];
  };
  const { id = "" } = manifest.operations.find(({ name }) => name === "PartnerProduct") ?? {};
  const variables = encodeURIComponent(JSON.stringify({ sku: goods.first.variant.sku, currency: "EUR" }));
  const ask = async (path: string, headers: Record<string, string>, body?: string) => {
    const answer = await request(`${shop.url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "apollographql-client-name": "partner",
        accept: "application/json",
        "content-type": "application/json",
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: answer.statusCode,
      answer: (await answer.body.json()) as { errors?: { extensions: { code: string } }[] },
    };
  };
  const got = await ask(`/${id}?variables=${variables}`, { "x-api-key": key });
  expect([got.status, againstDescription()(`/graphql/${id}`, "get", got.answer)]).toEqual([200, []]);
  const refusals = [
    await ask(`/${id}?variables=${variables}`, {}),
    await ask("", { "x-api-key": key }, JSON.stringify({ query: "{ categories { id } }" })),
    await ask(`/${"0".repeat(64)}`, { "x-api-key": key }, JSON.stringify({ variables: {} })),
    await ask(`/${id}`, { "x-api-key": key }, JSON.stringify({ variables: { sku: 7 } })),
  ];
  for (const { status, answer } of refusals.slice(2))
    expect(againstDescription()(`/graphql/${id}`, "post", answer, status)).toEqual([]);
  expect(refusals.map(({ status, answer }) => [status, answer.errors?.[0]?.extensions.code])).toMatchInlineSnapshot(`
    [
      [
        401,
        "UNAUTHENTICATED",
      ],
      [
        400,
        "PERSISTED_QUERY_ID_REQUIRED",
      ],
      [
        404,
        "PERSISTED_QUERY_NOT_IN_LIST",
      ],
      [
        200,
        "BAD_USER_INPUT",
      ],
    ]
  `);
});
