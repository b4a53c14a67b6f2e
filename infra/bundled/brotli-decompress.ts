/** In place of brotli/decompress.js (490 KB with its dictionary): fontkit unpacks WOFF2 with it, and forms are drawn from TrueType files. */
const decompress = (): never => {
  throw new Error('WOFF2 is not read here');
};

// oxlint-disable-next-line import/no-default-export -- fontkit imports it so
export default decompress;
