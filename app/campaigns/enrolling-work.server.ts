import { answerSide } from '~/platform/answer-side.server'
import type { CampaignsDay } from './campaigns-day'
import { APART, recomputeAudiences } from './daily.server'
import type { Enrolling } from './enrolling.server'

answerSide<Enrolling, CampaignsDay>((work) => recomputeAudiences(work, work.campaignId, APART))
