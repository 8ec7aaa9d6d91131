import { vietnamese } from '../table'

export const provinceVi = vietnamese({
  'province.change.header': 'So với ngày {day}',
  'province.change.rise': 'tăng {points} điểm',
  'province.change.fall': 'giảm {points} điểm',
  'province.change.none': 'không đổi',
  'province.change.rate': 'So với hết ngày {day}, tỷ lệ hoàn thành {change} phần trăm',
  'province.change.rateSame': 'So với hết ngày {day}, tỷ lệ hoàn thành không đổi',
  'province.change.overdueMore': '; thêm {count} người quá hạn.',
  'province.change.overdueFewer': '; bớt {count} người quá hạn.',
  'province.change.overdueSame': '; số người quá hạn không đổi.',
})
