import { useTexts } from '../language/use-texts.tsx';
import { WayTo } from './going.tsx';
import { PageHead } from './page-head.tsx';

/** No such address here, or none of the caller's. */
export function NotFound() {
  const { t } = useTexts();
  return (
    <div className="page">
      <PageHead title={t.faults.notFound} />
      <p>{t.faults.notFoundText}</p>
      <p>
        <WayTo className="button" href="/">
          {t.faults.toWorklist}
        </WayTo>
      </p>
    </div>
  );
}
