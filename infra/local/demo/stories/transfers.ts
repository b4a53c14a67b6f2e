import { does, filed, signs, type Story } from './story.ts';

/** Licence transfers: one waiting for the transferee, one whose transferee may still order Software Assurance. */
export const transfers: readonly Story[] = [
  {
    enrollment: 'E-PENNINE-1',
    kind: 'TRANSFER',
    form: ({ date }) => ({
      transfereeId: 'P-ELBMARSCH',
      transferOn: date(20),
      products: [{ product: 'Office LTSC Standard 2024', quantity: 60 }],
    }),
    opened: filed(-4, 'U-KRUEGER'),
    steps: [signs(-2, 'U-OKONJO', 'Daniel Okonjo')],
  },
  {
    enrollment: 'E-NADAHAMA-1',
    kind: 'TRANSFER',
    form: ({ date }) => ({
      transfereeId: 'P-TSUKIMINO',
      transferOn: date(-16),
      products: [
        { product: 'Windows Server Standard 2025', quantity: 24, saActiveUntil: date(80) },
        { product: 'Office LTSC Professional Plus 2024', quantity: 110 },
      ],
    }),
    opened: filed(-33, 'U-KOMATSU'),
    steps: [signs(-30, 'U-TAKASAKI', '髙﨑 さつき'), signs(-26, 'U-YOSHIDA', '𠮷田 直人'), does(-15, 'U-ONISHI', 'record')],
  },
];
