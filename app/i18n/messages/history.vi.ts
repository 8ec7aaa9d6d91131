import { vietnamese } from '../table'

export const historyVi = vietnamese({
  'history.link': 'Lịch sử',
  'history.title': 'Lịch sử: {part}',
  'history.heading': 'Lịch sử',
  'history.editions': 'Các bản đã xuất bản',
  'history.none': 'Chưa xuất bản lần nào.',
  'history.edition': 'Bản đã xuất bản',
  'history.editionOf': 'Từ ấn bản số {number}',
  'history.compare': 'Khác gì bản trước',
  'history.compareOf': 'Bản {moment} khác gì bản trước',
  'history.restore': 'Dùng lại làm bản nháp',
  'history.restoreOf': 'Dùng lại bản {moment} làm bản nháp',
  'history.restored': 'Đã lấy lại bản cũ làm bản nháp. Người học chưa thấy cho đến khi xuất bản.',
  'history.saves': 'Các lần lưu nháp ({count})',
  'history.moved': 'Bản nháp vừa được lưu một bản khác nên chưa lấy lại bản cũ. Xem lại rồi bấm lần nữa.',
})
