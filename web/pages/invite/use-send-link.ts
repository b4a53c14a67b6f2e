import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api/client.ts';
import { useKeyOf } from '../../api/use-key-of.ts';
import { linksKey, type LinkListed } from './links.ts';

/** A link that is on its way; `code` where the inviter passes it on. */
export type SentLink = { readonly name: string; readonly code?: string };
type Sending = Pick<LinkListed, 'role' | 'name' | 'email' | 'codeBy'> & { readonly inPlaceOf: readonly string[] };
type Made = { readonly linkId: string; readonly code?: string };

/** Sends a link, and takes back those it takes the place of once it is on its way: at no instant is there none. */
export const useSendLink = (caseId: string, onSent: (sent: SentLink) => void, onDone?: (sent: Sending) => void) => {
  const queries = useQueryClient();
  const { keyOf, next } = useKeyOf();
  return useMutation({
    mutationFn: async ({ inPlaceOf, ...body }: Sending) => {
      const made = await send<Made>(`/api/cases/${caseId}/links`, { body, idempotencyKey: keyOf(body) });
      // A code is shown once, whatever becomes of the links before.
      onSent({ name: body.name, ...(made.code === undefined ? {} : { code: made.code }) });
      // Pressed again after one of these was lost on the way, the new one may be among those under way.
      for (const linkId of inPlaceOf.filter((each) => each !== made.linkId)) {
        await send(`/api/cases/${caseId}/links/${linkId}`, { method: 'DELETE' });
      }
      next();
    },
    onSuccess: (_, sent) => onDone?.(sent),
    onSettled: () => queries.invalidateQueries({ queryKey: linksKey(caseId) }),
  });
};
