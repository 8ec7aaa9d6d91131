import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'

export type Describable = { hint?: ReactNode; error?: string | undefined }

/** The id of a field's first control: what the error summary links to. */
export function fieldId(name: string): string {
  return name.replace(/[^\w-]+/g, '-')
}

/** Attributes that tie a control to its hint and its error. */
export function described(id: string, { hint, error }: Describable) {
  const by = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined }
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p className="hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null
}

export function InlineError({ id, message }: { id: string; message: string | undefined }) {
  const t = useT()
  return message ? (
    <p className="inline-error" id={`${id}-error`}>
      <span className="visually-hidden">{t('common.error.prefix')} </span>
      {message}
    </p>
  ) : null
}
