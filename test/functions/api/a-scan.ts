import { createHash } from 'node:crypto';
import { uploadAnnounced } from '../../../shared/api/index.ts';
import { well } from './a-case.ts';
import { shown, type Api, type Got } from './an-api.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A scan as it is announced. */
export const announcementOf = (bytes: Uint8Array, of: object = {}) => ({
  name: '署名済み.pdf',
  mediaType: 'application/pdf',
  size: bytes.length,
  sha256: sha256Of(bytes),
  ...of,
});

export const announced = async (api: Api, as: string, caseId: string, bytes: Uint8Array, of: object = {}) =>
  shown(uploadAnnounced, well(await api.post(as, `/api/cases/${caseId}/documents`, announcementOf(bytes, of))));

/** Sends it to its own address, as a browser does. */
export const putThere = (api: Api, url: string, bytes: Uint8Array, mediaType = 'application/pdf') =>
  api.files.receive(
    url.split('/').at(-1) ?? '',
    (async function* () {
      yield await Promise.resolve(bytes);
    })(),
    mediaType,
  );

/** Announced and sent; answers its id. */
export const sentIn = async (api: Api, as: string, caseId: string, bytes: Uint8Array, mediaType = 'application/pdf'): Promise<string> => {
  const { documentId, upload } = await announced(api, as, caseId, bytes, { mediaType });
  const outcome = await putThere(api, upload.url, bytes, mediaType);
  if (outcome !== 'STORED') throw new Error(`the scan came in as ${outcome}`);
  return documentId;
};

export const received = (
  api: Api,
  as: string,
  caseId: string,
  documentId: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got> => api.post(as, `/api/cases/${caseId}/documents/${documentId}/received`, {}, headers);
