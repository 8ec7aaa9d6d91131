/**
 * Posts, and the groups of work that the law singles out for periodic change (Điều 24–25 Luật Phòng, chống tham nhũng;
 * Nghị định 59/2019/NĐ-CP as amended): managing people and money, and dealing directly with the requests of others.
 */
export type RiskGroup =
  'requests' | 'money' | 'personnel' | 'land' | 'construction' | 'inspection' | 'procurement'

export interface DemoPosition {
  code: string
  name: string
  risks: readonly RiskGroup[]
}

const position = (code: string, name: string, ...risks: RiskGroup[]): DemoPosition => ({ code, name, risks })

export const demoPositions: DemoPosition[] = [
  position('CT-TINH', 'Chủ tịch UBND tỉnh', 'personnel', 'money'),
  position('PCT-TINH', 'Phó Chủ tịch UBND tỉnh', 'personnel', 'money'),
  position('CT-HUYEN', 'Chủ tịch UBND huyện', 'personnel', 'money', 'land'),
  position('CT-XA', 'Chủ tịch UBND xã', 'personnel', 'money', 'land'),
  position('PCT-XA', 'Phó Chủ tịch UBND xã', 'money', 'land'),
  position('CT-PHUONG', 'Chủ tịch UBND phường', 'personnel', 'money', 'land'),
  position('PCT-PHUONG', 'Phó Chủ tịch UBND phường', 'money', 'land'),
  position('CT-DK', 'Chủ tịch UBND đặc khu', 'personnel', 'money', 'land'),
  position('PCT-DK', 'Phó Chủ tịch UBND đặc khu', 'money', 'land'),
  position('GD-SO', 'Giám đốc Sở', 'personnel', 'money'),
  position('PGD-SO', 'Phó Giám đốc Sở', 'money'),
  position('CTT', 'Chánh Thanh tra tỉnh', 'inspection', 'personnel'),
  position('PCTT', 'Phó Chánh Thanh tra tỉnh', 'inspection'),
  position('CVP', 'Chánh Văn phòng', 'personnel', 'money'),
  position('PCVP', 'Phó Chánh Văn phòng', 'money'),
  position('TB', 'Trưởng ban', 'personnel', 'money'),
  position('PTB', 'Phó Trưởng ban', 'money'),
  position('TP', 'Trưởng phòng', 'personnel'),
  position('PTP', 'Phó Trưởng phòng'),
  position('GD-TT', 'Giám đốc', 'personnel', 'money'),
  position('PGD-TT', 'Phó Giám đốc', 'money'),
  position('CCT', 'Chi cục trưởng', 'personnel', 'inspection'),
  position('PCCT', 'Phó Chi cục trưởng', 'inspection'),
  position('HT', 'Hiệu trưởng', 'personnel', 'money'),
  position('PHT', 'Phó Hiệu trưởng', 'money'),
  position('TT-YTE', 'Trạm trưởng', 'money'),
  position('CVC', 'Chuyên viên chính'),
  position('CV', 'Chuyên viên'),
  position('VT', 'Văn thư, lưu trữ'),
  position('KT', 'Kế toán', 'money'),
  position('TCCB', 'Chuyên viên Tổ chức cán bộ', 'personnel'),
  position('MS', 'Chuyên viên Quản lý đấu thầu, mua sắm', 'procurement', 'money'),
  position('TTV', 'Thanh tra viên', 'inspection'),
  position('TTVC', 'Thanh tra viên chính', 'inspection'),
  position('MC', 'Công chức Một cửa', 'requests'),
  position('TPHT', 'Công chức Tư pháp – Hộ tịch', 'requests'),
  position('DC', 'Công chức Địa chính – Xây dựng', 'land', 'construction'),
  position('VHXH', 'Công chức Văn hóa – Xã hội', 'requests'),
  position('VPTK', 'Công chức Văn phòng – Thống kê'),
  position('TCKT', 'Công chức Tài chính – Kế toán', 'money'),
  position('DDDD', 'Viên chức Đăng ký đất đai', 'land', 'requests'),
  position('QLXD', 'Chuyên viên Quản lý xây dựng', 'construction'),
  position('KLV', 'Kiểm lâm viên', 'inspection'),
  position('GV', 'Giáo viên'),
  position('BS', 'Bác sĩ', 'requests'),
  position('DD', 'Điều dưỡng'),
  position('DS', 'Dược sĩ', 'procurement'),
  position('YS', 'Y sĩ'),
]

