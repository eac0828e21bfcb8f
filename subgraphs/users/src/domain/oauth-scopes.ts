/** What a program may ask a person for, each in words for that person. The house's own (`shopper` …) open the graph; the others only tell who somebody is. */
export const personScopes = {
  openid: "Know that it is you",
  profile: "See your name",
  email: "See your e-mail address",
  offline_access: "Stay logged in while you are away",
  shopper: "See and use your account: cart, orders, returns and addresses",
  merchant: "Work for your merchants, as far as your role goes",
  staff: "Work as staff, as far as your roles go",
} as const;

/** Which of them let a token into the graph. */
const graphScopes: readonly string[] = ["shopper", "merchant", "staff"];

/** What a program may ask for itself, without a person. */
export const programScopes: readonly string[] = ["partner"];

/** Whether what was granted lets a token into the graph at all. */
export const opensTheGraph = (granted: readonly string[]): boolean => granted.some((one) => graphScopes.includes(one));

/** What an account may do through a program: what the account may, as far as the program was granted it. `staff` stands for its permissions, too. */
export const scopesThrough = (accountScopes: readonly string[], granted: readonly string[]): string[] =>
  accountScopes.filter((scope) => granted.includes(scope.startsWith("staff:") ? "staff" : scope));
