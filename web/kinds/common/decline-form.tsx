import type { CaseKind } from '../../../shared/records/index.ts';
import { decline as en } from '../../../shared/texts/en/page/decline.ts';
import { decline as ja } from '../../../shared/texts/ja/page/decline.ts';
import { Choices, TextField } from '../../form/fields.tsx';
import { missingText } from '../../form/read-fields.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm } from './act-form.tsx';
import type { FieldsProps } from './acting.ts';
import { Means } from './means.tsx';

const texts = { en, ja } as const;
const useWords = textsBeside(texts);

/** The usual reasons, in the order in which they are offered. */
const ready = ['WRONG', 'UNKNOWN', 'NOT_NOW', 'TALK'] as const satisfies readonly (keyof typeof en.ready)[];
type Ready = (typeof ready)[number];

/** `chosen`: one of the usual reasons, or one of one's own, typed. */
type Draft = { readonly chosen: Ready | 'OWN' | null; readonly reason: string };

function Fields({ of, act, draft, change, code }: FieldsProps<CaseKind, Draft>) {
  const { t } = useTexts();
  const words = useWords();
  return (
    <>
      <Means of={of} act={act} />
      {code}
      <Choices
        legend={t.actForms.reason}
        path="/chosen"
        help={t.actForms.reasonToAll}
        value={draft.chosen}
        onChange={(chosen) => change({ chosen })}
        options={[
          ...ready.map((value) => ({ value, title: words.ready[value] })),
          {
            value: 'OWN' as const,
            title: words.own,
            asks: (
              <TextField
                label={words.ownReason}
                path="/reason"
                isLong
                width="full"
                value={draft.reason}
                onChange={(reason) => change({ reason })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

/** Whoever is asked says no, and why: by one press where the reason is a usual one. With a link the code comes first, so that nobody has to look for it. */
export const DeclineForm = actForm<CaseKind, Draft>({
  isTold: true,
  isAnsweredFirst: true,
  start: () => ({ chosen: null, reason: '' }),
  Fields,
  read: ({ chosen, reason }, _, t, language) => {
    if (chosen === null) return { errors: [{ path: '/chosen', message: t.faults.chooseOne }] };
    if (chosen !== 'OWN') return { fields: { reason: texts[language].ready[chosen] } };
    const errors = missingText('/reason', reason, t);
    return errors.length > 0 ? { errors } : { fields: { reason } };
  },
});
