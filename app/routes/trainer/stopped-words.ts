import type { ChildOutcome } from '~/platform/bounded-child.server'
import type { WhyRefused } from '~/platform/archive.server'
import type { PlainMessageKey } from '~/ui/form'

type Stopped = Extract<ChildOutcome<unknown>, { kind: 'stopped' }>

/** Why a file was not read, in one sentence. */
export const stoppedWords = ({ why }: Stopped): PlainMessageKey => `exchange.stopped.${why}`
export const archiveWords = (why: WhyRefused | 'notWord'): PlainMessageKey => `exchange.archive.${why}`
