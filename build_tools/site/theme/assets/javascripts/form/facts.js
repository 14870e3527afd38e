// Rules about what claims say taken together: when, of whom, and where an address leads.
// What other entries say is asked only of those whose nature the form was given.
(() => {
  const { claimsOf, isStanding, bounds, isDate } = dossier.formReading;

  // "l" for somebody who lives, "p" for another person, "g" for a group of people.
  function beingOf(id, data, { section, ids, beings }) {
    if (id && id === data.entry && section === "actors") return data.living === undefined ? "g" : data.living ? "l" : "p";
    return beings?.[ids["actors-ids"]?.enum.indexOf(id)];
  }

  const accuses = ({ wrongdoing, relation, property }, { rules }) =>
    wrongdoing === true || rules.accusing_terms.includes(relation) || rules.accusing_terms.includes(property);
  const isJudged = (claim, asked) => claim.wrongdoing !== undefined || accuses(claim, asked);

  function* planned(data, { rules, today }) {
    for (const [at, claim] of claimsOf(data)) {
      const dated = [["valid", claim.valid], ["value", rules.dates.includes(claim.property) && claim.value]];
      for (const [field, when] of dated) {
        if (!when || !isDate(when) || !isStanding(claim) || bounds(when)[0] <= today) continue;
        if (bounds(when)[0].slice(0, 4) - today.slice(0, 4) > rules.foreseen) yield [at + field, "too_far_ahead", { day: when, years: rules.foreseen }];
        else if (!claim.as_of) yield [at + field, "planned_when", { day: when }];
      }
    }
  }

  function* fitting(data, asked) {
    const { ends } = asked.rules;
    for (const [at, { relation, property, object }] of claimsOf(data)) {
      const asks = [["subject", data.entry], ["object", object]];
      for (const [end, id] of relation ? asks : []) {
        const needed = ends[end][relation];
        const being = needed && beingOf(id, data, asked);
        if (being && (being === "g") !== (needed === "group"))
          yield [`${at}relation`, needed === "person" ? "no_person_at_end" : "no_group_at_end", { name: id, relation }];
      }
      const needed = ends.property[property];
      const being = needed && beingOf(data.entry, data, asked);
      if (being && (being === "g") !== (needed === "group"))
        yield [`${at}property`, needed === "person" ? "property_of_people" : "property_of_groups", { name: data.entry, property }];
    }
  }

  function* living(data, { rules }) {
    const dated = (role) => claimsOf(data).filter(([, { property, value = "", status }]) =>
      rules.roles[role].includes(property) && isDate(value) && !["rejected", "superseded", "contested"].includes(status));
    for (const [first, last, term] of rules.lives) {
      const begun = dated(first).map(([, { value }]) => bounds(value)[0]).sort().at(-1) ?? "";
      for (const [at, { value }] of dated(last)) if (bounds(value)[1] < begun) yield [`${at}value`, term];
    }
    if (data.living === true && dated("death").length) yield [`${dated("death")[0][0]}value`, "lives_and_died"];
    const ends = dated("death").map(([, { value }]) => bounds(value)[1]).sort();
    const until = ends[0] ?? (data.living === true && isDate(data.confirmed ?? "") ? data.confirmed : "0000");
    for (const [at, { value }] of dated("birth")) {
      const years = until.slice(0, 4) - bounds(value)[1].slice(0, 4);
      if (years > rules.longest_life) yield [`${at}value`, "lives_too_long", { years }];
    }
  }

  // A date that is about right may be ten years off.
  function around(text) {
    const slack = /[?~%]$/.test(text) ? 10 : 0;
    const moved = (day, years) => String(Number(day.slice(0, 4)) + years).padStart(4, "0") + day.slice(4);
    return [moved(bounds(text)[0], -slack), moved(bounds(text)[1], slack)];
  }

  function outside({ valid, as_of, relation }, born, dead, { rules }) {
    if (!valid) return rules.lasting.includes(relation) && as_of && bounds(as_of)[0] > dead ? "told_after_death" : null;
    const [start, end = start] = valid.split("/");
    if ((/\d/.test(start) ? bounds(start) : bounds(valid))[1] < born) return "begins_before_birth";
    if (bounds(valid)[0] > dead) return "begins_after_death";
    if (dead < "9999" && end === "..") return "goes_on_after_death";
    return /\d/.test(end) && bounds(end)[0] > dead ? "ends_after_death" : null;
  }

  function* lived(data, asked) {
    const days = (roles, place) => claimsOf(data)
      .filter(([, claim]) => isStanding(claim) && roles.some((role) => asked.rules.roles[role].includes(claim.property)) && isDate(claim.value ?? ""))
      .map(([, { value }]) => around(value)[place]).sort();
    const born = days(["birth", "founding"], 0)[0] ?? "";
    const dead = days(["death", "dissolution"], 1).at(-1) ?? "9999";
    for (const [at, claim] of claimsOf(data)) {
      const [first, last] = isDate(claim.as_of ?? "") ? bounds(claim.as_of) : [];
      if (first && claim.said_by?.includes(data.entry) && (last < born || dead < first))
        yield [`${at}said_by`, "said_outside_life", { claim: claim.id ?? "", name: data.entry }];
      if (!claim.relation || !isStanding(claim) || claim.status === "contested" || asked.section !== "actors") continue;
      const said = outside(claim, born, dead, asked);
      if (said) yield [at + (claim.valid ? "valid" : "as_of"), "tie_outside_life", { claim: claim.id ?? "", said: { term: said }, actor: data.entry ?? "" }];
    }
  }

  function* answered(data) {
    const own = new Map(claimsOf(data).map(([, claim]) => [`${data.entry}#${claim.id}`, claim]));
    for (const [at, { id, replies = [] }] of claimsOf(data))
      for (const ref of replies) {
        const claim = ref.includes("#") ? ref : `${data.entry}#${ref}`;
        if (claim === `${data.entry}#${id}`) yield [`${at}replies`, "replies_to_itself", { claim }];
        else if (own.has(claim) && !own.get(claim).said_by?.length) yield [`${at}replies`, "reply_without_speaker", { claim }];
      }
  }

  function* open({ url = "" }, { rules }) {
    if (!URL.canParse(url)) return;
    const [address] = url.split("#");
    const [path, query] = address.split(/\?(.*)/s);
    const { hostname: host, pathname } = new URL(url);
    const kept = (query ?? "").split("&").filter((pair) => !new RegExp(`^(?:${rules.campaign})$`, "iu").test(`${host}?${pair.split("=")[0]}`));
    const plain = kept.some(Boolean) ? `${path}?${kept.join("&")}` : path;
    if (query !== undefined && plain !== address) yield ["url", "follows_readers", { address: plain }];
    if (new RegExp(rules.twice, "u").test(url)) yield ["url", "encoded_twice", { address: url.replaceAll("%25", "%") }];
    const ending = new RegExp(rules.sentence, "iu").exec(url);
    if (new RegExp(rules.cut, "iu").test(url)) yield ["url", "address_cut_off", {}];
    else if (ending) yield ["url", "from_a_sentence", { address: url.slice(0, ending.index || -1) }];
    if (new RegExp(rules.pair, "u").test(url)) yield ["url", "two_addresses", {}];
    if (rules.through.hosts.includes(host) || new RegExp(`^(?:${rules.through.like})`, "u").test(host + pathname))
      yield ["url", "through_another", { host }];
    if (new RegExp(`^(?:${rules.members})`, "u").test(host + pathname)) yield ["url", "members_only", { host }];
    const isNumber = /^[\d.]+$|^\[/.test(host);
    const isClosed = isNumber ? new RegExp(rules.inside).test(host) : !host.includes(".") || rules.closed.includes(host.split(".").at(-1));
    if (isClosed) yield ["url", "closed_host", { host }];
  }

  dossier.formFacts = { beingOf, accuses, isJudged, RULES: [planned, fitting, living, lived, answered, open] };
})();
