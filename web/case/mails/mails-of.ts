import { queryOptions } from '@tanstack/react-query';
import type { CaseShown, MailList } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { whileSame } from '../../api/while-same.ts';

/** The mails of a case, oldest first: asked anew with every version of it, as what is decided is mailed. */
export const mailsOf = ({ caseId, version }: Pick<CaseShown, 'caseId' | 'version'>) =>
  queryOptions({
    queryKey: ['mails', caseId, version],
    queryFn: ({ signal }) => send<MailList>(`/api/cases/${caseId}/mails`, { signal }),
    placeholderData: whileSame(caseId),
  });
