"""Wordings of the house in its story: labels of adverts, appeals, rights, notes of the player."""

from __future__ import annotations

from typing import Final

from newsclean.model import Role

ADVERT_LABELS: Final = frozenset(
    (
        "advertisement|advertisements|advertising|advert|ad|ads|advt|sponsored|sponsored content|"
        "skip advertisement|after newsletter promotion|article content|story continues|"
        "story continues below|article continues below|article continues below this ad|"
        "article continues below advertisement|article continues after advertisement|"
        "article continues after this advertisement|story continues below this ad|"
        "story continues below advertisement|story continues below this advertisement|"
        "story continues after advertisement|story continues after this advertisement|"
        "continue reading below advertisement|continue reading below|"
        "advertisement - continue reading below|advertisement. scroll to continue reading|"
        "advertisement - scroll to continue|continue reading the main story|"
        "scroll to continue|scroll to continue with content|"
        "anzeige|werbung|artikel nach anzeige fortsetzen|textfortsetzung nach anzeige|"
        "der artikel wird nach der anzeige fortgesetzt|artikel wird nach der anzeige fortgesetzt|"
        "advertentie|lees verder na de advertentie|lees verder onder de advertentie|"
        "artikel gaat verder onder de advertentie|artikel gaat verder na de advertentie|"
        "tekst loopt door onder de advertentie|tekst gaat verder onder de advertentie|"
        "publicité|la suite après cette publicité|la suite après la publicité|"
        "la suite de votre contenu après cette annonce|"
        "publicidad|la noticia continúa después de esta publicidad|"
        "continúa después de la publicidad|continúa leyendo después de la publicidad|"
        "publicidade|continua após a publicidade|continua após publicidade|"
        "continua depois da publicidade|pubblicità|continua a leggere dopo la pubblicità|"
        "continua dopo la pubblicità|l'articolo continua dopo la pubblicità|"
        "annons|artikeln fortsätter under annonsen|artikeln fortsätter efter annonsen|"
        "annonse|artikkelen fortsetter under annonsen|saken fortsetter under annonsen|"
        "artikkelen fortsetter etter annonsen|saken fortsetter etter annonsen|"
        "reklame|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen|annonce|"
        "mainos|juttu jatkuu mainoksen jälkeen|juttu jatkuu mainoksen alla|"
        "artikkeli jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen alla|"
        "reklama|dalszy ciąg materiału pod wideo|dalsza część artykułu pod materiałem wideo|"
        "dalsza część artykułu pod wideo|dalsza część tekstu pod wideo|reszta tekstu pod reklamą|"
        "dalsza część tekstu pod reklamą|ciąg dalszy artykułu pod reklamą|"
        "pokračování článku pod reklamou|článek pokračuje pod reklamou|"
        "реклама|продолжение после рекламы|продолжение под рекламой|продовження після реклами|"
        "hirdetés|publicitate|oglas|διαφήμιση|διαφημιση|reklam|iklan|"
        "scroll untuk lanjutkan membaca|scroll untuk lanjut membaca|quảng cáo|"
        "إعلان|اعلان|تبلیغات|פרסומת|विज्ञापन|বিজ্ঞাপন|โฆษณา|"
        "広告|スポンサーリンク|광고|广告|廣告"
    ).split("|")
)
"""Whole texts that label an advert, or say that the story goes on below one."""

READING_TIMES: Final = frozenset(
    (
        "min read|mins read|min. read|minute read|minutes read|min de lecture|"
        "minutes de lecture|min. lesezeit|minuten lesezeit|min lesezeit|"
        "min de lectura|minutos de lectura|"
        "min de leitura|minutos de leitura|min di lettura|minuti di lettura|min leestijd|"
        "minuten leestijd|min lästid|min lesetid|min czytania"
    ).split("|")
)
"""What follows the number in a whole text that tells how long the story takes to read."""

