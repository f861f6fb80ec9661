// Results while one types: the page that the form would lead to, its results put in the place of these.
const PAUSE_MS = 150;

export function searchWhileTyping() {
  const form = document.querySelector("form[data-live-search]");
  const results = document.getElementById("results");
  if (!form || !results) return;
  let waiting, latest;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
      latest = address;
      const answer = await fetch(address, { credentials: "same-origin" });
      if (!answer.ok || latest !== address) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      results.replaceChildren(...page.getElementById("results").childNodes);
      history.replaceState(null, "", address);
    }, PAUSE_MS);
  });
}
