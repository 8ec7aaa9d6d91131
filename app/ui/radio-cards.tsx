import { ChoiceCards, type ChoiceCardsProps } from './choice-cards'

/** One of a few: native radio buttons on large cards. `value` is the choice made before. */
export function RadioCards({ value, ...props }: ChoiceCardsProps & { value?: string | null | undefined }) {
  return <ChoiceCards type="radio" chosen={value ? [value] : []} {...props} />
}
