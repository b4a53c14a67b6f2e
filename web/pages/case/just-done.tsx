import { useEffect, useRef } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { justDone as en } from '../../../shared/texts/en/page/just-done.ts';
import { justDone as ja } from '../../../shared/texts/ja/page/just-done.ts';
import { useMe } from '../../api/queries.ts';
import { actWords, completeTask } from '../../case/acts-order.ts';
import { DonePdf } from '../../case/documents/done-pdf.tsx';
import type { CaseNames } from '../../case/use-case-names.ts';
import { WhatNext } from '../../case/what-next.tsx';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';

const useWords = textsBeside({ en, ja });

type Props = {
  readonly of: CaseShown;
  readonly names: CaseNames;
  /** It was filed just now, else `act` was done. */
  readonly filed: boolean;
  readonly act: string | undefined;
};

/** What the caller has just done; where it stands now is said right below. Reading goes on here. */
export function JustDone({ of, names, filed, act }: Props) {
  const { t } = useTexts();
  const { data: me } = useMe();
  const said = useWords();
  const isInEffect = filed && of.outcome === 'EFFECTIVE';
  const isMine = me !== undefined && of.waitingOn.includes(me.party.partyId);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="notice" data-tone="done" role="status">
      <h2 ref={title} tabIndex={-1} data-places-focus="">
        {isInEffect
          ? said.atOnce(of.logNumber)
          : filed
            ? t.cocp.doneTitle(of.logNumber)
            : act === undefined
              ? ''
              : actWords(of, act, t).done}
      </h2>
      {filed ? (
        <p>
          {t.cocp.doneText} {isInEffect ? null : isMine ? t.cocp.doneMine : t.cocp.doneWatch}
        </p>
      ) : null}
      {isMine ? null : <WhatNext of={of} names={names} isShort />}
      {act === completeTask ? null : <DonePdf of={of} />}
    </section>
  );
}
