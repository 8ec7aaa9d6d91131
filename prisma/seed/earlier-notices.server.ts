import { translator } from '~/i18n/translator'
import { doDailyWork } from '~/jobs/daily-work.server'
import { postLetters } from '~/jobs/post-letters.server'
import { reminderCandidates, sendReminder } from '~/notices/reminders.server'
import { unitFor } from '~/organisation/scope.server'
import { dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { openedCampaigns } from '~/reporting/opened-campaigns.sql.server'
import { choose } from '~/reporting/report-choice'
import { reminderDraft } from '~/routes/unit-head/reminder-draft'

const DAY_MS = 86_400_000
/** The head whom the demo's sign-in page offers. */
const HEAD = 'Đỗ Thị Hạnh'
const DAYS_AGO = 4

/** The head reminded her people some days ago; this morning's work has been done. Nothing leaves the machine. */
export async function tellEarlierNotices(at: Date): Promise<void> {
  await remindAsHead(new Date(at.getTime() - DAYS_AGO * DAY_MS))
  const worker = { holder: 'seed', now: () => at }
  await doDailyWork(worker)
  await postLetters(worker)
}

async function remindAsHead(at: Date): Promise<void> {
  const today = dayOf(at)
  const headship = await db().headship.findFirst({
    where: { official: { fullName: HEAD }, kind: 'head', to: null },
  })
  const unit = headship && (await unitFor({ roles: [], headOf: [headship.unitId] }, headship.unitId, today))
  const choice = choose(await openedCampaigns(today), null)
  if (!headship || !unit || !choice) return
  const campaignIds = choice.campaigns.map(({ id }) => id)
  const asked = { part: unit, own: false, campaignIds, today }
  const candidates = await reminderCandidates(asked, { at, byMail: true })
  const draft = reminderDraft(translator('vi'), { choice, sender: HEAD, today })
  const to = candidates.filter(({ officialId }) => officialId !== headship.officialId)
  await sendReminder({ id: newId(), unit, to, ...draft }, { actorId: headship.officialId, at })
}
