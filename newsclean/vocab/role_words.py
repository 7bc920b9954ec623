"""Words of class and id names, and opening words of short blocks, that name a role.

Collected from public class names of news sites; a word counts only for blocks that the engine
does not take for body, so a wrong one costs a label, not text.
"""

from __future__ import annotations

from typing import Final

from newsclean.model import Role

_MARKS: Final[dict[Role, str]] = {
    Role.CAPTION: (
        "caption figcaption legend bildunterschrift bildtext legende didascalia pie leyenda "
        "onderschrift"
    ),
    Role.CREDIT: (
        "credit credits copyright photographer photocredit imagecredit photographe "
        "fotograf bildnachweis"
    ),
    Role.BYLINE: (
        "byline author authors auteur autor autore autoren verfasser reporter writer "
        "signature contributor"
    ),
    Role.LEAD: (
        "lead lede deck dek standfirst subtitle subhead subheadline intro teaser excerpt "
        "abstract chapo vorspann sottotitolo entradilla bajada announce summary ingress "
        "manchet perex sapo"
    ),
    Role.KICKER: (
        "kicker eyebrow overline dachzeile topline rubric surtitre antetitulo occhiello volanta"
    ),
    Role.RELATED: (
        "related recommended recommendations recommendation recirc recirculation similar "
        "readmore readnext mostread popular trending latest more teasers verwandt connexes "
        "relacionadas relacionados correlati lenta newsfeed outbrain taboola onward upnext"
    ),
    Role.PROMO: (
        "promo promotion newsletter newsletters subscribe subscription signup abo "
        "abonnement marketing campaign membership donate donation cta join follow"
    ),
    Role.ADVERT: (
        "ad ads adv advert adverts advertisement advertising sponsor sponsored anzeige "
        "publicidad publicite werbung dfp gpt commercial"
    ),
    Role.SHARE: (
        "share sharing social socials teilen partager compartir condividi addtoany sharedaddy"
    ),
    Role.COMMENTS: (
        "comment comments commentary disqus discussion respond reply kommentare kommentar "
        "commentaires comentarios chat chats userbar viafoura coral"
    ),
    Role.NAVIGATION: (
        "nav navigation navbar menu menubar breadcrumb breadcrumbs pagination pager topbar "
        "sidebar tabs skip header footer masthead search toc"
    ),
    Role.LEGAL: "legal disclaimer imprint impressum privacy copyrights",
    Role.CONSENT: ("consent cookie cookies gdpr ccpa onetrust didomi sourcepoint usercentrics cli"),
    Role.PAYWALL: "paywall piano regwall metered barrier",
    Role.METADATA: (
        "meta metadata tags tag terms keywords topics date time timestamp published updated "
        "dateline datetime schema vcard"
    ),
}

MARK_ROLES: Final[dict[str, Role]] = {
    word: role for role, words in reversed(_MARKS.items()) for word in words.split()
}
"""Word of a class or id name -> role; a word in two lists means the role that stands first."""

SHORT_MARKS: Final = frozenset({word for word in MARK_ROLES if len(word) <= 3})
"""Words that also come about by chance in random class names ("css-xAdQz")."""

_OPENINGS: Final[dict[Role, str]] = {
    Role.RELATED: (
        "read more|read also|also read|see also|more from|more on|related|recommended|"
        "most read|you may also like|up next|read next|lesen sie auch|mehr zum thema|"
        "lire aussi|à lire aussi|leer también|te puede interesar|leggi anche|lees ook|"
        "läs också|les også|læs også|leia também|veja também|читайте также|czytaj też|"
        "czytaj także|przeczytaj|okuyun|baca juga"
    ),
    Role.PROMO: (
        "subscribe|sign up|newsletter|join us|join our|follow us|get the|support us|donate|"
        "abonnieren|jetzt abonnieren|abonnez-vous|suscríbete|iscriviti"
    ),
    Role.ADVERT: (
        "advertisement|advertising|anzeige|publicité|publicidad|pubblicità|werbung|реклама|"
        "sponsored|ad|ads"
    ),
    Role.SHARE: (
        "share|tweet|teilen|partager|compartir|condividi|copy link|email|print|facebook|"
        "twitter|whatsapp"
    ),
    Role.COMMENTS: (
        "comments|comment|leave a comment|add a comment|show comments|"
        "join the conversation|kommentare|commentaires|comentarios|reply"
    ),
    Role.NAVIGATION: (
        "log in|login|log out|logout|sign in|my account|anmelden|einloggen|abmelden|se connecter|"
        "connexion|iniciar sesión|accedi|inloggen|logga in|logg inn|log ind|entrar|войти|zaloguj|"
        "skip to|menu|search|suche"
    ),
    Role.LEGAL: "©|copyright|all rights reserved|terms of|privacy policy|alle rechte",
    Role.CONSENT: "we use cookies|accept all|cookie|cookies|manage consent|your privacy",
    Role.BYLINE: (
        "by |von |par |por |di |door |av |af |od |от |text:|words by|written by|reporting by|"
        "reviewed by|medically reviewed by|fact checked by|edited by"
    ),
    Role.METADATA: (
        "published|updated|last updated|posted|tags|topics|filed under|veröffentlicht|"
        "publié|publicado|pubblicato|aktualisiert|stand:|mis à jour"
    ),
}

OPENING_ROLES: Final[dict[str, Role]] = {
    opening: role for role, openings in _OPENINGS.items() for opening in openings.split("|")
}
"""How short blocks of a role begin, in lower case."""
