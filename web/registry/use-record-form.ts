import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldError } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { isRefused } from '../api/problem.ts';
import { problemErrors } from '../form/problem-errors.ts';
import { forgetDraft, keepDraft, readDraft, useDraft } from '../form/use-draft.ts';
import { useTexts } from '../language/use-texts.tsx';
import { merged, type Fields } from './merged.ts';

/** A record as it stood when the form was begun on it. */
type Kept<Draft> = { readonly base: Draft; readonly version: number | null; readonly typed: Draft };

/** What somebody else did to the record while the form was open. */
export type Meanwhile = { readonly version: number; readonly taken: readonly string[]; readonly clashes: readonly string[] };

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

/** What is still wrong of what was, so that the list gets shorter as fields are put right; what is only now typed wrong waits for the sending. */
const stillMissing = (before: readonly FieldError[], found: Read): readonly FieldError[] => {
  if (before.length === 0) return before;
  const errors = 'errors' in found ? found.errors : none;
  const left = before.filter(({ path, message }) => errors.some((error) => error.path === path && error.message === message));
  return left.length === before.length ? before : left;
};

/** The same in the language of now. */
const saidAnew = (before: readonly FieldError[], found: Read): readonly FieldError[] =>
  before.length === 0 || !('errors' in found) ? none : found.errors.filter(({ path }) => before.some((error) => error.path === path));

/** Puts something into a form that is kept while its page is left for another. */
export const typeInto = (draftKey: string, changed: object): void => {
  const kept = readDraft<Kept<object>>(draftKey);
  if (kept !== null) keepDraft(draftKey, { ...kept, typed: { ...kept.typed, ...changed } });
};

/** Is there a record already at the address a new one would get? */
const isThere = async (path: string): Promise<boolean> => {
  try {
    await send<object>(path);
    return true;
  } catch (error) {
    if (isRefused(error, 404)) return false;
    throw error;
  }
};

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
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const first = draftOf(current);
  const [kept, keep] = useDraft<Kept<Draft>>(draftKey, { base: first, version: current?.version ?? null, typed: first });
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const [missing, setMissing] = useState(none);

  const [saidIn, setSaidIn] = useState(language);
  if (saidIn !== language) {
    setSaidIn(language);
    setMissing((before) => saidAnew(before, read(kept.typed)));
  }

  const learn = async (path: string): Promise<void> => {
    const now = await send<Shown>(path);
    // As it is now: what was typed while it was being sent is not lost.
    const newest = readDraft<Kept<Draft>>(draftKey) ?? kept;
    const { draft, taken, clashes } = merged(newest.base, newest.typed, draftOf(now));
    setMeanwhile({ version: now.version, taken, clashes });
    keep({ base: draftOf(now), version: now.version, typed: draft });
  };

  const saving = useMutation({
    mutationFn: async ({ path, body }: { readonly path: string; readonly body: object }) => {
      if (kept.version === null && (await isThere(path))) throw new Exists(path);
      try {
        return await send<Shown>(path, { method: 'PUT', body, ...(kept.version === null ? {} : { ifMatch: kept.version }) });
      } catch (error) {
        if (!isRefused(error, 412)) throw error;
        await learn(path);
        return null;
      }
    },
    onSuccess: (saved) => {
      if (saved === null) return;
      forgetDraft(draftKey);
      void queries.invalidateQueries();
      onSaved(saved);
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
    change: (changed: Partial<Draft>) => {
      const typed = { ...kept.typed, ...changed };
      setMissing((before) => stillMissing(before, read(typed)));
      keep({ typed });
    },
    errors: missing.length > 0 ? missing : failed instanceof Exists ? (there?.errors ?? none) : placed.errors,
    existing: failed instanceof Exists ? failed.id : null,
    logNumber: isRefused(failed) ? failed.problem.logNumber : undefined,
    meanwhile,
    isPending: saving.isPending,
    submit: () => {
      const found = read(kept.typed);
      setMissing('errors' in found ? found.errors : none);
      if ('path' in found && !saving.isPending) {
        setMeanwhile(null);
        saving.mutate(found);
      }
    },
  };
};
