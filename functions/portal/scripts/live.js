// A case that is under way: asked quietly, now and then, whether it has moved since the page was made. Whoever reads
// it is told, and opens it again when they like.
const FIRST_MS = 15 * 1000;
const LONGEST_MS = 5 * 60 * 1000;
const SLOWER = 1.5;

export function tellWhenItMoves() {
  const region = document.querySelector("[data-live]");
  if (!region) return;
  let pause = FIRST_MS;
  let last = Date.now();
  let waiting;
  const wait = () => {
    clearTimeout(waiting);
    // Whoever comes back after a while is told at once.
    if (!document.hidden) waiting = setTimeout(look, Math.max(0, last + pause - Date.now()));
  };
  const look = async () => {
    last = Date.now();
    pause = Math.min(pause * SLOWER, LONGEST_MS);
    const told = await asked(region.dataset.live);
    if (told === "moved") region.firstElementChild.hidden = false;
    if (told === "not yet") return wait();
    clearTimeout(waiting);
    document.removeEventListener("visibilitychange", wait);
  };
  document.addEventListener("visibilitychange", wait);
  wait();
}

// Not to be asked again: an answer that leads to a sign-in, or says that there is no such case any more.
async function asked(address) {
  const answer = await fetch(address, { credentials: "same-origin", redirect: "manual" }).catch(() => null);
  if (!answer || answer.status >= 500) return "not yet";
  if (!answer.ok) return "over";
  return (await answer.json()).moved ? "moved" : "not yet";
}
