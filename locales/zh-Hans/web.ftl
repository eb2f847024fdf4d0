# unreviewed: no native speaker has reviewed this file yet.

# The web chat's own words: what stands around the conversation.

web-tagline = 预约、接送和费用帮助
web-skip = 跳到输入框
web-log = 您的聊天
web-label = 您的消息
web-send = 发送
web-ways = 随时可用
web-person = 人工服务
    .sends = 人工
web-help = 帮助
    .sends = 帮助
web-stop = 停止消息
    .sends = 停止
web-you = 您
web-assistant = 助手
# $name is the name of somebody on the clinic's staff.
web-staff = { $name }（工作人员）
web-day = { DAY($at) }
web-time = { TIME($at) }
web-empty = 请稍等，第一条消息马上就到。
web-slow = 您的消息已经保存，答复马上就到。
web-hello = 您好。您来对地方了。
web-can = 您可以在这里问预约、接送和费用方面的帮助。随时可以要求人工服务。
web-who-answers = 先回答您的是助手，不是真人。
web-start = 开始
web-cookie = 点“开始”后，这个浏览器里会存一把小钥匙，让您下次找得到聊天。它没有别的用途。
# $number is the country's emergency number.
web-emergency = 紧急情况请打 { $number }。
# $clinic is the clinic's name.
web-privacy = 谁能看到这个聊天？
web-privacy-more = 您，和 { $clinic } 的工作人员。用这个浏览器的人也能看到。这是共用的手机或电脑吗？那么用完后，请把聊天从上面删除。删除后，就不能再在这里打开它。
web-forget = 从这个浏览器删除聊天
web-forgotten = 聊天已经从这个浏览器删除。
web-forgotten-more = 您随时可以重新开始。
web-too-long = 这条消息太长了。
web-too-long-more = 消息没有发出。请分成几条短的再发。
web-not-here = 这里没有内容。
web-not-here-more = 这个网址可能旧了。您的聊天还在。
web-trouble = 我们这边出了问题。
web-trouble-more = 您最后一条消息可能没有保存。请返回看看，如果没有，就再发一次。
# $phone is the clinic's phone number.
web-trouble-phone = 您也可以打 { $phone }。
web-back = 回到聊天
web-failed = 没能发出去。您写的字还在框里，请再试一次。
web-elsewhere = 这个表单来自别的网站，所以没有处理。
web-invited = 您带来了邀请码。点“发送”就可以使用。
