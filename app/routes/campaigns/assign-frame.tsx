import { type ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { BackLink } from '~/ui/back-link'
import { ErrorSummary } from '~/ui/error-summary'
import { type FormView } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { StepIndicator } from '~/ui/step-indicator'

const STEPS = ['courses', 'audience', 'days', 'review'] as const

/** The frame of the four steps of assigning. */
export function AssignFrame({
  step,
  back,
  form,
  children,
}: {
  step: (typeof STEPS)[number]
  back: string
  form?: FormView
  children: ReactNode
}) {
  const t = useT()
  return (
    <>
      <BackLink href={back}>{t('campaign.step.back')}</BackLink>
      <StepIndicator steps={STEPS.map((name) => t(`campaign.step.${name}`))} step={STEPS.indexOf(step) + 1} />
      <ErrorSummary errors={form?.errors ?? []} />
      <PageHeading title={t(`campaign.step.title.${step}`)} />
      <div className="flow">{children}</div>
    </>
  )
}
