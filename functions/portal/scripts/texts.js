// Standard texts: the list to copy from becomes a choice whose text is put into the field, on a line of its own.
export function offerStandardTexts() {
  for (const offer of document.querySelectorAll("[data-texts-for]")) {
    const name = offer.dataset.textsFor;
    const field = document.getElementById(name);
    document.querySelector(`[data-texts-of="${name}"]`).remove();
    offer.hidden = false;
    offer.querySelector("button").addEventListener("click", () => {
      const said = field.value.trimEnd();
      field.value = (said ? said + "\n" : "") + offer.querySelector("select").value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  }
}
