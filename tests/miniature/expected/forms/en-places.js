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
     "region",
     "city"
    ],
    "enumDescriptions": [
     "Region",
     "City or town"
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
    "title": "Name",
    "description": "The name as it is usually written, in both languages."
   },
   "other_names": {
    "items": {
     "$ref": "#/$defs/OtherName"
    },
    "type": "array",
    "title": "Other names",
    "description": "Every other spelling that sources use, so that a search by it finds the entry."
   },
   "not_same_as": {
    "items": {
     "type": "string",
     "maxLength": 80,
     "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
     "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
    },
    "type": "array",
    "title": "Not the same as",
    "description": "Ids of entries with a name much like this one that are others. It is enough that one of the two says so."
   },
   "grammar": {
    "$ref": "#/$defs/Grammar",
    "title": "Grammar",
    "description": "The name's gender in Arabic and number in English, so that sentences agree with it."
   },
   "summary": {
    "$ref": "#/$defs/Text",
    "title": "Summary",
    "description": "A sentence or more, each followed by its citation: [@source-id, ¶3]. A link to another entry: [[entry-id|words]]."
   },
   "confirmed": {
    "type": "string",
    "format": "date",
    "pattern": "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))$",
    "patternErrorMessage": "Write the day as 2023-09-28.",
    "title": "Last confirmed",
    "description": "The day on which the whole entry was last read through, as 2023-09-28."
   },
   "claims": {
    "items": {
     "$ref": "#/$defs/Claim"
    },
    "type": "array",
    "title": "Claims",
    "description": "What sources say, one claim at a time, each with its citation."
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
   "confirmed"
  ],
  "type": "object",
  "$defs": {
   "Citation": {
    "additionalProperties": false,
    "properties": {
     "source": {
      "title": "Source",
      "description": "The id of the source that says it.",
      "anyOf": [
       {
        "$ref": "#/$defs/sources-ids"
       },
       {
        "type": "string",
        "maxLength": 80,
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
       }
      ],
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
         "$ref": "#/$defs/disputes-ids"
        }
       ]
      }
     },
     "locator": {
      "maxLength": 120,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "Place in it",
      "description": "Where in the source: H headline, S standfirst, A abstract, C caption, ¶3 third paragraph, p. 3 page."
     },
     "role": {
      "enum": [
       "supports",
       "contradicts",
       "context"
      ],
      "type": "string",
      "enumDescriptions": [
       "supports",
       "contradicts",
       "context"
      ],
      "title": "What the source does",
      "description": "It supports the claim, unless it contradicts it or gives context."
     },
     "quote": {
      "maxLength": 300,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "Quotation",
      "description": "The source's own words in its language, at most 300 characters."
     }
    },
    "required": [
     "source"
    ],
    "type": "object"
   },
   "Claim": {
    "additionalProperties": false,
    "properties": {
     "id": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
      "title": "The claim's id",
      "description": "The claim's name within its entry: a-z, 0-9, hyphens. It never changes once published."
     },
     "relation": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
      "title": "Relation",
      "description": "What ties this entry to another.",
      "enum": [
       "located-in"
      ],
      "enumDescriptions": [
       "Located in"
      ]
     },
     "measure": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
      "title": "Measure",
      "description": "What is counted: people killed, votes, seats.",
      "enum": [
       "killed",
       "personnel",
       "seats",
       "members",
       "votes-for"
      ],
      "enumDescriptions": [
       "Killed",
       "Personnel",
       "Seats",
       "Members",
       "Votes for"
      ]
     },
     "property": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
      "title": "Property",
      "description": "What the entry has that is no other entry: a date, a position, a spelling.",
      "enum": [
       "spelled",
       "coordinates"
      ],
      "enumDescriptions": [
       "Spelled",
       "Position"
      ]
     },
     "statement": {
      "$ref": "#/$defs/Text",
      "title": "Statement",
      "description": "What no relation, measure or property says, as one sentence in both languages."
     },
     "role": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
      "title": "Post",
      "description": "The post that is held; only with a relation that takes one.",
      "enum": [
       "chair",
       "deputy",
       "commander"
      ],
      "enumDescriptions": [
       "Chair",
       "Deputy chair",
       "Commander"
      ]
     },
     "object": {
      "title": "The other entry",
      "description": "The id of the entry to which the relation leads.",
      "anyOf": [
       {
        "$ref": "#/$defs/places-ids"
       },
       {
        "type": "string",
        "maxLength": 80,
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
       }
      ],
      "not": {
       "anyOf": [
        {
         "$ref": "#/$defs/actors-ids"
        },
        {
         "$ref": "#/$defs/events-ids"
        },
        {
         "$ref": "#/$defs/sources-ids"
        },
        {
         "$ref": "#/$defs/disputes-ids"
        }
       ]
      }
     },
     "value": {
      "title": "Value",
      "description": "A number 11300 or a range 18000/20000, a date 2023-09-28, a position 32.77, 22.64, or a name. Where it is not known, somevalue; where there is none, novalue.",
      "anyOf": [
       {
        "type": [
         "string",
         "number"
        ]
       },
       {
        "$ref": "#/$defs/Text"
       }
      ]
     },
     "bound": {
      "enum": [
       "about",
       "at-least",
       "more-than",
       "at-most"
      ],
      "type": "string",
      "enumDescriptions": [
       "about",
       "at least",
       "more than",
       "at most"
      ],
      "title": "Precision",
      "description": "Whether the number is about so many, at least or at most."
     },
     "lang": {
      "type": "string",
      "pattern": "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",
      "patternErrorMessage": "Write the language's code: ar, en or fr.",
      "title": "Language of the name",
      "description": "The language in which the name is written: ar, en or another."
     },
     "valid": {
      "type": [
       "string",
       "integer"
      ],
      "maxLength": 64,
      "pattern": "^(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)/(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|\\.\\.)?|(?:\\.\\.)?/(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X))$",
      "patternErrorMessage": "Write the date as 2023-09-28, 2023-09, 2023, 2019-04/2020-06, 2015-03/.. or 2014~.",
      "title": "When it holds",
      "description": "2023-09-28 or 2023-09 or 2019-04/2020-06, or 2015-03/.. where it goes on, or 2014~ for about."
     },
     "as_of": {
      "type": [
       "string",
       "integer"
      ],
      "maxLength": 64,
      "pattern": "^(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)/(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|\\.\\.)?|(?:\\.\\.)?/(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X))$",
      "patternErrorMessage": "Write the date as 2023-09-28, 2023-09, 2023, 2019-04/2020-06, 2015-03/.. or 2014~.",
      "title": "As of",
      "description": "The date up to which the source knew it, as 2023-09-28."
     },
     "said_by": {
      "title": "Said by",
      "description": "The id of whoever says so, if that is not the publisher.",
      "anyOf": [
       {
        "$ref": "#/$defs/actors-ids"
       },
       {
        "$ref": "#/$defs/places-ids"
       },
       {
        "type": "string",
        "maxLength": 80,
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
       },
       {
        "type": "array",
        "items": {
         "anyOf": [
          {
           "$ref": "#/$defs/actors-ids"
          },
          {
           "$ref": "#/$defs/places-ids"
          },
          {
           "type": "string",
           "maxLength": 80,
           "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
           "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023."
          }
         ],
         "not": {
          "anyOf": [
           {
            "$ref": "#/$defs/events-ids"
           },
           {
            "$ref": "#/$defs/sources-ids"
           },
           {
            "$ref": "#/$defs/disputes-ids"
           }
          ]
         }
        }
       }
      ],
      "not": {
       "anyOf": [
        {
         "$ref": "#/$defs/events-ids"
        },
        {
         "$ref": "#/$defs/sources-ids"
        },
        {
         "$ref": "#/$defs/disputes-ids"
        }
       ]
      }
     },
     "status": {
      "enum": [
       "accepted",
       "contested",
       "rejected",
       "superseded",
       "needs-work"
      ],
      "type": "string",
      "enumDescriptions": [
       "accepted",
       "contested",
       "rejected",
       "superseded",
       "needs work"
      ],
      "title": "Status",
      "description": "contested where sources differ, with a note that says why; accepted unless said."
     },
     "wrongdoing": {
      "type": "boolean",
      "title": "Accusation",
      "description": "true where the claim accuses somebody of wrongdoing."
     },
     "confidence": {
      "enum": [
       "high",
       "medium",
       "low",
       "unrated"
      ],
      "type": "string",
      "enumDescriptions": [
       "high",
       "medium",
       "low",
       "unrated"
      ],
      "title": "Confidence",
      "description": "high, medium or low, with a reason; unrated, which is not low, unless said."
     },
     "confidence_reason": {
      "$ref": "#/$defs/Text",
      "title": "Reason for the confidence",
      "description": "Why the confidence is so rated, in both languages."
     },
     "conflicts_with": {
      "items": {
       "$ref": "#/$defs/ClaimRef"
      },
      "type": "array",
      "title": "Claims it conflicts with",
      "description": "claim-id of this entry or entry-id#claim-id of another. Each of them names this one too."
     },
     "replies": {
      "items": {
       "$ref": "#/$defs/ClaimRef"
      },
      "type": "array",
      "title": "Replies",
      "description": "Claims in which those whom this one accuses answer: claim-id of this entry or entry-id#claim-id of another. They are told beside it."
     },
     "note": {
      "$ref": "#/$defs/Text",
      "title": "Note",
      "description": "Why sources differ, or why the claim was rejected; needed with contested and rejected."
     },
     "citations": {
      "items": {
       "$ref": "#/$defs/Citation"
      },
      "minItems": 1,
      "type": "array",
      "title": "Citations",
      "description": "Where it is said: at least one source that supports it.",
      "contains": {
       "not": {
        "required": [
         "role"
        ],
        "properties": {
         "role": {
          "enum": [
           "contradicts",
           "context"
          ]
         }
        }
       }
      }
     }
    },
    "required": [
     "id",
     "citations"
    ],
    "type": "object",
    "oneOf": [
     {
      "required": [
       "relation"
      ]
     },
     {
      "required": [
       "measure"
      ]
     },
     {
      "required": [
       "property"
      ]
     },
     {
      "required": [
       "statement"
      ]
     }
    ],
    "dependentRequired": {
     "relation": [
      "object"
     ],
     "measure": [
      "value"
     ],
     "property": [
      "value"
     ]
    },
    "dependentSchemas": {
     "relation": {
      "properties": {
       "value": false,
       "bound": false,
       "lang": false
      }
     },
     "measure": {
      "properties": {
       "role": false,
       "object": false,
       "lang": false
      }
     },
     "property": {
      "properties": {
       "role": false,
       "object": false,
       "bound": false
      }
     },
     "statement": {
      "properties": {
       "role": false,
       "object": false,
       "value": false,
       "bound": false,
       "lang": false
      }
     }
    },
    "allOf": [
     {
      "if": {
       "required": [
        "relation"
       ],
       "properties": {
        "relation": {
         "enum": [
          "holds-post"
         ]
        }
       }
      },
      "then": {
       "required": [
        "role"
       ]
      },
      "else": {
       "properties": {
        "role": false
       }
      }
     },
     {
      "if": {
       "required": [
        "relation"
       ],
       "properties": {
        "relation": {
         "enum": [
          "commands",
          "member-of",
          "allied-with",
          "participant",
          "detained"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "object": {
         "not": {
          "anyOf": [
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
           }
          ]
         }
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "relation"
       ],
       "properties": {
        "relation": {
         "enum": [
          "opposes"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "object": {
         "not": {
          "anyOf": [
           {
            "$ref": "#/$defs/places-ids"
           },
           {
            "$ref": "#/$defs/sources-ids"
           },
           {
            "$ref": "#/$defs/disputes-ids"
           }
          ]
         }
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "relation"
       ],
       "properties": {
        "relation": {
         "enum": [
          "holds-post"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "object": {
         "not": {
          "anyOf": [
           {
            "$ref": "#/$defs/events-ids"
           },
           {
            "$ref": "#/$defs/sources-ids"
           },
           {
            "$ref": "#/$defs/disputes-ids"
           }
          ]
         }
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "relation"
       ],
       "properties": {
        "relation": {
         "enum": [
          "based-in",
          "born-in",
          "located-in",
          "took-place-in"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "object": {
         "not": {
          "anyOf": [
           {
            "$ref": "#/$defs/actors-ids"
           },
           {
            "$ref": "#/$defs/events-ids"
           },
           {
            "$ref": "#/$defs/sources-ids"
           },
           {
            "$ref": "#/$defs/disputes-ids"
           }
          ]
         }
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "measure"
       ]
      },
      "then": {
       "properties": {
        "value": {
         "anyOf": [
          {
           "type": [
            "string",
            "number"
           ],
           "pattern": "^[0-9]{1,15}(?:\\.[0-9]{1,6})?(?:/[0-9]{1,15}(?:\\.[0-9]{1,6})?)?$",
           "minimum": 0,
           "exclusiveMaximum": 1000000000000000,
           "patternErrorMessage": "Write a number, 11300, or a range, 18000/20000."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "not known",
            "none"
           ]
          }
         ]
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "property"
       ],
       "properties": {
        "property": {
         "enum": [
          "date",
          "born",
          "died",
          "founded",
          "dissolved",
          "announced"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "value": {
         "anyOf": [
          {
           "type": [
            "string",
            "integer"
           ],
           "maxLength": 64,
           "pattern": "^(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)/(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|\\.\\.)?|(?:\\.\\.)?/(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X))$",
           "patternErrorMessage": "Write the date as 2023-09-28, 2023-09, 2023, 2019-04/2020-06, 2015-03/.. or 2014~."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "not known",
            "none"
           ]
          }
         ]
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "property"
       ],
       "properties": {
        "property": {
         "enum": [
          "spelled"
         ]
        }
       }
      },
      "then": {
       "required": [
        "lang"
       ],
       "properties": {
        "value": {
         "anyOf": [
          {
           "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
           "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "not known",
            "none"
           ]
          }
         ]
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "property"
       ],
       "properties": {
        "property": {
         "enum": [
          "titled",
          "described-as",
          "accused-of"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "value": {
         "$ref": "#/$defs/Text"
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "property"
       ],
       "properties": {
        "property": {
         "enum": [
          "coordinates"
         ]
        }
       }
      },
      "then": {
       "properties": {
        "value": {
         "anyOf": [
          {
           "type": "string",
           "pattern": "^-?(?:90\\.00|[0-8]?[0-9]\\.[0-9]{2}), -?(?:180\\.00|(?:1[0-7])?[0-9]\\.[0-9]{2}|[0-9]{2}\\.[0-9]{2})$",
           "patternErrorMessage": "Write the position north, then east, to two decimals each: 32.77, 22.64."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "not known",
            "none"
           ]
          }
         ]
        }
       }
      }
     },
     {
      "if": {
       "required": [
        "status"
       ],
       "properties": {
        "status": {
         "enum": [
          "contested",
          "rejected"
         ]
        }
       }
      },
      "then": {
       "required": [
        "note"
       ]
      }
     },
     {
      "if": {
       "required": [
        "confidence"
       ],
       "properties": {
        "confidence": {
         "enum": [
          "high",
          "medium",
          "low"
         ]
        }
       }
      },
      "then": {
       "required": [
        "confidence_reason"
       ]
      }
     }
    ]
   },
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
     "claim": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "Write it in small Latin letters and digits with single hyphens between, as derna-floods-2023.",
      "title": "Claim that changed",
      "description": "The claim's id in this entry, even if it was withdrawn; left out where other words than a claim changed."
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
   "Grammar": {
    "additionalProperties": false,
    "properties": {
     "ar": {
      "enum": [
       "masculine",
       "feminine"
      ],
      "type": "string",
      "enumDescriptions": [
       "masculine",
       "feminine"
      ],
      "title": "Gender in Arabic",
      "description": "Masculine unless said."
     },
     "en": {
      "enum": [
       "singular",
       "plural"
      ],
      "type": "string",
      "enumDescriptions": [
       "singular",
       "plural"
      ],
      "title": "Number in English",
      "description": "Singular unless said."
     },
     "article": {
      "enum": [
       "the",
       "none"
      ],
      "type": "string",
      "enumDescriptions": [
       "with the",
       "without an article"
      ],
      "title": "Article in English",
      "description": "Whether the English name takes the; the kind decides unless said."
     }
    },
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
   "OtherName": {
    "additionalProperties": false,
    "properties": {
     "text": {
      "maxLength": 400,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "Write the words alone, with no space at either end and no hidden characters.",
      "title": "Spelling",
      "description": "The name as it is written there."
     },
     "lang": {
      "type": "string",
      "pattern": "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",
      "patternErrorMessage": "Write the language's code: ar, en or fr.",
      "title": "Its language",
      "description": "ar, en or another."
     }
    },
    "required": [
     "text",
     "lang"
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
  "title": "dossier/places/*.yaml"
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
