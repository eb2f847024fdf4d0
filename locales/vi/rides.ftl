# unreviewed: no native speaker has reviewed this file yet.

## Xe đưa đón.

ride-title = xin xe đưa đón
    .words = dat xe | can xe | xin xe | goi xe | toi can xe | toi muon dat xe | kiem xe | tim xe | muon xe di | chuyen xe | xe dua don | xe dua ruoc | dua ruoc | dua don | xe don | xe cho | can nguoi cho | ai cho toi di | cho toi di kham | cho di kham | cho toi di bac si | cho di bac si | cho me toi di | cho ba toi di | dua toi di | dua toi den | chay xe dua | ruoc toi | den don toi | don toi di | don toi o | xe don toi | khong co xe | khong biet lai xe | khong lai xe duoc | khong co ai cho | khong co ai dua | lam sao di kham | xe buyt di kham | taxi | xe taxi | xe van | ride | need a ride | transport*
ride-visit = Quý vị cần xe cho buổi hẹn nào?
    .other = Lúc khác
    .other-words = ngay khac | gio khac | khong phai | cai khac | hen khac | other
    .called = Buổi hẹn
    .called-words = cuoc hen | lich hen | cai hen | hen nao | visit | appointment
ride-when = Quý vị cần đến nơi lúc nào? Quý vị có thể gõ như *thứ ba 3 giờ chiều*.
    .called = Ngày và giờ
    .called-words = ngay | gio | ngay gio | gio giac | thoi gian | luc nao | khi nao | ngay nao | may gio | time | date
ride-mobility = Quý vị đi lại bằng cách nào?
    .walks = Tôi đi bộ được
    .walks-words = di bo | di duoc | tu di | chong gay | cay gay | khung tap di | walker | walk*
    .wheelchair = Xe lăn
    .wheelchair-words = ngoi xe lan | di xe lan | wheelchair
    .stretcher = Phải nằm
    .stretcher-words = phai nam | nam cang | nam giuong | bang ca | cang cuu thuong | giuong | khong ngoi duoc | stretcher
    .called = Cách đi lại
    .called-words = xe lan | di bo | di lai | di bang cach nao | wheelchair
ride-companion = Có ai đi cùng quý vị không?
    .alone = Tôi đi một mình
    .alone-words = mot minh | khong ai | khong co ai | khong | ko | chi minh toi | alone | no
    .family = Người nhà, bạn bè
    .family-words = nguoi nha | gia dinh | ban be | ban toi | con gai | con trai | con toi | vo toi | chong toi | me toi | ba toi | vo | chong | co | da co | family
    .aide = Người chăm sóc, y tá
    .aide-words = nguoi cham soc | y ta | dieu duong | nguoi phu giup | cham soc vien | nurse | aide
    .called = Người đi cùng
    .called-words = di cung | di chung | di theo | ai di cung | ai di voi toi | di voi ai
ride-same = Lần này cũng đón quý vị ở chỗ lần trước: { $pickup }?
    .yes = Có, chỗ cũ
    .yes-words = co | da | vang | dung roi | phai | cho cu | cho do | nhu cu | nhu lan truoc | yes | ok | duoc
    .no = Chỗ khác
    .no-words = khong | ko | noi khac | dia chi khac | doi cho | no
ride-pickup = Xe đón quý vị ở đâu? Xin gõ tên đường và thành phố, hoặc gửi vị trí.
    .called = Nơi đón
    .called-words = cho don | diem don | dia diem | dia chi | ten duong | don o dau | don cho nao | address | pickup | pick up
ride-right =
    Xin xem lại chuyến xe:
    Đến nơi lúc: { $when }
    Quý vị: { $mobility }
    Đi cùng: { $companion }
    Đón tại: { $pickup }

    Như vậy có đúng không?
    .yes = Có, xin xe
    .yes-words = co | dung roi | dung vay | phai | phai roi | da | vang | yes | ok | okay | duoc | xin di | dat di
    .change = Sửa lại
    .change-words = sua | doi | sai | sai roi | muon doi | cho sua | thay doi
    .no = Không xin xe
    .no-words = khong | ko | khoi xin | khoi dat | dung xin | dung dat | dung dat xe | khong can | khong can nua | thoi khoi | no
