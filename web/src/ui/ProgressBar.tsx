/** How far something is, 0 to 1; without a share it only shows that something goes on. */
export function ProgressBar({ share, label }: { share?: number; label: string }) {
  const percent = share === undefined ? undefined : Math.floor(share * 100);
  return (
    <div
      className={percent === undefined ? 'progress progress-unknown' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
    >
      <div style={{ width: percent === undefined ? undefined : `${percent}%` }} />
    </div>
  );
}
