// What was typed into a form that one leaves for a moment, to upload a file: kept in this tab until it is sent.
const ticked = (control) => ["checkbox", "radio"].includes(control.type);

export function keepTyped() {
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const place = `typed:${form.action}`;
  const controls = [...form.elements].filter((each) => each.id && !["hidden", "submit"].includes(each.type));
  // A page that says what is wrong shows what was sent.
  const sent = document.querySelector(".govuk-error-summary, main [role=alert]");
  const kept = (!sent && JSON.parse(sessionStorage.getItem(place))) || {};
  for (const each of controls.filter(({ id }) => id in kept)) {
    if (ticked(each)) each.checked = kept[each.id];
    else each.value = kept[each.id];
  }
  form.addEventListener("input", () => {
    const typed = controls.map((each) => [each.id, ticked(each) ? each.checked : each.value]);
    sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(typed)));
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(place));
}
