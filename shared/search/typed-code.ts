const shape = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * The code printed on a document, as somebody types it off paper: in any width and case, its groups parted by whatever there is or left
 * together, letters that look like digits read as those. Null where it can be none.
 */
export const typedCode = (typed: string): string | null => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return shape.test(letters) ? (letters.match(/.{4}/g) ?? []).join('-') : null;
};
