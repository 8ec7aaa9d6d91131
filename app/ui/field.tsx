import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { useT } from '~/i18n/use-t'
import { classNames } from './class-names'
import { described, fieldId, Hint, InlineError } from './control-frame'
import { DayField, type DayFieldProps } from './day-field'

type Common = {
  name: string
  /** Where several forms of a page post the same name; else the name makes it. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  value?: string | undefined
  /** Of what is expected: the control is as wide as its answer. */
  width?: 'short' | 'medium' | 'full'
  /** The label is the page's question. */
  labelAs?: 'h1'
}
type Inherited = 'name' | 'value' | 'defaultValue' | 'width' | 'type' | 'id'

export type TextFieldProps = Common &
  Omit<InputHTMLAttributes<HTMLInputElement>, Inherited> & {
    type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'number' | 'file'
  }
export type TextAreaProps = Common &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Inherited> & { type: 'textarea' }
export type SelectOption = { value: string; label: string; disabled?: boolean }
export type SelectProps = Common &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, Inherited> & {
    type: 'select'
    options: readonly SelectOption[]
  }
export type FieldProps = TextFieldProps | TextAreaProps | SelectProps

/** A label, a hint below it, the error between hint and control, and the control. `value` is what was typed before. */
export function Field(props: FieldProps | DayFieldProps) {
  if (props.type === 'date') return <DayField {...props} />
  const id = props.id ?? fieldId(props.name)
  const label = (
    <label className="field-label" htmlFor={id}>
      {props.label}
    </label>
  )
  return (
    <div className={classNames('field', props.error !== undefined && 'field-wrong')}>
      {props.labelAs === 'h1' ? <h1 className="question">{label}</h1> : label}
      <Hint id={id}>{props.hint}</Hint>
      <InlineError id={id} message={props.error} />
      <Control {...props} id={id} />
    </div>
  )
}

function Control({
  id,
  label: _label,
  labelAs: _labelAs,
  hint,
  error,
  width = 'full',
  ...props
}: FieldProps & { id: string }) {
  const common = { id, ...described(id, { hint, error }), className: `control control-${width}` }
  if (props.type === 'select') {
    const { options, value, type: _type, ...rest } = props
    return (
      <select {...common} {...rest} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (props.type === 'textarea') {
    const { value, type: _type, ...rest } = props
    return <textarea rows={6} {...common} {...rest} defaultValue={value} />
  }
  const { value, type = 'text', ...rest } = props
  const input = <input type={type} {...common} {...rest} defaultValue={value} />
  return type === 'password' ? <PasswordControl id={id}>{input}</PasswordControl> : input
}

/** The script shows the button and lets it reveal the password; without a script it stays away. */
function PasswordControl({ id, children }: { id: string; children: ReactNode }) {
  const t = useT()
  return (
    <span className="password">
      {children}
      <button type="button" className="password-show" data-show-password={id} aria-pressed="false" hidden>
        {t('common.password.show')}
      </button>
    </span>
  )
}
