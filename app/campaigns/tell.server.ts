import { record } from '~/audit/record.server'
import { canonicalJson, sha256 } from '~/platform/ids.server'
import { type Run } from '~/platform/transaction-sql.server'
import { type CampaignsDay, nothingDone, together } from './campaigns-day'

/** One entry for a bulk act, with a digest of what it touched; none where it changed nothing. */
export async function tell(
  run: Run,
  campaignId: string | null,
  done: Partial<CampaignsDay>,
  { touched, at }: { touched: readonly string[]; at: Date },
): Promise<void> {
  const { campaigns: _campaigns, ...figures } = together(nothingDone(), done)
  if (Object.values(figures).every((figure) => figure === 0)) return
  const data = { ...figures, digest: sha256(canonicalJson(touched)) }
  const subject = { subjectType: 'campaign', subjectId: campaignId ?? 'all' } as const
  await record(run, { kind: 'campaignCarriedOn', ...subject, data }, { actorId: null, at })
}
