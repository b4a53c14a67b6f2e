import type { Person, Caller, Decision, World } from '../case.ts';
import { operationsOf } from '../../records/index.ts';
import { isIn } from '../of-a-case.ts';
import { allRefusals, refuse, type Refusal, type Refused } from '../refusal.ts';
import { personOf, type Decide as DecideOf } from '../transitions.ts';
import { comparableName } from '../../records/comparable-name.ts';
import { expiryActs, transitions, type ExpiryAct, type ExpiryInput } from './acts.ts';
import { nextRemovalReminderOn } from './deadlines.ts';
import { awaitsOperations, isRemoving, type ExpiryCase } from './model.ts';
import { ruleOfOption } from './options.ts';
import { partnerOf, tell, tellInstitution, withPartner } from './telling.ts';

type Choose = ExpiryInput<'choose'>;

const notOffered = (of: ExpiryCase, { option, years = of.years }: Choose): readonly Refusal[] => {
  const rule = ruleOfOption(option, option === 'EXTEND' ? years : of.years);
  if (of.options.some((offered) => offered.rule === rule)) return [];
  const isLength = option === 'EXTEND' && years !== of.years;
  return [{ code: 'OPTION_NOT_OFFERED', rule, path: isLength ? '/years' : '/option', facts: { years: of.years } }];
};

/** Years are said of an extension alone, products of a buy-out alone, each product once. */
const wrongFields = (of: ExpiryCase, { option, years, products }: Choose): readonly Refusal[] => {
  const rule = ruleOfOption(option, of.years);
  const refusal = (code: Refusal['code'], path: string): readonly Refusal[] => [{ code, rule, path, facts: {} }];
  if (option !== 'EXTEND' && years !== undefined) return refusal('YEARS_NOT_APPLICABLE', '/years');
  if (option !== 'BUYOUT') return products === undefined ? [] : refusal('PRODUCTS_NOT_APPLICABLE', '/products');
  if (products === undefined || products.length === 0) return refusal('PRODUCTS_REQUIRED', '/products');
  return products.flatMap(({ product }, index) =>
    products.findIndex((each) => comparableName(each.product) === comparableName(product)) < index
      ? refusal('PRODUCT_NAMED_TWICE', `/products/${index}/product`)
      : [],
  );
};

/** `choose`: an extension is noted on the enrollment at once, and taken back with another choice. */
const choose = (of: ExpiryCase, input: Choose, caller: Caller, world: World): Decision<ExpiryCase> | Refused => {
  if (of.confirmed !== null) return refuse('CHOICE_CONFIRMED', 'EXPIRY-CHANGE');
  const refused = allRefusals([notOffered(of, input), wrongFields(of, input)]);
  if (refused !== null) return refused;
  const { option, products = [] } = input;
  const by = personOf(caller);
  const chosen: ExpiryCase = { ...of, choice: { option, products, at: world.now, by } };
  const rule = ruleOfOption(option, of.years);
  // Operations who were to act on the choice before learn that it is another now.
  const operations = awaitsOperations(chosen) || awaitsOperations(of) ? [operationsOf(of.region)] : [];
  return {
    case: chosen,
    events: [{ act: 'choose', at: world.now, by, rule, detail: { option, products, before: of.choice?.option ?? null } }],
    effects: [
      { type: 'CHANGE_ENROLLMENT', enrollmentId: of.enrollmentId, set: { extension: option === 'EXTEND' ? { years: of.years } : null } },
      ...tell(chosen, world, 'EXPIRY_CHOSEN', rule, [partnerOf(of, world), ...operations]),
    ],
  };
};

/** The duty to remove is over: with what is recorded, or as the institution attests. */
const completed = (of: ExpiryCase, attested: { readonly computers: number; readonly by: Person } | null, { now }: World): ExpiryCase => ({
  ...of,
  status: 'CLOSED',
  outcome: 'COMPLETED',
  openOn: [],
  resolved: isRemoving(of) ? [...of.resolved, { rule: 'EXPIRY-REMOVE', on: nextRemovalReminderOn(of), state: 'MET' }] : of.resolved,
  state: { phase: 'CLOSED', since: now, attested: attested === null ? null : { ...attested, at: now } },
});

/** `confirm-new`: after the end of the term nothing is left to wait for. */
const confirmNew = (of: ExpiryCase, input: ExpiryInput<'confirm-new'>, caller: Caller, world: World): Decision<ExpiryCase> => {
  const by = personOf(caller);
  const rule = 'EXPIRY-NEW';
  const known: ExpiryCase = { ...of, confirmed: { option: 'NEW_ENROLLMENT', ...input, at: world.now, by } };
  const after = isIn(of, 'CHOICE') ? known : completed(known, null, world);
  const facts = { newNumber: input.number, startsOn: input.startsOn, isOver: after.status === 'CLOSED' };
  return {
    case: after,
    events: [{ act: 'confirm-new', at: world.now, by, rule, detail: { ...input } }],
    effects: tellInstitution(after, world, 'EXPIRY_NEW_RECORDED', rule, facts),
  };
};

/** `confirm-buyout`: copies up to the quantities stay, the rest must go. */
const confirmBuyout = (of: ExpiryCase, caller: Caller, world: World): Decision<ExpiryCase> => {
  const by = personOf(caller);
  const rule = 'EXPIRY-BUYOUT';
  const after: ExpiryCase = { ...of, confirmed: { option: 'BUYOUT', at: world.now, by } };
  return {
    case: after,
    events: [{ act: 'confirm-buyout', at: world.now, by, rule, detail: { products: of.choice?.products ?? [] } }],
    effects: tellInstitution(after, world, 'EXPIRY_BUYOUT_CONFIRMED', rule, { isExpired: !isIn(of, 'CHOICE') }),
  };
};

/** `attest-removal`: the name stands with the history's personal data. */
const attestRemoval = (of: ExpiryCase, input: ExpiryInput<'attest-removal'>, caller: Caller, world: World): Decision<ExpiryCase> => {
  const by = personOf(caller);
  const rule = 'EXPIRY-REMOVE';
  const { computers, attestedBy } = input;
  const after = completed(of, { computers, by }, world);
  return {
    case: after,
    events: [
      { act: 'attest-removal', at: world.now, by, rule, detail: { role: 'INSTITUTION', computers }, personal: { name: attestedBy } },
    ],
    effects: tell(after, world, 'EXPIRY_REMOVED', rule, [partnerOf(of, world), operationsOf(of.region)], { computers }),
  };
};

type Decide = DecideOf<ExpiryCase>;

const decide: { readonly [Act in ExpiryAct]: Decide } = {
  choose: (of, input, caller, world) => choose(withPartner(of, world), expiryActs.choose.input.parse(input), caller, world),
  'confirm-new': (of, input, caller, world) =>
    confirmNew(withPartner(of, world), expiryActs['confirm-new'].input.parse(input), caller, world),
  'confirm-buyout': (of, _, caller, world) => confirmBuyout(withPartner(of, world), caller, world),
  'attest-removal': (of, input, caller, world) =>
    attestRemoval(withPartner(of, world), expiryActs['attest-removal'].input.parse(input), caller, world),
};

export const act = transitions.actBy(decide);
