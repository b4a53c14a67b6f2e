import { useTexts, type Texts } from '../../language/use-texts.tsx';
import { placeName } from '../../registry/correction-words.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

/** What a column is called, for what is wrong with it; null: it is about the line. An id that the file has no column for was made of the number. */
export const useColumnName = (hasIds = true): ((path: string) => string | null) => {
  const texts: Texts = useTexts();
  const said = useRegistryTexts();
  const nameOf = (path: string) => placeName('ENROLLMENT', { path, from: null, to: null }, { said, texts });
  return (path) => (path === '' ? null : nameOf(path === '/enrollmentId' && !hasIds ? '/number' : path));
};
