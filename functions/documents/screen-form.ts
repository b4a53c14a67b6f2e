import { isFilled } from './form-facts.ts';
import type { Block, Sheet, Words } from './sheet.ts';

const addsPages = {
  ja: '署名はポータルの画面で行います。署名ごとに、署名のページが後ろに追加されます。',
  en: 'This form is signed on screen in the portal. Each signature adds a page of its own behind the form.',
} as const satisfies Words;

const behind = {
  ja: '承認されたオーバーライドにより、前のページのフォームは M15 修正として扱われます。署名と受領はそのまま有効です。署名は前のページにあります。',
  en: 'With the approved override the form on the pages before goes on as an M15 amendment. Its signatures and its receipt stand; the signatures are on those pages.',
} as const satisfies Words;

const recorded = {
  ja: 'ポータルの画面で手続きします。誰がいつ行ったかは、完了時に後ろに追加される最終記録に記載されます。',
  en: 'This form is acted on in the portal. Who did what, and when, stands in the final record that is added behind the form when it is closed.',
} as const satisfies Words;

/** Where it stands who signed: on pages that follow, in the record that closes the case, or on the pages before an amendment. */
export type SignedWhere = 'FOLLOWS' | 'RECORD' | 'BEFORE';

/** Its first pages say this for ever: what is added to these very bytes stands behind them. */
const filled = {
  ja: '記入済み (手続きの記録は後に続くページ)',
  en: 'Filled in; the record of what was done follows',
} as const satisfies Words;

const whereWords = { FOLLOWS: addsPages, RECORD: recorded, BEFORE: behind } as const satisfies Record<SignedWhere, Words>;

/**
 * A form that is acted on on screen has no lines to be filled in by hand: it names who acts, and says where that stands: on a page for each signature,
 * or for a kind of case without them in the record that closes it.
 */
export const screenForm = (sheet: Sheet, where: SignedWhere): Sheet => {
  const first = sheet.blocks.findIndex(({ kind }) => kind === 'signature');
  const blocks = sheet.blocks.flatMap((block, index): readonly Block[] => {
    if (block.kind === 'field' && block.value === null) return [];
    if (block.kind !== 'signature') return [block];
    const who: Block = { kind: 'field', label: block.label, value: block.party ?? '—' };
    return index === first ? [{ kind: 'paragraph', text: whereWords[where] }, who] : [who];
  });
  return { ...sheet, ...(where === 'RECORD' && isFilled(sheet) ? { standing: filled } : {}), blocks };
};
