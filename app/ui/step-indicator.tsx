import { useT } from '~/i18n/use-t'

/** Where we stand in a job of three or more steps; not a way to move. `step` counts from 1. */
export function StepIndicator({ steps, step }: { steps: readonly string[]; step: number }) {
  const t = useT()
  return (
    <div className="steps">
      <ol aria-label={t('common.steps')}>
        {steps.map((name, index) => (
          <li
            key={name}
            aria-current={index + 1 === step ? 'step' : undefined}
            data-done={index + 1 < step || undefined}
          >
            {name}
          </li>
        ))}
      </ol>
      <p className="meta">{t('common.stepOf', { step, steps: steps.length, name: steps[step - 1] ?? '' })}</p>
    </div>
  )
}
