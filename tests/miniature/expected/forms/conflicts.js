dossier.receive({
 "conflicts": {
  "covered": {
   "oasis-council#members-nine": "council-size",
   "oasis-council#members-eleven": "council-size",
   "new-year-flood-2029#killed-three": "flood-dead",
   "new-year-flood-2029#killed-five": "flood-dead",
   "new-year-flood-2029#killed-eight": "flood-dead"
  },
  "open": {
   "enum": [
    "omar-example#accused-of-waste",
    "omar-example#denies-waste",
    "sandstorm-2030#began-28",
    "sandstorm-2030#began-april"
   ],
   "enumDescriptions": [
    "عمر المثال · Omar Example",
    "عمر المثال · Omar Example",
    "العاصفة الرملية · Sandstorm",
    "العاصفة الرملية · Sandstorm"
   ]
  }
 }
});
