import { Checks } from '../../../form/fields.tsx';
import { ReasonField } from '../../../form/written.tsx';
import { actForm } from '../../common/act-form.tsx';
import { missingText } from '../../../form/read-fields.ts';
import type { FieldsProps } from '../../common/acting.ts';
import { useCocpTexts, type CocpForms } from '../use-cocp-texts.ts';

type Path = keyof CocpForms['paths'];
type Draft = { readonly reason: string; readonly paths: readonly Path[] };

const allPaths = [
  '/current',
  '/newResellerId',
  '/newDistributorId',
  '/newAdvisorId',
  '/requestedEffectiveOn',
] as const satisfies readonly Path[];

function Fields({ of, draft, change }: FieldsProps<'COCP', Draft>) {
  const said = useCocpTexts();
  // Only parts this form has.
  const there = allPaths.filter((path) => !path.startsWith('/new') || path.slice(1) in of.form);
  return (
    <>
      <p>{said.returnMeans}</p>
      <Checks
        legend={said.returnPaths}
        path="/paths"
        values={draft.paths}
        onChange={(paths) => change({ paths })}
        options={there.map((value) => ({ value, title: said.paths[value] }))}
      />
      <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />
    </>
  );
}

/** Back to the submitter, with what is to be corrected. */
export const ReturnForm = actForm<'COCP', Draft>({
  isTold: true,
  start: () => ({ reason: '', paths: [] }),
  Fields,
  read: ({ reason, paths }, _, t) => {
    const errors = [...(paths.length === 0 ? [{ path: '/paths', message: t.faults.chooseOne }] : []), ...missingText('/reason', reason, t)];
    return errors.length > 0 ? { errors } : { fields: { reason, paths } };
  },
});
