dossier.receive({
 "schema": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "additionalProperties": false,
  "properties": {
   "entry": {
    "type": "string",
    "maxLength": 80,
    "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
    "not": {
     "anyOf": [
      {
       "$ref": "#/$defs/actors-ids"
      },
      {
       "$ref": "#/$defs/events-ids"
      },
      {
       "$ref": "#/$defs/places-ids"
      },
      {
       "$ref": "#/$defs/sources-ids"
      },
      {
       "$ref": "#/$defs/disputes-ids"
      },
      {
       "enum": [
        "a-z",
        "index"
       ]
      },
      {
       "pattern": "^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$"
      }
     ]
    },
    "title": "Id",
    "description": "The file's name: a-z, 0-9, hyphens, as derna-floods-2023. It never changes once published."
   },
   "kind": {
    "type": "string",
    "maxLength": 80,
    "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
    "title": "Kind",
    "description": "What the entry is.",
    "enum": [
     "count",
     "timing"
    ],
    "enumDescriptions": [
     "Count",
     "Date"
    ]
   },
   "redirect_from": {
    "items": {
     "type": "string",
     "maxLength": 80,
     "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
     "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
    },
    "type": "array",
    "title": "Former ids",
    "description": "Ids that the entry had before; their old addresses lead here."
   },
   "withdrawn": {
    "$ref": "#/$defs/Withdrawal",
    "title": "Withdrawn",
    "description": "When the entry was withdrawn and why. Its id stays taken."
   },
   "name": {
    "$ref": "#/$defs/Label",
    "title": "Question",
    "description": "The question on which sources differ."
   },
   "summary": {
    "$ref": "#/$defs/Text",
    "title": "Summary",
    "description": "Who says what, and why they differ, each sentence followed by its citation: [@source-id, ¶3]."
   },
   "covers": {
    "items": {
     "$ref": "#/$defs/ClaimRef"
    },
    "minLength": 1,
    "type": "array",
    "title": "Claims in conflict",
    "description": "At least one claim of each chain in conflict: entry-id#claim-id.",
    "minItems": 1
   },
   "corrections": {
    "items": {
     "$ref": "#/$defs/Correction"
    },
    "type": "array",
    "title": "Corrections",
    "description": "What changed in what was published, when and why. Add a line; leave the old ones as they are."
   }
  },
  "required": [
   "entry",
   "kind",
   "name",
   "summary",
   "covers"
  ],
  "type": "object",
  "$defs": {
   "ClaimRef": {
    "type": "string",
    "pattern": "^(?:[a-z0-9]+(?:-[a-z0-9]+)*#)?[a-z0-9]+(?:-[a-z0-9]+)*$",
    "patternErrorMessage": "Write claim-id or entry-id#claim-id."
   },
   "Correction": {
    "additionalProperties": false,
    "properties": {
     "on": {
      "type": "string",
      "format": "date",
      "pattern": "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))$",
      "patternErrorMessage": "Write the day as 2023-09-28.",
      "title": "Corrected on",
      "description": "The day, as 2023-09-28."
     },
     "note": {
      "$ref": "#/$defs/Text",
      "title": "What was corrected",
      "description": "What changed and why, in both languages."
     }
    },
    "required": [
     "on",
     "note"
    ],
    "type": "object"
   },
   "Label": {
    "additionalProperties": false,
    "properties": {
     "ar": {
      "maxLength": 400,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "In Arabic",
      "description": "The name in Arabic."
     },
     "en": {
      "maxLength": 400,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "In English",
      "description": "The name in English."
     }
    },
    "required": [
     "ar",
     "en"
    ],
    "type": "object"
   },
   "Text": {
    "additionalProperties": false,
    "properties": {
     "ar": {
      "maxLength": 4000,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "In Arabic",
      "description": "The words in Arabic, as an editor of Arabic would write them."
     },
     "en": {
      "maxLength": 4000,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "In English",
      "description": "The words in English; they say what the Arabic ones say."
     }
    },
    "required": [
     "ar",
     "en"
    ],
    "type": "object"
   },
   "Withdrawal": {
    "additionalProperties": false,
    "properties": {
     "on": {
      "type": "string",
      "format": "date",
      "pattern": "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))$",
      "patternErrorMessage": "Write the day as 2023-09-28.",
      "title": "Withdrawn on",
      "description": "The day, as 2023-09-28."
     },
     "reason": {
      "$ref": "#/$defs/Text",
      "title": "Reason",
      "description": "Why it was withdrawn, in both languages."
     }
    },
    "required": [
     "on",
     "reason"
    ],
    "type": "object"
   }
  },
  "title": "dossier/disputes/*.yaml"
 },
 "rules": {
  "dates": [
   "date",
   "born",
   "died",
   "founded",
   "dissolved",
   "announced"
  ],
  "single": [
   "date",
   "born",
   "died",
   "founded",
   "dissolved",
   "coordinates"
  ],
  "accusing": [
   "detained",
   "accused-of"
  ],
  "publishers": [
   "publisher"
  ],
  "sentences": {
   "before_names": [
    "adm",
    "amb",
    "approx",
    "brig",
    "ca",
    "capt",
    "cdr",
    "cf",
    "cmdr",
    "col",
    "dr",
    "eng",
    "ft",
    "gen",
    "gov",
    "hon",
    "lt",
    "maj",
    "messrs",
    "mr",
    "mrs",
    "ms",
    "mt",
    "pres",
    "prof",
    "rep",
    "rev",
    "sen",
    "sgt",
    "st",
    "viz",
    "vs"
   ],
   "before_figures": [
    "apr",
    "art",
    "arts",
    "aug",
    "ch",
    "dec",
    "feb",
    "fig",
    "figs",
    "jan",
    "jul",
    "jun",
    "mar",
    "no",
    "nos",
    "nov",
    "oct",
    "p",
    "para",
    "paras",
    "pp",
    "sec",
    "sep",
    "sept",
    "vol",
    "vols"
   ],
   "at_ends": [
    "al",
    "bros",
    "co",
    "corp",
    "dept",
    "etc",
    "inc",
    "jr",
    "ltd",
    "sr"
   ],
   "beginning": [
    "a",
    "after",
    "all",
    "although",
    "an",
    "another",
    "as",
    "at",
    "before",
    "both",
    "but",
    "by",
    "during",
    "each",
    "for",
    "from",
    "he",
    "her",
    "his",
    "however",
    "if",
    "in",
    "it",
    "its",
    "later",
    "many",
    "more",
    "most",
    "no",
    "nobody",
    "none",
    "on",
    "one",
    "she",
    "since",
    "some",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "two",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "while",
    "who",
    "with"
   ]
  },
  "scripts": {
   "letter": "[کیہھڪےە۰-۹ﭐ-﷿ﹰ-ﻼـ＀-￯𝐀-𝟿]",
   "prefix": "(?<![\\p{L}\\p{N}_])[وف]?(?:[بكل]|ال)\\u0640(?!\\p{L})",
   "seam": "[a-zA-ZÀ-ɏ][Ѐ-ӿͰ-Ͽؠ-يٱ-ۓ]|[Ѐ-ӿͰ-Ͽؠ-يٱ-ۓ][a-zA-ZÀ-ɏ]"
  },
  "letters": [
   [
    "ک",
    "ك"
   ],
   [
    "ی",
    "ي"
   ],
   [
    "ہ",
    "ه"
   ],
   [
    "ھ",
    "ه"
   ],
   [
    "[\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]",
    ""
   ],
   [
    "[ـء]",
    ""
   ],
   [
    "ٱ",
    "ا"
   ],
   [
    "[ىې]",
    "ي"
   ],
   [
    "[ةە]",
    "ه"
   ],
   [
    "[گڭ]",
    "ك"
   ],
   [
    "پ",
    "ب"
   ],
   [
    "ڤ",
    "ف"
   ],
   [
    "[چژ]",
    "ج"
   ],
   [
    "['’]s(?![a-z])",
    ""
   ],
   [
    "[ʿʾ'’‘`´]",
    ""
   ],
   [
    "[٠۰]",
    "0"
   ],
   [
    "[١۱]",
    "1"
   ],
   [
    "[٢۲]",
    "2"
   ],
   [
    "[٣۳]",
    "3"
   ],
   [
    "[٤۴]",
    "4"
   ],
   [
    "[٥۵]",
    "5"
   ],
   [
    "[٦۶]",
    "6"
   ],
   [
    "[٧۷]",
    "7"
   ],
   [
    "[٨۸]",
    "8"
   ],
   [
    "[٩۹]",
    "9"
   ],
   [
    "(?<=[0-9])[,٬،](?=[0-9]{3}(?![0-9]))",
    ""
   ],
   [
    "(?<![a-z])([a-z])\\.(?=[a-z](?![a-z]))",
    "$1"
   ],
   [
    "ı",
    "i"
   ],
   [
    "ø",
    "o"
   ],
   [
    "ł",
    "l"
   ],
   [
    "ß",
    "ss"
   ],
   [
    "æ",
    "ae"
   ]
  ],
  "campaign": "utm_\\w+|(?:fb|g|dc|ms|tw|y|ig)cl?s?h?id|gbraid|wbraid|mc_[ce]id|_ga|_gl|mkt_tok|ocid|cmpid|at_(?:medium|campaign|custom\\d|link_\\w+|ptr_\\w+)|igsh|__twitter_impression|amp;\\w+"
 },
 "hidden": "[\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]",
 "words": {
  "required": "{field}: fill this in.",
  "pattern": "{field}: {how}",
  "hidden": "{field}: holds an invisible character, {character}. Type the words again.",
  "taken": "{field}: another entry has this id. Choose another.",
  "unknown": "{field}: choose one of those that are offered.",
  "long": "{field}: too long. At most {number} characters fit.",
  "date": "{field}: an event needs a claim with its date.",
  "support": "{field}: name a source that supports the claim.",
  "form": "{field}: choose one.",
  "one": "{field}: give the id or the name, one of the two.",
  "some": "{field}: add at least one.",
  "wrong": "{field}: this does not belong here.",
  "new": "{field}: no entry has the id {id} yet. It must come with this one.",
  "reversed": "{field}: ends before it begins. Swap the two dates.",
  "falling": "{field}: write the smaller number first.",
  "ahead": "{field}: this day has not come yet.",
  "early": "{field}: it was read before it came out. Correct one of the two days.",
  "twice": "{field}: another claim of this entry has this id. Choose another.",
  "same": "{field}: this claim says what {other} says. Put the sources under one claim.",
  "uncited": "{field}: nothing is cited after “{words}”. Put a source behind it.",
  "otherwise": "{field}: cites other sources or places than the Arabic. Cite the same in both, in one order.",
  "linked": "{field}: links other entries than the Arabic. Link the same in both.",
  "script-ar": "{field}: write this in Arabic letters.",
  "script-en": "{field}: write this in Latin letters.",
  "letters": "{field}: has a letter that only looks like another, or a word in two scripts. Type it again.",
  "itself": "{field}: ties the entry to itself. Name whom it is tied to.",
  "two": "{field}: another claim gives another value. Let each name the other as its rival, as contested, with a note.",
  "mutual": "{field}: each of the two claims must name the other.",
  "rival": "{field}: no claim of this entry has the id {id}.",
  "open": "{field}: two claims in conflict cannot both be accepted. Mark them as contested.",
  "second": "{field}: whoever is accused and lives has a right to two publishers that do not depend on each other.",
  "accused": "{field}: an accusation against somebody who lives needs this.",
  "page": "{field}: this page is here already, as {other}. Cite that.",
  "namesake": "{field}: {other} has the same two names. Tell them apart by a year or a place in brackets, if they are two.",
  "uncitable": "{field}: {id} is no source.",
  "unlinkable": "{field}: {id} is a source. Cite it.",
  "gone": "{field}: {id} is no longer in use. Name what took its place.",
  "covered": "{field}: {id} belongs to {other} already.",
  "offers": "What is called so",
  "found": "{number} found",
  "none": "Nothing is called so here. If you mean what is still to come, write its id.",
  "pick": "Cite or link: part of a name",
  "kept": "What you typed before is here again.",
  "lone": "{field}: {id} is in conflict with nothing yet. Propose it and its rival first.",
  "well": "Nothing to fix here. What only the whole dossier can show is checked once you propose it.",
  "copied": "Copied.",
  "uncopied": "The browser did not let us copy. Select the text and copy it.",
  "overlong": "Too long for an address, so it was copied instead: paste it into the page that opens.",
  "paste": "Copied. Paste it after the last claim of the file that opens.",
  "begin": "Copied. Paste it at the end of the file that opens."
 },
 "folders": {
  "actors": "https://github.com/oasis-dossier/oasis-dossier/edit/main/dossier/actors/",
  "events": "https://github.com/oasis-dossier/oasis-dossier/edit/main/dossier/events/",
  "places": "https://github.com/oasis-dossier/oasis-dossier/edit/main/dossier/places/",
  "sources": "https://github.com/oasis-dossier/oasis-dossier/edit/main/dossier/sources/",
  "disputes": "https://github.com/oasis-dossier/oasis-dossier/edit/main/dossier/disputes/"
 },
 "limit": 8000
});
