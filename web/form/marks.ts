/** What marks a field for the list of what is wrong: where it stands in what is sent (a JSON Pointer), and what it is called there. */
export const marksOf = (path: string, called: string) => ({ 'data-path': path, 'data-called': called });

/** Where a choice and what is typed for it stand for one value, what is typed: there it can be put right. */
export const fieldAt = (form: HTMLElement, path: string): HTMLElement | null => {
  const at = `[data-path="${CSS.escape(path)}"]`;
  return form.querySelector<HTMLElement>(`.input${at}`) ?? form.querySelector<HTMLElement>(at);
};

/** Goes to a field, also where what it stands in is folded up. */
export const goTo = (field: HTMLElement): void => {
  for (let fold = field.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  field.focus();
};
