import { type LoaderFunctionArgs } from '@remix-run/node'
import { type CampaignDraft } from '~/campaigns/draft'
import { findDraft } from '~/campaigns/drafts.server'
import { requireAdministrator } from '~/identity/guards.server'
import { type Viewer } from '~/identity/viewer'
import { orNotFound } from '~/platform/responses.server'

/** The administrator and the draft of the address, which is theirs or not there. */
export async function draftAsked(
  args: LoaderFunctionArgs,
): Promise<{ viewer: Viewer; id: string; draft: CampaignDraft }> {
  const viewer = await requireAdministrator(args)
  const id = args.params.draft ?? ''
  return { viewer, id, draft: orNotFound(await findDraft(id, viewer.id)) }
}

export const stepPath = (id: string, step: 'khoa-hoc' | 'doi-tuong' | 'thoi-han' | 'kiem-tra') =>
  `/quan-tri/dot-hoc/moi/${id}/${step}`
