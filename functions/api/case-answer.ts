import type { Context } from 'hono';
import * as schemas from '../../shared/api/index.ts';
import type { Answer } from '../store/index.ts';
import type { LoadedCase } from '../cases/index.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { presentCase, type Reader } from './present-case.ts';
import { checkedAnswer } from './routes.ts';
import { etagOf } from './versions.ts';

/** Who reads an answer, when, and in which language. */
export const readerOf = (c: Context<ApiEnv>, { clock }: Pick<Dependencies, 'clock'>): Reader => ({
  caller: c.get('caller'),
  now: clock(),
  language: c.get('language'),
});

/** The answer to an act or an opening: the case after it. */
export const caseAnswer = (loaded: LoadedCase, reader: Reader, status: 200 | 201): Answer =>
  checkedAnswer(status, schemas.caseShown, presentCase(loaded, reader), {
    etag: etagOf(loaded.case.version),
    ...(status === 201 ? { location: `/api/cases/${loaded.case.caseId}` } : {}),
  });
