/** What is said of a file before anybody has its bytes: its length in bytes, its SHA-256 in lower-case hexadecimal. */
export type FileFacts = { readonly mediaType: string; readonly size: number; readonly sha256: string };

export type File = { readonly bytes: Uint8Array; readonly mediaType: string; readonly sha256: string };

/** Where a browser PUTs a file's bytes itself, and the headers it must send with them: another file is refused there. */
type UploadTarget = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/**
 * Files, kept for good: on AWS a bucket, on one machine a folder. A key names one file and its content never changes;
 * putting the same bytes again is the same file.
 */
export type Files = {
  /** Resolves when nothing can lose it any more. */
  readonly put: (key: string, bytes: Uint8Array, of: Omit<FileFacts, 'size'>) => Promise<void>;
  /** null: there is none. Bytes that are not those that were put are a fault and throw. */
  readonly get: (key: string) => Promise<File | null>;
  /** Where there is none nothing happens. */
  readonly remove: (key: string) => Promise<void>;
  /** For `mostUploadMinutes`. */
  readonly uploadTarget: (key: string, of: FileFacts) => Promise<UploadTarget>;
  /** An address without a caller, good for a few minutes, that offers the file under this name; null: it is served by the API itself. */
  readonly address: (key: string, of: { readonly mediaType: string; readonly name: string }) => Promise<string | null>;
};

export const mostUploadMinutes = 15;

/** What keys begin with. */
export const prefixes = {
  /** Where browsers put files: what nobody has looked at yet. A bucket keeps it for days only. */
  comingIn: 'uploads',
  /** Scans that were found fit. */
  scans: 'scans',
  /** Documents the portal has issued. */
  documents: 'documents',
} as const;
export type Prefix = (typeof prefixes)[keyof typeof prefixes];

/** Segments of letters, digits, `_`, `-` and inner dots: a key is a path, and never leads out of its folder. */
const isFileKey = (key: string): boolean => /^[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*$/.test(key);

/** Throws for what is no key: none ever comes from outside. */
export const asksForNoFile = (key: string): void => {
  if (!isFileKey(key)) throw new RangeError(`${JSON.stringify(key)} is no key of a file`);
};
