import { type ReactNode } from 'react'
import { ChoiceCard, ChoiceCards, type ChoiceCardsProps } from './choice-cards'
import { fieldId, InlineError } from './control-frame'

/** Several of a few, on large cards. `value` holds the choices made before. */
export function CheckboxCards({
  value,
  ...props
}: ChoiceCardsProps & { value?: readonly string[] | undefined }) {
  return <ChoiceCards type="checkbox" chosen={value ?? []} {...props} />
}

/** One yes or no that stands alone. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  value = 'on',
  checked = false,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  value?: string
  checked?: boolean
}) {
  const id = fieldId(name)
  return (
    <div className="field">
      <InlineError id={id} message={error} />
      <ChoiceCard
        id={id}
        type="checkbox"
        name={name}
        option={{ value, label, hint }}
        defaultChecked={checked}
      />
    </div>
  )
}
