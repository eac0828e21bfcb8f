/** Why users refuses something about staff, merchants and their members. */
export type PeopleRefusalCode =
  | "PERMISSION_LACKING"
  | "LAST_ADMINISTRATOR"
  | "LAST_OWNER"
  | "NAME_TAKEN"
  | "ROLE_IN_USE"
  | "INVITATION_INVALID"
  | "MEMBER_ALREADY"
  | "APPLICATION_PENDING"
  | "APPLICATION_DECIDED"
  | "MERCHANT_SUSPENDED";
