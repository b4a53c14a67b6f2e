import type { DemonstrationUser } from '../people.ts';
import { signs, type Step, type Story } from './story.ts';

/** The institution signs, having told its previous partner some days before. */
const signsFirst = (on: number, by: DemonstrationUser, name: string): Step => ({
  on,
  by,
  act: 'sign',
  input: ({ date }) => ({ name, noticeToPreviousOn: date(on - 2) }),
});
const countersigns = (on: number, by: DemonstrationUser): Step => ({ on, by, act: 'countersign', input: () => ({}) });
const because = (on: number, by: DemonstrationUser, act: 'decline' | 'withdraw' | 'reject', reason: string): Step => ({
  on,
  by,
  act,
  input: () => ({ reason }),
});

/** Changes of channel partner: a case in every phase, and one of every ending. */
export const changes: readonly Story[] = [
  // SIGNING, on paper: reminded twice, the second time in vain.
  {
    enrollment: 'E-BEIHAI-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-NORDLICHT' },
    asked: 90,
    opened: { on: -40, by: 'U-KRUEGER' },
    steps: [],
    bounces: { on: -9, at: 'P-BEIHAI' },
  },
  {
    enrollment: 'E-AOBA-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-HOSHINO' },
    asked: 75,
    opened: { on: -12, by: 'U-KOMATSU' },
    steps: [],
  },
  // SIGNING, on screen: half signed.
  {
    enrollment: 'E-SETO-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-HOSHINO' },
    asked: 60,
    opened: { on: -6, by: 'U-KOMATSU' },
    steps: [signsFirst(-4, 'U-MIYAKE', '三宅 康弘')],
  },
  // SIGNING in the Americas: the receipt window is running.
  {
    enrollment: 'E-LAKESHORE-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-REDMAPLE' },
    opened: { on: -15, by: 'U-SINGH' },
    steps: [signsFirst(-5, 'U-BRANDT', 'Carol Brandt')],
  },
  // Sent back to be corrected.
  {
    enrollment: 'E-MUSASHIDAI-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-SAKURA' },
    asked: 50,
    opened: { on: -10, by: 'U-INOUE' },
    steps: [
      {
        on: -8,
        by: 'U-FUJINO',
        act: 'return',
        input: () => ({ reason: '発効日は新年度の予算が確定した後にしてください。', paths: ['/requestedEffectiveOn'] }),
      },
    ],
  },
  // RECEIPT.
  {
    enrollment: 'E-CASCADE-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-REDMAPLE' },
    opened: { on: -14, by: 'U-SINGH' },
    steps: [signsFirst(-6, 'U-NAKAI', 'David Nakai'), signs(-3, 'U-SINGH', 'Priya Singh')],
  },
  // REVIEW.
  {
    enrollment: 'E-HOKKAI-1',
    change: 'DISTRIBUTOR',
    to: { newDistributorId: 'P-TOTO' },
    asked: 40,
    opened: { on: -20, by: 'U-SUZUMURA' },
    steps: [signs(-15, 'U-KOMATSU', '小松 理沙'), signs(-5, 'U-SUZUMURA', '鈴村 和也')],
  },
  {
    enrollment: 'E-SERENO-1',
    change: 'DISTRIBUTOR',
    to: { newDistributorId: 'P-MERIDIAN' },
    opened: { on: -8, by: 'U-CASTILLO' },
    steps: [signs(-6, 'U-CAMPOS', 'Javier Campos'), signs(-2, 'U-CASTILLO', 'Ana Castillo')],
  },
  // LATE.
  {
    enrollment: 'E-IZUMIGAHARA-1',
    change: 'DISTRIBUTOR',
    to: { newDistributorId: 'P-TOTO' },
    asked: 5,
    opened: { on: -60, by: 'U-SUZUMURA' },
    steps: [signs(-50, 'U-HAYAMA', '葉山 大輔'), signs(-4, 'U-SUZUMURA', '鈴村 和也')],
  },
  // OVERRIDE.
  {
    enrollment: 'E-NADAHAMA-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-MINATO' },
    asked: 15,
    opened: { on: -70, by: 'U-HAYAMA' },
    steps: [
      signsFirst(-60, 'U-TAKASAKI', '髙﨑 さつき'),
      signs(-9, 'U-HAYAMA', '葉山 大輔'),
      {
        on: -7,
        by: 'U-HAYAMA',
        act: 'request-override',
        input: ({ date }) => ({
          justification: '担当者の交代により署名が遅れました。現在の販売契約が終了するため、当初の発効日を希望します。',
          requestedEffectiveOn: date(15),
        }),
      },
    ],
  },
  // SCHEDULED: on paper, on screen, and late but rolled.
  {
    enrollment: 'E-NIIKAWA-1',
    change: 'RESELLER_AND_DISTRIBUTOR',
    to: { newResellerId: 'P-MINATO', newDistributorId: 'P-GAKUJUTSU' },
    asked: 30,
    opened: { on: -45, by: 'U-HAYAMA' },
    steps: [
      {
        on: -20,
        by: 'U-MORIKAWA',
        act: 'record-receipt',
        input: ({ date }) => ({
          receivedOn: date(-21),
          signedOn: { INSTITUTION: date(-40), NEW_RESELLER: date(-35), NEW_DISTRIBUTOR: date(-25) },
          noticeToPreviousOn: date(-41),
        }),
      },
      countersigns(-18, 'U-MORIKAWA'),
    ],
  },
  {
    enrollment: 'E-TSUKIMINO-1',
    change: 'SOFTWARE_ADVISOR',
    to: { newAdvisorId: 'P-AOZORA' },
    asked: 25,
    opened: { on: -50, by: 'U-MATSUNAGA' },
    steps: [signs(-45, 'U-YOSHIDA', '𠮷田 直人'), signs(-40, 'U-MATSUNAGA', '松永 徹'), countersigns(-38, 'U-ONISHI')],
  },
  {
    enrollment: 'E-SOUTHLAKES-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-NORDLICHT' },
    asked: 0,
    opened: { on: -65, by: 'U-KRUEGER' },
    steps: [
      signsFirst(-50, 'U-TAMATI', 'Aroha Tamati'),
      signs(-20, 'U-KRUEGER', 'Jens Krüger'),
      { on: -18, by: 'U-KRUEGER', act: 'roll', input: () => ({}) },
      countersigns(-15, 'U-ONISHI'),
    ],
  },
  // EFFECTIVE, with tasks: one done, the others open.
  {
    enrollment: 'E-HARUMIDAI-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-MINATO' },
    asked: -30,
    opened: { on: -110, by: 'U-HAYAMA' },
    steps: [
      signsFirst(-100, 'U-OKABE', '岡部 真一'),
      signs(-95, 'U-HAYAMA', '葉山 大輔'),
      countersigns(-90, 'U-MORIKAWA'),
      {
        on: -20,
        by: 'U-OKABE',
        act: 'complete-task',
        input: async ({ read }) => ({
          taskId: (await read()).tasks.find(({ partyId }) => partyId === 'P-HARUMIDAI')?.taskId,
          note: '未処理の注文書はありません。',
        }),
      },
    ],
  },
  {
    enrollment: 'E-ALTIPLANO-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-QUADRANGLE' },
    opened: { on: -90, by: 'U-DELANEY' },
    steps: [signsFirst(-88, 'U-RIVAS', 'Elena Rivas'), signs(-85, 'U-DELANEY', 'Mark Delaney'), countersigns(-80, 'U-WHITFIELD')],
  },
  // EFFECTIVE by an approved override.
  {
    enrollment: 'E-ELBMARSCH-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-MERLION' },
    asked: -50,
    opened: { on: -100, by: 'U-TEO' },
    steps: [
      signsFirst(-95, 'U-PETERSEN', 'Ingrid Petersen'),
      signs(-70, 'U-TEO', 'Teo Hui Ling'),
      {
        on: -68,
        by: 'U-TEO',
        act: 'request-override',
        input: ({ date }) => ({
          justification: 'The signature was given in time, but the signed form was held up by our move to a new office.',
          requestedEffectiveOn: date(-50),
        }),
      },
      {
        on: -65,
        by: 'U-ONISHI',
        act: 'decide-override',
        input: () => ({ decision: 'APPROVE', note: 'Approved by the subsidiary.', approvalReference: 'PBD-20871' }),
      },
      countersigns(-60, 'U-MORIKAWA'),
    ],
  },
  // DECLINED, WITHDRAWN, REJECTED.
  {
    enrollment: 'E-HARUMIDAI-2',
    change: 'RESELLER',
    to: { newResellerId: 'P-HOSHINO' },
    asked: 20,
    opened: { on: -80, by: 'U-KOMATSU' },
    steps: [because(-75, 'U-OKABE', 'decline', '現在のリセラーとの契約を続けることにしました。')],
  },
  {
    enrollment: 'E-MUSASHIDAI-2',
    change: 'DISTRIBUTOR',
    to: { newDistributorId: 'P-TOTO' },
    asked: -10,
    opened: { on: -70, by: 'U-SUZUMURA' },
    steps: [because(-60, 'U-SUZUMURA', 'withdraw', '登録を取り違えて申請したため、取り下げます。')],
  },
  {
    enrollment: 'E-HOKKAI-2',
    change: 'RESELLER',
    to: { newResellerId: 'P-MINATO' },
    asked: -20,
    opened: { on: -90, by: 'U-HAYAMA' },
    steps: [
      signsFirst(-85, 'U-SHIRAISHI', '白石 千尋'),
      signs(-80, 'U-HAYAMA', '葉山 大輔'),
      because(-78, 'U-ONISHI', 'reject', '署名者の権限を確認できませんでした。権限のある方の署名で、あらためて申請してください。'),
    ],
  },
  // LAPSED: never signed; and in the Americas not signed within the receipt window.
  {
    enrollment: 'E-IZUMIGAHARA-2',
    change: 'RESELLER',
    to: { newResellerId: 'P-SAKURA' },
    asked: -40,
    opened: { on: -115, by: 'U-INOUE' },
    steps: [],
  },
  {
    enrollment: 'E-SHIELD-1',
    change: 'RESELLER',
    to: { newResellerId: 'P-QUADRANGLE' },
    opened: { on: -50, by: 'U-DELANEY' },
    steps: [signsFirst(-45, 'U-TREMBLAY', 'Lucie Tremblay')],
  },
  // VOID: the enrollment expired under it.
  {
    enrollment: 'E-SETO-2',
    change: 'RESELLER',
    to: { newResellerId: 'P-HOSHINO' },
    asked: 10,
    opened: { on: -75, by: 'U-KOMATSU' },
    steps: [],
  },
];