ride-passed = Giờ của chuyến xe đó đã đổi hoặc đã qua.
ride-not-asked = Dạ được. Tôi không xin xe.
ride-asked =
    Tôi đã xin nhân viên chuyến xe cho quý vị: { $ride }.
    Họ sẽ trả lời ở đây. Khi họ báo có xe thì mới chắc chắn.
ride-asked-short =
    Tôi đã xin nhân viên chuyến xe cho quý vị: { $ride }.
    Vì giờ đã gần, tôi cũng đã báo cho một nhân viên. Họ sẽ cố gắng hết sức.
    Khi họ báo có xe thì mới chắc chắn. Nếu được, xin quý vị tính thêm cách đi khác.

ride-late =
    Chúng tôi vẫn đang lo chuyến xe cho quý vị. Một nhân viên đang xem ngay bây giờ.
ride-unsure =
    Chưa ai xác nhận được chuyến xe của quý vị. Xin đừng trông chờ vào chuyến này.
    Nếu được, xin tìm cách đi khác, hoặc gọi { $clinic-phone }. Một nhân viên đang xem ngay bây giờ.
ride-dropped =
    Chuyến xe theo giờ cũ đã hủy. Nếu cần chuyến mới, xin gõ *đặt xe*.

rides-title = các chuyến xe của quý vị
    .words = chuyen xe cua toi | cac chuyen xe | xem chuyen xe | xe cua toi dau | xe cua toi | xe o dau | xe toi chua | xe den chua | xe khong toi | xe khong den | xe chua den | xe chua toi | bao gio xe den | may gio xe den | may gio xe toi | khi nao xe den | khi nao xe toi | co xe chua | my ride | my rides
rides-list =
    Đây là các chuyến xe của quý vị:
    { $rides-list }
    .cancel = Hủy chuyến xe
    .cancel-words = huy | huy xe | huy chuyen | cancel*
    .ask = Xin xe đưa đón
    .ask-words = dat xe | xin xe | can xe | xin them | chuyen moi | chuyen khac | ride
    .menu = Bảng chọn
    .menu-words = menu | xong | xong roi | khong can gi | thoi
rides-none = Tôi chưa thấy chuyến xe nào của quý vị. Quý vị có muốn tôi xin xe không?
    .ask = Xin xe đưa đón
    .ask-words = dat xe | xin xe | can xe | co | da | vang | yes | ok | duoc | ride
    .menu = Bảng chọn
    .menu-words = menu | khong | ko | de sau | chua can | no

ride-cancel-title = hủy chuyến xe
    .words = huy chuyen xe | huy xe | huy xe dua don | huy dat xe | huy chuyen don | bo chuyen xe | khong can xe nua | khong can xe | khoi can xe | khoi don | khong can don | khong can dat xe | cancel ride | cancel my ride
ride-cancel-ride = Quý vị muốn hủy chuyến xe nào?
ride-cancel-none = Tôi không thấy chuyến xe nào có thể hủy.
ride-cancel-sure = Quý vị muốn hủy chuyến xe { $ride }?
    .yes = Có, hủy đi
    .yes-words = co | huy | huy di | huy giup | huy luon | da | vang | yes | ok
    .no = Giữ lại
    .no-words = khong | ko | khong huy | dung huy | khoi huy | giu | giu nguyen | de nguyen | thoi khoi | no
ride-cancel-kept = Dạ được. Chuyến xe của quý vị vẫn giữ nguyên.
ride-cancel-cancelled = Chuyến xe đã hủy. Tôi đã báo cho nhân viên.
ride-cancel-gone = Chuyến xe đó đã bị hủy hoặc từ chối trước rồi.

ride-settled-title = tin về chuyến xe
ride-settled-told =
    Chuyến xe của quý vị, { $ride }: { $ride-state }.
    { $ride-note }
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person
    .cancel = Hủy chuyến này
    .cancel-words = huy | huy xe | huy di | khong can nua | cancel*

ride-settled-told-no =
    Chuyến xe của quý vị, { $ride }: { $ride-state }.
    { $ride-note }
    .another = Xin chuyến khác
    .another-words = xin lai | dat lai | chuyen khac | xe khac | dat xe | lan nua | another
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person

caregiver-ride-title = tin về chuyến xe
caregiver-ride-told =
    Chuyến xe của { $patient }, { $ride }: { $ride-state }.
    Để không nhận những tin này, gõ NGƯNG.
