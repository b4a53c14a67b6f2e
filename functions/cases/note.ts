import type { Decision, World } from '../../shared/cases/case.ts';
import { withConsequences } from '../../shared/cases/consequences.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { CasesSettings, Noted } from './cases.ts';
import { withAllParties } from './load.ts';
import { settledCase } from './settled.ts';
import { readerOf, stepOf } from './step.ts';
import { untilSaved } from './until-saved.ts';

type Noting = (of: AnyCase, world: World) => Decision<AnyCase> | null;

const tryNoting = async (settings: CasesSettings, caseId: CaseId, decide: Noting): Promise<Noted | 'AGAIN'> => {
  const { store, newId, afterCommit } = settings;
  const settled = await settledCase(settings, caseId);
  if (settled === null) return 'NOTHING';
  if (!settled.isSaved) return 'AGAIN';
  const standing = await withAllParties(store, settled.standing);
  const reader = readerOf(standing, settled.at, newId);
  const decision = decide(settled.main.case, reader.world);
  if (decision === null) return 'NOTHING';
  const changes = withConsequences([decision], reader.unit, reader.world);
  const step = stepOf(standing, changes, reader, { recordedAt: settled.at, by: null, newId });
  const result = await store.save({ ...step.write, kept: null });
  if (result.outcome !== 'SAVED') return 'AGAIN';
  await afterCommit(result);
  return 'SAVED';
};

/** Something the portal learned of a case by itself, as that a mail of it came back: settled first, one write, nobody's act. */
export const note = (settings: CasesSettings, caseId: CaseId, decide: Noting): Promise<Noted> =>
  untilSaved(() => tryNoting(settings, caseId, decide));
