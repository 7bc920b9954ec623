"""Wordings of what interrupts a story: newsletter promos, rights, embeds, corrections."""

from __future__ import annotations

from typing import Final

NEWSLETTER_WORDS: Final = frozenset(
    "newsletter newsletters inbox boletín boletin nieuwsbrief nyhetsbrev nyhetsbrevet postfach "
    "posteingang rundbrief".split()
)

SIGN_UP_WORDS: Final = frozenset(
    "sign subscribe register join receive delivered abonnieren abonniere anmelden abonnez "
    "abonnez-vous inscrivez inscrivez-vous recevez suscríbete suscribete suscríbase iscriviti "
    "ricevi aanmelden anmeld prenumerera tilmeld inscreva-se assine receba".split()
)

LEGAL_WORDINGS: Final = (
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
    "todos los derechos reservados", "tutti i diritti riservati", "alle rechten voorbehouden",
    "todos os direitos reservados", "wszelkie prawa zastrzeżone", "tüm hakları saklıdır",
    "все права защищены", "riproduzione riservata", "무단 전재", "무단전재", "copyright ©",
    "© copyright", "copyright (c)",
)  # fmt: skip
"""What a line of copyright says."""

EMBED_WORDINGS: Final = (
    "externer inhalt", "externen inhalt", "an drittplattformen", "inhalt angezeigt wird",
)  # fmt: skip
"""What a box says that asks before it shows a post or a player of another site. German alone:
some 25 wordings in other languages ("ce contenu", "externe inhoud") stand in no such box of the
annotated pages."""

CORRECTION_OPENINGS: Final = (
    "correction", "corrections", "clarification", "correction and clarification",
    "this article was amended", "this article has been amended", "this story was corrected",
    "this article was corrected", "this story has been corrected", "korrektur", "berichtigung",
    "rectificatif", "erratum", "fe de erratas", "fe de errores", "rättelse", "rettelse",
    "errata corrige", "rectificatie", "sprostowanie", "correção", "an earlier version of this",
    "a previous version of this", "this story has been updated to corr",
    "this article has been updated to corr", "this story was updated to correct",
    "editor's note: an earlier version", "editor’s note: an earlier version", "korrekturhinweis",
    "richtigstellung", "in einer früheren version diese", "in einer früheren fassung diese",
    "in einer ersten version diese", "une version précédente de cet article",
    "une première version de cet article", "une version antérieure de ce", "correctif",
    "corrección", "rectificación", "una versión anterior de est", "una version previa de est",
    "correzione", "rettifica", "una versione precedente di quest", "uma versão anterior dest",
    "retificação", "errámos", "correctie", "in een eerdere versie van dit",
    "een eerdere versie van", "i en tidligere versjon av denne", "i en tidligere version af denne",
    "i en tidigare version av", "oikaisu", "korjaus", "jutun aiemmassa versiossa", "korekta",
    "w poprzedniej wersji tekstu", "w pierwotnej wersji tekstu", "oprava", "v předchozí verzi",
    "v původní verzi", "helyesbítés", "erată", "ispravka", "ispravak", "düzeltme", "исправление",
    "поправка", "уточнение", "в предыдущей версии", "виправлення", "уточнення", "διόρθωση",
    "ralat", "đính chính", "訂正", "更正", "정정", "바로잡습니다", "تصحيح", "تصويب", "اصلاحیه",
    "תיקון", "תיקון טעות",
)  # fmt: skip
"""How a note that corrects the story begins."""