_HOUSE: Final[dict[Role, str]] = {
    Role.PROMO: (
        # "…" stands for a name: what follows it stands anywhere below the opening.
        "got a tip?|got a story?|got a news tip?|have a tip?|do you have a tip?|"
        "do you have a story we|do you have a story to|do you have a news tip|"
        "know something we should|"
        "support independent journalism|support our journalism|support local journalism|"
        "have you signed up|download our app|download our free app|get our app|"
        "join our whatsapp|join our telegram|follow our whatsapp|join us on whatsapp|"
        "join us on telegram|subscribe to our youtube|subscribe to our telegram|"
        "follow us on|like us on facebook|follow …on google news|will you support …journalism|"
        "for the latest stories …download|for the latest news …download|for more news …download|"
        "folgen sie uns|folge uns auf|folgt uns auf|volg ons op|volg ons via|"
        "suivez-nous sur|suivez toute l'actualité|retrouvez-nous sur|rejoignez-nous sur|"
        "inscrivez-vous à notre|abonnez-vous à notre|"
        "síguenos en|síganos en|seguinos en|únete a nuestro|únete al canal|suscríbete a nuestro|"
        "suscríbete aquí|sigue toda la información|sigue …en google news|"
        "participe do nosso|participe do grupo|participe do canal|siga o canal|siga nosso canal|"
        "siga-nos no|siga …no google|entre no nosso grupo|entre no canal|"
        "clique aqui e …whatsapp|clique aqui para …whatsapp|receba …pelo whatsapp|"
        "compartilhe essa notícia no|compartilhe esta notícia no|"
        "iscriviti al nostro|iscriviti alla nostra|iscriviti al canale|seguici su|seguici anche su|"
        "segui …su google news|segui il nostro canale|"
        "följ oss på|følg oss på|følg os på|seuraa meitä|"
        "zapisz się na newsletter|zapisz się do newslettera|obserwuj nas|śledź nas na|"
        "cieszymy się, że jesteś z nami|dziękujemy, że przeczyta|sledujte nás|"
        "подписывайтесь на|подпишитесь на|подписывайся на|читайте нас в|следите за нами в|"
        "ещё больше новостей …в нашем|еще больше новостей …в нашем|підписуйтесь на|підписуйтеся на|"
        "читайте нас у|підпишіться на|ακολουθήστε το|ακολουθήστε μας|ακολουθήστε στο|"
        "bizi takip edin|son dakika haberler için …indir|تابعونا على|تابعنا على|"
        "ikuti kami di|ikuti saluran whatsapp|dapatkan update berita|theo dõi …trên google|"
        "关注我们的|关注我们|更多精彩内容|關注我們|네이버에서 …구독"
    ),
    Role.LEGAL: (
        "the views expressed here|the views expressed in this|the views expressed are|"
        "views expressed in this|the views and opinions expressed|the opinions expressed here|"
        "the opinions expressed in this|the opinions expressed are|"
        "opinions expressed in this|this article originally appeared|"
        "this story originally appeared|this article was originally published|"
        "this story was originally published|this article first appeared|"
        "this story first appeared|(except for the headline|except for the headline, this|"
        "dieser artikel erschien zuerst|les opinions exprimées dans|"
        "las opiniones expresadas en est|"
        "copyright ⓒ|<저작권자"
    ),
    Role.PAYWALL: (
        "il vous reste …de cet article|この記事は有料記事|この記事は会員限定|"
        "有料会員になると|残り …文字|article réservé aux abonnés|"
        "this content is reserved for subscribers"
    ),
    Role.BOILERPLATE: (
        "listen to this article|comments are closed|this is an archived article|lesezeit: |"
        "to view this video please enable javascript|your browser does not support the|"
        "责任编辑|（责任编辑|(责任编辑|【责任编辑|責任編輯|編輯：|编辑：|编辑:|"
        "(本文来源|انتهای پیام|खबरें और भी हैं|続きを読む"
    ),
}

HOUSE_OPENINGS: Final = tuple(
    (opening.partition("…")[0], opening.partition("…")[2], role)
    for role, openings in _HOUSE.items()
    for opening in openings.split("|")
)
"""How short lines of the house begin, what they say further on (or nothing), and their role."""
