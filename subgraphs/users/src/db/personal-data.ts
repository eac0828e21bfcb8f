import type { PersonalData } from "@novatech/service/privacy/personal-data";

const ofPerson = "user_id = :person";
const idOnly = "an id that leads to nobody";

/** What this room holds of people: accounts and all that hangs on them. Account, profile and choices keep their ids, so that books still add up. */
export const personalData: PersonalData = {
  tables: {
    addresses: {
      of: ofPerson,
      key: ["id"],
      erasure: {
        does: "delete",
        columns: ["user_id", "recipient", "line1", "line2", "city", "region", "postal_code", "country_code", "phone"],
      },
      exported: [
        "id",
        "recipient",
        "line1",
        "line2",
        "city",
        "region",
        "postal_code",
        "country_code",
        "phone",
        "is_default",
        "created_at",
      ],
    },
    account_tokens: {
      of: ofPerson,
      key: ["hash"],
      erasure: { does: "delete", columns: ["user_id", "sealed", "hash"] },
      exported: { nothing: "secrets of letters and half-done log-ins, of use to nobody" },
    },
    totp_secrets: {
      of: ofPerson,
      key: ["user_id"],
      erasure: { does: "delete", columns: ["user_id", "sealed_secret"] },
      exported: ["created_at", "confirmed_at"],
    },
    recovery_codes: {
      of: ofPerson,
      key: ["hash"],
      erasure: { does: "delete", columns: ["user_id", "hash"] },
      exported: { nothing: "hashes of secrets" },
    },
    passkeys: {
      of: ofPerson,
      key: ["id"],
      erasure: { does: "delete", columns: ["user_id", "credential_id", "public_key", "name"] },
      exported: ["id", "name", "created_at", "last_used_at"],
    },
    identities: {
      of: ofPerson,
      key: ["id"],
      erasure: { does: "delete", columns: ["user_id", "subject"] },
      exported: ["issuer", "subject", "linked_at", "last_used_at"],
    },
    oidc_records: {
      of: ofPerson,
      key: ["model", "id_hash"],
      erasure: { does: "delete", columns: ["user_id", "id_hash", "uid_hash", "sealed"] },
      exported: ["model", "expires_at"],
    },
    refresh_tokens: {
      of: "session_id in (select id from sessions where user_id = :person)",
      key: ["hash"],
      erasure: { does: "delete", columns: ["hash"] },
      exported: { nothing: "hashes of secrets" },
    },
    sessions: {
      of: ofPerson,
      key: ["id"],
      erasure: { does: "delete", columns: ["user_id", "device_name"] },
      exported: ["id", "device_name", "created_at", "expires_at", "last_used_at", "revoked_at"],
    },
    user_passwords: {
      of: ofPerson,
      key: ["user_id"],
      erasure: { does: "delete", columns: ["user_id", "hash"] },
      exported: { nothing: "the hash of a secret" },
    },
    staff_role_members: {
      of: ofPerson,
      key: ["user_id", "role_id"],
      erasure: { does: "delete", columns: ["user_id", "given_by"] },
      exported: ["role_id", "given_at"],
    },
    merchant_members: {
      of: ofPerson,
      key: ["user_id", "merchant_id"],
      erasure: { does: "delete", columns: ["user_id"] },
      exported: ["merchant_id", "role"],
    },
    merchant_invitations: {
      of: "accepted_by = :person or email = (select email from users where id = :person)",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: { email: "'erased-' || id || '@erased.invalid'" },
        kept: {
          accepted_by: idOnly,
          invited_by: idOnly,
          token_hash: "the hash of a secret that is used or too old",
        },
      },
      exported: ["merchant_id", "email", "role", "status", "created_at", "decided_at"],
    },
    merchant_applications: {
      of: "applicant_id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: { phone: "null", website: "null", description: "null", decline_reason: "null" },
        kept: {
          applicant_id: idOnly,
          decided_by: idOnly,
          name: "the merchant's name, which stands on its invoices",
          slug: "the merchant's name in addresses",
          legal_name: "the seller of invoices that must be kept: § 14b UStG",
          tax_id: "the seller of invoices that must be kept: § 14b UStG",
        },
      },
      exported: [
        "id",
        "name",
        "legal_name",
        "country_code",
        "tax_id",
        "website",
        "phone",
        "description",
        "status",
        "created_at",
      ],
    },
    privacy_archives: {
      of: ofPerson,
      key: ["request_id"],
      erasure: { does: "delete", columns: ["user_id", "sealed", "link_hash"] },
      exported: ["request_id", "made_at", "expires_at", "downloaded_at"],
    },
    public_profiles: {
      of: ofPerson,
      key: ["id"],
      erasure: {
        does: "blank",
        columns: { display_name: "'Deleted account'" },
        kept: { user_id: idOnly },
      },
      exported: ["id", "display_name", "member_since"],
    },
    users: {
      of: "id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: {
          email: "'erased-' || lower(id) || '@erased.invalid'",
          display_name: "'Deleted account'",
          email_verified_at: "null",
          scopes: "'{}'::text[]",
        },
        kept: { language: "a language, of nobody" },
      },
      exported: ["id", "email", "display_name", "language", "scopes", "created_at", "email_verified_at"],
    },
    privacy_requests: {
      of: ofPerson,
      key: ["id"],
      erasure: {
        does: "keep",
        columns: { user_id: `${idOnly}: that we did what was asked must be shown (Art. 5(2) GDPR)` },
      },
      exported: ["id", "kind", "status", "requested_at", "deadline_at", "ended_at"],
    },
    consent_changes: {
      of: ofPerson,
      key: ["position"],
      erasure: { does: "keep", columns: { user_id: `${idOnly}: what was allowed must be shown (Art. 7(1) GDPR)` } },
      exported: ["purpose", "is_granted", "text_version", "source", "changed_at"],
    },
    audit_log: {
      of: "actor_id = :person",
      key: ["position"],
      erasure: {
        does: "keep",
        columns: {
          actor_id: `${idOnly}: who had power answers for it`,
          session_id: "the id of a session that has ended",
        },
      },
      exported: ["kind", "field", "acting_as", "outcome", "occurred_at"],
    },
  },
  notPersonal: {
    "account_mail.sealed": "letters on their way, sealed; gone when they are sent, after three days at the latest",
    "merchants.name": "a merchant's name",
    "merchants.suspension_reason": "staff's words about a company",
    "oauth_clients.name": "a program's name",
    "oauth_clients.secret_hash": "the hash of a program's secret",
    "staff_roles.name": "a role's name",
    "audit_log.targets": "ids of what was acted on",
    "erased_persons.person_id": `${idOnly}: the reminder that they were erased`,
    "privacy_requests.waits_for": "numbers of open orders",
    "signing_keys.sealed_private_jwk": "a key of the shop's, sealed",
  },
};
