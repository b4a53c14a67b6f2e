import { useRules } from '../../api/queries.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useWhyTexts } from './use-why-texts.ts';
import './why.css';

/** A rule in full: what it says, whether the programme's text or the portal stands behind it, and its id to quote. */
export function Rule({ id, text }: { readonly id: string; readonly text?: string }) {
  const { language } = useTexts();
  const { rules: words } = useWhyTexts();
  const { data: rules } = useRules();
  const rule = rules?.find((each) => each.id === id);
  const basis = rule === undefined ? '' : rule.source === null ? words.policy : rule.policy === null ? words.programme : words.reading;
  return (
    <div className="rule">
      <p>{text ?? rule?.text[language] ?? ''}</p>
      <p className="quiet small">
        <span className="rule-basis" data-policy={rule?.source === null}>
          {basis}
        </span>{' '}
        <span className="code">{id}</span>
      </p>
      {rule?.policy === null || rule === undefined ? null : <p className="quiet small">{rule.policy[language]}</p>}
      {rule?.source === null || rule === undefined ? null : (
        <details className="more small">
          <summary>{words.passage}</summary>
          <blockquote lang="ja">{rule.source.passage}</blockquote>
        </details>
      )}
    </div>
  );
}
