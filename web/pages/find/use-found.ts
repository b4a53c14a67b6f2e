import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  Attested,
  CaseList,
  CaseListed,
  CaseShown,
  EnrollmentList,
  EnrollmentShown,
  Me,
  PartyList,
  PartyListed,
} from '../../../shared/api/index.ts';
import { partOfLogNumber } from '../../../shared/search/part-of-log-number.ts';
import { typedCode } from '../../../shared/search/typed-code.ts';
import { wordsOfListed } from './words-of-listed.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { lookThrough, readThrough, shown, type ListPage } from './look-through.ts';
import { nearestFirst } from './nearest-first.ts';

/** What lists of their own answer at once. */
export type Found = {
  readonly parties: readonly PartyListed[];
  readonly enrollments: readonly EnrollmentShown[];
  /** Open cases in which the nearest of these parties take part, also where they are on no enrollment of them yet. */
  readonly cases: readonly CaseListed[];
  /** There are more than were asked for. */
  readonly hasMore: boolean;
};

/** What is found by looking through lists. `hasMore`: it was enough before their end; `isCut`: they are too long to be looked through whole. */
type LookedThrough = {
  readonly cases: readonly CaseListed[];
  readonly enrollments: readonly EnrollmentShown[];
  readonly hasMore: boolean;
  readonly isCut: boolean;
};

/** Parties whose enrollments and open cases are looked up along with them. */
const partiesFollowed = 5;

const enrollmentsBy = (query: Readonly<Record<string, string>>, signal: AbortSignal) =>
  send<EnrollmentList>(`/api/enrollments?${new URLSearchParams({ ...query, limit: String(shown) })}`, { signal });

const openCasesOf = (partyId: string, signal: AbortSignal): Promise<ListPage<CaseListed>> =>
  send<CaseList>(`/api/cases?${new URLSearchParams({ partyId, status: 'OPEN', limit: String(shown) })}`, { signal });

/** All that are found by it, the nearest first: the list itself is in the order of roles and ids. */
const partiesBy = async (q: string, signal: AbortSignal): Promise<readonly PartyListed[]> => {
  const { items } = await readThrough((page) =>
    send<PartyList>(`/api/parties?${new URLSearchParams({ ...page, q, with: 'names' })}`, { signal }),
  );
  return nearestFirst(q, items, wordsOfListed).items;
};

const find = async (q: string, isOperations: boolean, signal: AbortSignal): Promise<Found> => {
  const [parties, byNumber] = await Promise.all([partiesBy(q, signal), [...q].length > 40 ? null : enrollmentsBy({ number: q }, signal)]);
  const followed = parties.slice(0, partiesFollowed);
  const [ofParties, cases] = await Promise.all([
    isOperations ? Promise.all(followed.map(({ partyId }) => enrollmentsBy({ partyId }, signal))) : [],
    Promise.all(followed.map(({ partyId }) => openCasesOf(partyId, signal))),
  ]);
  const lists = [byNumber, ...ofParties].filter((list) => list !== null);
  const enrollments = new Map(lists.flatMap(({ items }) => items).map((each) => [each.enrollmentId, each]));
  return {
    parties: parties.slice(0, shown),
    enrollments: [...enrollments.values()],
    cases: cases.flatMap(({ items }) => items),
    hasMore: parties.length > shown || [...lists, ...cases].some(({ next }) => next !== undefined),
  };
};

/** Null: not there, or not for the caller to know of. */
const ifThere = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (isRefused(error, 404)) return null;
    throw error;
  }
};

const caseBy = async (logNumber: string, signal: AbortSignal): Promise<ListPage<CaseListed>> => {
  const found = await ifThere(send<CaseShown>(`/api/cases/${logNumber}`, { signal }));
  return { items: found === null ? [] : [found] };
};

/** The case of a document, by the code printed on it. */
const caseOfCode = async (code: string, signal: AbortSignal): Promise<ListPage<CaseListed>> => {
  const attested = await ifThere(send<Attested>(`/api/verify/${code}`, { signal }));
  return attested === null ? { items: [] } : caseBy(attested.logNumber, signal);
};

/** By the code of its document or its whole log number a case is read by itself, by a part of one looked for in the list of cases. */
const casesBy = async (q: string, signal: AbortSignal): Promise<ListPage<CaseListed>> => {
  const code = typedCode(q);
  if (code !== null) return caseOfCode(code, signal);
  const part = partOfLogNumber(q);
  if (part === null) return { items: [] };
  const { kind, characters } = part;
  if (kind === '' || characters.length < 8)
    return lookThrough((page) => send<CaseList>(`/api/cases?${new URLSearchParams({ ...page, logNumber: q })}`, { signal }));
  return caseBy(`${kind}-${characters.slice(0, 4)}-${characters.slice(4)}`, signal);
};

const isOfWords = (q: string): boolean => /\p{L}/u.test(q);

/** A whole number has a list of its own, and answers at once; only for part of one operations look through their region. */
const isWholeNumber = async (q: string, signal: AbortSignal): Promise<boolean> =>
  !isOfWords(q) && [...q].length <= 40 && (await enrollmentsBy({ number: q }, signal)).items.length > 0;

const look = async (q: string, isOperations: boolean, signal: AbortSignal): Promise<LookedThrough> => {
  const [cases, enrollments] = await Promise.all([
    casesBy(q, signal),
    isOperations && (await isWholeNumber(q, signal))
      ? { items: [] }
      : lookThrough((page) => send<EnrollmentList>(`/api/enrollments?${new URLSearchParams({ ...page, q })}`, { signal })),
  ]);
  const unfinished = [cases, enrollments].filter(({ next }: ListPage<unknown>) => next !== undefined);
  return {
    cases: cases.items,
    enrollments: enrollments.items,
    hasMore: unfinished.some(({ items }) => items.length >= shown),
    isCut: unfinished.some(({ items }) => items.length < shown),
  };
};

/** Organisations by part of a name, enrollments by their number or by such an organisation. */
export const useFound = (sought: string, me: Me | undefined) => {
  const q = sought.trim();
  const { language } = useTexts();
  return useQuery({
    queryKey: ['found', q, language],
    queryFn: ({ signal }) => find(q, me?.party.role === 'OPERATIONS', signal),
    enabled: q !== '' && me !== undefined,
    placeholderData: keepPreviousData,
  });
};

/** Cases by a log number or part of one, enrollments by whatever is on them, a contact's name included: these take longer where there are many. */
export const useLookedThrough = (sought: string, me: Me | undefined) => {
  const q = sought.trim();
  const { language } = useTexts();
  return useQuery({
    queryKey: ['looked-through', q, language],
    queryFn: ({ signal }) => look(q, me?.party.role === 'OPERATIONS', signal),
    enabled: q !== '' && me !== undefined,
  });
};
