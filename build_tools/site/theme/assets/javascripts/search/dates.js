// A day, a month or a year in a question, by the words of words/months.yaml and words/asked.yaml.
"use strict";

{
  const DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
  const NUMBER = "(?<month>1[0-2]|0?[1-9])";
  const YEAR = "(?<year>(?:19|20)\\d\\d)";
  const GAP = "[\\s,،]+";

  const anyOf = (names) => [...names].sort((a, b) => b.length - a.length).join("|").replaceAll(" ", "\\s+");
  const whole = (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u");
  const two = (number) => String(number).padStart(2, "0");

  dossier.makeDates = function makeDates(folding, { months, between, beside, now, called }) {
    const every = anyOf(Object.keys(months));
    const common = anyOf(Object.keys(months).filter((name) => !between.includes(name)));
    const besides = `(?:(?:${anyOf(beside)})\\s+)*`;
    // Perhaps by two of its names: أيار/مايو.
    const named = (names) => `${besides}(?<month>${names})(?:\\s*[/(]\\s*(?:${every})\\s*\\)?)?`;
    const ofYear = `${GAP}${besides}${YEAR}`;
    const rules = [
      `${YEAR}[-/.]${NUMBER}(?:[-/.]${DAY})?`,
      `(?:${DAY}[-/.])?${NUMBER}[-/.]${YEAR}`,
      `${besides}${DAY}\\s+${named(every)}${ofYear}`,
      `(?<month>${common})\\s+${DAY}${ofYear}`,
      `${named(common)}${ofYear}`,
      `${YEAR}\\s+(?<month>${common})`,
      `${besides}${YEAR}`,
    ].map(whole);
    const atPresent = whole(anyOf(now));

    // The question without its date, and the first and last day meant; none where it asks of now.
    function readDate(query) {
      const text = folding.fold(query);
      for (const rule of rules) {
        const found = rule.exec(text);
        if (found) return { rest: text.replace(rule, " "), ...meant(found.groups) };
      }
      return atPresent.test(text) ? { rest: text.replace(atPresent, " ") } : null;
    }

    function meant({ year, month = "", day }) {
      if (!month) return { first: `${year}-01-01`, last: `${year}-12-31`, said: year };
      const number = months[month.replaceAll(/\s+/g, " ")] ?? Number(month);
      const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
      const known = day && Number(day) <= length;
      const of = `${year}-${two(number)}-`;
      const said = `${called[number - 1]} ${year}`;
      if (known) return { first: of + two(day), last: of + two(day), said: `${Number(day)} ${said}` };
      return { first: `${of}01`, last: of + length, said };
    }

    return readDate;
  };

  // Of the times in a post those that touch the days meant; such as are only perhaps, if no other.
  dossier.heldWithin = function heldWithin(rows, { first, last }) {
    const touches = ([begun, over]) => begun <= last && first <= over;
    const may = rows.filter((row) => touches([row.first, row.last]));
    const surely = may.filter(({ sure, claimed }) => (sure.length && touches(sure)) || claimed.some(touches));
    return { rows: surely.length ? surely : may, perhaps: !surely.length };
  };
}
