/** A file's name as browsers take it (`content-disposition`): a plain one, and the full one in UTF-8 (RFC 6266). */
export const offering = (name: string): string =>
  `inline; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
