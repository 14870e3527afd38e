// Shows only the claims that rest on one publisher. Its form is there where there are others too.
for (const form of document.forms.evidence ? [document.forms.evidence] : []) {
  const box = form.querySelector("input");
  const lists = document.querySelectorAll(
    ":is(.claims, .positions, .events:not(#corrections)) + ul, .ties + dl",
  );
  const isOut = (line) => box.checked && !line.querySelector(".one");

  box.addEventListener("change", () => {
    for (const list of lists) {
      let term;
      for (const line of list.children) {
        if (line.tagName === "DT") {
          (term = line).hidden = box.checked;
          continue;
        }
        line.hidden = isOut(line);
        if (term && !line.hidden) term.hidden = false;
      }
      list.previousElementSibling.hidden = list.hidden = isOut(list);
    }
  });
}
