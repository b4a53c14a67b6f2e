import { useMutation } from '@tanstack/react-query';
import type { LinkSent } from '../../../shared/api/index.ts';
import type { Instant } from '../../../shared/calendar/index.ts';
import { send } from '../../api/client.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';

/** Has a link sent anew: the one before, and its code, are worth nothing from then on. `refused`: why it was not. */
export const useRenew = (secret: string, onSent: (expiresAt: Instant) => void) => {
  const { t } = useTexts();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => send<LinkSent>(`/api/links/${secret}/renew`, { method: 'POST' }),
    onSuccess: ({ expiresAt }) => onSent(expiresAt),
  });
  const [refused] = problemErrors(error, t.faults);
  return { renew: () => mutate(), isPending, refused };
};
