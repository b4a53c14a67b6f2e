import { useDeferredValue, useState } from 'react';
import { useRules } from '../../api/queries.ts';
import { Rule } from '../../case/why/rule.tsx';
import { useWhyTexts } from '../../case/why/use-why-texts.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { matches } from '../../../shared/search/matches.ts';

/** Every rule: what it says, and whether the programme's text or the portal stands behind it. */
export function RulesPage() {
  const { language } = useTexts();
  const { rules: words } = useWhyTexts();
  const rules = useRules();
  const [sought, setSought] = useState('');
  const soughtNow = useDeferredValue(sought);
  return (
    <div className="page">
      <PageHead title={words.title} below={<p className="quiet">{words.intro}</p>} />
      <div className="field only-on-screen" data-width="medium">
        <label htmlFor="sought">{words.find}</label>
        <input id="sought" className="input" type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      </div>
      <Answer of={rules}>
        {(all) => {
          const found = all.filter(({ id, text }) => matches(soughtNow, id, text[language]));
          return (
            <>
              <p role="status">{found.length === 0 ? words.none(soughtNow) : ''}</p>
              {found.length === 0 ? null : (
                <ul className="card rules-list">
                  {found.map(({ id }) => (
                    <li key={id} id={id}>
                      <Rule id={id} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Answer>
    </div>
  );
}
