import { amountsOf, assumed, casesAMonth, ofCase, ofEnrollments, ofMonth, ofStanding, times } from './amounts.ts';
import type { Counted } from './count.ts';
import type { Counts } from './counted.ts';
import { costOf, prices, type Amounts, type Priced } from './prices.ts';
import { quotasOf } from './quotas.ts';

const sizes = [1_000, 100_000, 1_000_000] as const;

const number = (value: number): string =>
  value === 0 ? '0' : value.toLocaleString('en', value < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 });
const dollars = (value: number): string => `$${value < 10 ? value.toLocaleString('en', { maximumSignificantDigits: 2 }) : number(value)}`;
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(...head),
  row(...head.map((_, index) => (index === 0 ? '---' : '---:'))),
  ...rows.map((cells) => row(...cells)),
];

const countedRows = ({ registering, story, effect, termEnd, idleSweep }: Counted): readonly (readonly string[])[] => {
  const all = [registering, story, effect, termEnd, idleSweep];
  const line = (what: string, of: (counts: Counts) => number): readonly string[] => [what, ...all.map((counts) => number(of(counts)))];
  return [
    line('API requests', ({ apiRequests }) => apiRequests),
    ...(['tick', 'park', 'relay', 'render', 'delivery', 'sweep'] as const).map((name) =>
      line(`invocations of \`${name}\``, ({ invocations }) => invocations[name]),
    ),
    line('state transitions', ({ transitions }) => transitions),
    line('mails', ({ mails }) => mails),
    line('documents issued', ({ documents }) => documents),
    line('signatures of KMS', ({ seals }) => seals),
    line('files put and fetched', ({ filePuts, fileGets }) => filePuts + fileGets),
    line('DynamoDB requests', ({ tableRequests }) => tableRequests),
    line('read units', ({ readUnits }) => readUnits),
    line('write units', ({ writeUnits }) => writeUnits),
  ];
};

/** What makes most of it, dearest first. */
const dearest = (amounts: Amounts, most: number): readonly (readonly string[])[] =>
  Object.entries(amounts)
    .map(([name, amount]) => ({ name: name as Priced, amount, cost: costOf({ [name]: amount }) }))
    .toSorted((a, b) => b.cost - a.cost)
    .slice(0, most)
    .map(({ name, amount, cost }) => [prices[name].what, number(amount), dollars(cost)]);

const quotaPart = (counted: Counted): readonly string[] => {
  const quotas = quotasOf(counted);
  const share = (needs: number, has: number): string => `${number(needs)} (${number((needs / has) * 100)} %)`;
  const byReach = quotas
    .map(({ name, has, needs }) => {
      // Each grows with the enrollments in a straight line, from what it needs without any.
      const base = needs(0);
      const slope = (needs(1_000_000) - base) / 1_000_000;
      return { name, at: (has - base) / slope };
    })
    .toSorted((a, b) => a.at - b.at);
  const [first, second] = byReach.filter(({ name }) => name !== 'SES, mails a second');
  if (first === undefined || second === undefined) throw new Error('there are quotas');
  return [
    `**Reached first: ${first.name}, at about ${number(Math.round(first.at / 1_000) * 1_000)} enrollments.** Then ${second.name}, at about ${number(Math.round(second.at / 1_000) * 1_000)}.`,
    '',
    ...table(
      ['quota', 'has', ...sizes.map((size) => `needs at ${number(size)}`), 'is'],
      quotas.map(({ name, has, unit, needs }) => [name, number(has), ...sizes.map((size) => share(needs(size), has)), unit]),
    ),
    '',
    'What to ask for, where a share comes near 100 %:',
    '',
    ...quotas.map(({ name, ask }) => `- ${name}: ${ask}.`),
  ];
};

