/** What only the address bar says on the screen stands on the sheet: where the page is, and where its links lead. */
export const tellWhereFrom = (): void => {
  const { style } = document.documentElement;
  addEventListener('beforeprint', () => {
    style.setProperty('--origin', JSON.stringify(location.origin));
    style.setProperty('--address', JSON.stringify(location.href));
  });
};
