"""Words that do not stand in a Spanish text for patients, by rule: the counterpart of `word_lists.py`."""

import re

Listed = tuple[tuple[str, str, re.Pattern[str]], ...]


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(patterns) + r")(?![\w])", re.IGNORECASE)


PATIENT_WORDS: Listed = (
    ("A10", "a childhood adversity score is not asked; its authors say it is not for single persons",
     _any_of(r"experiencias adversas (?:de|en) la (?:infancia|niñez)", r"puntaje ACE",
             r"antes de (?:cumplir|sus) (?:los )?18")),
    ("B03", "hurries people",
     _any_of(r"apúre(?:n)?se", r"d[eé]se prisa", "última oportunidad", "vence en", "cuanto antes", "urge")),
    ("C08", "is a command or a phrase that can hurt in an exam",
     _any_of(r"relájese", "relaje", r"cálmese", r"tranquilícese", "cama", r"quítese", "desvístase", r"desnúdese",
             r"abra las piernas", r"quédese quiet[oa]", r"no se mueva", r"aguante")),
    ("D02", "makes light of it, or raises its voice",
     _any_of("simplemente", r"no se preocupe", "obviamente", "por supuesto", r"claro que", "sencillamente",
             r"no es nada")),
    ("D02", "has an exclamation mark", re.compile("[!¡]")),
    ("D03", "blames",
     _any_of(r"(?:in|no )válid[oa]s?", r"ilegal(?:es)?", r"fall(?:ó|ado|aron|as?)", r"incorrect[oa]s?",
             r"equivocad[oa]s?", r"err(?:or|ores|óne[oa]s?)", r"debe(?:n|rá|rán)?", r"obligatori[oa]s?",
             r"(?<!no )tienen? que")),
    ("D04", "labels people",
     _any_of(r"víctimas?", r"sufr(?:e|en|ió|imiento)", r"se quej(?:a|an|ó)", r"se nieg(?:a|an)", r"niegan?",
             r"admiten?", r"incumplid[oa]s?", r"adict[oa]s?", r"agresor(?:es|as?)?", r"abusador(?:es|as?)?")),
    ("D06", "assumes a family or a gender",
     _any_of(r"señor(?:a|es|as|ita|itas)?", r"s(?:r|ra|rta)\.", r"espos[oa]s?", "marido", r"apellido de solter[oa]",
             r"mujer(?:es)? embarazadas?")),
    ("D06", "is not read aloud well; name persons instead",
     re.compile(r"\b\w+@s?(?!\w|\.\w)|\b(?:tod|l|amig|niñ|ell)xs\b", re.IGNORECASE)),
    ("D08", "is dated", _any_of(r"oriental(?:es)?")),
    ("D10", "promises too much",
     _any_of(r"cur(?:a|an|ar|ará|arán|ación)", r"garant(?:ía|ías|iza|izan|izamos|izado)", r"100 ?%", r"sin dolor",
             r"indolor[oa]?s?", r"totalmente segur[oa]s?", r"sin efectos secundarios", "siempre", r"milagros?[oa]?",
             r"sin riesgos?")),
    ("D12", "is graphic",
     _any_of(r"apuñal\w*", r"perfor(?:a|an|ar)", r"clav(?:a|an|ar|amos)", r"amarr\w+", r"a borbotones",
             r"sangrient[oa]s?")),
)  # fmt: skip

FREQUENCY_WORDS = _any_of(
    r"(?:muy |poco )?frecuentes?", r"frecuentemente", r"(?:muy )?com(?:ún|unes)", r"(?:muy )?rar[oa]s?", "raramente",
    "rara vez", "a menudo", r"(?:im|poco )probables?", "normalmente", "habitualmente", "por lo general",
)  # fmt: skip

QUESTION_WORDS: Listed = (
    ("A09", "asks for the story of an event",
     _any_of(r"qué (?:le|les) (?:pasó|hicieron|hizo)\?", r"¿qué pasó\?",
             r"quién (?:se )?(?:le|lo|la) (?:hizo|lastimó|tocó)",
             r"(?:describa|cuente) (?:el|la|su|lo)(?: que)? (?:evento|trauma|abuso|agresión|ataque|pasó|sucedió)",
             r"(?:ha sido|fue) (?:abusad|agredid|violad|golpead|maltratad)[oa]",
             r"cuántas veces (?:le|lo|la|fue|pasó|sucedió)")),
    ("A11", "counts losses, births or partners",
     _any_of(r"cuánt[oa]s (?:embarazos|abortos|pérdidas|partos|hij[oa]s|parejas|agresiones)",
             r"número de (?:embarazos|abortos|pérdidas|partos|parejas)")),
    ("A13", "asks for weight or food amounts",
     _any_of(r"cuánto pesa", r"su peso", r"peso corporal", "IMC", r"calorías", r"cuánto come")),
)  # fmt: skip
