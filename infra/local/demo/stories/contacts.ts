import { does, filed, type Story } from './story.ts';

/** Contacts: one to be confirmed, one that operations carry out by hand, one the institution changed by itself. */
export const contacts: readonly Story[] = [
  {
    enrollment: 'E-AOBA-2',
    kind: 'CICR',
    form: () => ({
      changes: [{ what: 'CONTACT', role: 'PRIMARY', contact: { name: '久保田 翔', email: 'kubota@aoba.example', phone: '03-5550-0142' } }],
    }),
    opened: filed(-5, 'U-HAYAMA'),
    steps: [],
  },
  {
    enrollment: 'E-PENNINE-1',
    kind: 'CICR',
    form: () => ({
      changes: [{ what: 'CONTACT', role: 'BILL_TO', contact: { name: 'Margaret Haigh', email: 'accounts@pennine.example' } }],
    }),
    opened: filed(-9, 'U-KRUEGER'),
    steps: [does(-7, 'U-OKONJO', 'confirm')],
  },
  {
    enrollment: 'E-DECCAN-1',
    kind: 'CICR',
    form: () => ({
      changes: [
        {
          what: 'CONTACT',
          role: 'CHANNEL_PARTNER',
          contact: { name: 'Teo Hui Ling', email: 'hl.teo@merlion.example', phone: '+65 5550 0107' },
        },
      ],
    }),
    opened: filed(-25, 'U-KULKARNI'),
    steps: [],
  },
];
