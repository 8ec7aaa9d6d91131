/** A bar from 0 beside the number it draws: the number says it, so the bar is silent. `share` is of the longest bar. */
export function ShareBar({ share }: { share: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
  return (
    <svg className="share-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect className="share-bar-fill" width={width} height="12" />
    </svg>
  )
}
