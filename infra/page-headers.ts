/**
 * What goes out with every file of the page: only what the page itself brings along is ever loaded or run, and nobody frames it.
 * `connectTo`: origins it may talk to beside its own.
 */
export const pageHeaders = (connectTo: readonly string[] = []) =>
  ({
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      // A scan that is a PDF is shown by the browser's own viewer, from bytes the page has fetched and calls a PDF.
      'frame-src blob:',
      "font-src 'self'",
      ["connect-src 'self'", ...connectTo].join(' '),
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }) as const;

/** Names under assets/ have a digest in them and never change their bytes; all else is asked for anew. */
export const assetsCache = 'public, max-age=31536000, immutable';
export const pageCache = 'no-cache';
