/** What a printed document's code or a file attests, beside the catalogue. */
export const verify = {
  title: 'Verify a document',
  intro: 'Find out whether a document was issued by this portal, whether it was altered, and whether a later one replaces it.',
  code: 'Code on the document',
  codeHelp: 'Sixteen letters and digits at the foot of each page, beside the QR code.',
  button: 'Verify the code',
  fileTitle: 'Or verify a PDF file',
  choose: 'Choose a PDF file',
  drop: 'Or drop it here.',
  stays: 'The file does not leave this device: only its fingerprint (SHA-256) is asked about.',
  working: 'Verifying …',
  another: 'Verify another document',
  unsupported: 'This browser cannot compute fingerprints here. Use the code instead.',
  tooLarge: 'This file is larger than any document the portal issues.',
  result: 'Result',
  verdicts: {
    VALID: {
      title: 'This document is valid',
      text: 'The file is, byte for byte, as the portal issued it, and no later document replaces it.',
    },
    SUPERSEDED: {
      title: 'This document has been replaced',
      text: 'The file is, byte for byte, as the portal issued it. A later document is valid in its place.',
    },
    APPENDED: {
      title: 'Something was added to this file',
      text: 'It begins with a document the portal issued. What was added after it, the portal does not attest.',
    },
    ALTERED: {
      title: 'This file was altered',
      text: 'It bears the code of a document of this portal, but it is none of those issued with that code: something in it was changed, or it was cut short.',
    },
    UNKNOWN: {
      title: 'The portal did not issue this file',
      text: 'Neither the file, nor a part of it from its beginning, nor a code in it is known here. A scan or a photo has to be verified by the code printed on it.',
    },
    CODE_VALID: {
      title: 'The portal knows this code',
      text: 'The document described below is valid. That the paper or file in your hands says the same, compare yourself, or verify the file below.',
    },
    CODE_SUPERSEDED: {
      title: 'The portal knows this code, and the document has been replaced',
      text: 'A later document is valid in its place.',
    },
    CODE_UNKNOWN: { title: 'The portal does not know this code', text: 'Compare it with the document character by character.' },
  },
  added: (bytes: string) => `Added: ${bytes} bytes`,
  kinds: {
    COCP: 'Change of channel partner',
    CICR: 'Change of contact information',
    EXPIRY: 'End of a term',
    TERMINATION: 'Termination',
    TRANSFER: 'Licence transfer',
  },
  what: 'Kind of request',
  log: 'Log number',
  institution: 'Institution',
  state: 'Document',
  issuedAt: 'Issued on',
  hash: 'SHA-256',
  replacedBy: 'Valid in its place',
  stateAt: (f: { state: string; at: string }) => `${f.state}, ${f.at}`,
};
