import { type ReactNode } from 'react'
import { Icon } from './icon'

/** Up, or to the question before; first on the page. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="back-link">
      <a href={href}>
        <Icon name="back" />
        {children}
      </a>
    </p>
  )
}
