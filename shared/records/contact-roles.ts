/** Of the contacts of an enrollment, in the order of the records. Apart from the schema, so that the page has it without one. */
export const contactRoles = [
  'PRIMARY',
  'NOTICES',
  'NOTICES_AND_ONLINE_ACCESS',
  'SA_BENEFITS',
  'CHANNEL_PARTNER',
  'ACCOUNT_MANAGER',
] as const;

/** Those of the institution's own people. The others are its partner's and the vendor's: neither decides for it (LINK-WHO). */
export const contactRolesOfInstitution = [
  'PRIMARY',
  'NOTICES',
  'NOTICES_AND_ONLINE_ACCESS',
  'SA_BENEFITS',
] as const satisfies readonly (typeof contactRoles)[number][];
