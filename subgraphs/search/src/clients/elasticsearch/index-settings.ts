import type { estypes } from "@elastic/elasticsearch";
import { specificationColumns } from "./specification-columns.ts";

/** Rises whenever the settings or what is indexed changes: an index of another number is to be made anew (`npm run rebuild -- search`). */
export const indexFormat = 1;

// Folded the same way wherever texts meet, whatever else is done to them.
const folded = ["lowercase", "asciifolding"];

const filters: Record<string, estypes.AnalysisTokenFilter> = {
  english_stems: { type: "stemmer", language: "english" },
  english_possessives: { type: "stemmer", language: "possessive_english" },
  // `WF-7510DWF` is found by itself, by its parts and written in one.
  model_parts: {
    type: "word_delimiter_graph",
    preserve_original: true,
    catenate_all: true,
    split_on_numerics: true,
    split_on_case_change: false,
    stem_english_possessive: false,
  },
  // The asked-for model is one token: its parts alone would find half the shop.
  model_in_one: {
    type: "word_delimiter_graph",
    catenate_all: true,
    generate_word_parts: false,
    generate_number_parts: false,
    split_on_numerics: false,
    split_on_case_change: false,
    stem_english_possessive: false,
  },
  beginnings: { type: "edge_ngram", min_gram: 1, max_gram: 15, preserve_original: true },
};

const analyzers: Record<string, estypes.AnalysisAnalyzer> = {
  words: {
    type: "custom",
    tokenizer: "standard",
    filter: ["english_possessives", ...folded, "english_stems"],
  },
  models: { type: "custom", tokenizer: "whitespace", filter: ["model_parts", "flatten_graph", ...folded] },
  asked_models: { type: "custom", tokenizer: "whitespace", filter: ["model_in_one", ...folded] },
  beginnings: { type: "custom", tokenizer: "standard", filter: [...folded, "beginnings"] },
  plain: { type: "custom", tokenizer: "standard", filter: folded },
};

const keyword = { type: "keyword" } as const;
/** Only counted, filtered or sorted by, never more than this many characters of it: a longer value cannot be a choice. */
const choice = { type: "keyword", ignore_above: 256 } as const;
const words = (fields?: Record<string, estypes.MappingProperty>): estypes.MappingProperty => ({
  type: "text",
  analyzer: "words",
  ...(fields ? { fields } : {}),
});
const models = { type: "text", analyzer: "models", search_analyzer: "asked_models", norms: false } as const;
const beginnings = { type: "text", analyzer: "beginnings", search_analyzer: "plain", norms: false } as const;

/**
 * What is indexed of a product, see `toIndexed`. Nothing is mapped by guessing but the prices' currencies: what merchants name their
 * specifications makes no new fields (flattened), so the mapping does not grow with the catalogue.
 */
const properties: Record<string, estypes.MappingProperty> = {
  product_id: keyword,
  name: words({ models, beginnings }),
  /** What the product is, see domain/understanding/subject.ts. */
  subject: words(),
  brand: words({ beginnings }),
  model: words({ models, beginnings }),
  description: words(),
  category: words(),
  variants: words(),
  specifications: words(),
  codes: keyword,
  measures: choice,
  sort_name: keyword,
  brand_is: choice,
  merchant_id: choice,
  category_ids: choice,
  /** Id and name in one, so that counting tells both. */
  category_choices: choice,
  in_stock: { type: "boolean" },
  rating: { type: "double" },
  review_count: { type: "integer" },
  published_at: { type: "date", format: "strict_date_time" },
  /** Key, name, kind and unit in one, so that counting tells all of them. */
  specification_keys: choice,
  /** Every value with its key: what parts the best products is found in it. */
  specification_choices: choice,
  /** Values by key, to filter by. */
  specification_values: { type: "flattened", depth_limit: 2, ignore_above: 256, doc_values: false },
  /** Numbers by key, to filter by, written so that their order as text is their order. */
  specification_numbers: { type: "flattened", depth_limit: 2, doc_values: false },
  /** The same to count by. */
  ...Object.fromEntries(specificationColumns.map((column) => [column, choice])),
  price_min: { type: "object", dynamic: true },
  price_max: { type: "object", dynamic: true },
};

/**
 * What a new index is made with. One shard, which holds some millions of products and needs no merging of what several found; a copy of it as
 * soon as the cluster has a second node.
 */
export const indexDefinition = (): {
  readonly settings: estypes.IndicesIndexSettings;
  readonly mappings: estypes.MappingTypeMapping;
} => ({
  settings: {
    number_of_shards: 1,
    auto_expand_replicas: "0-1",
    refresh_interval: "1s",
    // A put that was read before a removal may come long after it: the removal's version must still be known then.
    gc_deletes: "6h",
    analysis: { filter: filters, analyzer: analyzers },
  },
  mappings: {
    dynamic: "strict",
    _meta: { format: indexFormat },
    dynamic_templates: [{ prices: { path_match: ["price_min.*", "price_max.*"], mapping: { type: "long" } } }],
    properties,
  },
});
