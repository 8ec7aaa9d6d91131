import { type Segment } from '~/reporting/standing-counts'
import { Tag, type TagKind } from '~/ui/tag'

const kinds: Record<Segment, TagKind> = {
  completed: 'done',
  inProgress: 'soon',
  notStarted: 'soon',
  overdue: 'overdue',
  exempt: 'idle',
  deferred: 'idle',
  unassigned: 'active',
}

/** A person's standing in words; its look follows the segment. */
export function StatusTag({ segment, words }: { segment: Segment; words: string }) {
  return <Tag kind={kinds[segment]}>{words}</Tag>
}
