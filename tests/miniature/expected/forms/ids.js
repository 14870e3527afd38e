dossier.receive({
 "ids": {
  "actors-ids": {
   "type": "string",
   "enum": [
    "abd-al-qadir-al-ramli",
    "idris-example",
    "nadia-example",
    "oasis-agency",
    "oasis-council",
    "oasis-guards",
    "omar-example",
    "salma-example",
    "wells-fund"
   ],
   "enumDescriptions": [
    "عبد القادر الرملي · Abd al-Qadir al-Ramli",
    "إدريس المثال · Idris Example",
    "نادية المثال · Nadia Example",
    "وكالة الواحة · Oasis Agency",
    "مجلس الواحة · Oasis Council",
    "حرس الواحة · Oasis Guards",
    "عمر المثال · Omar Example",
    "سلمى المثال · Salma Example",
    "صندوق الآبار | 50% · Wells Fund | 50%"
   ],
   "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
  },
  "events-ids": {
   "type": "string",
   "enum": [
    "council-vote-2031",
    "long-talks-2030",
    "lost-meeting",
    "new-year-flood-2029",
    "sandstorm-2030"
   ],
   "enumDescriptions": [
    "تصويت المجلس · Council vote",
    "المحادثات الطويلة · Long talks",
    "اللقاء المفقود · Lost meeting",
    "سيل رأس السنة · New Year flood",
    "العاصفة الرملية · Sandstorm"
   ],
   "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
  },
  "places-ids": {
   "type": "string",
   "enum": [
    "far-harbour",
    "great-oasis",
    "north-oasis"
   ],
   "enumDescriptions": [
    "الميناء البعيد · Far Harbour",
    "الواحة الكبرى · Great Oasis",
    "الواحة الشمالية · North Oasis"
   ],
   "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
  },
  "sources-ids": {
   "type": "string",
   "enum": [
    "agency-2031",
    "daily-oasis-2031",
    "harbour-log-2030",
    "letter-2029",
    "posta-2031"
   ],
   "enumDescriptions": [
    "رئيسة المجلس تتحدث · The chair of the council speaks",
    "المجلس يصوّت «بلا اعتراض» · Council votes “without objection”",
    "سجل الميناء · The harbour log",
    "رسالة من الواحة · A letter from the oasis",
    "سلمى المثال وداعاً · Farewell Salma Example"
   ],
   "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
  },
  "disputes-ids": {
   "type": "string",
   "enum": [
    "council-size",
    "flood-dead"
   ],
   "enumDescriptions": [
    "كم عدد أعضاء المجلس؟ · How many members has the council?",
    "كم قتل السيل؟ · How many did the flood kill?"
   ],
   "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
  }
 },
 "taken": [
  "a-z",
  "index",
  "old-committee",
  "salma-w"
 ],
 "living": [
  "abd-al-qadir-al-ramli",
  "nadia-example",
  "omar-example",
  "salma-example"
 ],
 "publishers": [
  1,
  2,
  3,
  4,
  1
 ]
});