/** Who leads a unit of a kind, and who works there: staff posts with their weights. */
export interface Staffing {
  head: string
  deputy: string
  deputies: number
  staff: Partial<Record<string, number>>
}

const office = { CV: 8, CVC: 3, KT: 1, VT: 1, TCCB: 1 }
const communeStaff = { MC: 2, TPHT: 2, DC: 3, VHXH: 3, VPTK: 2, TCKT: 2, CV: 3, VT: 1 }
const clinic = { BS: 1, YS: 2, DD: 2, DS: 1 }

const staffings: [match: RegExp, staffing: Staffing][] = [
  [/^BM$/, { head: 'CT-TINH', deputy: 'PCT-TINH', deputies: 3, staff: { CVC: 1 } }],
  [/^BM\.01$/, { head: 'CVP', deputy: 'PCVP', deputies: 3, staff: office }],
  [/^BM\.02$/, { head: 'CTT', deputy: 'PCTT', deputies: 3, staff: { TTV: 6, TTVC: 3, CV: 1, KT: 1 } }],
  [/^BM\.10$/, { head: 'TB', deputy: 'PTB', deputies: 2, staff: { ...office, QLXD: 4, MS: 2 } }],
  [/^BM\.06$/, { head: 'GD-SO', deputy: 'PGD-SO', deputies: 3, staff: { ...office, QLXD: 6, MS: 2 } }],
  [/^BM\.0\d$/, { head: 'GD-SO', deputy: 'PGD-SO', deputies: 3, staff: { ...office, MS: 1 } }],
  [/^BM\.2\d$/, { head: 'CT-XA', deputy: 'PCT-XA', deputies: 2, staff: communeStaff }],
  [/^BM\.3\d$/, { head: 'CT-PHUONG', deputy: 'PCT-PHUONG', deputies: 2, staff: communeStaff }],
  [/^BM\.41$/, { head: 'CT-DK', deputy: 'PCT-DK', deputies: 2, staff: communeStaff }],
  [/^BM\.07\.1$/, { head: 'CCT', deputy: 'PCCT', deputies: 2, staff: { KLV: 8, CV: 2, KT: 1 } }],
  [/^BM\.07\.2$/, { head: 'GD-TT', deputy: 'PGD-TT', deputies: 2, staff: { DDDD: 8, KT: 1, VT: 1 } }],
  [/^BM\.08\.\d$/, { head: 'HT', deputy: 'PHT', deputies: 2, staff: { GV: 14, KT: 1, VT: 1 } }],
  [
    /^BM\.09\.1$/,
    { head: 'GD-TT', deputy: 'PGD-TT', deputies: 3, staff: { BS: 6, DD: 9, DS: 2, KT: 1, MS: 1 } },
  ],
  [/^BM\.09\.2$/, { head: 'GD-TT', deputy: 'PGD-TT', deputies: 2, staff: { BS: 4, YS: 3, DS: 1, KT: 1 } }],
  [/^BM\.(21\.5|41\.1)$/, { head: 'TT-YTE', deputy: 'YS', deputies: 0, staff: clinic }],
  [/^BM\.06\.1$/, { head: 'TP', deputy: 'PTP', deputies: 1, staff: { QLXD: 5, CV: 1 } }],
  [/^BM\.(01\.1|21\.4|31\.2)$/, { head: 'GD-TT', deputy: 'PGD-TT', deputies: 1, staff: { MC: 8, CV: 1 } }],
  [/^BM\.04\.1$/, { head: 'GD-TT', deputy: 'PGD-TT', deputies: 1, staff: { CV: 1 } }],
  [/^BM\.21\.1$/, { head: 'CVP', deputy: 'PCVP', deputies: 1, staff: { VPTK: 3, TPHT: 2, TCKT: 1, VT: 1 } }],
  [/^BM\.21\.2$/, { head: 'TP', deputy: 'PTP', deputies: 1, staff: { DC: 4, TCKT: 2, CV: 1 } }],
  [/./, { head: 'TP', deputy: 'PTP', deputies: 1, staff: { VHXH: 3, DC: 2, CV: 2 } }],
]

export function staffingOf(unitCode: string): Staffing {
  const found = staffings.find(([match]) => match.test(unitCode))
  if (!found) throw new Error(`No staffing for ${unitCode}`)
  return found[1]
}
