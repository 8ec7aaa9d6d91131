import { type ReactNode } from 'react'
import { Icon } from './icon'

/** done is plain so that what is left stands out; only overdue is red. */
export type TagKind = 'overdue' | 'soon' | 'active' | 'done' | 'idle'

/** A state in words; never a link, never colour alone. */
export function Tag({ kind, children }: { kind: TagKind; children: ReactNode }) {
  return (
    <span className={`tag tag-${kind}`}>
      {kind === 'done' ? <Icon name="check" /> : null}
      {children}
    </span>
  )
}
