import { callerMistake } from "@novatech/graphql/errors";
import DataLoader from "dataloader";
import { canonicalLanguage, defaultLanguage, lookUpLanguage } from "../domain/language.ts";
import type { Product } from "../domain/product.ts";
import type { editProducts } from "../use-cases/edit-products.ts";
import type {
  removeTranslation,
  Translation,
  translateProduct,
  TranslationReader,
} from "../use-cases/translate-product.ts";
import type { Wired } from "./plans.ts";

/** The changes of texts and of many products a client may ask for, each in a transaction of its own. */
export type EditChanges = {
  readonly translate: Wired<typeof translateProduct>;
  readonly removeTranslation: Wired<typeof removeTranslation>;
  readonly editProducts: Wired<typeof editProducts>;
};

/** The loader of products' texts in other languages, of one request. */
export type TranslationLoaders = { readonly translations: DataLoader<string, readonly Translation[]> };

/** Makes the loader of one request. */
export const createTranslationLoaders = (reader: TranslationReader): TranslationLoaders => ({
  translations: new DataLoader(async (productIds) => {
    const found = await reader.ofProducts(productIds);
    return productIds.map((id) => found.get(id) ?? []);
  }),
});

/**
 * A product's texts in the language that is wanted: the nearest there is, else the catalogue's own. No statement where none is named.
 * Throws a GraphQLError with BAD_USER_INPUT for what is no language.
 */
export async function textsOf(
  { id, name, description }: Product,
  wanted: string | null | undefined,
  { translations }: TranslationLoaders,
): Promise<{ readonly name: string; readonly description: string | null }> {
  if (typeof wanted !== "string") return { name, description };
  const tag = canonicalLanguage(wanted);
  if (tag === null)
    throw callerMistake(
      "BAD_USER_INPUT",
      `"${wanted.slice(0, 40)}" is no language tag. Write it by BCP 47, for example de or pt-BR.`,
    );
  if (tag === defaultLanguage) return { name, description };
  const there = await translations.load(id);
  const language = lookUpLanguage(tag, new Set(there.map((each) => each.language)));
  const texts = there.find((each) => each.language === language);
  return texts ? { name: texts.name, description: texts.description ?? description } : { name, description };
}
