import { vietnamese } from '../table'

export const certificateVi = vietnamese({
  'certificate.list.title': 'Giấy xác nhận',
  'certificate.list.empty':
    '{You} chưa có giấy xác nhận nào. Giấy được cấp ngay khi hoàn thành một khóa học.',
  'certificate.list.toCourses': 'Xem việc cần làm',
  'certificate.row': 'cấp ngày {day} · mã {code}',
  'certificate.revokedTag': 'Đã thu hồi',
  'certificate.back': 'Giấy xác nhận',
  'certificate.name': 'Họ và tên',
  'certificate.position': 'Chức vụ',
  'certificate.unit': 'Đơn vị lúc hoàn thành',
  'certificate.course': 'Khóa học',
  'certificate.completedOn': 'Ngày hoàn thành',
  'certificate.periods': 'Số tiết',
  'certificate.issuer': 'Đơn vị tổ chức',
  'certificate.code': 'Mã tra cứu',
  'certificate.download': 'Tải PDF',
  'certificate.copy': 'Sao chép liên kết tra cứu',
  'certificate.link': 'Trang tra cứu công khai:',
  'certificate.erased': 'Dữ liệu cá nhân đã được xóa theo yêu cầu',

  'certificate.check.title': 'Tra cứu giấy xác nhận',
  'certificate.check.label': 'Mã tra cứu',
  'certificate.check.hint': 'Mã in trên giấy, dạng LC-XXXX-XXXX-XXXX.',
  'certificate.check.press': 'Tra cứu',
  'certificate.check.empty': 'Nhập mã tra cứu.',
  'certificate.check.long': 'Mã tra cứu chỉ có 12 ký tự sau chữ LC.',
  'certificate.check.another': 'Tra cứu mã khác',
  'certificate.valid': 'Giấy xác nhận hợp lệ',
  'certificate.revoked': 'Đã thu hồi ngày {day} — {reason}',
  'certificate.unknown':
    'Không tìm thấy mã này. Kiểm tra lại: mã có dạng LC-XXXX-XXXX-XXXX và không dùng các chữ I, L, O, U.',
  'certificate.reason.wrongHolderData': 'thông tin người được cấp chưa đúng',
  'certificate.reason.issuedInError': 'cấp nhầm',
  'certificate.reason.fraud': 'kết quả học tập không trung thực',
})
