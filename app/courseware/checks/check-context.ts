import type { Day } from '~/platform/calendar'
import type { LawRegister } from '../law-register'

/** What the rules of content judge against. */
export type CheckContext = {
  register: LawRegister
  today: Day
  /** paths of the course's images; null where they are not at hand */
  images: ReadonlySet<string> | null
}
