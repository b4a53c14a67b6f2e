type Addressed = { readonly email: string };

/** Letters of another case are the same address. */
export const isSameAddress = (a: Addressed, b: Addressed): boolean => a.email.toLowerCase() === b.email.toLowerCase();
