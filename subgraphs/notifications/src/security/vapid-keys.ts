import { createECDH, hkdfSync } from "node:crypto";

/**
 * A key pair for Web Push made of the room's secret, for a shop that was given none: the same at every start, so that browsers stay subscribed. P-256, in
 * base64url as RFC 8292 has it.
 */
export function deriveVapidKeys(roomSecret: string): { readonly publicKey: string; readonly privateKey: string } {
  const curve = createECDH("prime256v1");
  for (let round = 0; ; round += 1) {
    const scalar = Buffer.from(hkdfSync("sha256", roomSecret, "", `novatech notifications web push ${round}`, 32));
    try {
      // Refuses a number that is no private key of the curve: one in four thousand million.
      curve.setPrivateKey(scalar);
      return { publicKey: curve.getPublicKey("base64url"), privateKey: scalar.toString("base64url") };
    } catch (error) {
      if (round > 9) throw error;
    }
  }
}
