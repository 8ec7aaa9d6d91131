import { vietnamese } from '../table'

export const recordVi = vietnamese({
  'record.title': 'Quá trình bồi dưỡng',
  'record.link': 'Xem quá trình bồi dưỡng qua các năm',
  'record.about':
    'Mọi khóa đã hoàn thành và mọi lớp học ở nơi khác đã được công nhận, theo năm kết thúc. Giấy đã thu hồi vẫn ghi ở đây nhưng không được cộng tiết.',
  'record.download': 'Tải bản PDF',
  'record.total': 'Cộng các năm: {periods} tiết.',
  'record.madeOn': 'Hệ thống lập ngày {day}, theo dữ liệu đến ngày này.',
  'record.year': 'Năm {year}',
  'record.learntIn': 'Đã học năm {year}',
  'record.on': 'Ngày kết thúc',
  'record.what': 'Nội dung',
  'record.organiser': 'Đơn vị tổ chức',
  'record.periods': 'Số tiết',
  'record.source': 'Giấy',
  'record.noPaper': 'chưa có giấy',
  'record.revoked': '{code}, đã thu hồi, không tính tiết',
  'record.nothing': 'Chưa hoàn thành khóa hay lớp nào trong năm.',
  'record.exemption': 'Được miễn khóa “{title}”',
  'record.deferral': 'Tạm hoãn khóa “{title}”',
  'record.notOwed.open': '{what} từ ngày {from}. Lý do: {because}.',
  'record.notOwed.span': '{what} từ ngày {from} đến hết ngày {to}. Lý do: {because}.',
  'record.pdf.name': 'Họ và tên: {name}',
  'record.pdf.staffCode': 'Mã cán bộ: {code}',
  'record.pdf.post': 'Chức vụ, đơn vị hiện nay: {post}',
})
