import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";
import { readText, type TextLimits } from "./text-field.ts";

/** How far an application is. */
export type ApplicationStatus = "PENDING" | "APPROVED" | "DECLINED" | "WITHDRAWN";

/** What a company says of itself. Documents are looked at elsewhere and not kept. */
export type CompanyData = {
  /** The name shoppers see. */
  readonly name: string;
  /** The name in addresses. */
  readonly slug: string;
  readonly legalName: string;
  readonly countryCode: string;
  readonly taxId: string;
  readonly website: string | null;
  readonly phone: string | null;
  readonly description: string | null;
};

/** A company wants to sell. */
export type MerchantApplication = CompanyData & {
  readonly id: string;
  readonly applicantId: string;
  readonly status: ApplicationStatus;
  readonly declineReason: string | null;
  /** The merchant it became. */
  readonly merchantId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
};

/** Of a tax number only its form is checked: letters, digits and the marks countries put between them. Whether it exists is for who approves. */
const taxIdForm = /^[A-Z0-9][A-Z0-9 ./-]{3,29}$/;

/** Checks what a company says of itself; the first fault is told. */
export function readCompany(given: CompanyData): Result<CompanyData, Refusal> {
  const texts: Record<string, string | null> = {};
  const limits: readonly (readonly [keyof CompanyData, TextLimits])[] = [
    ["name", { min: 2, max: 80 }],
    ["legalName", { min: 2, max: 160 }],
    ["website", { min: 4, max: 300 }],
    ["phone", { min: 4, max: 30 }],
    ["description", { min: 0, max: 500 }],
  ];
  for (const [path, limit] of limits) {
    const value = given[path];
    const read = value === null ? ok(null) : readText(path, value, limit);
    if (!read.ok) return read;
    texts[path] = read.value === "" ? null : read.value;
  }
  const slug = given.slug.trim().toLowerCase();
  if (!/^[a-z0-9](-?[a-z0-9]){2,39}$/.test(slug))
    return refuse(invalidInput("slug", "slug must have 3 to 40 of a to z, 0 to 9 and single hyphens between them."));
  const taxId = given.taxId.trim().toUpperCase();
  if (!taxIdForm.test(taxId))
    return refuse(invalidInput("taxId", "taxId must be the company's VAT or tax number, for example DE123456789."));
  const { website } = texts;
  if (typeof website === "string" && !/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(website))
    return refuse(invalidInput("website", "website must be an address like https://example.com."));
  return ok({
    name: texts["name"] ?? "",
    slug,
    legalName: texts["legalName"] ?? "",
    countryCode: given.countryCode,
    taxId,
    website: website ?? null,
    phone: texts["phone"] ?? null,
    description: texts["description"] ?? null,
  });
}

/** The reason somebody is told, 5 to 500 characters. */
export const readReason = (text: string): Result<string, Refusal> => readText("reason", text, { min: 5, max: 500 });
