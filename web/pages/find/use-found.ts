import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseShown, EnrollmentList, EnrollmentShown, Me, PartyList, PartyListed } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';

export type Found = {
  readonly parties: readonly PartyListed[];
  readonly enrollments: readonly EnrollmentShown[];
  readonly case: CaseShown | null;
  /** There are more than were asked for. */
  readonly hasMore: boolean;
};

const shown = 25;
/** Parties whose enrollments are looked up along with them. */
const partiesFollowed = 5;

/** COCP-7K3M-9QX1 in any width and case, also without its hyphens. */
const logNumberIn = (q: string): string | null => {
  const found = /^(COCP|CICR|EXPIRY|TERMINATION|TRANSFER)-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/.exec(
    q.normalize('NFKC').toUpperCase().replaceAll(/\s/gu, ''),
  );
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`;
};

const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (isRefused(error, 404)) return null;
    throw error;
  }
};

const enrollmentsBy = (query: Readonly<Record<string, string>>, signal: AbortSignal) =>
  send<EnrollmentList>(`/api/enrollments?${new URLSearchParams({ ...query, limit: String(shown) })}`, { signal });

const find = async (q: string, isOperations: boolean, signal: AbortSignal): Promise<Found> => {
  const logNumber = logNumberIn(q);
  // Each is one read of a list of its own; nobody walks all enrollments of a region for a name.
  const [byLog, parties, byNumber, byWords] = await Promise.all([
    logNumber === null ? null : orNull(send<CaseShown>(`/api/cases/${logNumber}`, { signal })),
    send<PartyList>(`/api/parties?${new URLSearchParams({ q, limit: String(shown) })}`, { signal }),
    [...q].length > 40 ? null : enrollmentsBy({ number: q }, signal),
    isOperations ? null : enrollmentsBy({ q }, signal),
  ]);
  const ofParties = isOperations
    ? await Promise.all(parties.items.slice(0, partiesFollowed).map(({ partyId }) => enrollmentsBy({ partyId }, signal)))
    : [];
  const lists = [byNumber, byWords, ...ofParties].filter((list) => list !== null);
  const enrollments = new Map(lists.flatMap(({ items }) => items).map((each) => [each.enrollmentId, each]));
  return {
    parties: parties.items,
    enrollments: [...enrollments.values()],
    case: byLog,
    hasMore: [parties, ...lists].some(({ next }) => next !== undefined),
  };
};

/** Whatever the caller may see that is called so: a case by its log number, organisations and enrollments by part of a name, or a number. */
export const useFound = (sought: string, me: Me | undefined) => {
  const q = sought.trim();
  return useQuery({
    queryKey: ['found', q],
    queryFn: ({ signal }) => find(q, me?.party.role === 'OPERATIONS', signal),
    enabled: q !== '' && me !== undefined,
    placeholderData: keepPreviousData,
  });
};
