import type { PersonalData } from "@novatech/service/privacy/personal-data";

const ofTicket = "ticket_id in (select id from tickets where customer_id = :person)";
const erased = "(select person_id from erased_persons)";
const ofChat = "chat_id in (select id from chats where customer_id = :person)";
const ofErasedCustomer = (column: string): string => `case when customer_id in ${erased} then null else ${column} end`;
const idOnly = "an id that leads to nobody: what was answered, and how soon, is counted by it";
const orderSecret = "the hash of a secret of the order, not of the person";

/** What support holds of people: what they wrote and were answered, and who of us answered. */
export const personalData: PersonalData = {
  tables: {
    ticket_attachments: {
      of: `${ofTicket} or caller = 'user:' || :person`,
      key: ["id"],
      // The files of a person's tickets go with their bytes and rows, see forget-files.ts; what they sent to others' stays, and is nobody's.
      erasure: {
        does: "blank",
        columns: {
          file_name: `case when ticket_id in (select id from tickets where customer_id in ${erased}) then '' else file_name end`,
          caller: "case when ticket_id is null then caller else '' end",
        },
      },
      exported: ["id", "ticket_id", "sequence", "file_name", "content_type", "byte_size", "sha256", "created_at"],
    },
    ticket_entries: {
      of: `${ofTicket} or author_id = :person`,
      key: ["ticket_id", "audience", "sequence"],
      // Words for or of the person go with whoever asked; what staff wrote to others stays, and is nobody's.
      erasure: {
        does: "blank",
        columns: {
          body: `case when ticket_id in (select id from tickets where customer_id in ${erased}) then null else body end`,
          author_id: `case when author_id in ${erased} then null else author_id end`,
        },
      },
      exported: ["ticket_id", "audience", "sequence", "kind", "author", "body", "occurred_at"],
    },
    tickets: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: { subject: "''", rating_comment: "null" },
        kept: { customer_id: idOnly, access_token_hash: orderSecret, assignee_id: idOnly },
      },
      exported: ["id", "number", "subject", "category", "status", "order_id", "rating", "rating_comment", "created_at"],
    },
    chat_entries: {
      of: `${ofChat} or agent_id = :person`,
      key: ["chat_id", "sequence"],
      // Words for or of the person go; what an agent said to others stays, and is nobody's.
      erasure: {
        does: "blank",
        columns: {
          body: `case when chat_id in (select id from chats where customer_id in ${erased}) then null else body end`,
          agent_id: `case when agent_id in ${erased} then null else agent_id end`,
          agent_name: `case when agent_id in ${erased} then null else agent_name end`,
          client_key: "null",
        },
      },
      exported: ["chat_id", "sequence", "author", "kind", "body", "occurred_at"],
    },
    chats: {
      of: "customer_id = :person or agent_id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: {
          subject: ofErasedCustomer("subject"),
          customer_name: ofErasedCustomer("customer_name"),
          rating_comment: ofErasedCustomer("rating_comment"),
          started_by: ofErasedCustomer("started_by"),
          start_key: ofErasedCustomer("start_key"),
          start_fingerprint: ofErasedCustomer("start_fingerprint"),
          agent_name: `case when agent_id in ${erased} then null else agent_name end`,
        },
        kept: { customer_id: idOnly, access_token_hash: "the hash of a secret of the chat", agent_id: idOnly },
      },
      exported: [
        "id",
        "subject",
        "customer_name",
        "language",
        "queue",
        "status",
        "order_id",
        "product_id",
        "started_at",
        "ended_at",
        "rating",
        "rating_comment",
      ],
    },
    chat_presences: {
      of: "agent_id = :person",
      key: ["agent_id"],
      erasure: { does: "delete", columns: ["agent_id"] },
      exported: ["status", "capacity", "changed_at"],
    },
    known_orders: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: { does: "keep", columns: { customer_id: idOnly, access_token_hash: orderSecret } },
      exported: ["id", "number"],
    },
    commands: {
      of: "caller = 'user:' || :person",
      key: ["caller", "idempotency_key"],
      erasure: { does: "delete", columns: ["caller"] },
      exported: { nothing: "keys that keep a repeated click from doing something twice" },
    },
    article_versions: {
      of: "author_id = :person",
      key: ["article_id", "language", "version"],
      erasure: { does: "blank", columns: { author_id: "null" } },
      exported: ["article_id", "language", "version", "title", "created_at"],
    },
    article_votes: {
      of: "voter_id = :person",
      key: ["article_id", "voter_id"],
      // The word stays counted; whose it was is known no more.
      erasure: { does: "delete", columns: ["voter_id"] },
      exported: ["article_id", "is_helpful", "voted_at"],
    },
    agents: {
      of: "user_id = :person",
      key: ["user_id"],
      erasure: { does: "delete", columns: ["user_id", "public_name"] },
      exported: ["public_name", "queues", "languages", "is_lead", "is_active"],
    },
  },
  notPersonal: {
    "article_texts.body": "what support says to everybody",
    "article_versions.body": "what support said to everybody",
    "chats.end_reason": "why a conversation ended",
    "canned_answers.body": "what support says to everybody",
  },
};
