import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CorrectionList, CorrectionShown, FieldError } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { isRefused } from '../api/problem.ts';
import { problemErrors } from '../form/problem-errors.ts';
import { fieldAt, goTo } from '../form/marks.ts';
import { forgetDraft, keepDraft, readDraft, useDraft } from '../form/use-draft.ts';
import { errorsIn, useMissing } from '../form/use-missing.ts';
import { useTexts } from '../language/use-texts.tsx';
import { merged, type Fields } from './merged.ts';

/** A record as it stood when the form was begun on it. */
type Kept<Draft> = { readonly base: Draft; readonly version: number | null; readonly typed: Draft };

/** What somebody else did to the record while the form was open. `by`: who, as far as it is known. */
export type Meanwhile = {
  readonly version: number;
  readonly by: CorrectionShown['by'] | undefined;
  readonly taken: readonly string[];
  readonly clashes: readonly string[];
};

/** What is sent of a form and where to, or what is wrong with it. */
type Read = { readonly path: string; readonly body: object } | { readonly errors: readonly FieldError[] };

type Settings<Draft, Shown extends { readonly version: number }> = {
  readonly draftKey: string;
  /** The record to correct; null: a new one. */
  readonly current: Shown | null;
  readonly draftOf: (current: Shown | null) => Draft;
  readonly read: (draft: Draft) => Read;
  /** Where an error of the API stands in the form. */
  readonly place?: (error: FieldError, draft: Draft) => FieldError;
  /** What to say where a new record is there already: `id` is the last part of its address. */
  readonly exists: (id: string) => FieldError;
  readonly onSaved: (saved: Shown) => void;
};

const none: readonly FieldError[] = [];

/** Puts something into a form that is kept while its page is left for another. */
export const typeInto = (draftKey: string, changed: object): void => {
  const kept = readDraft<Kept<object>>(draftKey);
  if (kept !== null) keepDraft(draftKey, { ...kept, typed: { ...kept.typed, ...changed } });
};

const bodyOf = (of: Read): object | null => ('body' in of ? of.body : null);

/** There is a record already at the address a new one would get. */
class Exists extends Error {
  readonly id: string;
  constructor(path: string) {
    super(path);
    this.id = path.slice(path.lastIndexOf('/') + 1);
  }
}

/**
 * The form of a record: kept while it is typed, sent on condition that nobody else has corrected the record meanwhile. Where somebody
 * has, what was not touched here follows the record, and the next sending is on condition of the record as it is then.
 */
export const useRecordForm = <Draft extends Fields, Shown extends { readonly version: number }>({
  draftKey,
  current,
  draftOf,
  read,
  place,
  exists,
  onSaved,
}: Settings<Draft, Shown>) => {
  const { t } = useTexts();
  const queries = useQueryClient();
  const first = draftOf(current);
  const [kept, keep] = useDraft<Kept<Draft>>(draftKey, { base: first, version: current?.version ?? null, typed: first });
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const { missing, check } = useMissing(() => errorsIn(read(kept.typed)));
  const found = read(kept.typed);
  // What is typed is looked at once more before it is saved.
  const [isToCheck, setToCheck] = useState(false);
  const wanted = useRef<string | null>(null);
  const checked = isToCheck && 'path' in found ? found : null;
  const isOnFields = checked === null;
  useEffect(() => {
    if (!isOnFields || wanted.current === null) return;
    const field = fieldAt(document.body, wanted.current);
    if (field !== null) goTo(field);
    wanted.current = null;
  }, [isOnFields]);

  const learn = async (path: string): Promise<void> => {
    const [now, corrections] = await Promise.all([send<Shown>(path), send<CorrectionList>(`${path}/corrections?limit=1`)]);
    const made = corrections.items.find(({ of, version }) => of !== 'MEMBER' && version === now.version);
    // As it is now: what was typed while it was being sent is not lost.
    const newest = readDraft<Kept<Draft>>(draftKey) ?? kept;
    const { draft, taken, clashes } = merged(newest.base, newest.typed, draftOf(now));
    setMeanwhile({ version: now.version, by: made?.by, taken, clashes });
    keep({ base: draftOf(now), version: now.version, typed: draft });
  };

  // What was sent and not answered may have been saved: sent again, it is no other record that is there already.
  const unanswered = useRef<string | null>(null);
  const saving = useMutation({
    mutationFn: async ({ path, body }: { readonly path: string; readonly body: object }) => {
      const text = JSON.stringify({ path, body });
      const isNew = kept.version === null && unanswered.current !== text;
      try {
        unanswered.current = text;
        return await send<Shown>(path, {
          method: 'PUT',
          body,
          ...(isNew ? { ifNoneMatch: '*' } : kept.version === null ? {} : { ifMatch: kept.version }),
        });
      } catch (error) {
        if (isRefused(error)) unanswered.current = null;
        if (!isRefused(error, 412)) throw error;
        if (isNew) throw new Exists(path);
        await learn(path);
        return null;
      }
    },
    onError: () => setToCheck(false),
    onSuccess: (saved) => {
      // Somebody else was quicker: their entries are compared on the form.
      if (saved === null) return setToCheck(false);
      forgetDraft(draftKey);
      void queries.invalidateQueries();
      return onSaved(saved);
    },
  });

  const failed = saving.error;
  const said = failed instanceof Exists ? none : problemErrors(failed, t.faults);
  const [placed, setPlaced] = useState({ of: said, errors: none });
  // The same failure keeps the same list, so that focus moves once.
  if (placed.of !== said) setPlaced({ of: said, errors: place === undefined ? said : said.map((error) => place(error, kept.typed)) });
  const [there, setThere] = useState<{ readonly of: Error; readonly errors: readonly FieldError[] } | null>(null);
  if (failed instanceof Exists && there?.of !== failed) setThere({ of: failed, errors: [exists(failed.id)] });

  return {
    draft: kept.typed,
    /** As the record stands, as far as the form knows. */
    base: kept.base,
    change: (changed: Partial<Draft>) => keep({ typed: { ...kept.typed, ...changed } }),
    errors: missing.length > 0 ? missing : failed instanceof Exists ? (there?.errors ?? none) : placed.errors,
    existing: failed instanceof Exists ? failed.id : null,
    logNumber: isRefused(failed) ? failed.problem.logNumber : undefined,
    meanwhile,
    isPending: saving.isPending,
    /** What is about to be saved and what stands now, while it is looked at once more; null: it is being filled in. */
    checked: checked === null ? null : { record: checked.body, before: kept.version === null ? null : bodyOf(read(kept.base)) },
    /** Back to filling in, at a field where one is named. */
    changeAgain: (path: string | null) => {
      setToCheck(false);
      wanted.current = path;
    },
    submit: () => {
      if (!check() || 'errors' in found || saving.isPending) return;
      setMeanwhile(null);
      if (checked === null) setToCheck(true);
      else saving.mutate(checked);
    },
  };
};
