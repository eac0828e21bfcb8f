import { generateSecret, generateURI, verifySync } from "otplib";
import type { TotpCodes } from "../use-cases/ports-accounts.ts";

/** What apps assume when they are told nothing else: 6 digits, every 30 s, HMAC-SHA-1 (RFC 6238 §4, §1.2). */
const period = 30;

/** Codes of authenticator apps by otplib. The code before and the one after count as well: clocks differ, and typing takes time (RFC 6238 §5.2). */
export const totpCodes: TotpCodes = {
  newSecret: () => generateSecret({ length: 20 }),
  uri: (secret, account) => generateURI({ issuer: "NovaTech", label: account, secret, period }),
  stepOf: (secret, code, at) => {
    const token = code.replaceAll(/\s/g, "");
    if (!/^\d{6}$/.test(token)) return null;
    const epoch = Math.floor(at.getTime() / 1000);
    const result = verifySync({ secret, token, period, epoch, epochTolerance: period });
    return result.valid ? Math.floor(epoch / period) + result.delta : null;
  },
};
