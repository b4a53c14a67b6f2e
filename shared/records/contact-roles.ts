/** Of the contacts of an enrollment, in the order of the records. Apart from the schema, so that the page has it without one. */
export const contactRoles = [
  'PRIMARY',
  'NOTICES',
  'NOTICES_AND_ONLINE_ACCESS',
  'SA_BENEFITS',
  'CHANNEL_PARTNER',
  'ACCOUNT_MANAGER',
] as const;
