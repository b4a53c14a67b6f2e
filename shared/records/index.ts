export * from './contact.ts';
export * from './enrollment.ts';
export * from './ids.ts';
export * from './member.ts';
export * from './party.ts';
export * from './text.ts';
