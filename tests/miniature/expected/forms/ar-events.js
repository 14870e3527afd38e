dossier.receive({
 "schema": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "additionalProperties": false,
  "properties": {
   "entry": {
    "type": "string",
    "maxLength": 80,
    "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
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
    "title": "المعرّف",
    "description": "اسم الملف: a-z و0-9 وشرطات، مثل derna-floods-2023. لا يتغير بعد نشره."
   },
   "kind": {
    "type": "string",
    "maxLength": 80,
    "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
    "title": "النوع",
    "description": "ما هي المادة.",
    "enum": [
     "meeting",
     "vote",
     "disaster"
    ],
    "enumDescriptions": [
     "لقاء",
     "تصويت",
     "كارثة"
    ]
   },
   "redirect_from": {
    "items": {
     "type": "string",
     "maxLength": 80,
     "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
     "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023."
    },
    "type": "array",
    "title": "معرّفات سابقة",
    "description": "معرّفات حملتها المادة من قبل؛ عناوينها القديمة تقود إلى هذه."
   },
   "withdrawn": {
    "$ref": "#/$defs/Withdrawal",
    "title": "سحب المادة",
    "description": "متى سُحبت المادة ولماذا. يبقى معرّفها محجوزاً."
   },
   "name": {
    "$ref": "#/$defs/Label",
    "title": "الاسم",
    "description": "الاسم كما يُكتب عادة، باللغتين."
   },
   "other_names": {
    "items": {
     "$ref": "#/$defs/OtherName"
    },
    "type": "array",
    "title": "أسماء أخرى",
    "description": "كل رسم آخر للاسم في المصادر، فيجده من يبحث به."
   },
   "not_same_as": {
    "items": {
     "type": "string",
     "maxLength": 80,
     "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
     "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023."
    },
    "type": "array",
    "title": "ليست هي",
    "description": "معرّفات مواد تشبهها اسماً وليست هي. يكفي أن تذكره إحداهما."
   },
   "grammar": {
    "$ref": "#/$defs/Grammar",
    "title": "الصرف",
    "description": "جنس الاسم بالعربية وعدده بالإنجليزية، فتصح الجمل."
   },
   "summary": {
    "$ref": "#/$defs/Text",
    "title": "الملخص",
    "description": "جملة أو أكثر، وبعد كل جملة إحالتها: [@source-id, ¶3]. والرابط إلى مادة أخرى: [[entry-id|كلمات]]."
   },
   "confirmed": {
    "type": "string",
    "format": "date",
    "pattern": "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))$",
    "patternErrorMessage": "اكتب اليوم هكذا: 2023-09-28.",
    "title": "آخر مراجعة",
    "description": "اليوم الذي قُرئت فيه المادة كلها آخر مرة، مثل 2023-09-28."
   },
   "claims": {
    "items": {
     "$ref": "#/$defs/Claim"
    },
    "type": "array",
    "title": "الأقوال",
    "description": "ما تقوله المصادر، قولاً قولاً، ولكل قول إحالته.",
    "contains": {
     "required": [
      "property"
     ],
     "properties": {
      "property": {
       "enum": [
        "date"
       ]
      }
     },
     "anyOf": [
      {
       "not": {
        "required": [
         "status"
        ],
        "properties": {
         "status": {
          "enum": [
           "rejected",
           "superseded"
          ]
         }
        }
       }
      },
      {
       "properties": {
        "value": {
         "enum": [
          "somevalue",
          "novalue"
         ]
        }
       }
      }
     ]
    }
   },
   "corrections": {
    "items": {
     "$ref": "#/$defs/Correction"
    },
    "type": "array",
    "title": "التصويبات",
    "description": "ما تغيّر مما نُشر ومتى ولماذا. أضف سطراً ولا تغيّر سطراً قديماً."
   }
  },
  "required": [
   "entry",
   "kind",
   "name",
   "summary",
   "confirmed",
   "claims"
  ],
  "type": "object",
  "$defs": {
   "Citation": {
    "additionalProperties": false,
    "properties": {
     "source": {
      "title": "المصدر",
      "description": "معرّف المصدر الذي ورد فيه القول.",
      "anyOf": [
       {
        "$ref": "#/$defs/sources-ids"
       },
       {
        "type": "string",
        "maxLength": 80,
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023."
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
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "الموضع",
      "description": "موضع القول في المصدر: H العنوان، S العنوان الفرعي، A الملخص، C التعليق على الصورة، ¶3 الفقرة الثالثة، p. 3 الصفحة."
     },
     "role": {
      "enum": [
       "supports",
       "contradicts",
       "context"
      ],
      "type": "string",
      "enumDescriptions": [
       "يؤيد",
       "يعارض",
       "للسياق"
      ],
      "title": "ما يفعله المصدر",
      "description": "يؤيد القول ما لم يُذكر أنه يعارضه أو يبيّن سياقه."
     },
     "quote": {
      "maxLength": 300,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "اقتباس",
      "description": "كلمات المصدر نفسها بلغته، في 300 حرف على الأكثر."
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
      "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
      "title": "معرّف القول",
      "description": "اسم القول داخل مادته: a-z و0-9 وشرطات. لا يتغير بعد نشره."
     },
     "relation": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
      "title": "الصلة",
      "description": "ما يربط هذه المادة بأخرى.",
      "enum": [
       "took-place-in",
       "participant"
      ],
      "enumDescriptions": [
       "المكان",
       "المشاركون"
      ]
     },
     "measure": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
      "title": "المقدار",
      "description": "ما يُعدّ: قتلى أو أصوات أو مقاعد.",
      "enum": [
       "killed",
       "personnel",
       "seats",
       "members",
       "votes-for"
      ],
      "enumDescriptions": [
       "القتلى",
       "عدد الأفراد",
       "عدد المقاعد",
       "عدد الأعضاء",
       "الأصوات المؤيدة"
      ]
     },
     "property": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
      "title": "الخاصية",
      "description": "ما تتصف به المادة ولا يكون مادة أخرى: تاريخ أو موقع أو رسم للاسم.",
      "enum": [
       "date",
       "announced",
       "spelled",
       "described-as"
      ],
      "enumDescriptions": [
       "التاريخ",
       "تاريخ الإعلان",
       "رسم الاسم",
       "وُصف بأنه"
      ]
     },
     "statement": {
      "$ref": "#/$defs/Text",
      "title": "الجملة",
      "description": "ما لا تقوله صلة ولا مقدار ولا خاصية، جملة واحدة باللغتين."
     },
     "role": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
      "title": "المنصب",
      "description": "المنصب الذي يشغله، مع صلة المنصب وحدها.",
      "enum": [
       "chair",
       "deputy",
       "commander"
      ],
      "enumDescriptions": [
       "رئيس",
       "نائب الرئيس",
       "آمر"
      ]
     },
     "object": {
      "title": "الطرف الآخر",
      "description": "معرّف المادة التي تربطها الصلة بهذه.",
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
        "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023."
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
     "value": {
      "title": "القيمة",
      "description": "عدد 11300 أو مدى 18000/20000، أو تاريخ 2023-09-28، أو موقع 32.77, 22.64، أو اسم. وإن لم تُعرف القيمة فاكتب somevalue، وإن لم توجد فاكتب novalue.",
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
       "نحو",
       "ما لا يقل عن",
       "أكثر من",
       "ما لا يزيد على"
      ],
      "title": "الدقة",
      "description": "هل العدد تقريبي أو حد أدنى أو أعلى؟"
     },
     "lang": {
      "type": "string",
      "pattern": "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",
      "patternErrorMessage": "اكتب رمز اللغة: ar أو en أو fr.",
      "title": "لغة الاسم",
      "description": "اللغة التي كُتب بها الاسم: ar أو en أو غيرهما."
     },
     "valid": {
      "type": [
       "string",
       "integer"
      ],
      "maxLength": 64,
      "pattern": "^(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)/(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|\\.\\.)?|(?:\\.\\.)?/(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X))$",
      "patternErrorMessage": "اكتب التاريخ هكذا: 2023-09-28 أو 2023-09 أو 2023 أو 2019-04/2020-06 أو 2015-03/.. أو 2014~.",
      "title": "مدة صحته",
      "description": "2023-09-28 أو 2023-09 أو 2019-04/2020-06 أو 2015-03/.. إن كان مستمراً أو 2014~ للتقريب."
     },
     "as_of": {
      "type": [
       "string",
       "integer"
      ],
      "maxLength": 64,
      "pattern": "^(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)/(?:(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X)|\\.\\.)?|(?:\\.\\.)?/(?:(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))|(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)[?~%]?|(?!000)[0-9]{3}X))$",
      "patternErrorMessage": "اكتب التاريخ هكذا: 2023-09-28 أو 2023-09 أو 2023 أو 2019-04/2020-06 أو 2015-03/.. أو 2014~.",
      "title": "تاريخ العلم به",
      "description": "التاريخ الذي يصح القول حتى علم المصدر به، مثل 2023-09-28."
     },
     "said_by": {
      "title": "صاحب القول",
      "description": "معرّف من قال ذلك، إن لم يكن الناشر نفسه.",
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
        "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023."
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
           "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023."
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
       "مقبول",
       "محل خلاف",
       "مرفوض",
       "حلّ محلّه أحدث منه",
       "يحتاج عملاً"
      ],
      "title": "الحال",
      "description": "contested لما هو محل خلاف، ومعه note يبيّن السبب؛ وaccepted ما لم يُذكر غيره."
     },
     "wrongdoing": {
      "type": "boolean",
      "title": "اتهام",
      "description": "true إن كان القول يتهم أحداً بمخالفة."
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
       "عالية",
       "متوسطة",
       "ضعيفة",
       "غير مقدَّرة"
      ],
      "title": "الثقة",
      "description": "high أو medium أو low، ومعها السبب؛ وunrated ما لم تُقدَّر، وهذا لا يعني ضعفها."
     },
     "confidence_reason": {
      "$ref": "#/$defs/Text",
      "title": "سبب تقدير الثقة",
      "description": "لماذا قُدّرت الثقة هكذا، باللغتين."
     },
     "conflicts_with": {
      "items": {
       "$ref": "#/$defs/ClaimRef"
      },
      "type": "array",
      "title": "أقوال تعارضه",
      "description": "claim-id من هذه المادة أو entry-id#claim-id من غيرها. وكل قول منها يذكر هذا."
     },
     "replies": {
      "items": {
       "$ref": "#/$defs/ClaimRef"
      },
      "type": "array",
      "title": "ردود",
      "description": "أقوال يرد فيها من يتهمه هذا القول: claim-id من هذه المادة أو entry-id#claim-id من غيرها. تُعرض إلى جانبه."
     },
     "note": {
      "$ref": "#/$defs/Text",
      "title": "ملاحظة",
      "description": "لماذا تختلف المصادر أو لماذا رُفض القول؛ تلزم مع contested وrejected."
     },
     "citations": {
      "items": {
       "$ref": "#/$defs/Citation"
      },
      "minItems": 1,
      "type": "array",
      "title": "الإحالات",
      "description": "أين ورد القول: مصدر واحد يؤيده على الأقل.",
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
           "patternErrorMessage": "اكتب عدداً، 11300، أو مدى، 18000/20000."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "غير معروف",
            "لا يوجد"
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
           "patternErrorMessage": "اكتب التاريخ هكذا: 2023-09-28 أو 2023-09 أو 2023 أو 2019-04/2020-06 أو 2015-03/.. أو 2014~."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "غير معروف",
            "لا يوجد"
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
           "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "غير معروف",
            "لا يوجد"
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
           "patternErrorMessage": "اكتب الموقع شمالاً ثم شرقاً بمنزلتين عشريتين: 32.77, 22.64."
          },
          {
           "enum": [
            "somevalue",
            "novalue"
           ],
           "enumDescriptions": [
            "غير معروف",
            "لا يوجد"
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
    "patternErrorMessage": "اكتب claim-id أو entry-id#claim-id."
   },
   "Correction": {
    "additionalProperties": false,
    "properties": {
     "on": {
      "type": "string",
      "format": "date",
      "pattern": "^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))$",
      "patternErrorMessage": "اكتب اليوم هكذا: 2023-09-28.",
      "title": "يوم التصويب",
      "description": "اليوم، مثل 2023-09-28."
     },
     "claim": {
      "type": "string",
      "maxLength": 80,
      "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
      "patternErrorMessage": "اكتبه بحروف لاتينية صغيرة وأرقام بينها شرطات مفردة، مثل derna-floods-2023.",
      "title": "القول الذي تغيّر",
      "description": "معرّف القول في هذه المادة، وإن كان قد سُحب. ويُترك إذا كان التغيير في غير الأقوال."
     },
     "note": {
      "$ref": "#/$defs/Text",
      "title": "ما صُحح",
      "description": "ما تغيّر ولماذا، باللغتين."
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
       "مذكر",
       "مؤنث"
      ],
      "title": "الجنس في العربية",
      "description": "مذكر ما لم يُذكر غيره."
     },
     "en": {
      "enum": [
       "singular",
       "plural"
      ],
      "type": "string",
      "enumDescriptions": [
       "مفرد",
       "جمع"
      ],
      "title": "العدد في الإنجليزية",
      "description": "مفرد ما لم يُذكر غيره."
     },
     "article": {
      "enum": [
       "the",
       "none"
      ],
      "type": "string",
      "enumDescriptions": [
       "معرَّف",
       "بلا تعريف"
      ],
      "title": "أداة التعريف في الإنجليزية",
      "description": "هل يسبق الاسم الإنجليزي the؟ النوع يقرر ما لم يُذكر."
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
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "بالعربية",
      "description": "الاسم بالعربية."
     },
     "en": {
      "maxLength": 400,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "بالإنجليزية",
      "description": "الاسم بالإنجليزية."
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
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "الرسم",
      "description": "الاسم كما ورد."
     },
     "lang": {
      "type": "string",
      "pattern": "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$",
      "patternErrorMessage": "اكتب رمز اللغة: ar أو en أو fr.",
      "title": "لغته",
      "description": "ar أو en أو لغة أخرى."
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
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "بالعربية",
      "description": "النص بالعربية، كما يكتبه محرر عربي."
     },
     "en": {
      "maxLength": 4000,
      "type": "string",
      "pattern": "^(?!…$)[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff](?:[^\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff]*[^\\s\u0000-\t\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ufdd0-\ufdef\ufffe\uffff])?$",
      "patternErrorMessage": "اكتب النص وحده، بلا فراغ في طرفيه ولا محارف خفية.",
      "title": "بالإنجليزية",
      "description": "النص بالإنجليزية، ويقول ما يقوله النص العربي."
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
      "patternErrorMessage": "اكتب اليوم هكذا: 2023-09-28.",
      "title": "يوم السحب",
      "description": "اليوم، مثل 2023-09-28."
     },
     "reason": {
      "$ref": "#/$defs/Text",
      "title": "سبب السحب",
      "description": "لماذا سُحبت، باللغتين."
     }
    },
    "required": [
     "on",
     "reason"
    ],
    "type": "object"
   }
  },
  "title": "dossier/events/*.yaml"
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
  "required": "«{field}»: هذا الحقل مطلوب.",
  "pattern": "«{field}»: {how}",
  "hidden": "«{field}»: فيه محرف خفي، {character}. اكتب الكلمات من جديد.",
  "taken": "«{field}»: هذا المعرّف لمادة أخرى. اختر غيره.",
  "unknown": "«{field}»: اختر واحداً مما يُعرض عليك.",
  "long": "«{field}»: أطول مما يسع الحقل، وهو {number} محرفاً على الأكثر.",
  "date": "«{field}»: يلزم الحدثَ قولٌ فيه تاريخه.",
  "support": "«{field}»: اذكر مصدراً يؤيد القول.",
  "form": "«{field}»: اختر واحداً.",
  "one": "«{field}»: اكتب المعرّف أو الاسم، أحدهما لا كليهما.",
  "some": "«{field}»: أضف واحداً على الأقل.",
  "wrong": "«{field}»: ليس هذا موضعه.",
  "new": "«{field}»: لا مادة معرّفها {id} بعد. يجب أن تُضاف مع هذه.",
  "reversed": "«{field}»: ينتهي قبل أن يبدأ. بدّل موضعي التاريخين.",
  "falling": "«{field}»: اكتب العدد الأصغر أولاً.",
  "ahead": "«{field}»: هذا يوم لم يأت بعد.",
  "early": "«{field}»: قُرئ قبل أن يصدر. صحح أحد اليومين.",
  "twice": "«{field}»: هذا المعرّف لقول آخر في هذه المادة. اختر غيره.",
  "same": "«{field}»: يقول هذا القول ما يقوله {other}. اجمع المصادر تحت قول واحد.",
  "uncited": "«{field}»: لا إحالة بعد «{words}». ضع بعدها مصدراً.",
  "otherwise": "«{field}»: تختلف إحالات النص الإنجليزي عن إحالات العربي. اجعلها واحدة في اللغتين، وبترتيب واحد.",
  "linked": "«{field}»: تختلف روابط النص الإنجليزي عن روابط العربي. اجعلها واحدة في اللغتين.",
  "script-ar": "«{field}»: اكتب هذا بحروف عربية.",
  "script-en": "«{field}»: اكتب هذا بحروف لاتينية.",
  "letters": "«{field}»: فيه حرف يشبه غيره وليس به، أو كلمة من حروف لغتين. اكتبها من جديد.",
  "itself": "«{field}»: تربط الصلة المادة بنفسها. اذكر من تربطها به.",
  "two": "«{field}»: في قول آخر قيمة أخرى. ليذكر كل منهما الآخر معارضاً له، وحالته «محل خلاف»، مع ملاحظة.",
  "mutual": "«{field}»: يجب أن يذكر كل من القولين الآخر.",
  "rival": "«{field}»: لا قول في هذه المادة معرّفه {id}.",
  "open": "«{field}»: لا يُقبل قولان متعارضان معاً. اجعل حالتهما «محل خلاف».",
  "second": "«{field}»: لا يُتهم حيّ إلا بناشرين لا يعتمد أحدهما على الآخر.",
  "accused": "«{field}»: هذا الحقل مطلوب في اتهام شخص حيّ.",
  "page": "«{field}»: هذه الصفحة هنا من قبل، ومعرّفها {other}. أحل عليه.",
  "namesake": "«{field}»: لمادة {other} الاسمان نفساهما. فإن كانتا اثنتين فميّز بينهما بسنة أو مكان بين قوسين.",
  "uncitable": "«{field}»: ليس {id} مصدراً.",
  "unlinkable": "«{field}»: {id} مصدر. أحل عليه ولا تربط به.",
  "gone": "«{field}»: لم يعد {id} مستعملاً. اذكر ما حل محله.",
  "covered": "«{field}»: {id} من مسألة {other}.",
  "offers": "ما يُسمّى بهذا",
  "found": "وُجد {number}",
  "none": "لا شيء هنا بهذا الاسم. فإن قصدت ما لم يُضف بعد فاكتب معرّفه.",
  "pick": "أحل أو اربط: جزء من الاسم",
  "kept": "عاد ما كتبته من قبل.",
  "lone": "«{field}»: لا يعارض {id} شيئاً بعد. اقترحه مع معارضه أولاً.",
  "well": "لا شيء يلزم إصلاحه هنا. وما لا يُعرف إلا من الملف كله يُفحص حين تقترحه.",
  "copied": "نُسخ.",
  "uncopied": "لم يسمح المتصفح بالنسخ. حدد النص وانسخه.",
  "overlong": "أطول مما يسعه عنوان إلكتروني، فنُسخ بدلاً من ذلك: ألصقه في الصفحة التي تُفتح.",
  "paste": "نُسخ. ألصقه بعد آخر قول في الملف الذي يُفتح.",
  "begin": "نُسخ. ألصقه في آخر الملف الذي يُفتح."
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
