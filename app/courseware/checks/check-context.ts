import type { Day } from '~/platform/calendar'
import type { LawRegister } from '../law-register'

/** What the rules of content judge against. */
export type CheckContext = {
  register: LawRegister
  today: Day
  /** paths of the course's images */
  images: ReadonlySet<string>
}
