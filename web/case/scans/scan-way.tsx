import { useEffect } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { useMe } from '../../api/queries.ts';
import { forgetScans, goToScans } from './scan-place.ts';
import { awaitsScan, maySendScans } from './scans-of.ts';
import { useScansTexts } from './use-scans-texts.ts';

/** Among what can be done now: to where a scan is sent. Whoever signs in ink has nothing else to do here. */
export function ScanWay({ of }: { readonly of: CaseShown }) {
  const words = useScansTexts();
  const { data: me } = useMe();
  useEffect(() => forgetScans, []);
  const isOffered = me !== undefined && me.party.role !== 'OPERATIONS' && maySendScans(me) && awaitsScan(of);
  if (!isOffered) return null;
  return (
    <button className="button" data-kind="main" type="button" onClick={goToScans}>
      {words.way}
    </button>
  );
}
