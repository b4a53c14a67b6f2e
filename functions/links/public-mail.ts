/** Mail services anybody can have an address of: the same domain there is not the same organisation (LINK-FORWARD). */
const publicMail: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.jp',
  'hotmail.com',
  'hotmail.co.jp',
  'live.com',
  'live.jp',
  'msn.com',
  'icloud.com',
  'me.com',
  'yahoo.com',
  'yahoo.co.jp',
  'ymail.ne.jp',
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'au.com',
  'softbank.ne.jp',
  'i.softbank.jp',
  'nifty.com',
  'aol.com',
  'gmx.com',
  'proton.me',
  'protonmail.com',
]);

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Are these two addresses of one organisation? */
export const isSameOrganisation = (a: string, b: string): boolean => domainOf(a) === domainOf(b) && !publicMail.has(domainOf(a));
