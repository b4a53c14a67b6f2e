import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseShown, ScanListed, UploadAnnounced } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { Refused, Unreachable } from '../../api/problem.ts';
import { putFile } from '../../files/put-file.ts';
import { documentsKey } from '../documents/use-documents.ts';
import { readScan, type NotSent } from './scan-file.ts';
import { sendScan, sendingOf, type Sending, type Underway, type Ways } from './send-scan.ts';

/** Where the file is that was chosen last. */
export type Progress =
  | { readonly step: 'NONE' }
  | { readonly step: 'READING' }
  | (Underway & { readonly name: string; readonly size: number })
  | { readonly step: 'TAKEN'; readonly scan: ScanListed }
  | { readonly step: 'NOT_SENT'; readonly why: NotSent | 'NOT_HERE' }
  /** `mayTryAgain`: the same file may get through another time. */
  | { readonly step: 'FAILED'; readonly name: string; readonly error: Error; readonly mayTryAgain: boolean };

const waysOf = (caseId: string): Ways => ({
  announce: (facts, idempotencyKey) => send<UploadAnnounced>(`/api/cases/${caseId}/documents`, { body: facts, idempotencyKey }),
  put: putFile,
  received: (documentId, idempotencyKey) =>
    send<ScanListed>(`/api/cases/${caseId}/documents/${documentId}/received`, { body: {}, idempotencyKey }),
});

/** A refusal of the file itself is the same the next time; of what lies in between it may not be. */
const mayTryAgain = (error: Error): boolean => {
  if (error instanceof Refused) return error.problem.status >= 500 || [401, 408, 429].includes(error.problem.status);
  return error instanceof Unreachable;
};

/** Sends one file at a time for a case; what failed on the way is tried again without choosing it anew. */
export const useSending = ({ caseId }: Pick<CaseShown, 'caseId'>) => {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>({ step: 'NONE' });
  const current = useRef<Sending>(null);

  const go = async (sending: Sending): Promise<void> => {
    const { name, size } = sending.facts;
    // Before anything is asked: pressed again meanwhile, it would be sent twice.
    setProgress({ step: 'SENDING', sent: 0, name, size });
    try {
      const scan = await sendScan(sending, waysOf(caseId), (underway) => setProgress({ ...underway, name, size }));
      setProgress({ step: 'TAKEN', scan });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setProgress({ step: 'FAILED', name, error, mayTryAgain: mayTryAgain(error) });
    }
    // Also a file that was refused is listed, with why.
    await Promise.all([queries.invalidateQueries({ queryKey: documentsKey(caseId) }), queries.invalidateQueries({ queryKey: ['case'] })]);
  };

  const choose = async (file: File): Promise<void> => {
    setProgress({ step: 'READING' });
    // Without https there is no hash to be had.
    const read = globalThis.crypto.subtle === undefined ? 'NOT_HERE' : await readScan(file);
    if (typeof read === 'string') {
      setProgress({ step: 'NOT_SENT', why: read });
      return;
    }
    current.current = sendingOf(read, crypto.randomUUID());
    await go(current.current);
  };

  return {
    progress,
    choose: (file: File) => void choose(file),
    again: () => (current.current === null ? undefined : void go(current.current)),
  };
};
