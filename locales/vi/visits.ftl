# unreviewed: no native speaker has reviewed this file yet.

## Buổi hẹn và tin nhắc.

visits-title = các buổi hẹn của quý vị
    .words = buoi hen | cuoc hen | lich hen | cai hen | buoi hen cua toi | lich kham | hen kham | hen bac si | xem hen | xem lich hen | lay hen | lay hen bac si | toi muon lay hen | dat lich kham | dat lich hen | can gap bac si | muon kham bac si | can di kham | khi nao toi kham | ngay nao toi kham | may gio toi kham | khi nao den hen | may gio den hen | toi co hen khong | co hen ngay nao | hen lan toi | hen ke tiep | my appointment* | appointment* | doctor appointment*
visits-list =
    Đây là các buổi hẹn của quý vị:
    { $visits-list }
    .add = Thêm buổi hẹn
    .add-words = them | them hen | hen moi | ghi them | add
    .move = Đổi buổi hẹn
    .move-words = doi | doi hen | doi ngay | doi gio | doi lich | hen lai | reschedul*
    .cancel = Hủy buổi hẹn
    .cancel-words = huy | huy hen | bo hen | cancel*
    .ride = Xin xe đưa đón
    .ride-words = dat xe | can xe | xin xe | chuyen xe | xe dua don | dua don | ride*
    .menu = Bảng chọn
    .menu-words = menu | xong | xong roi | khong can gi | thoi
visits-none =
    Tôi chưa thấy buổi hẹn nào. Tôi ghi những buổi hẹn quý vị đã có, và nhắc quý vị.
    Muốn lấy hẹn mới, xin gọi { $clinic-phone }. Quý vị có muốn tôi ghi một buổi hẹn đã có không?
    .add = Thêm buổi hẹn
    .add-words = them | them hen | hen moi | ghi di | co | da | vang | yes | ok | duoc
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person
    .menu = Bảng chọn
    .menu-words = menu | khong | ko | de sau | chua can | no

visit-add-title = thêm buổi hẹn
    .words = them buoi hen | them hen | them cuoc hen | them lich hen | hen moi | buoi hen moi | cuoc hen moi | ghi buoi hen | ghi hen | ghi lich hen | toi co hen | toi co cuoc hen | toi co buoi hen | toi co lich hen | toi co lich kham | toi co cai hen | me toi co hen | ba toi co hen | da lay hen | moi lay hen | nhac toi | nhac toi di kham | nhac gium | nho nhac | co hen voi bac si | co hen bac si | add appointment | new appointment
visit-add-what = Buổi hẹn này để làm gì? Quý vị gõ theo cách của mình, như *bác sĩ tim* hay *khám mắt*.
    .lead-in-words = toi co hen voi | toi co hen kham | toi co hen | toi co cuoc hen voi | co hen voi | hen voi | toi di gap | toi di kham | di kham | di gap | toi gap | gap | de | la
    .called = Tên buổi hẹn
    .called-words = ten | ten hen | bac si | hen gi | kham gi | hen de lam gi | name | doctor
visit-add-when = Khi nào ạ? Quý vị có thể gõ như *thứ ba tuần sau 3 giờ chiều*.
    .called = Ngày và giờ
    .called-words = ngay | gio | ngay gio | gio giac | thoi gian | luc nao | khi nao | ngay nao | may gio | time | date
visit-add-right =
    Xin xem lại:
    { $what }
    { $when }

    Như vậy có đúng không?
    .yes = Có, lưu lại
    .yes-words = co | dung roi | dung vay | phai | phai roi | luu | luu di | da | vang | yes | ok | okay | duoc | chinh xac
    .change-what = Sửa tên
    .change-what-words = doi ten | sai ten | ten sai | sua lai ten | ten
    .change-when = Sửa ngày giờ
    .change-when-words = doi ngay | doi gio | sai ngay | sai gio | sua ngay | sua gio | ngay sai | gio sai | doi ngay gio
    .no = Không lưu
    .no-words = khong | ko | dung luu | khoi luu | thoi khoi | bo di | no | khong dung
visit-add-saved =
    Đã lưu: { $visit }, { $visit-when }.
    Tôi sẽ nhắc quý vị trước buổi hẹn.
visit-add-passed = Lúc đó đã qua rồi.
visit-add-not-saved = Dạ được. Tôi không lưu gì cả.

visit-move-title = đổi buổi hẹn
    .words = doi buoi hen | doi cuoc hen | doi lich hen | doi hen | doi lich kham | doi ngay hen | doi gio hen | doi ngay kham | doi gio kham | doi lich | doi sang ngay khac | hen lai | hen lai ngay khac | hen ngay khac | doi hen sang | doi hen qua | ngay khac duoc khong | khong di duoc ngay do | khong den duoc | hom do toi ban | doi qua ngay khac | reschedul*
visit-move-visit = Quý vị muốn đổi buổi hẹn nào?
    .called = Buổi hẹn
    .called-words = cuoc hen | lich hen | cai hen | hen nao | visit | appointment
visit-move-none = Tôi không thấy buổi hẹn nào sắp tới.
visit-move-when = { $visit }: đổi sang khi nào ạ? Trước hết xin gọi phòng khám ở số { $clinic-phone } để đổi. Rồi cho tôi biết ngày giờ mới.
    .called = Ngày và giờ
    .called-words = ngay | gio | ngay gio | gio giac | thoi gian | luc nao | khi nao | ngay nao | may gio | time | date
