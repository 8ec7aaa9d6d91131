import { english } from '../table'
import { provinceVi } from './province.vi'

export const provinceEn = english(provinceVi, {
  'province.change.header': 'Since {day}',
  'province.change.rise': 'up {points} points',
  'province.change.fall': 'down {points} points',
  'province.change.none': 'unchanged',
  'province.change.rate': 'Compared with the end of {day}, the rate of completion is {change}',
  'province.change.rateSame': 'Compared with the end of {day}, the rate of completion is unchanged',
  'province.change.overdueMore': {
    one: '; {count} more person is overdue.',
    other: '; {count} more people are overdue.',
  },
  'province.change.overdueFewer': {
    one: '; {count} person fewer is overdue.',
    other: '; {count} people fewer are overdue.',
  },
  'province.change.overdueSame': '; as many people are overdue as then.',
})
