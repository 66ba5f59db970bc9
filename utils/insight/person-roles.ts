/** What a person can be to us; several at once. A role of the person's own stands as it was typed. */
export const personRoles = ['customer', 'potential customer', 'advocate', 'influencer', 'partner', 'colleague'] as const;
export type PersonRole = (typeof personRoles)[number];
