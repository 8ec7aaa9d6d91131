import { z } from 'zod'
import { type AccountCard } from '~/identity/account-help.server'
import { grantRole, withdrawRole } from '~/identity/roles.server'
import { endAllSessions } from '~/identity/sign-in.server'
import { ROLES, type Viewer } from '~/identity/viewer'
import { REVOCATION_REASONS } from '~/learning/certificate'
import { certificatesOf, reissueCertificate, revokeCertificate } from '~/learning/certificates.server'
import { enrolmentsOf } from '~/learning/enrolment-rows.sql.server'
import { giveExtraTime, withdrawExtraTime } from '~/learning/extra-time.server'
import { openExtraAttempt } from '~/learning/enrolments.server'
import { forbidden, orNotFound } from '~/platform/responses.server'
import { type Visit } from '~/platform/visit'
import { EXTRA_TIME_PERCENTS } from './extra-time-percents'
import { EXTRA_ATTEMPT_REASONS } from './extra-attempt-reasons'

const id = z.string().min(1).max(40)

const extraPercent = z.coerce.number().refine((percent) => EXTRA_TIME_PERCENTS.some((one) => one === percent))

/** What may be posted to a person's page. */
export const officialAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('endSessions') }),
  z.object({ act: z.literal('grantRole'), role: z.enum(ROLES) }),
  z.object({ act: z.literal('withdrawRole'), grant: id }),
  z.object({ act: z.literal('openAttempt'), enrolment: id, reason: z.enum(EXTRA_ATTEMPT_REASONS) }),
  z.object({
    act: z.literal('giveExtraTime'),
    percent: extraPercent,
    reason: z.string().trim().min(1).max(200),
  }),
  z.object({ act: z.literal('withdrawExtraTime') }),
  z.object({ act: z.literal('revoke'), certificate: id, reason: z.enum(REVOCATION_REASONS) }),
  z.object({ act: z.literal('reissue'), certificate: id }),
])

/** What the page says next. */
export type Done =
  | 'sessions'
  | 'roleGranted'
  | 'roleWithdrawn'
  | 'attempt'
  | 'extraTime'
  | 'extraTimeEnded'
  | 'revoked'
  | 'reissued'
  | 'alreadyHeld'
  | 'unitNeeded'
  | 'lastAdministrator'
  | 'stale'

interface Act {
  viewer: Viewer
  card: AccountCard
  visit: Visit
  act: z.infer<typeof officialAct>
}

/** Does one act on a person in the viewer's scope. Roles and certificates are the administrator's. */
export async function doOfficialAct({
  viewer,
  card,
  visit,
  act,
}: Act): Promise<{ done: Done; count?: number }> {
  const by = { byId: viewer.id, at: visit.at, today: visit.today }
  switch (act.act) {
    case 'endSessions':
      return { done: 'sessions', count: await endAllSessions(card.id, { actorId: viewer.id, at: visit.at }) }
    case 'grantRole': {
      onlyAdministrator(viewer)
      const granted = await grantRole(card.id, { role: act.role, unitId: card.posting?.unitId ?? null }, by)
      return { done: granted.kind === 'granted' ? 'roleGranted' : granted.kind }
    }
    case 'withdrawRole': {
      onlyAdministrator(viewer)
      const withdrawn = await withdrawRole(card.id, act.grant, by)
      return { done: withdrawnAs[withdrawn.kind] }
    }
    case 'openAttempt': {
      orNotFound((await enrolmentsOf(card.id)).find((enrolment) => enrolment.id === act.enrolment))
      const opened = await openExtraAttempt(act.enrolment, { ...by, reason: act.reason })
      return { done: opened.kind === 'opened' ? 'attempt' : 'stale' }
    }
    case 'giveExtraTime':
      await giveExtraTime(card.id, act, by)
      return { done: 'extraTime' }
    case 'withdrawExtraTime':
      return { done: (await withdrawExtraTime(card.id, by)) ? 'extraTimeEnded' : 'stale' }
    case 'revoke':
    case 'reissue':
      onlyAdministrator(viewer)
      orNotFound((await certificatesOf(card.id)).find((certificate) => certificate.id === act.certificate))
      return { done: await onCertificate(act, by) }
  }
}

const withdrawnAs = {
  withdrawn: 'roleWithdrawn',
  notHeld: 'stale',
  lastAdministrator: 'lastAdministrator',
} as const

type OnCertificate = Extract<Act['act'], { act: 'revoke' | 'reissue' }>

async function onCertificate(act: OnCertificate, by: { byId: string; at: Date }): Promise<Done> {
  if (act.act === 'reissue') {
    return (await reissueCertificate(act.certificate, by)).kind === 'reissued' ? 'reissued' : 'stale'
  }
  const revoked = await revokeCertificate(act.certificate, { ...by, reason: act.reason })
  return revoked.kind === 'revoked' ? 'revoked' : 'stale'
}

function onlyAdministrator(viewer: Viewer): void {
  if (!viewer.roles.includes('administrator')) forbidden('administratorOnly')
}
