import type { PartyList, PartyShown } from '../../../shared/api/index.ts';
import { isNameOf } from '../../../shared/records/comparable-name.ts';
import { idShape, pcnShape } from '../../../shared/records/shapes.ts';
import { send } from '../../api/client.ts';
import { partyFields, roleIn, type PartyField } from '../../registry/choices.ts';
import type { Organisations } from './translate.ts';

const askedAtOnce = 6;

/** Is it an id and nothing else? It is sent as it stands. */
const isPlainId = (text: string): boolean => idShape.test(text) && !pcnShape.test(text);

const withLocalName = ({ partyId }: { readonly partyId: string }): Promise<PartyShown> => send<PartyShown>(`/api/parties/${partyId}`);

/** The organisation of a role that has this customer number or exactly this name; null: none, or several. */
const findOne = async (field: PartyField, text: string): Promise<string | null> => {
  const q = text.normalize('NFKC').trim();
  const { items } = await send<PartyList>(`/api/parties?${new URLSearchParams({ role: roleIn[field], q, limit: '20' })}`);
  const byNumber = items.find(({ pcn }) => pcn === q.toUpperCase());
  if (byNumber !== undefined) return byNumber.partyId;
  // What looks like a number and is none on record may be an id.
  if (pcnShape.test(q)) return q;
  const parties = await Promise.all(items.map(withLocalName));
  const named = parties.filter((party) => isNameOf(party, q));
  return named.length === 1 ? (named[0]?.partyId ?? null) : null;
};

/** Looks up what does not stand there as an id: customer numbers and names, each once. */
export const findOrganisations = async (asked: Readonly<Record<PartyField, readonly string[]>>): Promise<Organisations> => {
  const found: Record<PartyField, Map<string, string | null>> = {
    institutionId: new Map(),
    resellerId: new Map(),
    distributorId: new Map(),
    advisorId: new Map(),
  };
  const queue = partyFields.flatMap((field) => asked[field].filter((text) => !isPlainId(text)).map((text) => ({ field, text })));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      found[next.field].set(next.text, await findOne(next.field, next.text));
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, work));
  return found;
};
