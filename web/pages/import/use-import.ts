import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Imported } from '../../../shared/api/index.ts';
import type { Language, Region } from '../../../shared/records/index.ts';
import { registry as en } from '../../../shared/texts/en/page/registry.ts';
import { registry as ja } from '../../../shared/texts/ja/page/registry.ts';
import { send } from '../../api/client.ts';
import { catalogueIn, useTexts } from '../../language/use-texts.tsx';
import type { BothLanguages, Said } from './columns.ts';
import { isClosed } from './records.ts';
import type { Translated } from './translate.ts';
import { useImportTexts } from './use-import-texts.ts';

/** A file as it was chosen, and as text; null: it is in no encoding the page knows, and the API says so. */
export type Chosen = { readonly name: string; readonly file: File; readonly text: string | null; readonly lines: number };

const textAs = (bytes: ArrayBuffer, encoding: 'utf-8' | 'shift_jis'): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** A spreadsheet in Japanese keeps CSV as Shift_JIS unless it is asked for UTF-8. */
export const textOf = (bytes: ArrayBuffer): string | null => textAs(bytes, 'utf-8') ?? textAs(bytes, 'shift_jis');

/** What came of a file, each line of it where it stands in the file that was chosen. */
export type Outcome = { readonly imported: Imported; readonly translated: Translated | null };

const said: Readonly<Record<Language, Said['said']>> = { ja, en };

const bothLanguages = async (): Promise<BothLanguages> => {
  const [inJapanese, inEnglish] = await Promise.all([catalogueIn('ja'), catalogueIn('en')]);
  return { ja: { t: inJapanese, said: ja }, en: { t: inEnglish, said: en } };
};

/** The page knows better what is wrong with a cell it could not read than the API, which sees a code that is none. */
const withFaults = ({ accepted, refused, rows = [] }: Imported, { lineOf, faults }: Translated): Imported => ({
  accepted,
  rows: rows.map((row) => ({ ...row, line: lineOf(row.line) })),
  refused: refused.map(({ line, errors }) => {
    const known = faults.get(lineOf(line)) ?? [];
    const isKnown = (path: string) => known.some((fault) => path === fault.path || path.startsWith(`${fault.path}/`));
    return { line: lineOf(line), errors: [...errors.filter(({ path }) => !isKnown(path)), ...known] };
  }),
});

type Run = { readonly isDryRun: boolean; readonly chosen: Chosen; readonly region: Region };

/** Each refused line with the reasons told of it since; with those it was refused with where none were. */
const withReasons = ({ imported, translated }: Outcome, { imported: since }: Outcome): Outcome => {
  const told = new Map(since.refused.map(({ line, errors }) => [line, errors]));
  return {
    imported: { ...imported, refused: imported.refused.map(({ line, errors }) => ({ line, errors: told.get(line) ?? errors })) },
    translated,
  };
};

export const useImport = () => {
  const { t, language } = useTexts();
  const words = useImportTexts();
  const queries = useQueryClient();
  const bring = async ({ isDryRun, chosen: { file, text }, region }: Run): Promise<Outcome> => {
    const address = `/api/enrollments/import?${new URLSearchParams({ dryRun: String(isDryRun), rows: 'true' })}`;
    // What cannot be read as a whole is for the API to refuse.
    if (text === null || !isClosed(text)) return { imported: await send<Imported>(address, { csv: file }), translated: null };
    const [{ organisationsIn, translate }, { findOrganisations }] = await Promise.all([
      import('./translate.ts'),
      import('./find-organisations.ts'),
    ]);
    const reading = { both: await bothLanguages(), here: { t, said: said[language] }, words };
    const translated = translate(text, await findOrganisations(organisationsIn(text, reading)), region, reading);
    const imported = await send<Imported>(address, { csv: new Blob([translated.csv]) });
    return { imported: withFaults(imported, translated), translated };
  };
  const run = useMutation({
    mutationFn: async (of: Run) => ({ ...(await bring(of)), in: language, of }),
    onSuccess: (_, { isDryRun }) => (isDryRun ? undefined : queries.invalidateQueries()),
  });
  // Reasons come in the language of the request: in another one they are asked for by a check of the same file, which changes nothing.
  const { data: came, submittedAt } = run;
  const { data: since } = useQuery({
    queryKey: ['reasons of an import', submittedAt, language],
    queryFn: came === undefined || came.in === language ? skipToken : () => bring({ ...came.of, isDryRun: true }),
    staleTime: Infinity,
    retry: false,
  });
  return { run, outcome: came === undefined || since === undefined || came.in === language ? came : withReasons(came, since) };
};
