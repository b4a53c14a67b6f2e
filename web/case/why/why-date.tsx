import { useState } from 'react';
import { lazyPart } from '../../design/lazy-part.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { InFullProps } from './in-full.tsx';

const InFull = lazyPart(async () => (await import('./in-full.tsx')).InFull);

/** Why this date? Its code and words come when somebody asks. */
export function WhyDate(props: InFullProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more small only-on-screen" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.case.why}</summary>
      {isOpen ? <InFull {...props} /> : null}
    </details>
  );
}
