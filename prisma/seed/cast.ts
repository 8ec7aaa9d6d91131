import { type Sex } from './names'
import { type Outcome } from './outcomes'

export type Lead = 'head' | 'acting' | 'deputy'
export type DemoRole = 'trainer' | 'reviewer' | 'inspector' | 'administrator' | 'clerk'

/** Someone who is known by name: the demo's sign-in page, guides and browser tests rely on them. */
export interface CastMember {
  fullName: string
  sex: Sex
  honorific: 'ong' | 'ba' | 'anh' | 'chi'
  unit: string
  position: string
  lead?: Lead
  role?: DemoRole
  outcome: Outcome
  /** due later than the others, and why */
  extended?: boolean
  email?: string
  /** what the demo's sign-in page says; without one a person is not offered there */
  job?: string
}

export const cast: CastMember[] = [
  {
    fullName: 'Nguyễn Quốc Tư',
    sex: 'male',
    honorific: 'anh',
    unit: 'BM.21.4',
    position: 'MC',
    outcome: 'learning',
    extended: true,
    email: 'tunq.tanlap@binhminh.example',
    job: 'Công chức Một cửa xã Tân Lập, đang học dở bài 3',
  },
  {
    fullName: 'Đỗ Thị Hạnh',
    sex: 'female',
    honorific: 'ba',
    unit: 'BM.21',
    position: 'CT-XA',
    lead: 'head',
    outcome: 'early',
    email: 'hanhdt.tanlap@binhminh.example',
    job: 'Chủ tịch UBND xã Tân Lập, xem ai chưa học xong',
  },
  {
    fullName: 'Lê Thị Thu Thảo',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.02',
    position: 'TTV',
    role: 'trainer',
    outcome: 'early',
    email: 'thaoltt.thanhtra@binhminh.example',
    job: 'Giảng viên ở Thanh tra tỉnh, soạn và xuất bản bài học',
  },
  {
    fullName: 'Trần Minh Đức',
    sex: 'male',
    honorific: 'ong',
    unit: 'BM.02',
    position: 'TTVC',
    role: 'inspector',
    outcome: 'onTime',
    email: 'ductm.thanhtra@binhminh.example',
    job: 'Thanh tra viên chính, theo dõi toàn tỉnh',
  },
  {
    fullName: 'Hoàng Thị Mai',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.03',
    position: 'TCCB',
    role: 'administrator',
    outcome: 'onTime',
    email: 'maiht.noivu@binhminh.example',
    job: 'Quản trị viên ở Sở Nội vụ',
  },
  {
    fullName: 'Lò Văn Bình',
    sex: 'male',
    honorific: 'anh',
    unit: 'BM.21.1',
    position: 'TPHT',
    outcome: 'neverSignedIn',
    job: 'Công chức Tư pháp – Hộ tịch xã Tân Lập, chưa đăng nhập lần nào và đã quá hạn',
  },
  {
    fullName: 'Đỗ Thị Ánh',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.2',
    position: 'DC',
    outcome: 'failed',
    job: 'Công chức Địa chính – Xây dựng xã Tân Lập, đã dùng hết lượt làm bài',
  },
  {
    fullName: 'Trần Thị Yến',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.1',
    position: 'VPTK',
    outcome: 'onTime',
    email: 'yentt.tanlap@binhminh.example',
    job: 'Công chức Văn phòng – Thống kê xã Tân Lập, đã có giấy xác nhận',
  },
  {
    fullName: 'Vũ Thị Lan',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.1',
    position: 'VT',
    role: 'clerk',
    outcome: 'onTime',
    job: 'Văn thư xã Tân Lập, cấp mã đăng nhập cho người trong xã',
  },
  {
    fullName: 'Phạm Đình Khôi',
    sex: 'male',
    honorific: 'ong',
    unit: 'BM.04',
    position: 'CVC',
    role: 'reviewer',
    outcome: 'sound',
    email: 'khoipd.tuphap@binhminh.example',
    job: 'Người thẩm định bài học ở Sở Tư pháp',
  },
  // Known by name, not offered on the sign-in page.
  {
    fullName: 'Vàng A Páo',
    sex: 'male',
    honorific: 'anh',
    unit: 'BM.21',
    position: 'PCT-XA',
    lead: 'deputy',
    outcome: 'learning',
  },
  {
    fullName: 'Nguyễn Thị Thanh Tâm',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21',
    position: 'PCT-XA',
    lead: 'deputy',
    outcome: 'onTime',
  },
  {
    fullName: "H'Hen Niê",
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.3',
    position: 'VHXH',
    outcome: 'onLeave',
  },
  {
    fullName: 'Nguyễn Thị Hương',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.3',
    position: 'VHXH',
    outcome: 'onTime',
  },
  {
    fullName: 'Nguyễn Thị Hương',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.2',
    position: 'TCKT',
    outcome: 'opened',
    extended: true,
  },
  {
    fullName: 'Hà Văn Thọ',
    sex: 'male',
    honorific: 'ong',
    unit: 'BM.21.5',
    position: 'TT-YTE',
    lead: 'head',
    outcome: 'exempt',
  },
  {
    fullName: 'Nông Văn Thiết',
    sex: 'male',
    honorific: 'anh',
    unit: 'BM.21.4',
    position: 'MC',
    outcome: 'notOpened',
    extended: true,
  },
  {
    fullName: 'Phạm Thị Quyên',
    sex: 'female',
    honorific: 'chi',
    unit: 'BM.21.2',
    position: 'DC',
    outcome: 'late',
  },
  {
    fullName: 'Bùi Xuân Hòa',
    sex: 'male',
    honorific: 'anh',
    unit: 'BM.21.5',
    position: 'YS',
    outcome: 'noSignInName',
  },
  {
    fullName: 'Đinh Công Sơn',
    sex: 'male',
    honorific: 'ong',
    unit: 'BM',
    position: 'CT-TINH',
    lead: 'head',
    outcome: 'early',
  },
  {
    fullName: 'Nguyễn Hoàng Long',
    sex: 'male',
    honorific: 'ong',
    unit: 'BM.09',
    position: 'GD-SO',
    lead: 'head',
    outcome: 'learning',
  },
]
