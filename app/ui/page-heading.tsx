import { type ReactNode } from 'react'

/** The page's h1, with a short line above it and one below. */
export function PageHeading({
  title,
  above,
  below,
}: {
  title: ReactNode
  /** Where we are: Bài 3/6 · khoảng 8 phút đọc. */
  above?: ReactNode
  /** What it is: 6 bài · khoảng 45 phút · hạn 18/11/2026. */
  below?: ReactNode
}) {
  return (
    <div className="page-heading">
      {above ? <p className="meta">{above}</p> : null}
      <h1>{title}</h1>
      {below ? <p className="meta">{below}</p> : null}
    </div>
  )
}
