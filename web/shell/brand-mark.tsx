/** A line of days, one of them due. */
export function BrandMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 20h26" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M8 15v10M15 15v10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <circle className="brand-day" cx="23" cy="20" r="5" />
    </svg>
  );
}
