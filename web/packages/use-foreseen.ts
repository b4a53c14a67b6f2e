import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PackageForeseen } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { useTexts } from '../language/use-texts.tsx';
import { foreseenRows } from './foreseen-rows.ts';
import { bodyOf, type PackageAsked } from './package-asked.ts';

/** Each look with a name that is wrong counts as a try, so that the same is not asked for again and again. */
const LASTING = 60_000;

/** What would come of it if it were sent now, row by row; what was foreseen before stays until the next is there. `null`: not complete yet. */
export const useForeseen = (asked: PackageAsked | null) => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['package foreseen', asked, language],
    queryFn: async ({ signal }) => {
      if (asked === null) throw new Error('nothing is asked for yet');
      const found = await send<PackageForeseen>('/api/packages?dryRun=true', { body: bodyOf(asked), signal });
      return { ...found, rows: foreseenRows(found, asked.enrollmentIds) };
    },
    enabled: asked !== null,
    staleTime: LASTING,
    placeholderData: keepPreviousData,
  });
};

type Foreseeing = ReturnType<typeof useForeseen>;
export type ForeseenNow = NonNullable<Foreseeing['data']>;
