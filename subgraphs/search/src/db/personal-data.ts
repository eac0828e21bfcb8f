import type { PersonalData } from "@novatech/service/privacy/personal-data";

/** Search holds nothing of people: what was typed is counted without who typed it. */
export const personalData: PersonalData = {
  tables: {},
  notPersonal: {
    "search_documents.sort_name": "a product's name",
    "search_words.subject": "words of what a product is",
    "search_lexicon.body": "the catalogue's words",
    "search_documents.title": "the words of a product's name",
    "search_queries.query": "what was typed on several occasions, counted; nothing says by whom",
  },
};
