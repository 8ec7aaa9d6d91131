import { type ReactNode } from 'react'

/** A column for reading, and beside it on a wide screen a short list that follows it in the source. */
export function ReadingLayout({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={aside ? 'reading-layout' : undefined}>
      <div className="reading flow">{children}</div>
      {aside ? <aside className="reading-aside">{aside}</aside> : null}
    </div>
  )
}
