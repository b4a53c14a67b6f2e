import type { Store } from '../../../functions/store/index.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Language, Member, PartyId, PartyRole, Region, UserId } from '../../../shared/records/index.ts';
import { operationsParties } from '../operations.ts';

type Names = { readonly [language in Language]: string };
type Row = { readonly at: PartyId; readonly name: Names; readonly does: Names };

const licensing = { ja: 'ライセンス担当', en: 'Licensing' };
const head = { ja: '情報センター長', en: 'Head of the computer centre' };
const clerk = { ja: '事務局 情報係', en: 'Administration, IT desk' };
const sales = { ja: '文教営業', en: 'Academic sales' };
const advising = { ja: 'ライセンス コンサルタント', en: 'Licensing consultant' };
const operating = { ja: '契約審査', en: 'Agreement review' };

/** The people of the demonstration: invented, each a member of one party, who may do everything there. */
export const people = {
  'U-MORIKAWA': { at: 'OPS-INTERNATIONAL', name: { ja: '森川 恵', en: 'Megumi Morikawa' }, does: operating },
  'U-ONISHI': { at: 'OPS-INTERNATIONAL', name: { ja: '大西 健太', en: 'Kenta Onishi' }, does: operating },
  'U-WHITFIELD': { at: 'OPS-AMERICAS', name: { ja: 'グレース・ウィットフィールド', en: 'Grace Whitfield' }, does: operating },
  'U-ARAI': { at: 'P-AOBA', name: { ja: '新井 由美子', en: 'Yumiko Arai' }, does: head },
  'U-KUBOTA': { at: 'P-AOBA', name: { ja: '久保田 翔', en: 'Sho Kubota' }, does: clerk },
  'U-MIYAKE': { at: 'P-SETO', name: { ja: '三宅 康弘', en: 'Yasuhiro Miyake' }, does: head },
  'U-SHIRAISHI': { at: 'P-HOKKAI', name: { ja: '白石 千尋', en: 'Chihiro Shiraishi' }, does: head },
  'U-TAKASAKI': { at: 'P-NADAHAMA', name: { ja: '髙﨑 さつき', en: 'Satsuki Takasaki' }, does: clerk },
  'U-YOSHIDA': { at: 'P-TSUKIMINO', name: { ja: '𠮷田 直人', en: 'Naoto Yoshida' }, does: head },
  'U-OKABE': { at: 'P-HARUMIDAI', name: { ja: '岡部 真一', en: 'Shinichi Okabe' }, does: clerk },
  'U-FUJINO': { at: 'P-MUSASHIDAI', name: { ja: '藤野 佳代', en: 'Kayo Fujino' }, does: clerk },
  'U-TANABE': { at: 'P-NIIKAWA', name: { ja: '田辺 浩', en: 'Hiroshi Tanabe' }, does: clerk },
  'U-NISHIO': { at: 'P-IZUMIGAHARA', name: { ja: '西尾 あかね', en: 'Akane Nishio' }, does: clerk },
  'U-LIN': { at: 'P-BEIHAI', name: { ja: '林 雅婷', en: 'Lin Ya-ting' }, does: head },
  'U-PARK': { at: 'P-HANBIT', name: { ja: 'パク・ジウ', en: 'Park Ji-woo' }, does: clerk },
  'U-SRISUK': { at: 'P-CHAOPHRAYA', name: { ja: 'ナパット・シースック', en: 'Napat Srisuk' }, does: head },
  'U-KULKARNI': { at: 'P-DECCAN', name: { ja: 'アシャ・クルカルニ', en: 'Asha Kulkarni' }, does: head },
  'U-TAMATI': { at: 'P-SOUTHLAKES', name: { ja: 'アロハ・タマティ', en: 'Aroha Tamati' }, does: head },
  'U-PETERSEN': { at: 'P-ELBMARSCH', name: { ja: 'イングリート・ペーターゼン', en: 'Ingrid Petersen' }, does: head },
  'U-OKONJO': { at: 'P-PENNINE', name: { ja: 'ダニエル・オコンジョ', en: 'Daniel Okonjo' }, does: clerk },
  'U-BRANDT': { at: 'P-LAKESHORE', name: { ja: 'キャロル・ブラント', en: 'Carol Brandt' }, does: head },
  'U-NAKAI': { at: 'P-CASCADE', name: { ja: 'デビッド・ナカイ', en: 'David Nakai' }, does: clerk },
  'U-RIVAS': { at: 'P-ALTIPLANO', name: { ja: 'エレナ・リバス', en: 'Elena Rivas' }, does: head },
  'U-MOREIRA': { at: 'P-SERENO', name: { ja: 'パウロ・モレイラ', en: 'Paulo Moreira' }, does: head },
  'U-TREMBLAY': { at: 'P-SHIELD', name: { ja: 'ルシー・トランブレ', en: 'Lucie Tremblay' }, does: clerk },
  'U-HAYAMA': { at: 'P-MINATO', name: { ja: '葉山 大輔', en: 'Daisuke Hayama' }, does: sales },
  'U-KOMATSU': { at: 'P-HOSHINO', name: { ja: '小松 理沙', en: 'Risa Komatsu' }, does: sales },
  'U-INOUE': { at: 'P-SAKURA', name: { ja: '井上 拓也', en: 'Takuya Inoue' }, does: sales },
  'U-TEO': { at: 'P-MERLION', name: { ja: 'テオ・フイリン', en: 'Teo Hui Ling' }, does: sales },
  'U-KRUEGER': { at: 'P-NORDLICHT', name: { ja: 'イェンス・クリューガー', en: 'Jens Krüger' }, does: sales },
  'U-DELANEY': { at: 'P-QUADRANGLE', name: { ja: 'マーク・デラニー', en: 'Mark Delaney' }, does: sales },
  'U-SINGH': { at: 'P-REDMAPLE', name: { ja: 'プリヤ・シン', en: 'Priya Singh' }, does: sales },
  'U-CAMPOS': { at: 'P-CORDILLERA', name: { ja: 'ハビエル・カンポス', en: 'Javier Campos' }, does: sales },
  'U-SUZUMURA': { at: 'P-TOTO', name: { ja: '鈴村 和也', en: 'Kazuya Suzumura' }, does: licensing },
  'U-HORIE': { at: 'P-GAKUJUTSU', name: { ja: '堀江 美咲', en: 'Misaki Horie' }, does: licensing },
  'U-NG': { at: 'P-STRAITS', name: { ja: 'エン・ウェイミン', en: 'Ng Wei Ming' }, does: licensing },
  'U-HOLLOWAY': { at: 'P-PRAIRIE', name: { ja: 'サム・ホロウェイ', en: 'Sam Holloway' }, does: licensing },
  'U-CASTILLO': { at: 'P-MERIDIAN', name: { ja: 'アナ・カスティージョ', en: 'Ana Castillo' }, does: licensing },
  'U-MATSUNAGA': { at: 'P-AOZORA', name: { ja: '松永 徹', en: 'Toru Matsunaga' }, does: advising },
  'U-HIRANO': { at: 'P-RYOKUFU', name: { ja: '平野 遥', en: 'Haruka Hirano' }, does: advising },
  'U-FENWICK': { at: 'P-KEYSTONE', name: { ja: 'ロバート・フェンウィック', en: 'Robert Fenwick' }, does: advising },
} as const satisfies Record<UserId, Row>;

