import { type Translator } from '~/i18n/translator'
import { type UnitEvent } from '~/organisation/unit-history.sql.server'

/** What a decision did, in one line. */
export function eventWords(t: Translator, event: UnitEvent): string {
  const { kind, decisionNumber: decision, predecessorName: from, successorName } = event
  switch (kind) {
    case 'merge':
    case 'split':
      return t(`units.event.${kind}`, { from, to: successorName ?? '', decision })
    case 'rename':
    case 'move':
    case 'abolish':
      return t(`units.event.${kind}`, { decision })
    default:
      return decision
  }
}
