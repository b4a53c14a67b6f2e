import { describe, expect, it } from 'vitest';
import type { CocpForm } from '../../../../shared/cases/cocp/index.ts';
import type { Enrollment, Party } from '../../../../shared/records/index.ts';
import { aCocpForm, anEnrollment, aParty, aStory, operationsDo, paperArrives, parties } from '../../../builders/index.ts';

const reseller = (of: Partial<Parameters<typeof aParty>[0]> = {}): Party =>
  aParty({ partyId: 'P-RES', name: 'Sakura Software K.K.', nameLocal: '株式会社さくらソフト', pcn: '5A4B0001', ...of });

const naming = (name: string, pcn = '5A4B0001'): CocpForm =>
  aCocpForm('RESELLER', anEnrollment(), { current: [{ role: 'RESELLER', name, pcn }] });

const tryOpen = (form: CocpForm, enrollment: Enrollment = anEnrollment(), held = reseller()) =>
  aStory({ enrollments: [enrollment], parties: [held] }).tryOpen('P-RES2', form);

const named = (refusals: ReturnType<typeof tryOpen>) => refusals.map(({ rule, code, path }) => [rule, code, path]);

const nameDiffers = [['COCP-MATCH', 'CURRENT_PARTNER_NAME_DIFFERS', '/form/current/0/name']];
const pcnDiffers = [['COCP-MATCH', 'CURRENT_PARTNER_PCN_DIFFERS', '/form/current/0/pcn']];

describe('COCP-MATCH: the name of a current partner is compared', () => {
  it.each([
    ['as it is', 'Sakura Software K.K.'],
    ['in its own script', '株式会社さくらソフト'],
    ['folding case', 'SAKURA software k.k.'],
    ['after trimming', '  Sakura Software K.K.　'],
    ['folding runs of spaces', 'Sakura   Software  K.K.'],
    ['folding ideographic spaces', 'Sakura　Software　K.K.'],
    ['after NFKC: full-width letters', 'Ｓａｋｕｒａ Ｓｏｆｔｗａｒｅ Ｋ．Ｋ．'],
    ['after NFKC: ㈱ is (株), not 株式会社, so only the whole name', '株式会社さくらソフト'],
    ['after NFKC: half-width kana', '株式会社さくらｿﾌﾄ'],
  ])('%s', (_, name) => {
    expect(named(tryOpen(naming(name)))).toEqual([]);
  });

  it.each([
    ['Große Straße GmbH', 'GROSSE STRASSE GMBH'],
    ['GROẞE STRASSE GMBH', 'Große Straße GmbH'],
    ['ΣΟΦΟΣ ΛΟΓΟΣ', 'σοφος λογος'],
    ['ガリレオ', 'カ\u3099リレオ'],
    ['ﬁrst', 'FIRST'],
    ['Å Systems', 'å SYSTEMS'],
  ])('held as %s, named as %s: the same', (held, name) => {
    expect(named(tryOpen(naming(name), anEnrollment(), reseller({ name: held, nameLocal: null })))).toEqual([]);
  });

  it.each([
    ['Sakura Software'],
    ['Sakura Software KK'],
    ['SakuraSoftware K.K.'],
    ['Sakura Software K.K., Tokyo'],
    ['さくらソフト'],
    ['株式会社サクラソフト'],
    ['㈱さくらソフト'],
    ['Hoshino Systems'],
  ])('%s is another', (name) => {
    expect(named(tryOpen(naming(name)))).toEqual(nameDiffers);
  });

  it('accents are no matter of case', () => {
    expect(named(tryOpen(naming('Sao Paulo Software'), anEnrollment(), reseller({ name: 'São Paulo Software' })))).toEqual(nameDiffers);
  });
});

describe('COCP-MATCH: the PCN of a current partner is compared exactly', () => {
  it.each(['5A4B0001', '5a4b0001', ' 5A4B0001 '])('%s, upper-cased on entry, is it', (pcn) => {
    expect(named(tryOpen(naming('Sakura Software K.K.', pcn)))).toEqual([]);
  });

  it.each(['5A4B0002', '00000000', '1A4B0005'])('%s is not', (pcn) => {
    expect(named(tryOpen(naming('Sakura Software K.K.', pcn)))).toEqual(pcnDiffers);
  });

  it('name and PCN of another registered party are both named', () => {
    expect(named(tryOpen(naming('Hoshino Systems', '5A4B0002')))).toEqual([...nameDiffers, ...pcnDiffers]);
  });
});

