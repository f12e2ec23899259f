"use strict";
// Narrows the findings down. Without this script the page shows all of them.
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const query = document.getElementById("query");
  const count = document.getElementById("count");
  const nothing = document.getElementById("nothing");
  const groups = Array.from(document.querySelectorAll("details.group"), (element) => ({
    element,
    shown: element.querySelector(".shown"),
    rows: Array.from(element.querySelectorAll("li.finding"), (row) => ({ element: row, text: "" })),
  }));
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  // With fewer rows than this, what a search finds is unfolded.
  const few = 60;

  // The text of a row and of its recommendation, read when first searched.
  const textOf = (group, row) => {
    group.text ??= (group.element.querySelector("summary").textContent + " " + group.element.querySelector(".about").textContent).toLowerCase();
    row.text ||= row.element.textContent.toLowerCase() + " " + group.text;
    return row.text;
  };

  const apply = () => {
    const chosen = new FormData(form);
    const set = (name) => new Set(chosen.getAll(name).filter((value) => value !== ""));
    const want = { change: set("change"), health: set("health"), severity: set("severity"), control: set("control"), scope: set("scope") };
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const meets = (element, name) => want[name].size === 0 || want[name].has(element.dataset[name]);
    const narrowed = words.length > 0 || Object.values(want).some((values) => values.size > 0);
    let found = 0;
    const left = [];
    for (const group of groups) {
      const possible = meets(group.element, "severity") && meets(group.element, "control");
      let shown = 0;
      for (const row of group.rows) {
        const show = possible && meets(row.element, "change") && meets(row.element, "health") && meets(row.element, "scope") &&
          (words.length === 0 || words.every((word) => textOf(group, row).includes(word)));
        if (row.element.hidden === show) row.element.hidden = !show;
        if (show) shown++;
      }
      group.element.hidden = shown === 0;
      group.shown.textContent = narrowed && shown > 0 ? shown + " shown" : "";
      if (shown > 0) left.push(group.element);
      found += shown;
    }
    if (words.length > 0 && found <= few) for (const element of left) element.open = true;
    nothing.hidden = found > 0;
    count.textContent = narrowed ? found + " of " + total + " shown, " + left.length + (left.length === 1 ? " recommendation" : " recommendations") : "All " + total + " shown";
  };

  // A number at the top of the page leads to what it counts.
  const filterBy = (wanted) => {
    form.reset();
    for (const [name, value] of new URLSearchParams(wanted)) {
      const box = Array.from(form.elements).find((element) => element.name === name && element.value === value);
      if (box) box.checked = true;
    }
    apply();
  };

  // A link to one finding shows it, whatever the filters say.
  const reveal = () => {
    const target = location.hash.startsWith("#f-") && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) filterBy("");
    target.closest("details").open = true;
    target.scrollIntoView({ block: "center" });
  };

  let waiting;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  const fold = (open) => groups.forEach((group) => { if (!group.element.hidden) group.element.open = open; });
  document.getElementById("unfold").addEventListener("click", () => fold(true));
  document.getElementById("fold").addEventListener("click", () => fold(false));
  for (const link of document.querySelectorAll("a[data-filter]")) {
    link.addEventListener("click", () => filterBy(link.dataset.filter));
  }
  window.addEventListener("hashchange", reveal);

  // Paper can't be unfolded; older browsers need the details themselves open.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    for (const element of folded) element.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const element of folded) element.open = false;
  });

  form.hidden = false;
  apply();
  reveal();
})();
