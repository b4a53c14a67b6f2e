/** On the page of an enrollment: when the institution chooses what follows its term. */
export const choiceNotice = {
  ahead: (f: { from: string; to: string }) => `What happens after the term can be chosen from ${f.from} until ${f.to}.`,
  open: (f: { to: string; distance: string }) => `What happens after the term can be chosen now, until ${f.to}, ${f.distance}.`,
  chosen: (f: { to: string; distance: string }) =>
    `What happens after the term is chosen. The choice can be changed until ${f.to}, ${f.distance}.`,
  confirmed: 'What happens after the term is chosen, and operations have confirmed it.',
};
