// Files that are being checked: the list is looked at again by itself until they were, for as long as it may take.
const PAUSE_MS = 2000;
const LOOKS = 30;

export function awaitChecks(left = LOOKS) {
  const list = document.querySelector("[data-checks]");
  if (!list || list.dataset.checks === "0" || !left) return;
  setTimeout(async () => {
    const found = await asked().catch(() => null);
    // Whoever is in the list by keyboard is not thrown out of it.
    if (found && !list.contains(document.activeElement)) list.replaceWith(found);
    awaitChecks(left - 1);
  }, PAUSE_MS);
}

async function asked() {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-checks]");
}
