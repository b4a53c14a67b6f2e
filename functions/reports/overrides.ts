import { overridesIn, type CocpCase, type Override } from '../../shared/cases/cocp/index.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { CaseHead } from '../store/index.ts';
import type { Cases, LoadedCase } from '../cases/index.ts';
import { mayHaveAsked } from './desk-report.ts';

/** So many histories are read at the same time. */
const atOnce = 10;

const readForms = async (cases: Cases, caseIds: readonly CaseId[]): Promise<readonly LoadedCase[]> => {
  const read: LoadedCase[] = [];
  for (let from = 0; from < caseIds.length; from += atOnce) {
    const part = await Promise.all(caseIds.slice(from, from + atOnce).map((caseId) => cases.read(caseId)));
    read.push(...part.filter((each) => each !== null));
  }
  return read;
};

type FormWithOverrides = { readonly case: CocpCase; readonly overrides: readonly Override[] };

/** Of these cases the forms for which an override was asked, each with its requests. Only their histories are read. */
export const formsWithOverrides = async (cases: Cases, heads: readonly CaseHead[]): Promise<readonly FormWithOverrides[]> => {
  const loaded = await readForms(
    cases,
    heads.filter(mayHaveAsked).map(({ case: of }) => of.caseId),
  );
  return loaded.flatMap(({ case: of, history }) => {
    if (of.kind !== 'COCP') return [];
    const overrides = overridesIn(of, history);
    return overrides.length === 0 ? [] : [{ case: of, overrides }];
  });
};