describe('COCP-MATCH: which current partners are named', () => {
  it('each role that changes and is held today', () => {
    const form = aCocpForm('RESELLER_AND_DISTRIBUTOR', anEnrollment(), { current: [] });
    expect(tryOpen(form).map(({ code, path, facts }) => [code, path, facts])).toEqual([
      ['CURRENT_PARTNER_NOT_NAMED', '/form/current', { role: 'RESELLER' }],
      ['CURRENT_PARTNER_NOT_NAMED', '/form/current', { role: 'DISTRIBUTOR' }],
    ]);
  });

  it('a role that changes and is held by nobody needs no name, and has none', () => {
    const story = aStory({ enrollments: [anEnrollment({ advisorId: null })] });
    const form = aCocpForm('SOFTWARE_ADVISOR', anEnrollment(), { current: [{ role: 'ADVISOR', name: 'Aoba Advisors', pcn: 'AD5B0001' }] });
    expect(named(story.tryOpen('P-ADV2', form))).toEqual([['COCP-MATCH', 'CURRENT_PARTNER_NOT_HELD', '/form/current/0/role']]);
    expect(story.tryOpen('P-ADV2', aCocpForm('SOFTWARE_ADVISOR'))).toEqual([]);
  });

  it('a role that does not change may be named; then it must be what the records hold', () => {
    const withDistributor = (name: string) =>
      aCocpForm('RESELLER', anEnrollment(), {
        current: [
          { role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' },
          { role: 'DISTRIBUTOR', name, pcn: 'D15B0001' },
        ],
      });
    expect(named(tryOpen(withDistributor('Toyo Distribution')))).toEqual([]);
    expect(named(tryOpen(withDistributor('Nishi Distribution')))).toEqual([
      ['COCP-MATCH', 'CURRENT_PARTNER_NAME_DIFFERS', '/form/current/1/name'],
    ]);
  });

  it('of several enrollments each is compared, and what differs is named once', () => {
    const enrollments = Array.from({ length: 7 }, (_, index) =>
      anEnrollment({ enrollmentId: `E-${index + 1}`, channelModel: 'ONE_TIER', advisorId: index === 4 ? 'P-ADV3' : 'P-ADV' }),
    );
    const current = [
      { role: 'RESELLER', name: 'Sakura Software K.K.', pcn: '5A4B0001' },
      { role: 'ADVISOR', name: 'Aoba Advisors', pcn: 'AD5B0001' },
    ] as const;
    const enrollmentIds = enrollments.slice(1).map(({ enrollmentId }) => enrollmentId);
    const opening = (partners: readonly (typeof current)[number][]) =>
      named(aStory({ enrollments }).tryOpen('P-RES2', aCocpForm('RESELLER', enrollments[0], { current: [...partners], enrollmentIds })));
    expect(opening(current.slice(0, 1))).toEqual([]);
    expect(opening(current)).toEqual([
      ['COCP-MATCH', 'CURRENT_PARTNER_NAME_DIFFERS', '/form/current/1/name'],
      ['COCP-MATCH', 'CURRENT_PARTNER_PCN_DIFFERS', '/form/current/1/pcn'],
    ]);
    expect(opening([{ ...current[0], name: 'Another' } as never])).toEqual(nameDiffers);
  });
});

describe('COCP-MATCH: the answer names the field, never the value on record', () => {
  it.each([
    ['the name', naming('Hoshino Systems')],
    ['the PCN', naming('Sakura Software K.K.', '5A4B0002')],
    ['neither', aCocpForm('RESELLER', anEnrollment(), { current: [] })],
  ])('where %s differs', (_, form) => {
    const answer = JSON.stringify(tryOpen(form));
    for (const onRecord of ['Sakura', 'さくら', '5A4B0001', 'P-RES"']) expect(answer).not.toContain(onRecord);
  });
});

describe('COCP-MATCH: checked again at countersigning', () => {
  const inReview = () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    paperArrives(story);
    return story;
  };

  it('refused, and the case stays in REVIEW, until the records are right again', () => {
    const story = inReview();
    story.registers(reseller({ name: 'Sakura Holdings', nameLocal: null }));
    expect(story.tryAct('OPS-INTERNATIONAL', 'countersign')).toMatchObject([{ rule: 'COCP-MATCH', code: 'CURRENT_PARTNER_NAME_DIFFERS' }]);
    expect(story.view().phase).toBe('REVIEW');
    story.registers(reseller());
    operationsDo(story, 'countersign');
    expect(story.view().phase).toBe('SCHEDULED');
  });
});

describe('COCP-MATCH: checked again at effect', () => {
  const scheduledThenRenamed = () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    paperArrives(story);
    operationsDo(story, 'countersign');
    expect(story.view().effectiveOn).toBe('2026-04-01');
    story.registers(reseller({ pcn: '5A4B9999' }));
    story.goesTo('2026-04-03T00:00:00Z');
    return story;
  };

  it('the case goes back to REVIEW at that instant, operations are told, nothing changes', () => {
    const story = scheduledThenRenamed();
    expect(story.view()).toMatchObject({ phase: 'REVIEW', waitingOn: ['OPS-INTERNATIONAL'] });
    expect(story.enrollment().resellerId).toBe('P-RES');
    expect(story.history().at(-1)).toMatchObject({ at: '2026-03-31T15:00:00.000Z', by: null, rule: 'COCP-MATCH' });
    expect(story.told('OPS-INTERNATIONAL').at(-1)).toMatchObject({
      message: 'MATCH_FAILED_AT_EFFECT',
      rule: 'COCP-MATCH',
      at: '2026-03-31T15:00:00.000Z',
    });
  });

  it('operations correct the records and countersign again: effective that day', () => {
    const story = scheduledThenRenamed();
    story.registers(parties().get('P-RES') ?? reseller());
    operationsDo(story, 'countersign');
    expect(story.case()).toMatchObject({ outcome: 'EFFECTIVE', rows: [{ effectiveOn: '2026-04-03' }] });
    expect(story.enrollment().resellerId).toBe('P-RES2');
  });

  it('or reject', () => {
    const story = scheduledThenRenamed();
    operationsDo(story, 'reject', { reason: 'The reseller was sold' });
    expect(story.case()).toMatchObject({ outcome: 'REJECTED' });
  });

  it('COCP-REMIND-OPS: operations are reminded 3 and 7 days after it came back', () => {
    const story = scheduledThenRenamed();
    story.goesTo('2026-04-20T00:00:00Z');
    expect(
      story
        .told('OPS-INTERNATIONAL')
        .filter(({ rule }) => rule === 'COCP-REMIND-OPS')
        .slice(-2)
        .map(({ at }) => at),
    ).toEqual(['2026-04-04T00:00:00.000Z', '2026-04-08T00:00:00.000Z']);
  });
});
