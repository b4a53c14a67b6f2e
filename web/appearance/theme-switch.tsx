import { useSyncExternalStore } from 'react';
import * as en from '../../shared/texts/en/page/appearance.ts';
import * as ja from '../../shared/texts/ja/page/appearance.ts';
import { textsBeside } from '../language/texts-beside.ts';
import { theme, themes } from './theme.ts';

const useWords = textsBeside<typeof en>({ en, ja });

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { appearance } = useWords();
  const current = useSyncExternalStore(theme.subscribe, theme.current);
  return (
    <div className="languages" role="group" aria-label={appearance.title}>
      {themes.map((each) => (
        <button key={each} type="button" aria-pressed={each === current} onClick={() => theme.choose(each)}>
          {appearance[each]}
        </button>
      ))}
    </div>
  );
}
