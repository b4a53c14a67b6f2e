import type { ExpiryAct } from '../../../shared/cases/expiry/index.ts';
import type { ActPanels } from '../common/acting.ts';
import { fieldsForm } from '../common/fields-form.tsx';
import { ChooseForm } from './choose-form.tsx';
import { BuyoutReading } from './reading/buyout-reading.tsx';
import { RemovalReading } from './reading/removal-reading.tsx';

/** The form of each act of an expiry. */
export const forms: ActPanels<'EXPIRY', ExpiryAct> = {
  choose: ChooseForm,
  'confirm-new': fieldsForm([
    { name: 'number', kind: 'TEXT', label: (t) => t.expiry.number },
    { name: 'startsOn', kind: 'DATE', label: (t) => t.expiry.startsOn },
  ]),
  'confirm-buyout': fieldsForm<'EXPIRY'>([], BuyoutReading),
  'attest-removal': fieldsForm<'EXPIRY'>(
    [
      { name: 'computers', kind: 'COUNT', label: (t) => t.expiry.computers, help: (t) => t.expiry.computersHelp },
      {
        name: 'attestedBy',
        kind: 'TEXT',
        label: (t) => t.expiry.attestedBy,
        help: (t) => t.expiry.attestedByHelp,
        start: ({ me }) => me.name,
      },
    ],
    RemovalReading,
  ),
};
