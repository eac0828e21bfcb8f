/* oxlint-disable typescript/no-explicit-any -- answers of the graph have any form */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { createSoftwareAuthenticator } from "@novatech/testkit/passkey";
import { until } from "@novatech/testkit/wait";
import { generateSync } from "otplib";
import type { Marker, Subject } from "./actors.ts";
import { hookUrl, keepShop } from "./keeping.ts";
import { payInVain } from "./otherwise.ts";
import { send } from "./sending.ts";
import { passwordOfAll } from "./validly.ts";
import { webUrl, type World } from "./world.ts";

const legalName = "Zqlegal Quillvane und Compagnie";
const taxId = "ZQTAX-778114";
const note = "Zqnote: for my brother";
const invited = "zq.invited.x@access.example";
const keyName = "Zqkey of the shopper";

/** What came of it: things of the shopper's, things that are the merchant's or the shop's, check-outs that failed or wait, and who may read what. */
export type Furnished = {
  readonly own: Subject;
  readonly shared: Subject;
  readonly attemptIds: readonly string[];
  readonly markers: readonly Marker[];
};

/** What the shopper, their merchant's owner, staff and somebody who leaves do besides buying, so that there is something of most kinds to be seen. */
export async function furnish(who: {
  readonly world: World;
  readonly shopper: GraphClient;
  readonly owner: GraphClient;
  readonly staff: GraphClient;
  readonly leaver: GraphClient;
  readonly visitor: GraphClient;
  /** Whom the merchant's owner invites and who has an account. */
  readonly offeredTo: string;
  readonly address: Readonly<Record<string, string>>;
  readonly things: Subject;
}): Promise<Furnished> {
  const { world, shopper, owner, staff, leaver, visitor, offeredTo, address, things } = who;
  const { wishlistId, merchantId, paymentId } = things;
  const productId = things["productId"]?.split(" ")[0];
  const attemptIds = await payInVain(shopper, address);
  await send(shopper, "consentSet", { purpose: "ANALYTICS", isGranted: true, textVersion: "1", source: "web:account" });
  await send(shopper, "wishlistItemAdd", { wishlistId, productId, note });
  await send(shopper, "cartVoucherApply", { code: "WELCOME10" });
  await breakVoucher(shopper);
  const passkeyId = await addPasskey(shopper);
  await send(shopper, "merchantApply", {
    name: "Quillvane Lamps",
    slug: "quillvane-lamps",
    legalName,
    countryCode: "DE",
    taxId,
  });
  await send(owner, "merchantInvitationCreate", { merchantId, email: invited, role: "CLERK" });
  await send(owner, "merchantInvitationCreate", { merchantId, email: offeredTo, role: "CLERK" });
  const kept = await keepShop(owner, world.url, things);
  await send(staff, "refundCreate", {
    paymentId,
    amount: { minorUnits: "100", currencyCode: "EUR" },
    reason: "Zqreason: it came late",
    idempotencyKey: "access-matrix-furnish",
  });
  const terms = { terms: ["zqlamp", "zqlantern"], alsoFinds: ["zqlight"] };
  const { synonym } = await send(staff, "searchSynonymSet", terms, "synonym { id }");
  const requestId = await askForData(shopper);
  await send(leaver, "erasureRequest", { isConfirmed: true });
  await world.reconcile();
  return {
    own: { passkeyId, requestId },
    shared: {
      ...kept,
      synonymId: synonym.id,
      invitationToken: await invitationToken(world.home, invited),
      offerToken: await invitationToken(world.home, offeredTo),
      guardedEmail: await guard(visitor),
    },
    attemptIds,
    markers: [
      { text: note, of: "shopper", mayBeSeenBy: ["shopper"] },
      { text: keyName, of: "shopper", mayBeSeenBy: ["shopper"] },
      { text: legalName, of: "shopper", mayBeSeenBy: ["shopper", "administrator"] },
      { text: taxId, of: "shopper", mayBeSeenBy: ["shopper", "administrator"] },
      { text: invited, of: "merchantOwner", mayBeSeenBy: ["merchantOwner", "administrator"] },
      { text: hookUrl, of: "merchantOwner", mayBeSeenBy: ["merchantOwner", "merchantManager", "administrator"] },
      { text: "Zqreason", of: "administrator", mayBeSeenBy: ["administrator"] },
    ],
  };
}

/** Has three for two of a thing in the cart, and then one: the voucher is a problem. */
async function breakVoucher(shopper: GraphClient): Promise<void> {
  const { cart } = await shopper.get<any>("{ cart { lines(first: 5) { nodes { id } } } }");
  const many = (quantity: number) =>
    send(shopper, "cartLinesUpdate", { lines: cart.lines.nodes.map(({ id }: any) => ({ lineId: id, quantity })) });
  await many(3);
  await send(shopper, "cartVoucherApply", { code: "NORTH3FOR2" });
  await many(1);
}

async function addPasskey(shopper: GraphClient): Promise<string> {
  const { ceremony } = await send(shopper, "passkeyRegistrationRequest", {}, "ceremony { token optionsJson }");
  const responseJson = createSoftwareAuthenticator(webUrl).create(ceremony.optionsJson);
  const answer = { name: keyName, passkey: { ceremonyToken: ceremony.token, responseJson } };
  const { passkey } = await send(shopper, "passkeyRegister", answer, "passkey { id }");
  return passkey.id;
}

/** Asks for all that is known of the shopper and waits until it is there; resolves to the request's id. */
async function askForData(shopper: GraphClient): Promise<string> {
  const { request } = await send(shopper, "dataExportRequest", {}, "request { id }");
  const look = () => shopper.get<any>("{ me { privacyRequests(first: 1) { nodes { status } } } }");
  await until(look, { done: ({ me }) => me.privacyRequests.nodes[0]?.status === "DONE", timeoutMs: 60_000 });
  return request.id;
}

/** Opens an account that asks for a code of an app beside the password; resolves to its e-mail address. */
async function guard(visitor: GraphClient): Promise<string> {
  const email = "zq.guarded.x@access.example";
  const { session } = await send(
    visitor,
    "userRegister",
    { email, password: passwordOfAll, displayName: "Zqguarded Quillvane" },
    "session { accessToken }",
  );
  const guarded = visitor.as({ authorization: `Bearer ${session.accessToken}` });
  const { secret } = await send(guarded, "totpAdd", {}, "secret");
  await send(guarded, "totpConfirm", { code: generateSync({ secret }) });
  return email;
}

/** The secret of the letter that invites somebody. */
async function invitationToken(home: string, address: string): Promise<string> {
  const read = async (): Promise<string> => {
    const folder = join(home, "mail");
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
    const letters = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    const letter = letters.find((text) => new RegExp(`^To: .*${address}`, "m").test(text)) ?? "";
    // Quoted-printable: RFC 2045 §6.7.
    return (
      /invitation[^\s"<>]*?[=/#]([\w-]{20,})/.exec(letter.replace(/=\r?\n/g, "").replaceAll("=3D", "="))?.[1] ?? ""
    );
  };
  return until(read, { done: (token) => token !== "", timeoutMs: 30_000 });
}
