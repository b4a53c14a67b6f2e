import { setTimeout } from 'node:timers/promises';
import type { Client } from '../acceptance/client.ts';
import type { ListedCase } from '../acceptance/contract.ts';

/** A page of the portal as one of the demonstration's people sees it. */
export type Visit = {
  /** The name of its picture. */
  readonly name: string;
  readonly path: string;
  /** Nobody: not signed in. */
  readonly as: { readonly partyId: string; readonly userId: string } | null;
};

const aoba = { partyId: 'P-AOBA', userId: 'U-ARAI' };
const chaophraya = { partyId: 'P-CHAOPHRAYA', userId: 'U-SRISUK' };
const minato = { partyId: 'P-MINATO', userId: 'U-HAYAMA' };
const redmaple = { partyId: 'P-REDMAPLE', userId: 'U-SINGH' };
const operations = { partyId: 'OPS-INTERNATIONAL', userId: 'U-MORIKAWA' };

/** The address that somebody without an account gets by mail when they are asked to sign a case. */
const addressOfLink = async (client: Client, logNumber: string): Promise<string> => {
  const email = 'signer@redmaple.example';
  const inviter = await client.as(redmaple.partyId, redmaple.userId);
  await inviter.post(`/api/cases/${logNumber}/links`, { role: 'NEW_RESELLER', name: 'Jo Singh', email, codeBy: 'INVITER' }, 201);
  let path: string | undefined;
  while (path === undefined) {
    await setTimeout(50);
    path = /\/sign\/[\w-]+/.exec((await client.mails(email))[0]?.text ?? '')?.[0];
  }
  return path;
};

/** Every page once, with the demonstration's own cases. */
export const visitsOf = async (client: Client): Promise<readonly Visit[]> => {
  const [asOperations, asAmericas] = await Promise.all([client.as(operations.partyId), client.as('OPS-AMERICAS')]);
  const [theirs, americas] = await Promise.all(
    [asOperations, asAmericas].map((each) => each.get<{ items: readonly ListedCase[] }>('/api/cases?limit=100')),
  );
  const logOf = (kind: string, phase: string, enrollmentId?: string): string => {
    const all = [...(theirs?.items ?? []), ...(americas?.items ?? [])];
    const found = all.find(
      (of) => of.kind === kind && of.phase === phase && (enrollmentId === undefined || of.enrollmentId === enrollmentId),
    );
    if (found === undefined) throw new Error(`the demonstration has no ${kind} in ${phase}`);
    return found.logNumber;
  };
  const toBeSigned = logOf('COCP', 'SIGNING', 'E-LAKESHORE-1');
  return [
    { name: 'sign-in', path: '/sign-in', as: null },
    { name: 'tour', path: '/tour', as: null },
    { name: 'worklist', path: '/', as: aoba },
    { name: 'worklist-operations', path: '/', as: operations },
    { name: 'case', path: `/cases/${toBeSigned}`, as: redmaple },
    { name: 'sign', path: `/cases/${toBeSigned}/sign`, as: redmaple },
    { name: 'sign-by-link', path: await addressOfLink(client, toBeSigned), as: null },
    { name: 'override', path: `/cases/${logOf('COCP', 'OVERRIDE')}/decide-override`, as: operations },
    { name: 'countersign', path: `/cases/${logOf('COCP', 'REVIEW', 'E-HOKKAI-1')}/countersign`, as: operations },
    { name: 'receiving', path: `/cases/${logOf('COCP', 'SIGNING', 'E-AOBA-1')}/record-receipt`, as: operations },
    { name: 'expiry', path: `/cases/${logOf('EXPIRY', 'CHOICE', 'E-CHAOPHRAYA-1')}/choose`, as: chaophraya },
    { name: 'enrollments', path: '/enrollments', as: minato },
    { name: 'enrollment', path: '/enrollments/E-AOBA-2', as: minato },
    { name: 'form', path: '/enrollments/E-DECCAN-1/change', as: { partyId: 'P-DECCAN', userId: 'U-KULKARNI' } },
    { name: 'contacts', path: '/enrollments/E-AOBA-2/contacts', as: minato },
    { name: 'transfer', path: '/enrollments/E-AOBA-2/transfer', as: minato },
    { name: 'termination', path: '/enrollments/E-AOBA-2/termination', as: aoba },
    { name: 'find-by-number', path: '/enrollments/find', as: minato },
    { name: 'import', path: '/enrollments/import', as: operations },
    { name: 'find', path: '/find', as: minato },
    { name: 'register', path: '/register', as: operations },
    { name: 'register-party', path: '/register/party', as: operations },
    { name: 'register-enrollment', path: '/register/enrollment', as: operations },
    { name: 'party', path: '/parties/P-MINATO', as: operations },
    { name: 'figures', path: '/figures', as: operations },
    { name: 'deadlines', path: '/deadlines', as: minato },
    { name: 'rules', path: '/rules', as: null },
    { name: 'help', path: '/help', as: null },
    { name: 'help-signing', path: '/help/signing', as: null },
    { name: 'design', path: '/design', as: null },
    { name: 'mailbox', path: '/mailbox', as: aoba },
    { name: 'verify-contact', path: '/verify-contact', as: null },
  ];
};
