# unreviewed: no native speaker has reviewed this file yet.

## Bảng chọn và những gì quanh các cuộc trò chuyện khác.

menu-title = bảng chọn
    .words = menu | bang chon | xin chao | chao ban | chao anh | chao chi | chao em | chao co | chao bac | chao quy vi | chao buoi sang | hello | hi | alo | a lo | bat dau lai | lam lai tu dau | main menu | trang chinh
menu-stopped =
    Tin nhắc đang tắt, vì quý vị đã gõ NGƯNG. Gõ BẮT ĐẦU để mở lại.
menu-what = Tôi có thể giúp gì cho quý vị?
    .visits = Buổi hẹn của tôi
    .visits-words = buoi hen | lich hen | cuoc hen | cai hen | lich kham | hen kham | hen bac si | appointment* | xem hen
    .ride = Xin xe đưa đón
    .ride-words = dat xe | chuyen xe | xe dua don | xin xe | can xe | goi xe | dua don | xe dua ruoc | cho di kham | ride | transport*
    .benefits = Trợ giúp và chi phí
    .benefits-words = tro giup | chi phi | phuc loi | tro cap | tien bac | tien nong | hoa don | benefit*
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person | operator
    .helpers = Người giúp tôi
    .helpers-words = nguoi giup | nguoi cham soc | nguoi nha giup | ai giup toi | than nhan giup | caregiver* | helper*
    .settings = Cài đặt
    .settings-words = thiet lap | doi cai dat | chinh cai dat | setting*

anything-else-title = việc khác
anything-else-what = Quý vị còn cần tôi giúp gì nữa không?
    .visits = Buổi hẹn của tôi
    .visits-words = buoi hen | lich hen | cuoc hen | cai hen | lich kham | hen kham | hen bac si | appointment* | xem hen
    .ride = Xin xe đưa đón
    .ride-words = dat xe | chuyen xe | xe dua don | xin xe | can xe | goi xe | dua don | xe dua ruoc | cho di kham | ride | transport*
    .benefits = Trợ giúp và chi phí
    .benefits-words = tro giup | chi phi | phuc loi | tro cap | tien bac | tien nong | hoa don | benefit*
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person | operator
    .helpers = Người giúp tôi
    .helpers-words = nguoi giup | nguoi cham soc | nguoi nha giup | ai giup toi | than nhan giup | caregiver* | helper*
    .settings = Cài đặt
    .settings-words = thiet lap | doi cai dat | chinh cai dat | setting*

resume-title = làm tiếp
resume-where = Lúc nãy mình đang làm dở: { $set-aside }. Quý vị muốn làm tiếp không?
    .go-on = Làm tiếp
    .go-on-words = tiep tuc | tiep di | lam tiep di | co | da | vang | yes | ok | okay | duoc | di tiep
    .other = Không, việc khác
    .other-words = khong | ko | viec khac | chuyen khac | cai khac | de sau | khong phai bay gio | no
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person | operator

thanks-title = lời cảm ơn
thanks-welcome = Không có chi ạ. Khi cần, quý vị cứ viết cho tôi ở đây.
thanks-words =
    cam on | cam on nhieu | cam on quy vi | cam on ban | cam on em | xin cam on | da cam on | da xin cam on | cam on nhieu lam | cam on lam
    | khong cam on | da khong cam on | ok cam on | ok | okay | oke | okie | thanks | thank you | tks | cam on nha | cam on nhe
    | the thoi | vay thoi | khong can gi nua | het roi | vay la du | vay du roi | khong con gi | khong co gi | tot lam | tot qua | tot roi | hay qua
    | da hieu | toi hieu roi | hieu roi | biet roi | duoc roi | da duoc | xong roi | tam biet | chao tam biet | bye | da vang

set-aside-done-title = việc khác

help-title = phần hướng dẫn
    .words = huong dan | giup toi | giup toi voi | giup voi | giup do | tro giup toi | help | help me | info | lam duoc gi | ban lam duoc gi | cach dung | cach su dung | xai sao | dung the nao | ban la ai | ai vay | may la ai | may gio mo cua | may gio dong cua | gio lam viec | gio mo cua | phong kham o dau | dia chi phong kham | so dien thoai phong kham | co phai robot khong | ban la nguoi hay may
help-what =
    Tôi là trợ lý của { $clinic-name }. Tôi là chương trình máy tính, không phải người.
    Số điện thoại của phòng khám là { $clinic-phone }.

    Quý vị có thể gõ như:
    • *buổi hẹn*: xem, thêm, đổi hoặc hủy buổi hẹn
    • *đặt xe*: xin xe đưa đón
    • *thực phẩm*, *hóa đơn*, *Medicaid*: hỏi về trợ giúp và chi phí
    • *nhân viên*: người thật viết cho quý vị
    • *NGƯNG*: không nhận tin nhắn nữa
    • *ngôn ngữ*, *quay lại*, *menu*

    Câu hỏi về y tế, xin gọi { $clinic-phone }. Khi khẩn cấp, xin gọi { $emergency-line }.

cancel-title = việc hủy
    .words = huy bo | huy di | huy giup | huy giup toi | toi muon huy | xin huy | bo di | huy dum | cancel | muon huy
cancel-what-now = Quý vị muốn hủy gì ạ?
    .this = Việc đang làm
    .this-words = viec nay | cai nay | viec dang lam | cai dang lam | viec do
    .visit = Buổi hẹn
    .visit-words = buoi hen | cuoc hen | lich hen | cai hen | huy hen | hen kham | visit* | appointment*
    .ride = Chuyến xe
    .ride-words = chuyen xe | huy xe | xe dua don | dat xe | ride*
    .messages = Mọi tin nhắn
    .messages-words = tin nhan | tat ca tin nhan | tin nhac | nhac nho | tat ca | message*
cancel-what = Quý vị muốn hủy gì ạ?
    .visit = Buổi hẹn
    .visit-words = buoi hen | cuoc hen | lich hen | cai hen | huy hen | hen kham | visit* | appointment*
    .ride = Chuyến xe
    .ride-words = chuyen xe | huy xe | xe dua don | dat xe | ride*
    .messages = Mọi tin nhắn
    .messages-words = tin nhan | tat ca tin nhan | tin nhac | nhac nho | tat ca | message*
    .nothing = Không hủy gì
    .nothing-words = khong huy | khong | thoi khong huy | thoi khoi | khong gi ca | no
