import { useQuery } from '@tanstack/react-query';
import type { CorrectionShown, ShownOf } from '../../../../shared/api/index.ts';
import { besideRecords as en } from '../../../../shared/texts/en/page/beside-records.ts';
import { besideRecords as ja } from '../../../../shared/texts/ja/page/beside-records.ts';
import { sendAll, usePartyRecords } from '../../../api/queries.ts';
import type { CaseNames } from '../../../case/use-case-names.ts';
import { Answer } from '../../../design/answer.tsx';
import { Pill, type Tone } from '../../../design/pill.tsx';
import { textsBeside } from '../../../language/texts-beside.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { useReadingTexts } from '../../common/reading/use-reading-texts.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';
import { recordLines, type RecordLine } from './record-lines.ts';

const useWords = textsBeside({ en, ja });

const tones: Readonly<Record<NonNullable<RecordLine['mark']>, Tone>> = {
  AGREES: 'done',
  DIFFERS: 'late',
  IN_TERM: 'done',
  OUT_OF_TERM: 'late',
  CONTACT: 'done',
  NO_CONTACT: 'soon',
  ON_PAPER: 'plain',
};

/** Lines of what stands on the form and in the records; what differs is said in words. */
function RecordTable({ lines }: { readonly lines: readonly RecordLine[] }) {
  const words = useWords();
  const said = useCocpTexts();
  return (
    <table className="form-and-records">
      <caption>{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{said.onTheForm}</th>
          <th scope="col">{said.inTheRecords}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, what, form, records, mark }) => (
          <tr key={key}>
            <th scope="row">
              <span className="row">
                {what} {mark === null ? null : <Pill tone={tones[mark]}>{words.marks[mark]}</Pill>}
              </span>
            </th>
            <td>{form}</td>
            <td>
              {records.map((held) => (
                <div key={held}>{held}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Corrections = ReadonlyMap<string, readonly CorrectionShown[]>;

/** What was corrected of each of these records, newest first, by their addresses. */
const useCorrections = (addresses: readonly string[], version: string) =>
  useQuery({
    queryKey: ['corrections', 'of-form', version, ...addresses],
    queryFn: async ({ signal }): Promise<Corrections> =>
      new Map(
        await Promise.all(addresses.map(async (at) => [at, await sendAll<CorrectionShown>(`${at}/corrections`, {}, signal)] as const)),
      ),
  });

/** Whose form it is, on which enrollment and for when, beside what the records hold of that now. */
export function BesideRecords({ of, names: { enrollments } }: { readonly of: ShownOf<'COCP'>; readonly names: CaseNames }) {
  const { t, language, date } = useTexts();
  const words = useWords();
  const read = useReadingTexts();
  const institutions = [...new Set(enrollments.map(({ institutionId }) => institutionId))];
  const { recordOf, isPending } = usePartyRecords(institutions);
  const ofEnrollment = (id: string) => `/api/enrollments/${id}`;
  const ofParty = (id: string) => `/api/parties/${id}`;
  const corrections = useCorrections(
    [...enrollments.map(({ enrollmentId }) => ofEnrollment(enrollmentId)), ...institutions.map(ofParty)],
    enrollments.map(({ version }) => version).join(' '),
  );
  return (
    <section className="stack-tight">
      <Answer of={isPending ? { ...corrections, data: undefined } : corrections}>
        {(made) => (
          <RecordTable
            lines={enrollments.flatMap((enrollment) =>
              recordLines(
                {
                  of,
                  enrollment,
                  institution: recordOf(enrollment.institutionId),
                  corrections: [made.get(ofEnrollment(enrollment.enrollmentId)) ?? [], made.get(ofParty(enrollment.institutionId)) ?? []],
                },
                { t, language, date, words, read },
              ),
            )}
          />
        )}
      </Answer>
      <p className="quiet small">{words.explained}</p>
    </section>
  );
}
