/** A label with the key that does the same, while single keys act; where there is hardly a keyboard, by itself. */
export function WithKey({ label, by, areOn }: { readonly label: string; readonly by: string; readonly areOn: boolean }) {
  return (
    <>
      {label}
      {areOn ? <span className="for-keyboards"> ({by})</span> : null}
    </>
  );
}
