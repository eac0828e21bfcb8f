import { register } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { request } from "undici";
import { afterEach, beforeEach, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import { readRunning } from "../../running.ts";
import type { ShopUnderTest } from "../shop-under-test.ts";
import { deliver } from "./parcels.ts";
import { buy, openScene, orderWhen, type Scene, testRest } from "./scene.ts";

/** A page of the shop's letters. */
async function pageAt(address: string): Promise<string> {
  const { body } = await request(address);
  return body.text();
}

/** What somebody who tries the shop sees of its letters: those of accounts and those about orders, written from what every room says. */
export function testLetters(shop: () => ShopUnderTest): void {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(shop());
  });
  afterEach(() => scene.close());

  test("a guest finds letters about the order and its parcel in the shop's mailbox, with the secret that opens it", async () => {
    const mailUrl = readRunning(scene.shop.home)?.mailUrl ?? "";
    const wanted = { lines: [{ variantId: scene.something(northlight.id), quantity: 2 }], asGuest: true };
    const bought = await buy(scene, wanted);
    const { number, total } = await orderWhen(bought, () => true);
    await deliver(scene, bought);
    const list = await until(() => pageAt(mailUrl), {
      // It goes to Germany: a guest is written to in the language of the country.
      done: (page) =>
        page.includes(`Ein Paket Ihrer Bestellung ${number} ist auf dem Weg`) &&
        page.includes(`Ihr Paket ist angekommen (Bestellung ${number})`),
      timeoutMs: 30_000,
    });
    const [, path = ""] = new RegExp(`href="(/letters/[^"]+)">Ihre Bestellung ${number}<`).exec(list) ?? [];
    const letter = await pageAt(new URL(path, mailUrl).href);
    expect(letter).toContain(`2 × `);
    expect(letter).toContain(`/orders/${bought.id}#token=${bought.accessToken}`);
    expect(letter.replaceAll(/[^\d]/g, "")).toContain(String(total.gross.minorUnits));
    expect(letter).not.toContain("List-Unsubscribe");
    const html = await pageAt(new URL(`${path}/html`, mailUrl).href);
    expect(html).toContain('<html lang="de"');
  });

  test("an account finds the letter that asks whether its address is theirs there, too", async () => {
    const mailUrl = readRunning(scene.shop.home)?.mailUrl ?? "";
    const { client, email } = await register(scene.visitor);
    const list = await until(() => pageAt(mailUrl), { done: (page) => page.includes(email), timeoutMs: 30_000 });
    expect(list).toContain("Confirm your e-mail address");
    await client.close();
  });

  testRest(shop);
}
