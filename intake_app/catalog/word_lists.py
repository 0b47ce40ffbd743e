"""Words that do not stand in a text for patients, by rule, and names that do not count for the reading level."""

import re


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(patterns) + r")(?![\w])", re.IGNORECASE)


PATIENT_WORDS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("A10", "a childhood adversity score is not asked; its authors say it is not for single persons",
     _any_of(r"adverse childhood", r"ACE[- ]score", r"ACEs?[- ]questionnaire",
             r"before your (?:18th|eighteenth) birthday")),
    ("B03", "hurries people", _any_of("hurry", "required now", "last chance", r"expires? in", "act now")),
    ("C08", "is a command or a phrase that can hurt in an exam",
     _any_of("relax", "for me", "calm down", "bed", "hop up", "spread", "strip", "take off your", "hold still")),
    ("D02", "makes light of it, or raises its voice",
     _any_of("simply", "just", r"don['’]t worry", "obviously", "of course", "no worries", "piece of cake") ),
    ("D02", "has an exclamation mark", re.compile("!")),
    ("D03", "blames", _any_of("invalid", "illegal", "failed", "fails?", "wrong", "must", "error", "mistake")),
    ("D04", "labels people",
     _any_of("refus(?:ed?|es|al)", "non-?compliant", r"complain(?:s|ed)?(?: of)?", "denie[sd]", "admits?",
             r"suffer(?:s|ing|ed)?",
             "victims?", "addicts?", "abusers?")),
    ("D06", "assumes a family or a gender",
     _any_of("maiden name", r"mrs?\b\.?", "ladies", "husband", "wife",
             "mother(?:hood)?", "father", "pregnant wom[ae]n")),
    ("D08", "is dated", _any_of("oriental")),
    ("D10", "promises too much",
     _any_of("cures?", "guarantee[ds]?", r"100 ?%", "painless", "completely safe", "no side effects", "always",
             "will heal", "miracle", "risk-free")),
    ("E04", "says that there is no risk, which no answer can show",
     _any_of("no risk", "zero risk", "without risk", "not at risk", "low risk", "all clear")),
    ("D12", "is graphic",
     _any_of("stab(?:bed|bing)?", "jab(?:bed|s)?", "gore", "gory", "pierc(?:e[ds]?|ing)", "restrain(?:ed|t)?",
             "gush(?:es|ing)?")),
)  # fmt: skip

FREQUENCY_WORDS = _any_of(
    "(?:very )?common(?:ly)?", "uncommon(?:ly)?", "(?:very )?rare(?:ly)?", "frequent(?:ly)?", "infrequent(?:ly)?",
    "unlikely", "usually",
)  # fmt: skip

QUESTION_WORDS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("A09", "asks for the story of an event",
     _any_of(r"what happened(?: to you)?\?", r"what was done to you",
             r"who (?:did|hurt|harmed|hit|touched) (?:it|this|you)",
             r"describe (?:the|what|your) (?:event|trauma|abuse|assault|attack|happened)",
             r"(?:have you|were you)(?: ever)?(?: been)? (?:abused|assaulted|raped|molested|neglected|beaten)",
             r"when did the (?:abuse|assault|attack|trauma)",
             r"how (?:often|many times) (?:did|were you|have you been) (?:it happen|hurt|hit|abused)")),
    ("A11", "counts losses, births or partners",
     _any_of(r"how many (?:\w+ )?(?:pregnancies|miscarriages|abortions|terminations|losses|births|children|partners|"
             r"assaults|times (?:have|were) you (?:been )?pregnant)",
             r"number of (?:\w+ )?(?:pregnancies|miscarriages|abortions|terminations|losses|births|partners|assaults)",
             r"gravida", r"para \d")),
    ("A13", "asks for weight or food amounts",
     _any_of(r"how much do you weigh", r"(?:what is )?your (?:current |body )?weight\b", r"body weight",
             "BMI", "body mass", "calories?",
             r"how much do you eat")),
)  # fmt: skip

IDENTITY_WORDS = re.compile(r"gender|pronoun|ethnic|\brace\b|religio|orientation", re.IGNORECASE)

NAMES = _any_of(
    "electro-?acupuncture", "acupuncturists?", "acupuncture", "needling", "moxibustion", "moxa", "cupping", "gua sha",
    "tui na", "dry needling", "trigger points?", "ear seeds", "warfarin", "apixaban", "rivaroxaban", "dabigatran",
    "heparin", "clopidogrel", "ibuprofen", "naproxen", "aspirin", "ginkgo", "vitamins?", "pacemaker", "epilepsy",
    "lymphedema", "cirrhosis", "diabetes", "chaperone", "practitioner", "interpreter", "medicines?", "pregnant",
    "pregnancy", "emergency", "English", "Spanish", "Arabic",
)  # fmt: skip
