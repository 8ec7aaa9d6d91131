import { type ReactNode } from 'react'
import { classNames } from './class-names'

/** A white sheet. `urgent` has the lacquer edge, `main` the indigo one: at most one of them a screen. */
export function Panel({
  tone = 'plain',
  labelledBy,
  children,
}: {
  tone?: 'plain' | 'main' | 'urgent'
  labelledBy?: string
  children: ReactNode
}) {
  const className = classNames('panel', tone !== 'plain' && `panel-${tone}`)
  return labelledBy ? (
    <section className={className} aria-labelledby={labelledBy}>
      {children}
    </section>
  ) : (
    <div className={className}>{children}</div>
  )
}
