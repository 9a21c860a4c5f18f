/** The product's mark: a quota's frame, and what was used of it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="6" fill="var(--brand)" />
      <rect x="5.5" y="12" width="3.2" height="6.5" rx="1" fill="#fff" fillOpacity="0.72" />
      <rect x="10.4" y="8" width="3.2" height="10.5" rx="1" fill="#fff" />
      <rect x="15.3" y="10.4" width="3.2" height="8.1" rx="1" fill="#fff" fillOpacity="0.72" />
      <path d="M5.5 5.6h13" stroke="#fff" strokeWidth="1.4" strokeLinecap="round" strokeDasharray="2.2 2.1" />
    </svg>
  );
}
