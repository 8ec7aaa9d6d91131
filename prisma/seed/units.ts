/** What is told of a unit: how its people went about the course. */
export type Character =
  'leaders' | 'diligent' | 'ordinary' | 'behind' | 'flooded' | 'formality' | 'sound' | 'tanLap' | 'remote'

export interface DemoUnit {
  code: string
  name: string
  kind: string
  below: string | null
  people: number
  character: Character
}

type Line = [code: string, name: string, people: number, character: Character]

const province: DemoUnit = {
  code: 'BM',
  name: 'UBND tỉnh Bình Minh',
  kind: 'Ủy ban nhân dân tỉnh',
  below: null,
  people: 6,
  character: 'leaders',
}

const under = (below: string, kind: string, lines: readonly Line[]): DemoUnit[] =>
  lines.map(([code, name, people, character]) => ({ code, name, kind, below, people, character }))

/** Province → departments and communes → divisions, centres and schools. There is no district. */
export const demoUnits: DemoUnit[] = [
  province,
  ...under('BM', 'Sở, ban, ngành', [
    ['BM.01', 'Văn phòng UBND tỉnh', 38, 'diligent'],
    ['BM.02', 'Thanh tra tỉnh', 34, 'diligent'],
    ['BM.03', 'Sở Nội vụ', 42, 'diligent'],
    ['BM.04', 'Sở Tư pháp', 30, 'ordinary'],
    ['BM.05', 'Sở Tài chính', 48, 'ordinary'],
    ['BM.06', 'Sở Xây dựng', 40, 'behind'],
    ['BM.07', 'Sở Nông nghiệp và Môi trường', 46, 'flooded'],
    ['BM.08', 'Sở Giáo dục và Đào tạo', 32, 'ordinary'],
    ['BM.09', 'Sở Y tế', 30, 'ordinary'],
    ['BM.10', 'Ban Quản lý các khu công nghiệp', 22, 'behind'],
  ]),
  ...under('BM', 'Xã, phường, đặc khu', [
    ['BM.21', 'UBND xã Tân Lập', 8, 'tanLap'],
    ['BM.22', 'UBND xã Đồng Tiến', 36, 'behind'],
    ['BM.23', 'UBND xã Phú Sơn', 34, 'formality'],
    ['BM.24', 'UBND xã Nậm Lành', 32, 'remote'],
    ['BM.25', 'UBND xã Khe Bân', 33, 'flooded'],
    ['BM.26', 'UBND xã Thượng Hà', 31, 'flooded'],
    ['BM.31', 'UBND phường Bình Minh', 30, 'diligent'],
    ['BM.32', 'UBND phường Trần Phú', 38, 'ordinary'],
    ['BM.33', 'UBND phường Cửa Sông', 37, 'ordinary'],
    ['BM.41', 'UBND đặc khu Hòn Ngọc', 26, 'remote'],
  ]),
  ...under('BM.01', 'Trung tâm', [['BM.01.1', 'Trung tâm Phục vụ hành chính công tỉnh', 24, 'diligent']]),
  ...under('BM.04', 'Trung tâm', [['BM.04.1', 'Trung tâm Trợ giúp pháp lý nhà nước', 4, 'diligent']]),
  ...under('BM.06', 'Phòng', [['BM.06.1', 'Phòng Quản lý hoạt động xây dựng', 12, 'behind']]),
  ...under('BM.07', 'Chi cục, văn phòng', [
    ['BM.07.1', 'Chi cục Kiểm lâm', 44, 'flooded'],
    ['BM.07.2', 'Văn phòng Đăng ký đất đai', 52, 'ordinary'],
  ]),
  ...under('BM.08', 'Trường học', [
    ['BM.08.1', 'Trường THPT Nguyễn Trãi', 58, 'sound'],
    ['BM.08.2', 'Trường THPT Bình Minh', 64, 'ordinary'],
    ['BM.08.3', 'Trường PTDT nội trú tỉnh', 46, 'diligent'],
  ]),
  ...under('BM.09', 'Đơn vị y tế', [
    ['BM.09.1', 'Bệnh viện Đa khoa tỉnh', 126, 'behind'],
    ['BM.09.2', 'Trung tâm Kiểm soát bệnh tật tỉnh', 34, 'ordinary'],
  ]),
  ...under('BM.21', 'Phòng, trung tâm, trường học', [
    ['BM.21.1', 'Văn phòng HĐND và UBND xã Tân Lập', 8, 'tanLap'],
    ['BM.21.2', 'Phòng Kinh tế xã Tân Lập', 8, 'tanLap'],
    ['BM.21.3', 'Phòng Văn hóa – Xã hội xã Tân Lập', 7, 'tanLap'],
    ['BM.21.4', 'Trung tâm Phục vụ hành chính công xã Tân Lập', 5, 'tanLap'],
    ['BM.21.5', 'Trạm Y tế xã Tân Lập', 4, 'tanLap'],
  ]),
  ...under('BM.31', 'Phòng, trung tâm', [
    ['BM.31.1', 'Phòng Kinh tế, Hạ tầng và Đô thị phường Bình Minh', 16, 'ordinary'],
    ['BM.31.2', 'Trung tâm Phục vụ hành chính công phường Bình Minh', 11, 'diligent'],
  ]),
  ...under('BM.41', 'Trạm', [['BM.41.1', 'Trạm Y tế đặc khu Hòn Ngọc', 4, 'remote']]),
]

/** The district level, abolished on 01/7/2025: its units ended, its people went to communes and departments. */
export const districts = [
  { code: 'BM.81', name: 'UBND huyện Bình Giang (đến 30/6/2025)', kind: 'Huyện', headed: 'BM.31' },
  { code: 'BM.82', name: 'UBND huyện Sơn Động (đến 30/6/2025)', kind: 'Huyện', headed: 'BM.32' },
]
export const DISTRICTS_ABOLISHED_BY = '203/2025/QH15'

/** Communes that were merged into today's xã Tân Lập on 01/7/2025. */
export const mergedUnits = [
  { code: 'BM.91', name: 'UBND xã Tân Lập (trước 01/7/2025)', into: 'BM.21' },
  { code: 'BM.92', name: 'UBND xã Yên Thạch (trước 01/7/2025)', into: 'BM.21' },
]
export const MERGED_ON = '2025-07-01'
export const MERGER_DECISION = '1684/NQ-UBTVQH15'
