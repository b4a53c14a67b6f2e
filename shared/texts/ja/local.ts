import type { LocalTexts } from '../en/local.ts';

export const local: LocalTexts = {
  notADuration: 'P10D や PT1H のような期間を、2999 年までに収まるように指定してください。',
  backInTime: ({ now }) => `時計を戻すことはできません。現在は ${now} です。`,
  stopping: 'ポータルを停止しているため、時計は指定の時刻まで進んでいません。',
  noRequest: 'HTTP のリクエストとして読み取れませんでした。',
  fileTooLarge: 'ファイルは 20 MiB までです。',
  otherFile: '送ると知らせたファイルと異なります。',
  partyUnknown: 'この ID の組織は登録されていません。',
};