export type DemonstrationUser = keyof typeof people;

const known: ReadonlyMap<UserId, Row> = new Map(Object.entries(people));

/** Their rows: a name as its owner writes it. */
export const demonstrationMembers = (isJapanese: (partyId: PartyId) => boolean): readonly Member[] =>
  [...known].map(([userId, { at, name }]) => ({
    schema: 1,
    partyId: at,
    userId,
    name: isJapanese(at) ? name.ja : name.en,
    email: null,
    may: ['SUBMIT', 'SIGN', 'MANAGE'],
    version: 1,
  }));

/** Somebody to sign in as. */
type SignInPerson = {
  readonly userId: UserId;
  readonly name: string;
  readonly does: string | null;
  readonly partyId: PartyId;
  readonly party: { readonly name: string; readonly role: PartyRole; readonly region: Region | null };
};

/** More parties than this are not offered: one machine is for trying things out. */
const mostParties = 200;

/** Everybody there is to sign in as, in the reader's language; at a party without people yet, its first one. */
export const signInPeople = async (store: Store, language: Language): Promise<readonly SignInPerson[]> => {
  const { items: parties } = await store.listParties({ role: null, limit: mostParties, after: null });
  const found = await Promise.all(
    parties.map(async ({ partyId, name, nameLocal, role }) => {
      const party = {
        name: partyName({ name, nameLocal }, language),
        role,
        region: operationsParties.find((each) => each.partyId === partyId)?.region ?? null,
      };
      const members = await store.listMembers(partyId);
      const present = members.length > 0 ? members : [{ userId: partyId, name: party.name }];
      return present.map((member) => {
        const { name: names, does } = known.get(member.userId) ?? {};
        return { userId: member.userId, name: names?.[language] ?? member.name, does: does?.[language] ?? null, partyId, party };
      });
    }),
  );
  return found.flat();
};
