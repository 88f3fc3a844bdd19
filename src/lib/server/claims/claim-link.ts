/** The page that a claim's link opens, without its language. */
export const claimLinkPath = (token: string): string => `/register/claim/confirm?token=${token}`;
