/** The last answer an address gave, and the tag it is known by. */
type Held = { readonly tag: string; readonly data: unknown };

/** More addresses than a screen looks at, a list of thousands page by page included; beyond, what was not asked for longest goes. */
const most = 100;
const answers = new Map<string, Held>();

/**
 * What was answered last, by address: where the API says it stands, nothing is sent, read or drawn again. The tag is of the very bytes,
 * so whoever asks, in whatever language, is never told that what was answered to another stands for them.
 */
export const held = {
  of: (path: string): Held | undefined => answers.get(path),
  hold: (path: string, answer: Held): void => {
    answers.delete(path);
    answers.set(path, answer);
    const [eldest = path] = answers.keys();
    if (answers.size > most) answers.delete(eldest);
  },
};
