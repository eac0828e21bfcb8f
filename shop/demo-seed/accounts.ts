import { staffScopes } from "@novatech/graphql/permissions";
import { demoMerchants, northlight } from "./merchants.ts";

/** A log-in of the demo shop. Known to everyone: such a shop holds nothing that is worth a secret. */
export type DemoLogin = {
  readonly role: "shopper" | "merchant" | "staff";
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
};

/** The three log-ins that `npm start` prints. Never set up with NODE_ENV=production. */
export const demoLogins: readonly DemoLogin[] = [
  { role: "shopper", email: "shopper@novatech.example", password: "demo-shopper", displayName: "Sam Shopper" },
  { role: "merchant", email: "merchant@novatech.example", password: "demo-merchant", displayName: "Mara Merchant" },
  { role: "staff", email: "staff@novatech.example", password: "demo-staff", displayName: "Stefan Staff" },
];

const scopesOf: Readonly<Record<DemoLogin["role"], readonly string[]>> = {
  shopper: ["shopper"],
  merchant: ["shopper", "merchant"],
  staff: ["shopper", ...staffScopes],
};

/** The demo accounts and merchants as the users room sets them up. The merchant's log-in works for Northlight. */
export const demoAccounts = {
  merchants: demoMerchants.map(({ id, slug, name, about }) => ({ id, slug, name, description: about })),
  accounts: demoLogins.map(({ role, email, password, displayName }) => ({
    email,
    password,
    displayName,
    scopes: scopesOf[role],
    merchants: role === "merchant" ? [{ merchantId: northlight.id, role: "OWNER" as const }] : [],
  })),
};
