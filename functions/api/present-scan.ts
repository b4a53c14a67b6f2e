import type { Context } from 'hono';
import type { ScanListed } from '../../shared/api/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId, Scan } from '../../shared/records/index.ts';
import { offering } from '../files/index.ts';
import { scanKey } from '../uploads/index.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { problem } from './problem.ts';

/** Which form of a case it is that would be signed now. */
export const formNumberOf = (of: AnyCase): number => kindOf(of).paper?.formNumber(of) ?? 1;

/** A scan as it is listed beside the documents of its case; null while it is only announced. */
export const presentScan = (
  { documentId, state, decidedAt, sha256, mediaType, name, size, unfit, formNumber }: Scan,
  of: AnyCase,
): ScanListed | null =>
  state === 'ANNOUNCED' || decidedAt === null
    ? null
    : {
        documentId,
        state,
        issuedAt: decidedAt,
        sha256,
        mediaType,
        name,
        size,
        ...(unfit === null ? {} : { reason: unfit }),
        ofEarlierForm: formNumber !== formNumberOf(of),
      };

/** What was sent in for a case, oldest first. */
export const scansOf = async ({ store }: Pick<Dependencies, 'store'>, of: AnyCase): Promise<ScanListed[]> => {
  const scans = (await store.scansOfCase(of.caseId)).flatMap((scan) => presentScan(scan, of) ?? []);
  return scans.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : a.issuedAt > b.issuedAt ? 1 : 0));
};

/** The file of a scan, or where it is; null: no scan has that id. It has one for others to see only once it was found fit. */
export const scanAnswer = async (
  c: Context<ApiEnv>,
  { store, files }: Pick<Dependencies, 'store' | 'files'>,
  caseId: CaseId,
  id: string,
): Promise<Response | null> => {
  const scan = await store.getScan(caseId, id);
  if (scan === null) return null;
  if (scan.state !== 'SCAN_RECEIVED') return problem(c, 'not-found');
  const { mediaType, name } = scan;
  const address = await files.address(scanKey(caseId, id), { mediaType, name });
  if (address !== null) return c.redirect(address, 303);
  const file = await files.get(scanKey(caseId, id));
  if (file === null) throw new Error(`the file of scan ${id} of case ${caseId} is missing`);
  return c.body(Uint8Array.from(file.bytes), 200, {
    'content-type': mediaType,
    'content-disposition': offering(name),
    // Whatever it is, it runs nothing and reaches nothing.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
};
