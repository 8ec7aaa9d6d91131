import { type ReactNode } from 'react'

export type CalloutKind = 'law' | 'scenario' | 'do' | 'dont' | 'remember' | 'contact'

/** A block set apart in a lesson or a guide: the rule, a case, what to do, what not to do, what to remember, whom to call. */
export function Callout({
  kind,
  id,
  title,
  children,
}: {
  kind: CalloutKind
  id: string
  title: ReactNode
  children: ReactNode
}) {
  return (
    <section className={`callout callout--${kind}`} aria-labelledby={`${id}-title`} id={id}>
      <h3 className="callout__label" id={`${id}-title`}>
        {title}
      </h3>
      {children}
    </section>
  )
}
