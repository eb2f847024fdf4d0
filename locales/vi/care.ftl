# unreviewed: no native speaker has reviewed this file yet.

## Trợ giúp, nhân viên, nguy hiểm, câu hỏi y tế.

benefits-title = trợ giúp và chi phí
    .words = chi phi | phuc loi | tro cap | tien tro cap | tro giup chi phi | xin tro cap | giup tra tien | khong co tien | khong du tien | het tien | khong tra noi | khong tra duoc | lam sao tra tien | tra tien the nao | mac qua | dat qua | ton tien | bao hiem | bao hiem suc khoe | hoi ve phuc loi | benefit* | insurance
benefits-topic = Quý vị muốn hỏi về việc gì? Bấm một mục, hoặc hỏi bằng lời của mình.
benefits-answer =
    { $topic-answer }

    { $topic-papers }
    { $topic-next }

    Nguồn: { $topic-source }, { MONTH($topic-date) }. Quy định có thể thay đổi, xin xem lại tại: { $topic-url }
benefits-more = Câu trả lời có giúp được quý vị không?
    .another = Câu hỏi khác
    .another-words = hoi them | hoi cau khac | cau khac | con cau nua | hoi nua | another
    .person = Gặp nhân viên
    .person-words = nhan vien | nguoi that | gap nguoi | noi chuyen voi nguoi | person | khong | ko | khong giup duoc | chua hieu
    .done = Có, cảm ơn
    .done-words = co | da | vang | cam on | da co | duoc | duoc roi | hieu roi | xong | xong roi | yes | ok | okay | thanks | tot
benefits-not-known =
    Tôi không có câu trả lời cho việc này. Tôi đã nhờ nhân viên viết cho quý vị ở đây. Họ sẽ cùng quý vị tìm hiểu.

person-title = nhân viên
    .words = gap nguoi that | nhan vien | gap nhan vien | cho gap nhan vien | muon gap nhan vien | xin gap nhan vien | noi chuyen voi nhan vien | nguoi that | noi chuyen voi nguoi | noi chuyen voi nguoi that | muon noi chuyen voi nguoi | can nguoi giup | can noi chuyen voi ai do | gap nguoi viet | nguoi noi tieng viet | co ai noi tieng viet | thong dich | thong dich vien | can thong dich | goi cho toi | goi lai cho toi | xin goi lai | xin goi toi | goi toi di | lam on goi cho toi | co ai goi cho toi | nhan vien xa hoi | gap y ta | noi chuyen voi y ta | can y ta | gap nguoi phu trach | person | real person | human | operator | representative | case manager
      | het thuoc | sap het thuoc | het insulin | can them thuoc | refill | xin refill | can refill | chua co thuoc | tai xe khong den | tai xe khong toi | tai xe chua toi | tai xe chua den | tai xe den tre | tai xe tre | xe den tre | xe tre qua
person-comes =
    Tôi đã nhờ nhân viên viết cho quý vị ở đây. Quý vị không cần ngồi chờ trước màn hình. Tôi sẽ chuyển lời của họ.
    Nếu không chờ được, xin gọi { $clinic-phone }. Khi khẩn cấp, xin gọi { $emergency-line }.
person-still-waiting =
    Nhân viên đã biết quý vị đang chờ. Chúng tôi không quên quý vị.
    Nếu không chờ được, xin gọi { $clinic-phone }. Khi khẩn cấp, xin gọi { $emergency-line }.

danger-title = nguy hiểm
danger-numbers =
    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line } ({ $crisis-name }). Họ lắng nghe cả ngày lẫn đêm.
danger-numbers-both =
    Nếu có ai đang gặp nguy hiểm, xin gọi ngay { $emergency-line }.
    Nếu quý vị nghĩ đến việc tự làm hại mình, xin gọi { $crisis-line } ({ $crisis-name }).

    If anyone is in danger right now, call { $emergency-line }.
    If you think of hurting yourself, call { $crisis-line }.

    Si alguien está en peligro ahora mismo, llame al { $emergency-line }.
    Si piensa en hacerse daño, llame al { $crisis-line }.

    如果现在有人有危险，请打 { $emergency-line }。
    如果您想伤害自己，请打 { $crisis-line }。

    إن كان أي شخص في خطر الآن، فاتصلوا بالرقم { $emergency-line }.
    إن كنتم تفكّرون في إيذاء أنفسكم، فاتصلوا بالرقم { $crisis-line }.

    Si yon moun an danje kounye a menm, rele { $emergency-line }.
    Si w ap panse fè tèt ou mal, rele { $crisis-line }.
danger-person-both =
    Tôi cũng đã báo cho một nhân viên ở đây. Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

    I also called a person here. I am a program and cannot send help. Please call.

    También llamé aquí a una persona. Soy un programa y no puedo mandarle ayuda. Por favor, llame.

    我也叫了这里的工作人员。我是程序，不能派人去帮您。请您打电话。

    وأخبرت أيضًا شخصًا هنا. أنا برنامج ولا أستطيع إرسال النجدة. اتصلوا من فضلكم.

    Mwen rele yon moun isit la tou. Mwen se yon pwogram òdinatè, mwen pa ka voye sekou. Tanpri, rele.
danger-person =
    Tôi cũng đã báo cho một nhân viên ở đây. Họ sẽ thấy tin của quý vị trước hết.
    Tôi là chương trình máy tính, không gửi người đến cứu được. Xin quý vị gọi ngay.

medical-title = câu hỏi y tế
medical-person =
    Tôi không trả lời được câu hỏi y tế. Y tá hoặc bác sĩ sẽ trả lời: xin gọi { $clinic-phone }. Khi khẩn cấp, xin gọi { $emergency-line }.

    Quý vị có muốn nhân viên viết cho mình ở đây không?
    .yes = Có, xin giúp tôi
    .yes-words = co | da | vang | yes | ok | okay | duoc | muon | lam on | xin giup | please
    .no = Không, cảm ơn
    .no-words = khong | ko | khong can | khoi can | thoi khoi | no
medical-all-right = Dạ được.

lost-title = nhân viên giúp đỡ
lost-person-comes =
    Xin lỗi, tôi chưa hiểu. Tôi đã nhờ nhân viên viết cho quý vị ở đây.
    Trong lúc chờ, quý vị có thể làm tiếp với tôi.
    .go-on = Làm tiếp
    .go-on-words = tiep tuc | tiep di | lam tiep di | co | da | yes
    .menu = Bảng chọn
    .menu-words = menu

claimed-title = nhân viên
claimed-here = { $advocate }, nhân viên của chúng tôi, đang ở đây và đọc tin của quý vị.

handed-back-title = trợ lý
handed-back-back = Tôi là trợ lý đây, tôi đã trở lại. Lúc nào muốn gặp nhân viên, xin gõ *nhân viên*.
handed-back-back-with-visits =
    Tôi là trợ lý đây, tôi đã trở lại. Lúc nào muốn gặp nhân viên, xin gõ *nhân viên*.
    Các buổi hẹn của quý vị:
    { $visits-list }
handed-back-go-on = Lúc nãy mình đang làm dở: { $set-aside }. Quý vị muốn làm tiếp không?
    .go-on = Làm tiếp
    .go-on-words = tiep tuc | tiep di | lam tiep di | co | da | vang | yes | ok | okay | duoc
    .menu = Bảng chọn
    .menu-words = menu | khong | ko | de sau | no
