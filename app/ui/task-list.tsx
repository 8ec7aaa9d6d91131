import { type ReactNode } from 'react'

/** Rows of things to do. `ordered` when the order is the way through. */
export function TaskList({ children, ordered = false }: { children: ReactNode; ordered?: boolean }) {
  return ordered ? <ol className="task-list">{children}</ol> : <ul className="task-list">{children}</ul>
}

/** One row; all of it is the link. Without href it is plain text: not yet possible. */
export function TaskRow({
  title,
  href,
  status,
  details,
  current = false,
}: {
  title: ReactNode
  href?: string | undefined
  /** A Tag. */
  status?: ReactNode
  /** 27/11/2026 · chưa bắt đầu · 40 phút; no links here. */
  details?: ReactNode
  /** The step the learner stands on. */
  current?: boolean
}) {
  const body = (
    <>
      <span className="task-title">{title}</span>
      {status || details ? (
        <span className="task-details">
          {status}
          {details ? <span>{details}</span> : null}
        </span>
      ) : null}
    </>
  )
  return (
    <li className="task-row" aria-current={current ? 'step' : undefined}>
      {href ? <a href={href}>{body}</a> : <div>{body}</div>}
    </li>
  )
}
