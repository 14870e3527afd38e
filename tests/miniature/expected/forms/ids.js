dossier.receive({
 "actors-ids": {
  "type": "string",
  "enum": [
   "idris-example",
   "oasis-agency",
   "oasis-council",
   "oasis-guards",
   "omar-example",
   "salma-example"
  ],
  "enumDescriptions": [
   "إدريس المثال · Idris Example",
   "وكالة الواحة · Oasis Agency",
   "مجلس الواحة · Oasis Council",
   "حرس الواحة · Oasis Guards",
   "عمر المثال · Omar Example",
   "سلمى المثال · Salma Example"
  ],
  "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
 },
 "events-ids": {
  "type": "string",
  "enum": [
   "council-vote-2031",
   "lost-meeting",
   "sandstorm-2030"
  ],
  "enumDescriptions": [
   "تصويت المجلس · Council vote",
   "اللقاء المفقود · Lost meeting",
   "العاصفة الرملية · Sandstorm"
  ],
  "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
 },
 "places-ids": {
  "type": "string",
  "enum": [
   "great-oasis",
   "north-oasis"
  ],
  "enumDescriptions": [
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
   "letter-2029",
   "posta-2031"
  ],
  "enumDescriptions": [
   "رئيسة المجلس تتحدث · The chair of the council speaks",
   "المجلس يصوّت «بلا اعتراض» · Council votes “without objection”",
   "رسالة من الواحة · A letter from the oasis",
   "سلمى المثال وداعاً · Farewell Salma Example"
  ],
  "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
 },
 "disputes-ids": {
  "type": "string",
  "enum": [
   "council-size"
  ],
  "enumDescriptions": [
   "كم عدد أعضاء المجلس؟ · How many members has the council?"
  ],
  "errorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.\nWrite it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
 }
});
