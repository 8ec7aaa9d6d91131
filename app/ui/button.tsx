import { type AnchorHTMLAttributes, type ButtonHTMLAttributes } from 'react'
import { classNames } from './class-names'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'
type Look = { kind?: ButtonKind; wide?: boolean }

/** A press that does something; its words say the outcome. One primary button a screen. `wide` fills a phone's width. */
export function Button({ kind, wide, className, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" className={look(kind, wide, className)} {...rest} />
}

/** A link that is the next step. */
export function ButtonLink({
  kind,
  wide,
  className,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return <a className={look(kind, wide, className)} {...rest} />
}

/** Buttons side by side, one below another on a phone. */
export function ButtonRow({ children }: { children: React.ReactNode }) {
  return <div className="button-row">{children}</div>
}

function look(
  kind: ButtonKind = 'primary',
  wide: boolean | undefined,
  className: string | undefined,
): string {
  return classNames('button', `button-${kind}`, wide && 'button-wide', className)
}
