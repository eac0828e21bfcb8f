import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import { canonicalLanguage, defaultLanguage, isKnownLanguage } from "../domain/language.ts";
import type { Product } from "../domain/product.ts";
import { invalid, notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";
import { saveAndTell } from "./save-and-tell.ts";

/** A product's texts in another language than the catalogue's own. */
export type Translation = {
  /** A canonical tag of BCP 47. */
  readonly language: string;
  readonly name: string;
  /** Null where the catalogue's own stands for it. */
  readonly description: string | null;
};

/** Translations in one open transaction. */
export type TranslationStore = {
  /** The texts of a product, by language. */
  readonly of: (productId: string) => Promise<readonly Translation[]>;
  readonly save: (productId: string, translation: Translation, now: Date) => Promise<void>;
  readonly remove: (productId: string, language: string) => Promise<void>;
};

/** What the graph reads: one statement, however many products are asked for. */
export type TranslationReader = {
  readonly ofProducts: (productIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Translation[]>>;
};

const maxLanguages = 50;
const maxName = 300;
const maxDescription = 20_000;

type Ports = ProductPorts & { readonly translations: TranslationStore };
type Edit = {
  readonly editor: Editor;
  readonly productId: string;
  readonly language: string;
  readonly expectedVersion: number;
};

/** Sets a product's texts in a language. The same texts change nothing, not even the version. */
export async function translateProduct(
  ports: Ports,
  command: Edit & { readonly name: string; readonly description: string | null },
): Promise<Result<Product, Refusal>> {
  const language = canonicalLanguage(command.language);
  if (language === null || !isKnownLanguage(language)) return refuse(noLanguage(command.language));
  if (language === defaultLanguage)
    return refuse(invalid("language", "English is the catalogue's own language: change the product itself."));
  const name = command.name.trim();
  const description = command.description?.trim() || null;
  if (name.length < 1 || name.length > maxName || name.includes("\0"))
    return refuse(invalid("name", `The name must have 1 to ${maxName} characters.`));
  if (description !== null && (description.length > maxDescription || description.includes("\0")))
    return refuse(invalid("description", `The description has at most ${maxDescription} characters.`));
  const product = await ports.products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  const known = await ports.translations.of(product.id);
  const same = known.find((each) => each.language === language);
  if (same?.name === name && same.description === description) return ok(product);
  if (same === undefined && known.length >= maxLanguages)
    return refuse(invalid("language", `A product has texts in at most ${maxLanguages} languages.`, "LIMIT_REACHED"));
  await ports.translations.save(product.id, { language, name, description }, ports.clock.now());
  return ok(await saveAndTell(ports, product));
}

/** Takes a product's texts in a language away. Where there are none, nothing changes. */
export async function removeTranslation(ports: Ports, command: Edit): Promise<Result<Product, Refusal>> {
  const language = canonicalLanguage(command.language);
  if (language === null) return refuse(noLanguage(command.language));
  const product = await ports.products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  if (!(await ports.translations.of(product.id)).some((each) => each.language === language)) return ok(product);
  await ports.translations.remove(product.id, language);
  return ok(await saveAndTell(ports, product));
}

const noLanguage = (text: string): Refusal =>
  invalid("language", `"${text.slice(0, 40)}" is no language tag. Write it by BCP 47, for example de or pt-BR.`);
