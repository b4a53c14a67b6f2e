/** A sentence that ends in a name: one full stop, also after “K.K.”. */
export const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
