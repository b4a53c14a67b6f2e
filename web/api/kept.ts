/** What this device keeps; as with the tab, nobody else writes there. */
export const keptOnDevice = {
  read: <T>(key: string): T | null => {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  },
};

/** What this tab keeps for as long as it is open. `read` trusts its own writing: nobody else writes here. */
export const kept = {
  read: <T>(key: string): T | null => {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  },
  write: (key: string, value: object): void => sessionStorage.setItem(key, JSON.stringify(value)),
  forget: (key: string): void => sessionStorage.removeItem(key),
  forgetAll: (): void => sessionStorage.clear(),
};
