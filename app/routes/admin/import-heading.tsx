import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { StepIndicator } from '~/ui/step-indicator'

const STEPS = ['upload', 'match', 'check', 'done'] as const

/** Where the import stands, and its heading: Bước 3 trên 4: Kiểm tra. */
export function ImportHeading({ step, below }: { step: 1 | 2 | 3 | 4; below?: ReactNode }) {
  const t = useT()
  const names = STEPS.map((name) => t(`people.import.step.${name}`))
  return (
    <div className="page-heading">
      <p className="meta">{t('people.import.title')}</p>
      <StepIndicator steps={names} step={step} />
      <h1>{t('people.import.heading', { step, name: names[step - 1] ?? '' })}</h1>
      {below ? <p className="meta">{below}</p> : null}
    </div>
  )
}
