import { type ReactNode } from 'react'

/** How far, in words first; the bar repeats them for the eye. `children` are the words: Đã xong 2/6 bài. */
export function ProgressText({
  done,
  total,
  children,
}: {
  done: number
  total: number
  children: ReactNode
}) {
  const percent = total > 0 ? Math.round((Math.min(done, total) / total) * 1000) / 10 : 0
  return (
    <div className="progress">
      <p>{children}</p>
      <svg className="progress-bar" width="100%" height="8" aria-hidden="true" focusable="false">
        <rect className="progress-track" width="100%" height="8" rx="4" />
        {percent > 0 ? <rect className="progress-done" width={`${percent}%`} height="8" rx="4" /> : null}
      </svg>
    </div>
  )
}