visit-move-right =
    Xin xem lại ngày giờ mới:
    { $visit }
    { $when }

    Như vậy có đúng không?
    .yes = Có, đổi ngày
    .yes-words = co | dung roi | dung vay | phai | phai roi | da | vang | yes | ok | okay | duoc | doi | doi di
    .change-when = Sửa ngày giờ
    .change-when-words = sai ngay | sai gio | sua ngay | sua gio | doi ngay | doi gio | ngay sai | gio sai | ngay khac
    .no = Không đổi
    .no-words = khong | ko | khong doi ngay | khong doi gio | khong doi nua | khoi doi | dung doi | giu nguyen | de nguyen | thoi khoi | no
visit-move-not-moved = Dạ được. Tôi không đổi gì cả.
visit-move-moved =
    Đã đổi: { $visit }, { $visit-when }.
    Tin nhắc cũ đã tắt. Tôi sẽ nhắc theo giờ mới.
visit-move-gone = Buổi hẹn đó đã qua hoặc đã hủy, nên tôi không đổi được.

visit-cancel-title = hủy buổi hẹn
    .words = huy buoi hen | huy cuoc hen | huy lich hen | huy hen | huy cai hen | huy lich kham | huy buoi kham | bo hen | bo buoi hen | khong di kham nua | khong den hen | khong den kham | khong di hen nua | cancel appointment | cancel my appointment
visit-cancel-visit = Quý vị muốn hủy buổi hẹn nào?
visit-cancel-none = Tôi không thấy buổi hẹn nào sắp tới.
visit-cancel-sure =
    Quý vị muốn hủy { $visit }, { $visit-when }?
    Đổi sang ngày khác có thể tốt hơn là bỏ buổi hẹn.
    .yes = Có, hủy đi
    .yes-words = co | huy | huy di | huy giup | huy luon | da | vang | yes | ok
    .move = Đổi ngày khác
    .move-words = doi | doi ngay | doi hen | doi gio | ngay khac | hen lai | reschedul*
    .no = Giữ lại
    .no-words = khong | ko | khong huy | dung huy | khoi huy | giu | giu nguyen | de nguyen | thoi khoi | no
visit-cancel-kept = Dạ được. Buổi hẹn của quý vị vẫn giữ nguyên.
visit-cancel-cancelled =
    Tôi đã bỏ buổi hẹn khỏi danh sách và sẽ không nhắc nữa.
    Xin quý vị cũng gọi phòng khám ở số { $clinic-phone } để họ biết.
visit-cancel-gone = Buổi hẹn đó đã qua hoặc đã hủy trước rồi.

visit-confirm-title = xác nhận buổi hẹn
    .words = xac nhan buoi hen | xac nhan cuoc hen | xac nhan lich hen | xac nhan hen | confirm appointment | confirm my appointment
visit-confirm-visit = Quý vị muốn xác nhận buổi hẹn nào?
visit-confirm-none = Tôi không thấy buổi hẹn nào sắp tới.
visit-confirm-confirmed = Cảm ơn quý vị. { $visit }, { $visit-when }: quý vị sẽ đến.
visit-confirm-gone = Buổi hẹn đó đã đổi, đã qua hoặc đã hủy. Gõ *lịch hẹn* để xem danh sách.

visit-added-title = buổi hẹn mới
visit-added-told =
    Nhân viên của chúng tôi đã ghi một buổi hẹn cho quý vị:
    { $visit }
    { $visit-when }
    .confirm = Tôi sẽ đến
    .confirm-words = xac nhan | se den | toi se di | co | da | vang | yes | ok | okay | duoc | di duoc | confirm*
    .move = Đổi ngày khác
    .move-words = doi | doi ngay | doi hen | doi gio | ngay khac | hen lai | reschedul*
    .ride = Tôi cần xe
    .ride-words = dat xe | can xe | xin xe | chuyen xe | khong co xe | xe dua don | ride*
    .cancel = Hủy buổi hẹn
    .cancel-words = huy | huy hen | khong den duoc | khong di duoc | khong den | khong di | cancel*

reminder-title = tin nhắc
reminder-due =
    Xin nhắc quý vị: { $visit }
    { $visit-when }

    Nếu không đến được, xin cho chúng tôi biết để nhường giờ cho người khác.
    .confirm = Tôi sẽ đến
    .confirm-words = xac nhan | se den | toi se di | co | da | vang | yes | ok | okay | duoc | di duoc | confirm*
    .move = Đổi ngày khác
    .move-words = doi | doi ngay | doi hen | doi gio | ngay khac | hen lai | reschedul*
    .ride = Tôi cần xe
    .ride-words = dat xe | can xe | xin xe | chuyen xe | khong co xe | xe dua don | ride*
    .cancel = Hủy buổi hẹn
    .cancel-words = huy | huy hen | khong den duoc | khong di duoc | khong den | khong di | khong toi duoc | khong | ko | cancel*

caregiver-reminder-title = tin nhắc
caregiver-reminder-due =
    Xin nhắc giúp { $patient }: có buổi hẹn { $visit-when }.
    Để không nhận những tin này, gõ NGƯNG.
