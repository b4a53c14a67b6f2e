import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
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
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { useTexts } from '../../language/use-texts.tsx';

/** What lists of their own answer at once. */
export type Found = {
  readonly parties: readonly PartyListed[];
  readonly enrollments: readonly EnrollmentShown[];
  /** There are more than were asked for. */
  readonly hasMore: boolean;
};

/** What is found by looking through a list. `isWhole`: to its end. */
export type LookedThrough = {
  readonly cases: readonly CaseListed[];
  readonly enrollments: readonly EnrollmentShown[];
  readonly isWhole: boolean;
};

const shown = 25;
/** Parties whose enrollments are looked up along with them. */
const partiesFollowed = 5;
/** Pages of a list looked through for one search at most. */
const mostPages = 5;

type ListPage<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined };

const enrollmentsBy = (query: Readonly<Record<string, string>>, signal: AbortSignal) =>
  send<EnrollmentList>(`/api/enrollments?${new URLSearchParams({ ...query, limit: String(shown) })}`, { signal });

const find = async (q: string, isOperations: boolean, signal: AbortSignal): Promise<Found> => {
  const [parties, byNumber] = await Promise.all([
    send<PartyList>(`/api/parties?${new URLSearchParams({ q, limit: String(shown) })}`, { signal }),
    [...q].length > 40 ? null : enrollmentsBy({ number: q }, signal),
  ]);
  const ofParties = isOperations
    ? await Promise.all(parties.items.slice(0, partiesFollowed).map(({ partyId }) => enrollmentsBy({ partyId }, signal)))
    : [];
  const lists = [byNumber, ...ofParties].filter((list) => list !== null);
  const enrollments = new Map(lists.flatMap(({ items }) => items).map((each) => [each.enrollmentId, each]));
  return {
    parties: parties.items,
    enrollments: [...enrollments.values()],
    hasMore: [parties, ...lists].some(({ next }) => next !== undefined),
  };
};

/** Page after page until enough is found: where few match a page is short, or empty, and there is a next. */
const lookThrough = async <Item>(ask: (query: Readonly<Record<string, string>>) => Promise<ListPage<Item>>): Promise<ListPage<Item>> => {
  const items: Item[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < mostPages && items.length < shown; pages += 1) {
    const page = await ask({ limit: '100', ...(next === undefined ? {} : { cursor: next }) });
    items.push(...page.items);
    ({ next } = page);
    if (next === undefined) break;
  }
  return { items, next };
};

/** A whole log number is read by itself, a part of one looked for in the list of cases. */
const casesBy = async (q: string, signal: AbortSignal): Promise<ListPage<CaseListed>> => {
  const part = partOfLogNumber(q);
  if (part === null) return { items: [] };
  const { kind, characters } = part;
  if (kind === '' || characters.length < 8)
    return lookThrough((page) => send<CaseList>(`/api/cases?${new URLSearchParams({ ...page, logNumber: q })}`, { signal }));
  try {
    return { items: [await send<CaseShown>(`/api/cases/${kind}-${characters.slice(0, 4)}-${characters.slice(4)}`, { signal })] };
  } catch (error) {
    if (isRefused(error, 404)) return { items: [] };
    throw error;
  }
};

const look = async (q: string, signal: AbortSignal): Promise<LookedThrough> => {
  const [cases, enrollments] = await Promise.all([
    casesBy(q, signal),
    lookThrough((page) => send<EnrollmentList>(`/api/enrollments?${new URLSearchParams({ ...page, q })}`, { signal })),
  ]);
  return {
    cases: cases.items,
    enrollments: enrollments.items,
    isWhole: [cases, enrollments].every(({ next }: ListPage<unknown>) => next === undefined),
  };
};

/** Organisations by part of a name, enrollments by their number or by such an organisation. */
export const useFound = (sought: string, me: Me | undefined) => {
  const q = sought.trim();
  return useQuery({
    queryKey: ['found', q],
    queryFn: ({ signal }) => find(q, me?.party.role === 'OPERATIONS', signal),
    enabled: q !== '' && me !== undefined,
    placeholderData: keepPreviousData,
  });
};

/** Cases by a log number or part of one, enrollments by whatever is on them, a contact's name included: these take longer where there are many. */
export const useLookedThrough = (sought: string) => {
  const q = sought.trim();
  const { language } = useTexts();
  return useQuery({ queryKey: ['looked-through', q, language], queryFn: ({ signal }) => look(q, signal), enabled: q !== '' });
};
