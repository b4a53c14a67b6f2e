import { language } from '../language/current.ts';
import { useTexts } from '../language/use-texts.tsx';

export function LanguageSwitch() {
  const { t, language: current } = useTexts();
  return (
    <div className="languages" role="group" aria-label={t.shell.language}>
      {(['ja', 'en'] as const).map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === current} onClick={() => language.choose(each)}>
          {each === 'ja' ? '日本語' : 'English'}
        </button>
      ))}
    </div>
  );
}
