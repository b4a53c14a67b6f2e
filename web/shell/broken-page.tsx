import { useTexts } from '../language/use-texts.tsx';
import { PageHead } from '../design/page-head.tsx';
import { WayTo } from '../design/going.tsx';

/** A page that could not be shown at all: a bug, or a part of the page that did not arrive. */
export function BrokenPage() {
  const { t } = useTexts();
  return (
    <div className="page">
      <PageHead title={t.faults.title} />
      <p>{t.faults.brokenPage}</p>
      <p className="row">
        <button className="button" data-kind="main" type="button" onClick={() => globalThis.location.reload()}>
          {t.faults.reload}
        </button>
        <WayTo className="button" href="/">
          {t.faults.toWorklist}
        </WayTo>
      </p>
    </div>
  );
}
