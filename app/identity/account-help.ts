import { type Viewer } from './viewer'

/** Who asks to help, and whom. */
export interface HelpQuestion {
  helper: Pick<Viewer, 'id' | 'roles' | 'answersFor' | 'clerkOf'>
  holder: { id: string; roles: readonly string[]; answersFor: readonly string[]; hasName: boolean }
}

export type HelpAnswer = 'allowed' | 'oneself' | 'noName' | 'administratorOnly' | 'headOnly'

const OF_THE_PROVINCE = ['administrator', 'inspector', 'trainer', 'reviewer']

/**
 * Whether one person may hand another a sign-in code, both being in the same scope. A code opens the account, so nobody
 * may thereby come by more than they have: province-wide roles need an administrator, a head needs somebody above.
 */
export function mayHandOutCode({ helper, holder }: HelpQuestion): HelpAnswer {
  if (helper.id === holder.id) return 'oneself'
  if (!holder.hasName) return 'noName'
  if (helper.roles.includes('administrator')) return 'allowed'
  if (holder.roles.some((role) => OF_THE_PROVINCE.includes(role))) return 'administratorOnly'
  if (holder.answersFor.length === 0) return 'allowed'
  const isPeer = holder.answersFor.some((unitId) => helper.answersFor.includes(unitId))
  return helper.answersFor.length > 0 && !isPeer ? 'allowed' : 'headOnly'
}
