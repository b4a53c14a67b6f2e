/** The title of a case that comes by itself once another was decided, beside the catalogue. */
export const nextCase = { next: (title: string) => `Next: ${title}` };
