/** The name, with the scale it measures by. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold tracking-tight">
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden className="text-accent">
        <path d="M1 12.5h20" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        <path d="M2 7.5v3M6.5 5v5.5M11 7.5v3M15.5 2v8.5M20 7.5v3" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      Limitless Chat
    </span>
  );
}
