import { type ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type BannerKind = 'outcome' | 'deadline' | 'notice' | 'problem'
const icons: Record<BannerKind, IconName> = {
  outcome: 'check',
  deadline: 'clock',
  notice: 'info',
  problem: 'alert',
}

/** The one message above a page's heading: what was done, what is due, what to know. Never beside an error summary. */
export function Banner({
  kind,
  title,
  children,
}: {
  kind: BannerKind
  title?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={`banner banner-${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} />
      <div className="flow-tight">
        {title ? <p className="banner-title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  )
}
