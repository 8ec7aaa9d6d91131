/** A place outside the chain of command where wrongdoing can be reported. */
export type Hotline = {
  name: string
  /** What it takes: phản ánh, tố cáo về hành vi tham nhũng … */
  scope: string
  phone: string
  hours: string
  email: string | null
  address: string | null
  /** YYYY-MM-DD */
  updatedOn: string
}

/** What an administrator may set of the site itself. */
export type SiteSettings = {
  province: string
  support: { phone: string; hours: string } | null
  hotlines: readonly Hotline[]
}

/** A live system says nothing it was not told. */
export const BARE_SITE: SiteSettings = { province: '', support: null, hotlines: [] }

/** The invented province of demo mode: no number or address here answers. */
export const DEMO_SITE: SiteSettings = {
  province: 'Tỉnh Bình Minh',
  support: { phone: '0203 000 1234', hours: 'giờ hành chính' },
  hotlines: [
    {
      name: 'Thanh tra tỉnh Bình Minh',
      scope: 'Phản ánh, kiến nghị, tố cáo về hành vi tham nhũng, lãng phí, tiêu cực',
      phone: '0203 000 0101',
      hours: 'giờ hành chính, từ thứ Hai đến thứ Sáu',
      email: 'duongdaynong@thanhtra.binhminh.example',
      address: 'Số 1 đường Minh Họa, phường Bình Minh',
      updatedOn: '2026-11-01',
    },
    {
      name: 'Sở Nội vụ tỉnh Bình Minh',
      scope: 'Phản ánh về thái độ phục vụ, nhũng nhiễu, gây phiền hà của cán bộ, công chức, viên chức',
      phone: '0203 000 0102',
      hours: 'giờ hành chính, từ thứ Hai đến thứ Sáu',
      email: 'congvu@noivu.binhminh.example',
      address: 'Số 3 đường Minh Họa, phường Bình Minh',
      updatedOn: '2026-11-01',
    },
    {
      name: 'Ban Nội chính Tỉnh ủy Bình Minh',
      scope: 'Phản ánh về tham nhũng, tiêu cực trong cơ quan, tổ chức, đơn vị của tỉnh',
      phone: '0203 000 0103',
      hours: 'giờ hành chính, từ thứ Hai đến thứ Sáu',
      email: null,
      address: 'Số 5 đường Minh Họa, phường Bình Minh',
      updatedOn: '2026-11-01',
    },
    {
      name: 'Công an tỉnh Bình Minh',
      scope: 'Tố giác, tin báo về tội phạm',
      phone: '0203 000 0113',
      hours: 'cả ngày và đêm',
      email: null,
      address: 'Số 7 đường Minh Họa, phường Bình Minh',
      updatedOn: '2026-11-01',
    },
  ],
}
