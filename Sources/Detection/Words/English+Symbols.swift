extension English {
  /// Emoji, words of short messages and fused hashtags.
  static let symbols: StaticString = """
    value 26 = 😍 🥰 😘 😻 🤩 💯 🎉 🥳 🙌 🏆 ❤ 💖 💗 💕 💓 💞 💝 💘 💙 💚 💛 💜 🧡 🖤 🤗 ♥ ♡ 💟
    value 22 = 😀 😃 😄 😁 😆 😊 ☺ 🙂 😋 😎 😇 🤣 😂 😹 😺 😸 👏 👍 👌 💪 🤟 ✨ 🌟 ⭐ 🔥 🎊 🙏 😗 😙 😚 😌 🫶 🥹 💐 🌹 🎈 🍾 🥂 🍻 👑 🤘 ✌ 🤙 ☀ 🌞
    value 14 = 😉 😏 😜 😝 😛 🤪 😅 👋 🤞 🎁 🌈 🎂 ✔ ✅ ☑ 🆗 😬 🤝 🙋 💋 🌸 🌺 ⛄ 🎄
    value -30 = 😡 😠 🤬 👿 😤 🖕 🤮 💩 👎 😾 ☠
    value -24 = 😢 😭 😞 😔 😟 😣 😖 😫 😩 😥 😰 😱 😨 😧 😦 ☹ 🙁 😕 💔 🤢 🤦 😒 🙄 😿 😓 🤕 🤒 😷 😪 🥺 🙀 ☹️ 🤧
    value -14 = 😐 😑 🤔 😶 🙃 😳 🤷 😵 😲 🤨 😯 🆘 ❌ ⚠ 🚫 ❗ ❓ ‼ ⁉ 😴 🥱 🐌 ⏰ ⏳ 💀
    value 22 = xd xdd lolol ily thx thnx thanx tnx tx ty tysm thankyou thku thanku thnks tks cheers fab gr8 luv lovin lurve dope sweeet yass yasss yaas bestie
    value 22 = woo woohoo wooo woot yay yayy omgyay bravo kudos squee yum nom
    value -18 = smh fml wtf wth ffs omfg stfu gtfo facepalm tsk pfft bleh bleurgh eww ew ewww gah argh argg arrgh ugh ughh uggh booo hiss nah meh
    value -10 = omg sos asap jeez geez sheesh seriously srsly huh wut
    value -30 = fail epicfail fails failing neveragain badservice poorservice terribleservice worstservice horribleservice customerfail
    value -30 = badcustomerservice poorcustomerservice customerservicefail terriblecustomerservice horriblecustomerservice nocustomerservice disservice
    value -26 = notcool nothappy nothappyatall unhappycustomer unhappytraveler unhappytraveller angrycustomer disappointedcustomer frustratedcustomer fedup sofrustrated
    value -26 = notimpressed notgood notfair notokay notacceptable noexcuse noexcuses nothelpful unimpressed wasteoftime wasteofmoney stillwaiting neverflyagain
    value -26 = disappointed frustrated annoyed unacceptable pissedoff getittogether getyouracttogether doyourjob dobetter fixit fixthis ripoff rippedoff scam
    value -20 = travelfail stuck stranded delayed delays stuckonaplane stuckintheairport nothanks firstworldproblems
    value 26 = happycustomer satisfiedcustomer greatservice goodservice excellentservice awesomeservice amazingservice bestservice customerforlife loyalcustomer
    value 26 = bestever bestcompany greatcustomerservice goodcustomerservice excellentcustomerservice awesomecustomerservice happytraveler winning thankful grateful
    """
}