/** docs/cost.md, from what was counted. */
export const costPage = (counted: Counted): string => {
  const perCase = ofCase(counted);
  const standing = costOf(ofStanding(counted));
  const { bytes } = counted;
  return [
    '# Cost and quotas',
    '',
    'Made by `npm run cost` from calls that were counted in a run of the story on the embedded engine, with the functions as they are deployed; a test fails when the page is not what the counts give, or when a count has moved by more than a tenth.',
    '',
    '**What is exact and what is not.** The counts are: requests and units by the rules of DynamoDB (as the engine reports them), invocations, transitions, mails, documents. The prices are assumptions: US dollars in ap-northeast-1, on demand, without free allowances, without tax, as the public price pages had them around November 2025, not read off a price list. Check them with the AWS Pricing Calculator before a budget rests on them. What a run cannot show is assumed, and listed last. Nothing here was measured on a real account.',
    '',
    '## One case',
    '',
    'The story: a new reseller looks an enrollment up, asks what to do and opens a change; nobody signs for a week, so one reminder goes out; both sign, operations countersign; the calendar brings the effect. Whoever acts opens the worklist and the case before. Each mail is sent and its delivery noted; each document is drawn, sealed and kept.',
    '',
    ...table(
      [
        'counted',
        'registering an enrollment',
        'the whole case',
        'of it at the midnight of its effect',
        'the end of a term',
        'a sweep with nothing due',
      ],
      countedRows(counted),
    ),
    '',
    `An enrollment takes ${number(bytes.enrollment)} bytes with its rows, a closed case ${number(bytes.case)}, and its documents ${number(bytes.documents)} in their bucket.`,
    '',
    `**A case costs ${dollars(costOf(perCase))}**, of which ${dollars(costOf(amountsOf(counted.story)))} is work of the portal; the rest is sign-in and the page. Dearest first, for 1,000 cases:`,
    '',
    ...table(['what', 'amount', 'dollars'], dearest(times(perCase, 1_000), 8)),
    '',
    '## A month',
    '',
    `With ${assumed.casesAYear} case a year for each enrollment, ${assumed.yearsKept} years of closed cases kept.`,
    '',
    ...table(
      ['', ...sizes.map((size) => `${number(size)} enrollments`)],
      [
        ['cases', ...sizes.map((size) => number(casesAMonth(size)))],
        ['standing: sweep, alarms, keys, web ACL', ...sizes.map(() => dollars(standing))],
        [
          'enrollments: rows, documents kept, registering, ends of terms',
          ...sizes.map((size) => dollars(costOf(ofEnrollments(counted, size)))),
        ],
        ['cases', ...sizes.map((size) => dollars(costOf(times(perCase, casesAMonth(size)))))],
        ['**together**', ...sizes.map((size) => `**${dollars(costOf(ofMonth(counted, size)))}**`)],
        ['for each enrollment and year', ...sizes.map((size) => dollars((costOf(ofMonth(counted, size)) * 12) / size))],
      ],
    ),
    '',
    'Dearest first, in a month with 1,000,000 enrollments:',
    '',
    ...table(['what', 'amount', 'dollars'], dearest(ofMonth(counted, 1_000_000), 8)),
    '',
    'The limit a stage is alarmed at is `monthlyBudget` in `infra/settings`.',
    '',
    '## Quotas',
    '',
    'The biggest day is 1 April: a quarter of the cases of a year take effect, and 80 % of the terms that end in a year end, all at one midnight in Japan. Quotas are those of an account on which the steps of [deploy.md](deploy.md) were done; check them in Service Quotas, they differ by account and region.',
    '',
    ...quotaPart(counted),
    '',
    'Reserved concurrency keeps the big midnight from the API: `tick` has its own executions, and what it cannot take at once it takes later. A date counts for its own day all the same ([ADR 6](adr/0006-the-deciding-function-enforces-the-calendar.md)).',
    '',
    '## Prices',
    '',
    ...table(
      ['what', 'dollars', 'for'],
      Object.values(prices).map(({ what, dollars: price, per }) => [what, String(price), number(per)]),
    ),
    '',
    '## Assumed',
    '',
    `- ${assumed.casesAYear} case a year for each enrollment, each as much work as the story; terms of ${assumed.termYears} years.`,
    `- Milliseconds an invocation takes: ${Object.entries(assumed.milliseconds)
      .map(([name, milliseconds]) => `\`${name}\` ${milliseconds}`)
      .join(', ')}.`,
    `- A document takes \`render\` ${assumed.millisecondsADocument} milliseconds more: drawn and sealed as measured in [bench.md](bench.md), KMS and the bucket asked, now and then cold.`,
    `- ${assumed.peopleACase} people sign in for a case, each counted in its month; ${assumed.visitsACase} visits of the page, each ${assumed.requestsAVisit} requests and ${assumed.megabytesAVisit} MB.`,
    `- Logs: ${assumed.logKilobytes.invocation} KB an invocation, ${assumed.logKilobytes.gateway} KB a request at the gateway, ${assumed.logKilobytes.transition} KB a state transition. X-Ray records ${assumed.traced * 100} % of the invocations.`,
    '- Requests to KMS for the table and the bucket are left out, since both keep the key for some minutes; so are documents that readers fetch, and scans.',
    '',
  ].join('\n');
};
