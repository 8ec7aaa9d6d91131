/** Why one more attempt is opened: codes, kept in the audit trail. */
export const EXTRA_ATTEMPT_REASONS = ['reviewed', 'technical', 'health'] as const
