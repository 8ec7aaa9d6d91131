import { type InputHTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names'
import { described, fieldId, Hint, InlineError } from './control-frame'

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
export type ChoiceCardsProps = {
  name: string
  legend: ReactNode
  /** The legend is the page's question, a heading within the page, or a plain label. */
  legendAs?: 'h1' | 'h2' | 'h3' | 'label'
  hint?: ReactNode
  error?: string | undefined
  options: readonly ChoiceOption[]
  /** Between the legend and the choices: a figure, a passage. */
  children?: ReactNode
}

/** The fieldset that radio cards and checkbox cards share. */
export function ChoiceCards({
  type,
  chosen,
  ...props
}: ChoiceCardsProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const id = fieldId(props.name)
  const Legend = props.legendAs === 'label' || !props.legendAs ? 'span' : props.legendAs
  return (
    <fieldset
      className={classNames('choices', props.error !== undefined && 'field-wrong')}
      {...described(id, props)}
    >
      <legend>
        <Legend className={Legend === 'span' ? 'field-label' : 'question'}>{props.legend}</Legend>
      </legend>
      <Hint id={id}>{props.hint}</Hint>
      <InlineError id={id} message={props.error} />
      {props.children}
      {props.options.map((option, index) => (
        <ChoiceCard
          key={option.value}
          id={index === 0 ? id : `${id}-${index + 1}`}
          type={type}
          name={props.name}
          option={option}
          defaultChecked={chosen.includes(option.value)}
        />
      ))}
    </fieldset>
  )
}

/** One large choice: the whole card is its label. */
export function ChoiceCard({
  id,
  option,
  ...input
}: { id: string; option: ChoiceOption } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        value={option.value}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-about` : undefined}
        {...input}
      />
      <span className="choice-text">
        {option.label}
        {option.hint ? (
          <span className="hint" id={`${id}-about`}>
            {option.hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
