import { useState } from 'react';
import type { FieldError } from '../../shared/api/index.ts';
import { useTexts } from '../language/use-texts.tsx';

const none: readonly FieldError[] = [];

const isWrong = (read: object): read is { readonly errors: readonly FieldError[] } => 'errors' in read;

/** What is wrong with what a form was read to, if anything. */
export const errorsIn = (read: object): readonly FieldError[] => (isWrong(read) ? read.errors : none);

/**
 * What the page itself finds wrong in a form when it is to be sent (`check`: true where nothing is). From then on each leaves the list
 * as it is put right, and what is left is said in the language of now. `find`: what is wrong with the form as it stands.
 */
export const useMissing = (find: () => readonly FieldError[]) => {
  const { language } = useTexts();
  const [said, say] = useState({ errors: none, in: language });
  if (said.errors.length > 0) {
    const found = find();
    const isAnew = said.in !== language;
    // What is only now typed wrong waits for the next sending.
    const errors = isAnew
      ? found.filter(({ path }) => said.errors.some((error) => error.path === path))
      : said.errors.filter(({ path, message }) => found.some((error) => error.path === path && error.message === message));
    if (isAnew || errors.length < said.errors.length) say({ errors, in: language });
  }
  return {
    missing: said.errors,
    check: (): boolean => {
      const errors = find();
      say({ errors, in: language });
      return errors.length === 0;
    },
  };
};
