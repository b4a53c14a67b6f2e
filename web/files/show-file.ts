/** Milliseconds: long enough for the slowest viewer to take the file. */
const untilTaken = 60_000;

/** Shows a file that was fetched. A phone shows what it has saved; a desk has room for a tab of its own. */
export const showFile = (file: Blob, name: string): void => {
  const link = globalThis.document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.target = '_blank';
  if (matchMedia('(pointer: coarse)').matches) link.download = name;
  globalThis.document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), untilTaken);
};
