/** What an official may say is wrong about an enrolment. */
export const CORRECTION_KINDS = ['notMyPost', 'alreadyDone', 'onLeave', 'wrongDue', 'other'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]
